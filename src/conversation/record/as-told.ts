import { fieldNames, namePattern } from '../../capture/recognize-correction.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import { readAnswer } from '../../capture/understand/read-answer.ts';
import type { RecordType } from '../../records/define-record.ts';
import type { Field } from '../../records/field.ts';

/**
 * What is said of a record that is on file, with the name of each of its fields in front of what is said of it: “treat it
 * with A.6.2.6, retrain monthly” as its controls and its plan. Null for words that are heard as they stand.
 */
export function asTold(type: RecordType, words: string, context: UnderstandContext): string | null {
  return (
    ownerIn(type, words) ??
    severityIn(type, words) ??
    treatmentIn(type, words) ??
    causeIn(type, words) ??
    touchedIn(type, words) ??
    dateBehindName(type, words) ??
    fieldList(type, words, context)
  );
}

const OWNED =
  /^(?:(?:it|this|that)(?:['’]s| is| was)? )?(?:now )?(?:belongs? to|(?:is )?(?:now )?(?:owned|taken over|handled|looked after) by|(?:is )?(?:now )?(?:given|handed(?: over)?|transferred|reassigned|assigned) to|goes to|(?:is )?with)\s+(?<who>@?[\p{L}<][^,;:.]{1,40}?)(?: now| from now on| from today(?: on)?| please| as of now| since .{3,20})*[.!\s]*$/iu;

/** “It belongs to Zoe now”: its owner. */
function ownerIn(type: RecordType, words: string): string | null {
  const who = OWNED.exec(words.trim())?.groups?.['who'];
  return who === undefined ? null : labelled(type, [['owner', who]]);
}

/** “High, because …”: no other field of an incident has these options. */
function severityIn(type: RecordType, words: string): string | null {
  const found =
    /^(?:it(?:['’]s| is) (?:now )?)?(?<grade>low|medium|high|critical)(?: (?:now|severity))?[.!\s]*$/iu.exec(
      words.trim(),
    );
  return found === null ? null : labelled(type, [['severity', found.groups?.['grade'] ?? '']]);
}

const CONTROL = String.raw`A\.\s?\d{1,2}(?:\.\d{1,2}){1,2}`;
const CONTROLS = new RegExp(
  String.raw`(?:[,;]?\s*\b(?:(?:by|with|using|under|through|via|as|is|are|and|the)\s+)*)?(?:\b(?:annex a )?controls?\s*:?\s*)?(?<!\w)${CONTROL}(?:\s*(?:,|;|&|\band\b|\bplus\b)+\s*(?:controls?\s+)?${CONTROL})*`,
  'giu',
);
/** “Due 20 December”, “by the end of January”: when it is to be in place, behind a pause or a word for it. */
const DUE =
  /(?:[,;]\s*|\s)(?:(?:to be )?(?:due|done|ready|in place|finished)(?: (?:on|by|until))?|by|until)\s+(?<when>(?:the )?(?:end of |mid[- ]|next |\d|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[^,;]{0,30})/iu;
const TREATS =
  /^(?:(?:we|i)(?:['’]ll| will| want to| plan to)? )?(?:treat|mitigate|reduce|address|handle) (?:it|this|that|the risk)(?:\s*[:,–—-]+\s*|\s+(?=with\b|by\b|through\b|using\b))(?<what>.+)$/isu;
const IS_TREATED =
  /^(?:(?:it|this|that)(?:['’]s| is) |is )?(?:being )?(?:treated|mitigated|addressed|handled) (?=by\b|with\b|through\b|using\b)(?<what>.+)$/isu;
const TREATMENT_IS =
  /^(?:the )?(?:risk )?(?:treatment(?: plan)?|mitigation(?: plan)?|plan)(?:\s*[:=]\s*|\s+(?:is|will be|shall be)\s+)(?<what>.+)$/isu;
const OPTION_ALONE =
  /^(?:to )?(?:avoid|reduce|transfer|accept|share|retain|mitigate|insure|tolerate)(?:\s+(?:it|the risk))?(?:\s*[,;:.–—-].*)?[.!\s]*$/isu;

/** How a risk is treated: its controls, by when, and the rest, which is the plan. */
function treatmentIn(type: RecordType, words: string): string | null {
  if (type.field('treatmentPlan') === undefined) return null;
  const found = TREATS.exec(words) ?? IS_TREATED.exec(words) ?? TREATMENT_IS.exec(words);
  const what = found?.groups?.['what'] ?? '';
  if (what === '' || OPTION_ALONE.test(what)) return null;
  const controls = controlsIn(what);
  const when = DUE.exec(what)?.groups?.['when'];
  const plan = plain(what.replace(CONTROLS, ' ').replace(DUE, ' '));
  return labelled(type, [
    ['treatmentPlan', plan],
    ['controls', controls.join(', ')],
    ['dueDate', when ?? ''],
  ]);
}

function controlsIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(String.raw`(?<!\w)${CONTROL}`, 'giu'))].map(([one]) =>
    one.replace(/\s/gu, '').toUpperCase(),
  );
}

/** What is left once parts were taken out, without what joined them. */
function plain(words: string): string {
  const left = words
    .replace(/\s+/gu, ' ')
    .replace(/\s*([,;])(?:\s*[,;])+/gu, '$1')
    .replace(/^(?:[\s,;:.–—-]|\b(?:and|by|with|then|also|through|using)\b)+/iu, '')
    .replace(/(?:[\s,;:.–—-]|\b(?:and|by|with|then|also)\b)+$/iu, '');
  return /\p{L}{3}/u.test(left) ? left : '';
}

/** A list that is read field by field; null where it would hold one text alone, which is heard as it stands. */
function labelled(type: RecordType, parts: readonly (readonly [string, string])[]): string | null {
  const told = parts.flatMap(([name, said]) => {
    const field = type.field(name);
    return field === undefined || said === '' ? [] : [`${field.label}: ${said}`];
  });
  return told.length === 0 ? null : told.join('\n');
}

const CAUSE =
  /^(?:(?:we|i|they)(?:['’]ve| have)?(?: now| finally| just)? )?(?:found|identified|know|established|determined)(?: out)? (?:what )?(?:the )?(?:root )?cause(?: now)?(?:\s*[:,–—-]+\s*(?:it (?:is|was)\s+)?|\s+(?:is|was|to be)\s+)(?<what>.+)$/isu;

/** “We have found the cause: a cache key without the customer number.” */
function causeIn(type: RecordType, words: string): string | null {
  const what = CAUSE.exec(words)?.groups?.['what'];
  return what === undefined ? null : labelled(type, [['rootCause', what]]);
}

const TOUCHES =
  /^(?:(?:and|also|so|no|yes|it|this|that|the change|we think|i think)[,\s]+)*(?:(?:also|only|just)\s+)?(?:touches|(?<none>(?:does not|doesn['’]t) touch))\s+(?<what>.+?)[.!\s]*$/isu;

/** “It touches nothing else”, “it also touches the agents’ guide”. */
function touchedIn(type: RecordType, words: string): string | null {
  const { none, what } = TOUCHES.exec(words)?.groups ?? {};
  if (what === undefined || (none !== undefined && !/^any(?:thing|body|one)\b/iu.test(what))) return null;
  return labelled(type, [['touches', none === undefined ? what : 'nothing else']]);
}

/** “Next review in 3 months”: a date stands behind the name of its field, and no verb between. */
function dateBehindName(type: RecordType, words: string): string | null {
  const dates = fieldNames(type).filter(([name, { input }]) => input.kind === 'when' && name.length > 3);
  for (const [name, field] of dates) {
    const said = new RegExp(
      String.raw`^(?:(?:the|its)\s+)?${namePattern(name)}\s+(?<when>(?:in|on|at|by|until|from|for)\s+.{2,40})$`,
      'iu',
    ).exec(words)?.groups?.['when'];
    if (said !== undefined) return `${field.label}: ${said}`;
  }
  return null;
}

const IS = String.raw`(?:\s*[:=]\s*|\s+(?:is|are|was|were|as)\s+|\s+)`;

/** “Type is normal, touches nothing else, validation: a backtest”: every piece names a field, however they are joined. */
function fieldList(type: RecordType, words: string, context: UnderstandContext): string | null {
  const pieces = words.split(/[,;\n]\s*(?:and\s+)?/u).filter((piece) => piece.trim() !== '');
  if (pieces.length < 2) return null;
  const told: string[] = [];
  for (const piece of pieces) {
    const named = namedIn(type, piece.trim(), context);
    if (named === null) return null;
    told.push(named);
  }
  return told.join('\n');
}

function namedIn(type: RecordType, piece: string, context: UnderstandContext): string | null {
  for (const [name] of fieldNames(type)) {
    const said = new RegExp(
      String.raw`^(?:(?:and|also|with|the|its)\s+)*${namePattern(name)}${IS}(?<said>.+)$`,
      'isu',
    )
      .exec(piece)
      ?.groups?.['said']?.replace(/[.!\s]+$/u, '');
    if (said === undefined) continue;
    const field = fieldNames(type).find(
      ([called, one]) => called === name && isSaidOf(one, name, said, context),
    );
    if (field !== undefined) return `${field[1].label}: ${said}`;
  }
  return null;
}

/** Any words can be a text: it is one behind its label alone. */
function isSaidOf(field: Field, name: string, said: string, context: UnderstandContext): boolean {
  if (field.input.kind === 'text') return name === field.label.toLowerCase();
  return readAnswer(field, said, context).outcome === 'understood';
}
