import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import { fieldNames, namePattern } from './recognize-correction.ts';

/** What a person says of a field that is to hold nothing. */
export interface Clearing {
  readonly field: Field;
  /** What they say behind it; empty for nothing. */
  readonly rest: string;
}

const OPENING = String.raw`^(?:(?:no+|nope|nah|wrong|sorry|oops|actually|wait|stop|please|pls|ok(?:ay)?|ah|oh|hm+|well|and|so|but|then|also|again|that(?:['’]s| is) wrong|not right|can you|could you|i want to|i(?:['’]d| would) like to|let(?:['’]s| us))[,.!:\s-]+)*`;
const TAKES_OUT = String.raw`(?:clear(?: out)?|remove|delete|drop|empty|erase|unset|blank|reset|take out|leave out|get rid of|strike(?: out)?|cross out|undo|revert|take back)`;
const WHOSE = String.raw`(?:(?:the|that|this|its|my|any)\s+)?`;
const UNKNOWN = String.raw`(?:(?:still |as yet )?(?:unknown|unclear|not (?:yet )?(?:known|clear|decided|set)(?: yet)?|undecided|undefined|open|empty|blank|tbd|tbc|to be (?:decided|determined|confirmed|defined)|(?:is|are|was|were)n['’]?t (?:yet )?(?:known|clear|decided|set|fixed|final)(?: yet)?|n\s*/\s*a|nobody knows|(?:i|we) (?:really )?(?:don['’]?t|do not) know(?: (?:it|that|yet))*|(?:i have |we have )?no (?:idea|clue)(?: yet)?|not sure(?: yet)?|dunno|idk|\?+|-+)|(?:leave|keep) (?:it |that )?(?:open|empty|blank)|not (?:fixed|final)(?: yet)?)`;
const NONE = String.raw`(?:none|nothing|no(?:thing)? at all|not any|never)`;
const BEHIND = String.raw`(?:\s+(?:again|please|pls|field|value|entry|part|for now|completely|altogether|then|thing|too|as well|in (?:it|there|the (?:draft|record))|from (?:it|there|the (?:draft|record))))*`;
const REST = String.raw`(?:\s*[.!]+\s*$|\s*$|\s*(?:[,.;!–—-]|\b(?:because|and|since|as|so|but)\b)\s*(?<rest>\S.*)$)`;

/** “Clear the end date”, “ended: unknown”, “there is no due date”, “that isn’t the root cause, we don’t know it”. */
export function recognizeClearing(type: RecordType, draft: Draft, text: string): Clearing | null {
  const words = text.trim();
  for (const [name, field] of namesToClear(type)) {
    const held = field.name in draft.answers;
    const rest = restBehind(name, field, held, words);
    if (rest !== null) return { field, rest };
  }
  return byWhatHappened(type, draft, words);
}

function restBehind(name: string, field: Field, held: boolean, words: string): string | null {
  const called = `${WHOSE}${namePattern(name)}`;
  const ways = [
    String.raw`${TAKES_OUT}\s+${called}${BEHIND}${REST}`,
    ...(saysNothing(field, name)
      ? [String.raw`${called}\s*(?:[:=–-]+|\s(?:is|are|was|were|as|to)\b|\s)\s*${UNKNOWN}${BEHIND}${REST}`]
      : []),
    ...(held && !isOfOptions(field)
      ? [
          String.raw`(?:there(?:['’]s| is| was| are| must be| should be)(?: still)?|(?:i|we) have|it has|i want|put)?\s*(?:no|not an?y?)\s+${namePattern(name)}(?:\s+(?:yet|so far|at all|here))*${BEHIND}${REST}`,
          String.raw`(?:that|this|it)(?:['’]s| is| was)?\s*(?:not|n['’]?t|isn['’]?t|wasn['’]?t)\s+(?:the|a|an|our|its)\s+(?:real\s+)?${namePattern(name)}${BEHIND}${REST}`,
        ]
      : []),
  ];
  for (const way of ways) {
    const match = new RegExp(OPENING + way, 'isu').exec(words);
    if (match !== null) return afterwards(match.groups?.['rest'] ?? '');
  }
  return held && field.input.kind !== 'text' && NOTHING_HELD(name).test(words) ? '' : null;
}

function NOTHING_HELD(name: string): RegExp {
  return new RegExp(String.raw`${OPENING}${WHOSE}${namePattern(name)}\s*[:=]\s*${NONE}[.!\s]*$`, 'isu');
}

/** What only says once more that there is nothing is no other word. */
const SAYS_AGAIN = new RegExp(
  String.raw`^(?:(?:it(?:['’]s| is| was)|that(?:['’]s| is| was)|there(?:['’]s| is| was)|it|that|nothing|we|i|none)\b.{0,50})$`,
  'isu',
);
const OF_NOTHING =
  /\b(?:nothing|none|no|not|never|wrong|nonsense|unknown|unclear|mistake|n['’]t|open)\b|n['’]t\b/iu;

function afterwards(rest: string): string {
  const said = rest.trim();
  return SAYS_AGAIN.test(said) && OF_NOTHING.test(said) ? '' : said;
}

/** “Unknown” may be one of its own options, and of a text it may be what is to be told. */
function saysNothing({ input }: Field, name: string): boolean {
  if (isOfOptions({ input }) && 'options' in input)
    if (input.options.some(({ value }) => value === 'unknown')) return false;
  return name.length > 2;
}

function isOfOptions({ input }: Pick<Field, 'input'>): boolean {
  return (
    input.kind === 'choices' || (input.kind === 'choice' && input.options.some(({ value }) => value === 'no'))
  );
}

/** Which of its names a field is taken out by: a day is called “the end date” as well. */
function namesToClear(type: RecordType): readonly (readonly [string, Field])[] {
  const names = fieldNames(type).flatMap(([name, field]): (readonly [string, Field])[] => {
    if (NOT_CLEARED.includes(field.name)) return [];
    if (field.input.kind !== 'when') return [[name, field]];
    return ['date', 'day', 'time', 'date and time']
      .map((what): readonly [string, Field] => [`${name} ${what}`, field])
      .concat([[name, field]]);
  });
  const done = type.field('immediateAction');
  const told =
    done === undefined
      ? []
      : ([
          ['what was done at once', done],
          ['what was done', done],
          ['what we did', done],
        ] as const);
  return [...names, ...told].sort(([a], [b]) => b.length - a.length);
}

/** A record is nothing without them. */
const NOT_CLEARED = ['title', 'description'];

const NOT_ENDED = new RegExp(
  String.raw`${OPENING}(?:it|this|that)\s+(?:(?:did|has|have)(?:\s+not|n['’]?t)|never)\s+(?:really\s+)?(?:end(?:ed)?|stop(?:ped)?)\b[^,;.]{0,30}${REST}|${OPENING}it(?:['’]s| is)\s+(?:still\s+)?(?:not over|going on|ongoing|not (?:fixed|resolved|solved)(?: yet)?)${REST}`,
  'isu',
);
const NOTHING_DONE = new RegExp(
  String.raw`${OPENING}nothing (?:was|has been|got) done(?:\s+(?:at once|immediately|yet|right away|so far|then))*${REST}`,
  'isu',
);
const WHEN_UNKNOWN = new RegExp(
  String.raw`(?:^|[,.;]\s*|\b(?:but|and)\s+)(?:i|we)\s+(?:(?:really |honestly )?(?:don['’]?t|do not) know|have no (?:idea|clue))\s+when\b[^,;.?]{0,50}[.!\s]*$`,
  'iu',
);

/** “It didn’t end at 5”, “nothing was done”, “I have no idea when the calls were”: the field is not named, and holds something that is not so. */
function byWhatHappened(type: RecordType, { answers }: Draft, words: string): Clearing | null {
  const ways = [
    ['endedAt', NOT_ENDED],
    ['immediateAction', NOTHING_DONE],
    ['occurredAt', WHEN_UNKNOWN],
  ] as const;
  for (const [name, said] of ways) {
    const field = type.field(name);
    const match = said.exec(words);
    const isOpen = name === 'immediateAction' && match?.groups?.['rest'] === undefined;
    if (field === undefined || match === null || !(isOpen || name in answers)) continue;
    const rest = name === 'occurredAt' ? '' : (match.groups?.['rest'] ?? '');
    return { field, rest: afterwards(rest) };
  }
  return null;
}
