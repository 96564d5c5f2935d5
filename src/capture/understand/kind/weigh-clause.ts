import type { RecordKind } from '../../../records/define-record.ts';
import { findPhrase, hasPhrase, phrase, type Reading, type Sentence } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { announcesChange, changeEvidence } from './change-evidence.ts';
import { AI_WORDS, CALM_WORDS, HARM_WORDS } from './harm-words.ts';
import { incidentEvidence } from './incident-evidence.ts';
import { riskEvidence } from './risk-evidence.ts';
import { systemIn, topicOf, type Story } from './story.ts';

/** What a clause tells of, and how strongly. */
export interface Told {
  readonly kind: RecordKind;
  readonly strength: number;
}

/** Evidence of this strength decides at once; weaker evidence counts if nothing stronger follows. */
export const ENOUGH = 3;
export const WEAKEST = 2;
/** Something about a system on a day to come, with no word of what: weaker than harm, stronger than a mere story. */
const AHEAD = 2.6;

const AI = phrase(AI_WORDS);

/** A change that people intend outweighs a risk in the same words, and both outweigh an incident. */
export function weighClause(story: Story, clause: Span, sentence: Sentence): Told | null {
  const best = tellings(story, clause, sentence).reduce((a, b) => (b.strength > a.strength ? b : a));
  return best.strength >= WEAKEST ? best : null;
}

/** What a clause tells of each kind; a strength below `WEAKEST` is nothing. */
export function tellings(story: Story, clause: Span, sentence: Sentence): readonly [Told, Told, Told] {
  const { reading } = story;
  const system = systemIn(story, clause) ?? topicOf(story, sentence);
  const anySystem = system !== null || systemIn(story, sentence) !== null;
  const aboutAi = anySystem || hasPhrase(reading, AI, sentence);
  return [
    { kind: 'risk', strength: riskEvidence(reading, clause, aboutAi) },
    { kind: 'change', strength: changeStrength(story, clause, sentence, { system, anySystem }) },
    {
      kind: 'incident',
      strength: isCalm(reading, sentence) ? 0 : incidentEvidence(reading, clause, sentence, system),
    },
  ];
}

function changeStrength(
  { reading, ahead }: Story,
  clause: Span,
  sentence: Span,
  { system, anySystem }: { readonly system: Span | null; readonly anySystem: boolean },
): number {
  const told = changeEvidence(reading, clause, sentence, system);
  if (told >= WEAKEST || !anySystem) return told;
  const isAhead = ahead.some(({ from }) => from >= sentence.from && from < sentence.to);
  return isAhead && announcesChange(reading, clause) ? AHEAD : told;
}

const CALM = phrase(CALM_WORDS);
const HARM = phrase(HARM_WORDS);
const AND_YET = phrase('but|except|however|although|risk|might|may|could|unfortunately');

/** Praise, with no word of harm outside it: "served 1,200 customers without any problem". */
function isCalm(reading: Reading, sentence: Span): boolean {
  const calm = findPhrase(reading, CALM, sentence);
  if (calm.length === 0 || hasPhrase(reading, AND_YET, sentence)) return false;
  return !findPhrase(reading, HARM, sentence).some(
    (harm) => !calm.some((one) => harm.from < one.to && one.from < harm.to),
  );
}
