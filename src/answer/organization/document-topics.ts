import type { AnswerIndex } from '../ports.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { topicIn, type Topic } from './topic-of.ts';

/** What documents are about by title, opening and headings; worked out when first needed and kept. */
export interface DocumentTopics {
  of(documentId: string): Topic;
}

export function createDocumentTopics(index: AnswerIndex, model: SubjectModel): DocumentTopics {
  const topics = new Map<string, Topic>();
  return {
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
