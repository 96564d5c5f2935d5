import type { SystemsSaid } from '../slots/read-system.ts';
import { afterGreeting } from '../text/greeting.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { NOT_THE_SYSTEM } from './harm-words.ts';

/** What a message tells of: its words, the systems in it, and where it speaks of a day to come. */
export interface Story {
  readonly reading: Reading;
  readonly systems: SystemsSaid;
  readonly ahead: readonly Span[];
}

/** The first system that a stretch of words names, unless only its team or its manual is meant. */
export function systemIn({ reading, systems }: Story, span: Span): Span | null {
  const here = [...systems.listed, ...systems.named].filter(
    ({ from, to }) => from >= span.from && to <= span.to,
  );
  return here.find(({ to }) => !NOT_THE_SYSTEM.has(reading.tokens[to]?.low ?? '')) ?? null;
}

/** "Fraud detection: alert storm, on-call woke up twice": named once for the whole sentence. */
export function topicOf(story: Story, sentence: Span): Span | null {
  const system = systemIn(story, sentence);
  if (system === null) return openingSystem(story);
  const separated = /^[:-]$/u.test(story.reading.tokens[system.to]?.low ?? '');
  return separated && system.from - sentence.from <= 1 ? system : null;
}

/** "Hi, claims triage. 2 claims were approved without a check": a first sentence that only names the system. */
function openingSystem(story: Story): Span | null {
  const [first] = story.reading.sentences;
  const system = first ? systemIn(story, first) : null;
  if (!first || !system || system.to !== first.to) return null;
  return system.from - afterGreeting(story.reading, first) <= 1 ? system : null;
}
