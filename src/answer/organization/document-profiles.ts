import type { AnswerIndex } from '../ports.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { termsIn, type Terms } from './passage-terms.ts';
import { topicIn, type Topic } from './topic-of.ts';

export interface DocumentProfile {
  readonly title: Terms;
  /** What title, opening and headings are about. */
  readonly topic: Topic;
}

/** What documents are about, worked out when first needed and kept. */
export interface DocumentProfiles {
  of(documentId: string): DocumentProfile;
}

export function createDocumentProfiles(index: AnswerIndex, model: SubjectModel): DocumentProfiles {
  const profiles = new Map<string, DocumentProfile>();
  return {
    of: (documentId) => {
      const profile = profiles.get(documentId) ?? profileOf(documentId, index, model);
      profiles.set(documentId, profile);
      return profile;
    },
  };
}

function profileOf(documentId: string, index: AnswerIndex, model: SubjectModel): DocumentProfile {
  const title = index.document(documentId)?.title ?? '';
  const passages = index.passages(documentId);
  const headings = new Set(passages.flatMap((passage) => passage.headings));
  const text = [title, title, passages[0]?.text ?? '', ...headings].join('. ');
  return { title: termsIn(title, model.concepts), topic: topicIn(text, model) };
}
