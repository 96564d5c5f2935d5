import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import type { Heard, Words } from './hear-words.ts';
import { isQuestion } from './recognize-question.ts';
import { setAnswers } from './set-answers.ts';
import type { UnderstandContext } from './understand/context.ts';

/** “We put the old text back”, “the previous version stays installed”, “feature flag off”. */
const WAY_BACK =
  /\b(?:(?:put|set|switch|turn|go|roll|change|move|bring|fall)(?:es|s|ing)?\s+(?:\S+\s+){0,4}?back|restor(?:e|es|ing)|revert(?:s|ing)?|roll(?:ing)?[ -]?back|fall[ -]?back|back[ -]?out|way back|undo(?:ing)? (?:it|the|this)|(?:old|previous|last|former|current) (?:version|model|prompt|text|setting|threshold|config\p{L}*|one) (?:is |will be |still |kept|stays|remains|as)|keep(?:s|ing)? the (?:old|previous|last|former)|(?:remove|delete|switch off|turn off) (?:it|them|that|this|their \p{L}+|the \p{L}+) (?:off )?again|feature flag)\b/iu;
/** “Backtest on 2025 loans, no change”, “all regression cases passed”. */
const VALIDATED =
  /\b(?:back[ -]?test\p{L}*|regression|test(?:ed|s|ing)?\b|validat(?:ed|ion)|verif(?:ied|ication)|pilot(?:ed)?|dry run|shadow (?:run|mode)|a\/b|pen(?:etration)? test|passed|checked (?:on|with|against|by|in)|compared (?:with|to|against))/iu;
const FEWEST_WORDS = 3;
const PUTS_OFF = /\b(?:no idea|not sure|don['’]?t know|later|will (?:ask|check))\b/iu;

/**
 * The way back or the validation of a change, told while something else is asked that is not answered in words: nobody has to
 * wait for the question, and “we put the old text back” is no owner.
 */
export function hearPlans(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  { text, source }: Words,
  context: UnderstandContext,
): Heard | null {
  const said = text.trim();
  const isAsked = asked !== null && asked.input.kind === 'text' && !/\bif\b|\bin case\b/iu.test(said);
  if (type.kind !== 'change' || draft.updates !== null || isAsked) return null;
  if (isQuestion(said) || PUTS_OFF.test(said) || said.split(/\s+/u).length < FEWEST_WORDS) return null;
  const name = WAY_BACK.test(said) ? 'rollbackPlan' : VALIDATED.test(said) ? 'validation' : null;
  if (name === null || name in draft.answers || asked?.name === name) return null;
  const answer: DraftAnswer = { value: said, said, from: 'typed', source };
  return { heard: 'answers', ...setAnswers(type, draft, { [name]: answer }, context) };
}
