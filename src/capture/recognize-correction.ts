import { asPattern } from '../kernel/as-pattern.ts';
import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import { withoutDenied } from './understand/answers/without-denied.ts';

/** A field that a person names, and what they say about it. */
export interface NamedField {
  readonly field: Field;
  /** The words after the field's name; empty when the field is only named ("change the severity"). */
  readonly words: string;
}

/** "Validation: 2,000 past cases, fine. Informed: Sales": each field that a message labels, where it labels several; null otherwise. */
export function recognizeLabelled(type: RecordType, text: string): readonly NamedField[] | null {
  const names = fieldNames(type);
  const label = String.raw`(?:${names.map(([name]) => namePattern(name)).join('|')})\s*[:=]\s*`;
  const pieces = text.trim().split(new RegExp(String.raw`(?:[.;,\n]+\s*|\s+-\s+)(?=${label}\S)`, 'iu'));
  const labelled = pieces.map((piece): NamedField | null => {
    const [, called = '', words = ''] = new RegExp(`^(${label})(.+)$`, 'isu').exec(piece.trim()) ?? [];
    const name = called.replace(/\s*[:=]\s*$/u, '').toLowerCase();
    const field = names.find(([each]) => each.toLowerCase() === name)?.[1];
    return field === undefined ? null : { field, words: words.trim() };
  });
  const all = labelled.filter((piece) => piece !== null);
  return all.length > 1 && all.length === pieces.length ? all : null;
}

/** How people call fields besides their names and labels. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['headline', 'name', 'subject'],
  description: ['details', 'text', 'story'],
  system: ['ai system', 'model', 'application', 'tool'],
  owner: ['responsible', 'responsible person', 'assignee', 'assigned'],
  occurredAt: ['date', 'time', 'when', 'happened', 'occurred', 'start', 'started', 'date it happened'],
  detectedAt: ['detected', 'noticed', 'discovered', 'found', 'detection'],
  endedAt: ['ended', 'end', 'resolved', 'fixed'],
  severity: ['sev', 'level', 'priority'],
  affectedCount: [
    'affected',
    'people',
    'count',
    'number of people',
    'number of people affected',
    'number affected',
    'customers',
    'users',
    'affected people',
  ],
  harmTypes: ['harm', 'harms', 'harm type', 'harm types', 'kind of harm'],
  immediateAction: ['immediate action', 'action', 'action taken', 'containment'],
  correctiveAction: ['fix', 'permanent fix', 'corrective', 'prevention', 'lesson learned', 'lessons learned'],
  likelihood: ['probability', 'chance'],
  impact: ['consequence', 'effect'],
  treatment: ['option', 'response'],
  dueDate: ['due', 'due date', 'deadline'],
  reviewDate: ['review', 'review date'],
  changeKind: ['kind', 'type', 'kind of change', 'change type'],
  reason: ['why', 'justification', 'because'],
  plannedFor: [
    'planned',
    'planned date',
    'date',
    'when',
    'go-live',
    'go live',
    'start',
    'start time',
    'time',
  ],
  rollbackPlan: ['rollback', 'rollback plan', 'fallback', 'backout', 'way back'],
  validation: ['test', 'tests', 'testing', 'test plan'],
  approver: ['approved by', 'approval'],
  riskSource: ['source', 'sources', 'risk source', 'comes from'],
  affects: ['affecting', 'affected', 'borne by'],
  cause: ['cause', 'caused by'],
  toInform: ['inform', 'informed', 'tell', 'told', 'have to tell', 'must be told'],
  changeType: ['type', 'type of change'],
  seriousCase: ['serious case', 'serious'],
  notes: ['note', 'comment', 'comments', 'remark', 'remarks'],
  personalData: ['personal data', 'data breach', 'personal data breach'],
};

const OPENING = String.raw`(?:(?:no|nope|sorry|oops|actually|wait|stop|hold on|hang on|hey|well|correction|hm+|please|pls|ah|oh)[,.!:\s-]+)*`;
const VERB = String.raw`(?:(?:can you |could you |please |i want to |i'd like to )?(?:change|set|make|update|correct|edit|fix|put|raise|lower|reduce|increase|move|bring)\s+)?(?:the\s+|its\s+|my\s+)?`;
/** "Make the severity low": nothing stands between. */
const MADE = String.raw`(?:can you |could you |please )?(?:make|set|mark|rate|put)\s+(?:the\s+|its\s+)?`;
const MOST_MADE = 3;
/** How a value is led to behind a field's name: “:”, “is actually”, “should just be:”. */
export const COPULA = String.raw`(?:\s*(?::|=|->|→)\s*|\s+(?:was|were|as|should have been|(?:(?:is|are|to)|(?:should|must|has to|ought to|needs to)(?:\s+(?:just|only|simply|really|rather))?\s+(?:be|read|say)|to (?:be|read|say))(?:(?:\s+(?:just|only|simply))+(?=\s|:))?)(?:\s*:\s*|\s+)(?:(?:actually|really|rather)\s+)?)`;

/** "The owner isn't Tomas, it's me": what is denied, and what is so. */
const IS_NOT = String.raw`\s+(?:(?:is|was)\s+not|(?:isn|wasn)['’]?t)\s+[^,;.]{1,40}?(?:[,;.]\s*|\s+)(?:(?:it|that)(?:['’]?s|\s+is|\s+was)|but|rather)\s+`;

/** "severity is high actually", "change the owner to @x", "system: credit scoring", "edit the title". */
export function recognizeNamedField(type: RecordType, text: string): NamedField | null {
  const words = text.trim();
  const denied = deniedField(type, words) ?? personalDataIn(type, words) ?? namedBehind(type, words);
  if (denied !== null) return denied;
  for (const [name, field] of fieldNames(type)) {
    const start = `^${OPENING}${VERB}${namePattern(name)}`;
    const instead = saidInstead(start, words);
    if (instead !== null) return { field, words: instead };
    const said = saidBehind(type, start, [name, field], words);
    if (said !== null) return said;
  }
  return null;
}

/** What stands behind a field's name: "is high actually", "low" of "make the severity low", or nothing of "edit the title". */
function saidBehind(
  type: RecordType,
  start: string,
  [name, field]: readonly [string, Field],
  words: string,
): NamedField | null {
  const withValue = new RegExp(`${start}${COPULA}(?<value>.+)$`, 'isu').exec(words)?.groups?.['value'];
  if (withValue !== undefined) {
    const said = asText(field, withoutAfterthought(withValue));
    if (isNoName(field, words.slice(0, words.length - said.length), said)) return null;
    return { field: calledSo(type, name, said) ?? inWords(type, field, name, said) ?? field, words: said };
  }
  const made = new RegExp(`^${OPENING}${MADE}${namePattern(name)}\\s+(?<value>\\S.*)$`, 'isu').exec(words);
  const value = withoutAfterthought(made?.groups?.['value'] ?? '');
  if (value !== '' && field.input.kind !== 'text' && value.split(/\s+/u).length <= MOST_MADE)
    return { field: calledSo(type, name, value) ?? field, words: value };
  const onlyNamed = new RegExp(
    `^${OPENING}(?:(?:change|update|correct|edit|fix)\\s+)(?:the\\s+)?${namePattern(name)}[.!\\s]*$`,
    'iu',
  );
  return onlyNamed.test(words) ? { field, words: '' } : null;
}

function isNoName({ name }: Field, before: string, said: string): boolean {
  return name === 'system' && TELLS_OF_IT.test(before) && IS_NO_NAME.test(said);
}

/** "That it is fairer, not that": the text itself, without the words that only lead to it, and without its quotation marks. */
export function asText({ name, input }: Field, said: string): string {
  if (input.kind !== 'text') return said;
  const plain = (WHY.includes(name) ? said.replace(/^that\s+(?=\p{L})/iu, '') : said).replace(
    /,?\s+(?:and )?not (?:that|this|the other(?: one)?)[.!\s]*$/iu,
    '',
  );
  return /^["“”«](?<inner>[^"“”«»]+)["“”»][.!]?$/u.exec(plain.trim())?.groups?.['inner'] ?? plain;
}

const WHY = ['reason', 'rootCause', 'stepReason'];

/** "It's me" of "the owner isn't Tomas, it's me"; null where nothing is denied of the field. */
function saidInstead(start: string, words: string): string | null {
  const value = new RegExp(`${start}${IS_NOT}(?<value>.+)$`, 'isu').exec(words)?.groups?.['value'];
  return value === undefined ? null : withoutAfterthought(value);
}

/** "The tool was switched off" tells what was done with it, and not what it is called. */
const TELLS_OF_IT = /\s(?:is|was|are|were)\s+(?:actually\s+|really\s+|rather\s+)?$/iu;
const IS_NO_NAME =
  /^(?:(?:not|too|so|very|still|now|just|only|again|back|down|off|on|out|up|away|slow|wrong|broken|offline|online|unavailable|fine|ok|okay|live|gone|taken|shut|put|set|cut|made|done|sent|hit)\b|\p{Ll}+(?:ed|ing|able|ible)\b)/u;

/** "The type is emergency": of several fields that are called so, the one that has it among its options. */
function calledSo(type: RecordType, name: string, said: string): Field | undefined {
  return fieldNames(type).find(([called, { input }]) => called === name && hasOption(input, said))?.[1];
}

function hasOption(input: Field['input'], said: string): boolean {
  if (input.kind !== 'choice') return false;
  return input.options.some(({ value, label }) => [value, plain(label)].includes(plain(said)));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:the|an?|our)\s+/u, '')
    .replace(/[.!\s]+$/u, '');
}

/**
 * "The cause was a mapping that nobody had tested": a sentence answers the question that is answered in words (the root cause)
 * and not the one with options (the kind of cause), unless it is one of them.
 */
function inWords(type: RecordType, { input }: Field, name: string, said: string): Field | undefined {
  if (input.kind !== 'choice' || hasOption(input, said)) return undefined;
  return type.fields.find(
    (other) => other.input.kind === 'text' && other.label.toLowerCase().endsWith(` ${name}`),
  );
}

/** "No rollback yet", "there is no validation": it names the field, and says that there is none. */
export function deniedField(type: RecordType, text: string): NamedField | null {
  const [, called] = NONE_OF_IT.exec(text.trim()) ?? [];
  if (called === undefined) return null;
  const field = fieldNames(type).find(([name]) => name === called.toLowerCase())?.[1];
  return field?.input.kind === 'text' ? { field, words: text.trim() } : null;
}

/** “Discrimination is the harm”, “feature flag off is the rollback”: the field’s name stands behind. */
function namedBehind(type: RecordType, text: string): NamedField | null {
  const { value = '', name = '' } = BEHIND.exec(text)?.groups ?? {};
  const field = fieldNames(type).find(([called]) => called === name.trim().toLowerCase())?.[1];
  return field === undefined || value === '' ? null : { field, words: value };
}

const BEHIND =
  /^(?:(?:and|also|so|well|yes)[,\s]+)*(?<value>(?!(?:what|who|which|when|where|how|this|that|it|here|there)\b)[^?]{2,200}?)\s+(?:is|was|are|were|would be|will be)\s+(?:the|our|my)\s+(?<name>\p{L}[\p{L} -]{2,30}?)[.!\s]*$/isu;

const DATA_OF = String.raw`(?:(?:any|the|some|no|their|his|her)\s+)*(?:personal|customers?['’]?|members?['’]?|private|health|patients?['’]?)\s+(?:data|information|details)`;
const BREACHED = String.raw`(?:breached|involved|affected|leaked|lost|seen|exposed|touched|shown|shared|stolen|disclosed|sent|accessed|in it|concerned)`;
const NO_DATA = new RegExp(
  String.raw`^(?:(?:and|also|but|no)[,\s]+)*(?:there (?:was|is|were) )?no (?:personal|private) data(?:\s+(?:breach(?:es)?|leak))?(?:\s+(?:(?:was|were|is|are|got|has been|have been)\s+)?(?:${BREACHED}))?[.!\s]*$|^(?:(?:and|also|but|no)[,\s]+)*${DATA_OF} (?:was|were|is|are)(?: not|n['’]t) ${BREACHED}[.!\s]*$`,
  'iu',
);
const SOME_DATA = new RegExp(
  String.raw`^(?:(?:and|also|but|yes|yeah|yep|i (?:think|believe|fear))[,\s]+)*${DATA_OF} (?:was|were|got|has been|have been|may have been) ${BREACHED}\b[^?]{0,60}$`,
  'iu',
);

/** “No personal data was involved”, “yes, personal data were seen by others”. */
function personalDataIn(type: RecordType, text: string): NamedField | null {
  const field = type.field('personalData');
  if (field === undefined) return null;
  if (NO_DATA.test(text)) return { field, words: 'no' };
  return SOME_DATA.test(text) && !/\bnot\b|n['’]t\b/iu.test(text) ? { field, words: 'yes' } : null;
}

const NONE_OF_IT =
  /^(?:(?:there(?:['’]s| is)|we have|i have|so far)\s+)?no\s+(\p{L}[\p{L} -]{2,25}?)(?:\s+(?:yet|so far|for now|at all|needed|planned|required|possible))[.!\s]*$/iu;

/** "no, it was Monday", "actually 40 people": a correction that does not name its field; the rest of the words. */
export function recognizeUnnamedCorrection(text: string): string | null {
  const contrast = contrastIn(text)?.['rest'];
  if (contrast !== undefined) return withoutAfterthought(contrast);
  const match =
    /^(?:(?:no|nope|sorry|oops|actually|wait|correction|rather|ah|oh|i meant?|make that|make it|scrap that|strike that|my mistake|my bad|typo|wrong(?: \w+)?|that(?:'|’)?s wrong|not right|not quite)[,.!:;\s-]+)+(?:(?:it|that|this)(?:'s| is| was| were| should be)\s+|(?:i )?mean[ts]?\s+)?(?<rest>.+)$/isu.exec(
      text.trim(),
    );
  const rest = match?.groups?.['rest'];
  return rest === undefined ? null : withoutAfterthought(withoutDenied(rest));
}

/** "Not yesterday, Monday": what is said not to be so; null where nothing is. */
export function deniedIn(text: string): string | null {
  return contrastIn(text)?.['denied'] ?? null;
}

function contrastIn(text: string): Readonly<Record<string, string>> | undefined {
  const words = text.trim();
  return (CONTRAST.exec(words) ?? CONTRAST_BEHIND.exec(words))?.groups;
}

/** "it was Tuesday, not yesterday": what is so stands first. */
const CONTRAST_BEHIND =
  /^(?:(?:no|sorry|actually|wait|and)[,\s]+)*(?:(?:it|that|this)(?:['’]s| is| was) (?<rest>[^,;.]{1,60}?)|(?<rest>(?:(?:on|at|the|only|about)\s+)*\d[\p{L}\d:.]*(?:\s+\p{L}+)?)),?\s+(?:and )?not (?<denied>[^,;.]{1,40})[.!]*$/isu;

/** "it's not the chatbot, it's the summarizer", "not yesterday, Monday": what is so stands in the second half. */
const CONTRAST =
  /^(?:(?:no|sorry|actually|wait|and|oh)[,\s]+)*(?:(?:(?:it|that|this)(?:['’]s| is| was) )?not|(?:(?:it|that|this) )?(?:isn|wasn)['’]?t) (?<denied>[^,;.]{1,40}?)(?:(?:[,;.]|,? but)\s*(?:it(?:['’]s| is| was)|that(?:['’]s| is| was)|but|rather)?|\s+(?:it(?:['’]?s| is| was)|but))\s*(?<rest>.{1,80})$/isu;

function withoutAfterthought(words: string): string {
  return words.replace(/[,\s]+(?:actually|sorry|please|instead|i think|in fact)[.!\s]*$/iu, '').trim();
}

/** Every name by which a field is called, the longest first. */
export function fieldNames(type: RecordType): readonly (readonly [string, Field])[] {
  const names: [string, Field][] = [];
  for (const field of type.fields) {
    const spoken = field.name.replace(/([A-Z])/gu, ' $1').toLowerCase();
    for (const name of [field.name, field.label.toLowerCase(), spoken, ...(OTHER_NAMES[field.name] ?? [])]) {
      names.push([name, field]);
    }
  }
  return names.sort(([a], [b]) => b.length - a.length);
}

/** A name, with any blanks between its words. */
export function namePattern(name: string): string {
  return asPattern(name).replace(/ /gu, String.raw`\s+`);
}
