import type { RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';
import { withMentions } from '../name-mentions.ts';
import { unknownApprover, unknownOwner } from '../people-named.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { readAnswer } from '../understand/read-answer.ts';
import type { Said, SaidOfField } from './said.ts';

const PERSON = String.raw`<@[^>]+>`;
const SELF = String.raw`(?:me|myself|mine|${PERSON})`;
const THIS = String.raw`(?:it|this|that|both|them|on|over|up|all|of|one|care of (?:it|this|that)|(?:the|this|that) (?:risk|incident|change|one))`;
const MORE = String.raw`(?:[,\s]+(?:then|please|pls|again|too|actually|instead|i (?:guess|think|suppose)|(?:like|as) i (?:said|wrote)|for (?:now|the moment|both|all(?: of them)?|it)|as (?:the )?owner|owns? it|from here))*[.!?\s]*`;
const IS_SO = String.raw`(?:(?:it(?:['’]?s| is)|that(?:['’]?s| is)|(?:so|then|and)|just|let['’]?s say|i (?:guess|think|suppose)|no|yes|ok(?:ay)?)[,\s]+)*`;

/** “Owner is <@U…>”, “me then”, “<@U…> should own it”, “leave it to <@U…>”, “can <@U…> take it”. */
const OWNED: readonly RegExp[] = [
  String.raw`^(?:(?:(?:the|its)\s+)?own(?:er|ed by|ership)(?:\s+(?:is|=|should be|will be|would be)|\s*[:=])?\s+)?(?:it(?:['’]?s| is)\s+)?(?<who>${SELF})${MORE}$`,
  String.raw`^${IS_SO}(?:please\s+)?(?:can|could|would|will|may|maybe|perhaps|let|have)?\s*(?<who>${PERSON})\s+(?:can |could |should |will |would |must |shall |has to |is going to |is to |to )?(?:owns?|takes?|have|has|handles?|leads?|looks? after|do|does)(?:\s+${THIS})*${MORE}$`,
  String.raw`^${IS_SO}(?:please\s+)?(?:leave|give|assign|hand|pass)(?:\s+${THIS})*\s+(?:to|with)\s+(?<who>${SELF})${MORE}$`,
  String.raw`^${IS_SO}(?:please\s+)?(?:put|make|set|note|take)\s+(?<who>${SELF})(?:\s+(?:down|in))?(?:\s+(?:as|for))?(?:\s+(?:the|its))?(?:\s+(?:owner|it|this|that))?${MORE}$`,
  String.raw`^${IS_SO}(?<who>${PERSON})\s+(?:is|will be|should be|would be|can be|could be|as)\s+(?:the |its )?(?:owner|responsible|in charge)${MORE}$`,
].map((pattern) => new RegExp(pattern, 'iu'));
const OWNED_BY_ME = new RegExp(
  String.raw`^${IS_SO}(?:i(?:['’]?ll|['’]?d| will| can| would| do)?\s+(?:own|take|have|handle)(?:\s+${THIS})*|i(?:['’]?m| am)\s+(?:the|its)\s+owner|i(?:['’]?ll| will| can)\s+be\s+(?:the|its)\s+owner|put me(?:\s+down)?|that(?:['’]?s| is) me|all mine|mine)${MORE}$`,
  'iu',
);
/** “I don’t want to be the owner”, “it should not be me”. */
const NOT_ME =
  /^(?:no[,\s]+)?(?:i(?:['’]?m| am)\s+not\s+(?:going to be\s+)?(?:the|its)\s+owner|i\s+(?:(?:really|certainly)\s+)?(?:do not|don['’]?t|can['’]?t|cannot|can not|won['’]?t|will not|should not|shouldn['’]?t|would rather not|['’]?d rather not|rather not)\s+(?:want to\s+|like to\s+)?(?:be\s+(?:the\s+|its\s+)?(?:owner|responsible)|own|take|have)(?:\s+(?:it|this|that|over|on))*|(?:it(?:['’]?s| is| should be| can['’]?t be)?\s+)?not\s+(?:be\s+)?me|(?:anyone|anybody|someone|somebody) (?:else|but me))[.!\s]*$/iu;

const APPROVES = String.raw`(?:approves?|approved|approve|signs? (?:it |this )?off|signed (?:it |this )?off|sign (?:it )?off|ok['’]?e?d|okayed|authori[sz]ed?|agreed to (?:it|this))`;
const APPROVED: readonly RegExp[] = [
  String.raw`^(?:and\s+)?(?:it\s+(?:was|is|has been)\s+)?(?:already\s+)?(?:approved|signed off|authori[sz]ed)\s+by\s+(?<who>${SELF})(?<tail>.*)$`,
  String.raw`^(?:the\s+)?(?:approver|approval)\s*(?:is|:|=|by|from|comes from|should be|will be)+\s*(?<who>${SELF})(?<tail>.*)$`,
  String.raw`^(?<who>${PERSON})\s+(?:(?:has|have|had|already|just|will|must|shall|should|needs to|has to|is to|can|still|also|kindly)\s+)*(?:to\s+)?${APPROVES}(?<tail>.*)$`,
  String.raw`^(?<who>${PERSON})\s+(?:is|will be|should be|as)\s+(?:the\s+|its\s+)?approver(?<tail>.*)$`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** Behind the approver nothing of its own. */
const SAYS_NO_MORE =
  /^(?:\s+(?:it|this|that|already|too|first|please|the change|again|now|then|of it|off))*[.!\s]*$/iu;

/** Whose it is, or who approves it, in the words of one piece; a name that nobody has is said to be unknown. */
export function personSaid(
  type: RecordType,
  asked: Field | null,
  text: string,
  context: UnderstandContext,
): Said | null {
  // “Can <@U…> take it?” wants it so; “is <@U…> the owner?” wants to know.
  if (text.includes('?') && !WANTS_IT.test(text)) return null;
  const named = withMentions(text, context.people ?? []);
  // Of two who are called so it is asked which one.
  if (named.unclear.length > 0) return unclearOwner(type, text, named.unclear[0]?.said ?? '');
  if (asked?.input.kind === 'person' && asked.name !== 'owner' && ALONE.test(named.text))
    return { says: 'field', field: asked, words: named.text, isLabel: false };
  return approverSaid(type, named.text, text, context) ?? ownerSaid(type, named.text, text, context);
}

const WANTS_IT =
  /^(?:and\s+|so\s+|maybe\s+)*(?:can|could|would|will|may)\s+@?(?!i\b|we\b|you\b)\p{L}|^(?:and\s+)?(?:can|could|would|will)\s+<@/iu;
const ALONE = new RegExp(`^${SELF}[.!\\s]*$`, 'iu');

function unclearOwner(type: RecordType, text: string, name: string): Said | null {
  const field = type.field('owner');
  const isOwned = field !== undefined && OWNED.some((one) => one.test(text.replace(name, '<@U0>')));
  return isOwned ? { says: 'field', field, words: name, isLabel: false } : null;
}

function ownerSaid(type: RecordType, text: string, said: string, context: UnderstandContext): Said | null {
  const field = type.field('owner');
  if (field === undefined) return null;
  if (NOT_ME.test(text)) return { says: 'open', field, not: context.author };
  if (OWNED_BY_ME.test(text)) return { says: 'field', field, words: 'me', isLabel: false };
  const who = OWNED.map((one) => one.exec(text)?.groups?.['who']).find((one) => one !== undefined);
  if (who !== undefined && readAnswer(field, who, context).outcome === 'understood')
    return { says: 'field', field, words: who, isLabel: false };
  const stranger = unknownOwner(said, context);
  return stranger === null ? null : { says: 'field', field, words: stranger, isLabel: true, isUnread: true };
}

function approverSaid(
  type: RecordType,
  text: string,
  said: string,
  context: UnderstandContext,
): SaidOfField | null {
  const field = type.field('approver');
  if (field === undefined) return null;
  const { who, tail = '' } = APPROVED.map((one) => one.exec(text)?.groups).find(Boolean) ?? {};
  if (who !== undefined)
    return { says: 'field', field, words: who, isLabel: true, tellsMore: !SAYS_NO_MORE.test(tail) };
  const stranger = unknownApprover(said, context);
  return stranger === null ? null : { says: 'field', field, words: stranger, isLabel: true, isUnread: true };
}
