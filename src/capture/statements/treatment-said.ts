import type { RecordType } from '../../records/define-record.ts';
import { optionNamed } from '../bare-pieces.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { readAnswer } from '../understand/read-answer.ts';
import type { Said } from './said.ts';

/** “Reduce: a second look”, “we should reduce it by training two more”, “avoid by not using it for refunds”. */
const OPTION_WITH_PLAN =
  /^(?:(?:we|i|let['’]?s|treatment(?: is|:)?|(?:should|could|would|will|can|must|want to|['’]d|to|best)|the plan is to)\s+)*(?<option>avoid|reduce|mitigate|transfer|accept|share|insure)(?:\s+(?:it|this|that|the (?:risk|likelihood|impact)))?\s*(?:[:–—-]+\s*|\s+(?:by|with|through|via)\s+)(?<plan>\S.{4,})$/isu;
/** “The plan is to strip uploads”. */
const PLAN_IS =
  /^(?:the|our|my|a)\s+plan\s+(?:is|was|would be|should be|will be)\s*:?\s*to\s+(?<plan>\S.{4,})$/isu;
const LABELLED = /^(?:the\s+)?treatment\s*[:=]\s*(?<plan>\S.{4,})$/isu;

/** How a risk is treated, with what is done for it. */
export function treatmentSaid(type: RecordType, text: string, context: UnderstandContext): Said | null {
  const [field, plan] = [type.field('treatment'), type.field('treatmentPlan')];
  if (field === undefined || plan === undefined) return null;
  const { option, plan: told } = OPTION_WITH_PLAN.exec(text)?.groups ?? {};
  if (
    option !== undefined &&
    told !== undefined &&
    readAnswer(field, option, context).outcome === 'understood'
  )
    return { says: 'field', field, words: option, isLabel: true, more: told.trim() };
  const isPlan = PLAN_IS.exec(text)?.groups?.['plan'];
  if (isPlan !== undefined) return { says: 'field', field: plan, words: isPlan.trim(), isLabel: true };
  const labelled = LABELLED.exec(text)?.groups?.['plan'];
  if (labelled === undefined || optionNamed(type, labelled.trim(), context) !== null) return null;
  const read = readAnswer(field, labelled, context);
  return read.outcome === 'understood'
    ? null
    : { says: 'field', field: plan, words: labelled.trim(), isLabel: true };
}
