import type { AnswerIndex, Passage } from '../ports.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { termsIn, type Terms } from './passage-terms.ts';
import { topicIn, type Topic } from './topic-of.ts';

export interface DocumentProfile {
  readonly title: Terms;
  /** What title, opening and headings are about. */
  readonly topic: Topic;
}

/** What documents and passages are about, worked out when first needed and kept, up to a limit. */
export interface DocumentProfiles {
  of(documentId: string): DocumentProfile;
  topicOfPassage(passage: Passage): Topic;
}

const KEPT_TOPICS = 5_000;

export function createDocumentProfiles(index: AnswerIndex, model: SubjectModel): DocumentProfiles {
  const profiles = new Map<string, DocumentProfile>();
  const topics = new Map<string, Topic>();
  return {
    of: (documentId) => remember(profiles, documentId, KEPT_TOPICS, () => profileOf(documentId, index, model)),
    topicOfPassage: ({ id, headings, text }) =>
      remember(topics, id, KEPT_TOPICS, () => topicIn([...headings, text].join('. '), model)),
  };
}

function remember<T>(kept: Map<string, T>, key: string, limit: number, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= limit) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}

function profileOf(documentId: string, index: AnswerIndex, model: SubjectModel): DocumentProfile {
  const title = index.document(documentId)?.title ?? '';
  const passages = index.passages(documentId);
  const headings = new Set(passages.flatMap((passage) => passage.headings));
  const text = [title, title, passages[0]?.text ?? '', ...headings].join('. ');
  return { title: termsIn(title, model.concepts), topic: topicIn(text, model) };
}
