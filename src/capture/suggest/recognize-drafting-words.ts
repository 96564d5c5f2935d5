import type { RecordKind } from '../../records/define-record.ts';

/** "Help me write the root cause of INC-2026-0003". */
export interface DraftingWords {
  readonly kind: RecordKind;
  readonly field: string;
  /** As it was typed; null where no record is named. */
  readonly number: string | null;
}

const POLITE = String.raw`(?:(?:please|can you|could you|would you|i need you to|hi|hey|ok|and|now)[, ]+)*`;
const ASKS = String.raw`(?:help(?: me| us)?(?: (?:to|with))?(?: (?:write|writing|draft|drafting|word|wording|formulate|phrase))?|suggest|propose|draft|write|formulate|(?:give|make|show) (?:me |us )?an? (?:first )?(?:text|draft|suggestion|proposal) (?:for|of))(?: me| us)?`;
const WHICH = String.raw`(?: (?:the|a|an|its|our|my|this|that|first|good|possible|text|draft|for|of))*`;
const OF = String.raw`(?: (?:of|for|on|in|to)(?: (?:the|this|that|my|our))?(?: (?:incident|risk|change|record|it))?(?: ?(?<number>(?:inc|rsk|chg)-(?:\d{4}-)?\d{1,6}))?)?`;

const TEXTS: readonly { readonly kind: RecordKind; readonly field: string; readonly said: string }[] = [
  { kind: 'incident', field: 'rootCause', said: String.raw`root[- ]causes?(?: analysis)?` },
  { kind: 'incident', field: 'correctiveAction', said: String.raw`corrective actions?` },
  { kind: 'risk', field: 'treatmentPlan', said: String.raw`(?:risk )?treatment(?: plan)?` },
  {
    kind: 'risk',
    field: 'description',
    said: String.raw`(?:risk (?:description|statement)|description)`,
  },
  {
    kind: 'change',
    field: 'rollbackPlan',
    said: String.raw`(?:roll[- ]?back(?: plan)?|back[- ]?out plan|way back)`,
  },
];

const PATTERNS = TEXTS.map(({ kind, field, said }) => ({
  ...{ kind, field },
  pattern: new RegExp(String.raw`^${POLITE}${ASKS}${WHICH} ${said}${OF}[.!?\s]*$`, 'iu'),
}));

/** Null for words that ask for no text of a record. Whole messages only: a story that says "suggest" stays one. */
export function recognizeDraftingWords(text: string): DraftingWords | null {
  const words = text.trim().replace(/\s+/gu, ' ');
  for (const { kind, field, pattern } of PATTERNS) {
    const found = pattern.exec(words);
    if (found !== null) return { kind, field, number: found.groups?.['number'] ?? null };
  }
  return null;
}

const TAKES =
  /^(?:yes(?:,? please)?|ok(?:ay)?|take (?:it|that|this)|use (?:it|that|this)|accept(?: (?:it|that|this))?|(?:yes|ok),? (?:take|use) (?:it|that|this))[.!\s]*$/iu;
const LEAVES =
  /^(?:no(?:,? thanks?)?|leave (?:it|that)|not (?:that|this)|drop (?:it|that)|forget (?:it|that))[.!\s]*$/iu;

/** What words do to a text that was suggested and waits; null where they do neither. */
export function recognizeOfferAnswer(text: string): 'take' | 'leave' | null {
  if (TAKES.test(text.trim())) return 'take';
  return LEAVES.test(text.trim()) ? 'leave' : null;
}
