import type { AnswerIndex } from '../ports.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { topicIn, type Topic } from './topic-of.ts';

/** What documents are about by title, opening and headings, and passages by what they say; worked out when first needed and kept. */
export interface DocumentTopics {
  of(documentId: string): Topic;
  /** `text`: the passage with its title and headings. */
  ofPassage(passageId: string, text: string): Topic;
}

export function createDocumentTopics(index: AnswerIndex, model: SubjectModel): DocumentTopics {
  const topics = new Map<string, Topic>();
  const ofPassages = new Map<string, Topic>();
  return {
    ofPassage: (passageId, text) => {
      const topic = ofPassages.get(passageId) ?? topicIn(text, model);
      ofPassages.set(passageId, topic);
      return topic;
    },
    of: (documentId) => {
      const topic = topics.get(documentId) ?? topicOfDocument(documentId, index, model);
      topics.set(documentId, topic);
      return topic;
    },
  };
}

function topicOfDocument(documentId: string, index: AnswerIndex, model: SubjectModel): Topic {
  const title = index.document(documentId)?.title ?? '';
  const passages = index.passages(documentId);
  const headings = new Set(passages.flatMap((passage) => passage.headings));
  return topicIn([title, title, passages[0]?.text ?? '', ...headings].join('. '), model);
}
