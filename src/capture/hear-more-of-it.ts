import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import { without } from './facts-in.ts';
import type { Heard, Words } from './hear-words.ts';
import { isSmallTalk, keepRest } from './keep-rest.ts';
import { isQuestion } from './recognize-question.ts';
import { setAnswers } from './set-answers.ts';
import { withMore } from './tell-more.ts';
import type { UnderstandContext } from './understand/context.ts';
import { understandFields } from './understand/understand-message.ts';

/**
 * “We switched the filter off right away”, “nobody was harmed”, where a severity is asked for: it belongs to what happened, and nothing
 * that was told may vanish. What it tells of other fields is read as it would be behind the story; the rest stands with that.
 */
export function hearMoreOfIt(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const held = draft.answers['description'];
  const text = words.text.trim();
  if (draft.updates !== null || held === undefined || asked?.input.kind === 'text') return null;
  if (isQuestion(text) || PUTS_OFF.test(text) || OF_TALK.test(text) || isSmallTalk(text)) return null;
  if (!TELLS.some((tells) => tells.test(text))) return null;
  const facts = toldBehind(type, draft, held, words, context);
  if (Object.keys(facts).length > 0)
    return keepRest(type, { heard: 'answers', ...setAnswers(type, draft, facts, context) }, words, context);
  return { heard: 'answers', ...setAnswers(type, draft, { description: withMore(held, words) }, context) };
}

/** The texts that words tell when they stand behind the story, of which they were not told before. */
function toldBehind(
  type: RecordType,
  draft: Draft,
  held: DraftAnswer,
  { text, source }: Words,
  context: UnderstandContext,
): Record<string, DraftAnswer> {
  const story = String(held.value);
  const { fields } = understandFields(type.kind, `${story.replace(/[\s.]+$/u, '')}. ${text.trim()}`, context);
  const told = Object.entries(fields).flatMap(([name, { value, said }]) => {
    const isText = type.field(name)?.input.kind === 'text';
    return isText && text.includes(said) && !story.includes(said)
      ? [[name, { value, said, from: 'typed' as const, source }] as const]
      : [];
  });
  // In capitals a department is meant.
  const byOthers = BY_OTHERS.test(text.trim().replace(/\bIT\b/gu, 'ops')) ? ['immediateAction'] : [];
  return without(Object.fromEntries(told), [
    'title',
    'description',
    ...byOthers,
    ...Object.keys(draft.answers),
  ]);
}

const FIRST = String.raw`^(?:(?:and|also|then|so|because|but|plus|besides|meanwhile|luckily|sadly|unfortunately|fortunately|apparently|btw)[,\s]+)*`;
const BETWEEN = String.raw`(?:(?:also|even|just|then|only|already|still|never|have|has|had|now|immediately|since|all|both)\s+)*`;
const DID = String.raw`(?:\p{L}{2,}ed|told|said|gave|sent|showed|made|put|took|went|got|lost|let|kept|wrote|read|ran|saw|found|left|paid|called|had|did|began|broke|chose|came|quoted|shut|cut|set|met|felt|held|fell|rang|spoke|sold|bought|hit|hurt|stood|was|were|been)`;
const IS = String.raw`(?:is|are|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|does|do|doesn['’]t|don['’]t|didn['’]t|can|can['’]t|cannot|could|couldn['’]t|will|won['’]t|would|may|might|hasn['’]t|haven['’]t|has|have|(?:keep|say|tell|give|show|happen|cost|affect|look|seem|work|need|mean|contain|use|send|answer|run|want|complain|know|think|block|refuse|miss)(?:e?s)?)`;
/** What somebody of us did is a fact, what they are going to say is none. */
const OF_US = String.raw`(?:we|i)\s+${BETWEEN}${DID}\b`;
const SOMEBODY = String.raw`(?:it|they|he|she|nobody|no\s+one|none|everybody|everyone|somebody|someone|there|the\s+\p{L}+(?:\s+\p{L}+){0,2}?|(?:our|my|his|her|its|their|an?|one|two|some|most|all|many|several|another|no)\s+(?:of\s+)?\p{L}+(?:\s+\p{L}+){0,3}?|IT|HR|\p{Lu}\p{L}+|<@[^>]+>)(?:\s+and\s+(?:(?:the|our|my|his|her|their)\s+)?\p{L}+(?:\s+\p{L}+)?)?`;
/** Somebody or something did something, or is so; “turned it off”. */
const TELLS: readonly RegExp[] = [
  new RegExp(`${FIRST}${OF_US}`, 'iu'),
  new RegExp(`${FIRST}${SOMEBODY}\\s+${BETWEEN}(?:${DID}|${IS})\\b`, 'iu'),
  new RegExp(
    `${FIRST}${BETWEEN}(?!(?:was|were|been|had|did|kept|held|felt|let|read|put|set)\\b)${DID}\\s+\\S`,
    'iu',
  ),
];
/** What the system did, or whom it affected, is what happened; “it was switched off” is what was done. */
const BY_OTHERS = new RegExp(
  `${FIRST}(?:it|they|he|she|(?:the|an?|one|our)\\s+(?:customer|member|client|applicant|candidate|patient|caller|user|vendor|supplier|provider|(?:chat)?bot|assistant|model|system|tool)s?)\\s+${BETWEEN}(?!(?:was|were|is|are|been)\\b)`,
  'iu',
);
const PUTS_OFF = /\?|\b(?:no idea|not sure|don['’]?t know|later|tomorrow|ask)\b/iu;
/** Said to whom one talks with, of the talk. */
const OF_TALK =
  /^(?:(?:but|and|well|so|no)[,\s]+)*(?:you\b|i\s+(?:already\s+|just\s+)?(?:said|told\s+you|wrote|mentioned|answered|explained|asked|meant|thought|wanted|was\s+(?:asking|saying|thinking|wondering|going))\b|(?:it|that|this)(?:['’]s|\s+(?:is|was))\s+(?:not\s+)?(?:\p{L}+\s+)?(?:right|wrong|fine|ok(?:ay)?|enough|annoying|stupid|silly|nonsense|boring|complicated|hard|difficult|unclear|urgent|important|true|correct|all|it|good|bad)\W*$|there\s+(?:is|was|are|were)\s+(?:nothing|no)\s+(?:more|else|such)\b)/iu;
