import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import { assessmentsTold } from './assessments-told.ts';
import { recognizeNamedField } from './recognize-correction.ts';

const LEAD = String.raw`(?:(?:and|but|also|so|yes|yep|no|well|luckily|fortunately|thankfully|as far as (?:i|we) know|i think|we think)[,\s]+)*(?:(?:it|this|that|there)(?:['’]s| was| were| is| are)(?: only| just| really)? )?`;
const HAPPENED = String.raw`(?: (?:was|were|is|are|has been|have been|had been|got|been|breach(?:es|ed)?|lost|leaked|affected|involved|exposed|seen|shared|disclosed|concerned|compromised|touched|at risk|in play|at all|either|by (?:others|anybody|anyone)))*`;
const DATA = String.raw`(?:personal data|personal information|pii)`;
const SERIOUS = String.raw`(?:serious|reportable)(?: ones?| incidents?| cases?| harm)?`;
const HARM = String.raw`(?:any )?(?:(?:real|actual|lasting|visible|known|further) )?harm`;
const DENIED = String.raw`(?:was|were|is|are) (?:not|n['’]t)|(?:was|were|is|are)n['’]t`;

/** “We don’t know yet whether …”, “… is not known yet”, “not clear if …”. */
function unknown(what: string): string {
  const yet = String.raw`(?: (?:yet|so far|for now|at the moment|right now|still))*`;
  const open = String.raw`(?:(?:do not|don['’]?t|dont|cannot|can['’]?t) (?:know|say|tell)|(?:(?:are|am|is)|['’](?:re|m|s))? ?not (?:yet )?(?:sure|clear|certain|known)|(?:are |is |['’]re |['’]s )?(?:still )?(?:checking|unsure|unclear|unknown|open|looking into))`;
  const subject = String.raw`(?:(?:we|i|they|it)(?: still| do| just)? ?)?`;
  return String.raw`${subject}${open}${yet},? (?:whether|if)(?: or not)? (?:${what})(?: or not)?${yet}|(?:(?:whether|if) )?(?:${what})(?:\s*[:=–-]\s*| (?:is|are|was)(?: still)? | )(?:not (?:yet )?(?:known|clear|sure)|unknown|unclear|open|to be (?:checked|clarified)|(?:(?:we|i) )?(?:still )?don['’]?t know)${yet}`;
}

/** What steps ask for, in everyday words, with the answer that it is. */
const TOLD: readonly (readonly [string, string, RegExp])[] = [
  [
    'seriousCase',
    'not known yet',
    pieceOf(unknown(String.raw`(?:(?:it|this|that)(?:['’]s| is| was| counts as)? )?(?:an? )?${SERIOUS}`)),
  ],
  [
    'seriousCase',
    'none of these',
    pieceOf(
      String.raw`(?:no|not(?: really)?|not any|nothing|none of the|never)(?: an?)? ${SERIOUS}(?: at all| either)?`,
      String.raw`(?:it|this|that) (?:${DENIED}|(?:does not|doesn['’]t) count as)(?: really)?(?: an?)? ${SERIOUS}(?: at all| either)?`,
    ),
  ],
  [
    'personalData',
    'not known yet',
    pieceOf(
      unknown(
        String.raw`(?:there (?:was|is) )?(?:an? |any )?(?:${DATA}${HAPPENED}|(?:personal )?data breach|it(?:['’]s| is| was) a (?:personal )?data breach)`,
      ),
    ),
  ],
  [
    'personalData',
    'no',
    pieceOf(
      String.raw`(?:no|not an?) (?:${DATA}|data breach|privacy breach|breach of personal data|personal data breach)${HAPPENED}`,
      String.raw`${DATA} (?:${DENIED})${HAPPENED}`,
      String.raw`(?:it|this|that) (?:${DENIED}) a (?:personal )?data breach`,
      String.raw`(?:${DATA}|(?:personal )?data) breach(?:ed)?\s*[:,–-]?\s*no`,
    ),
  ],
  [
    'personalData',
    'yes',
    pieceOf(
      String.raw`(?:${DATA}|(?:personal )?data) breach(?:ed)?\s*[:,–-]?\s*yes`,
      String.raw`(?:an? |we had an? )(?:personal )?data breach`,
    ),
  ],
  [
    'outcome',
    'near miss',
    pieceOf(
      String.raw`(?:only )?(?:an? )?near[- ]miss(?:[, ]+(?:and )?(?:not|no) (?:an? )?${HARM})?`,
      String.raw`(?:no|not|without) ${HARM}(?: (?:was )?(?:done|caused)| came of it| resulted| happened| to (?:anyone|anybody|\p{L}+))?`,
      String.raw`(?:nobody|no one|no-one) (?:was|got) (?:actually |really )?(?:harmed|hurt)`,
      String.raw`(?:it|this|that) (?:did|caused|has done|has caused) no (?:real |actual )?harm`,
      String.raw`(?:it|this|that) (?:did not|didn['’]t|has not|hasn['’]t) (?:do|cause|done|caused) ${HARM}`,
    ),
  ],
  [
    'toInform',
    'nobody',
    pieceOf(
      String.raw`(?:nobody|no one|no-one)(?: else)? (?:(?:has|needs?|had|must|is|ought) to (?:be (?:told|informed|notified)|know)|(?:to|must|should) be (?:told|informed|notified)|(?:left )?to (?:tell|inform|notify)|else needs to know)`,
    ),
  ],
];

function pieceOf(...said: readonly string[]): RegExp {
  return new RegExp(`^${LEAD}(?:${said.join('|')})$`, 'iu');
}

const AFFECTED =
  /^(?:(?:those|people|groups)(?: who (?:are|were))? )?affected (?:are|were|is|was)(?: only| mainly| our)* (?<who>(?:the )?\p{L}[^\d]{2,80})$/iu;

const NEXT_PIECE = String.raw`(?:there (?:was|were) )?(?:no|not an?|nobody|no one)\b|(?:it|this|that)(?:['’]s| is| was)(?: not|n['’]t)?\b|(?:we|i)(?: still)? don['’]?t know\b|(?:the )?(?:risk|impact) assessment\b|(?:personal )?data (?:was|were|breach)`;
const BETWEEN = new RegExp(
  String.raw`\s*[,;.\n]+\s*(?:(?:and|but)\s+)?|(?<!\b(?:risk|impact))\s+(?:and|but|while|whereas)\s+(?=${NEXT_PIECE})`,
  'giu',
);

export interface ToldPlainly {
  /** A list that names each field that something was said of; empty where none was. */
  readonly list: string;
  /** By the field, the words that said it. */
  readonly said: Readonly<Record<string, string>>;
  /** What was said besides. */
  readonly rest: string;
}

/**
 * “Yes, personal data was breached, it’s not a serious incident”, “risk and impact assessment are not needed”: what steps ask for is
 * mostly said in passing, and without the name of its field.
 */
export function toldPlainly(type: RecordType, text: string): ToldPlainly {
  const list: string[] = [];
  const said: Record<string, string> = {};
  let rest = '';
  let from = 0;
  let behind = false;
  for (const { index, 0: between } of [...text.matchAll(BETWEEN), { index: text.length, 0: '' }]) {
    const piece = text.slice(from, index).trim();
    const told = toldIn(type, piece, behind);
    for (const { field, answer } of told) {
      const line = `${field.label}: ${answer}`;
      if (!list.includes(line)) list.push(line);
      said[field.name] ??= piece;
    }
    if (told.length === 0) rest += text.slice(from, index + between.length);
    behind ||= /\bassessments?\b/iu.test(piece);
    from = index + between.length;
  }
  return {
    list: list.join('\n'),
    said,
    rest: rest.replace(/[\s,;.]+$/u, '').replace(/^(?:and|but)\s+/iu, ''),
  };
}

interface Told {
  readonly field: Field;
  readonly answer: string;
}

function toldIn(type: RecordType, piece: string, behind: boolean): readonly Told[] {
  const named = (name: string, answer: string): readonly Told[] => {
    const field = type.field(name);
    return field === undefined ? [] : [{ field, answer }];
  };
  if (piece.includes('?')) return [];
  const found = TOLD.find(([name, , said]) => type.field(name) !== undefined && said.test(piece));
  if (found !== undefined) return named(found[0], found[1]);
  const data = recognizeNamedField(type, piece);
  if (data?.field.name === 'personalData' && /^(?:yes|no)$/u.test(data.words))
    return named('personalData', data.words);
  const who = AFFECTED.exec(piece)?.groups?.['who'];
  if (who !== undefined) return named('affectedGroups', who);
  const assessed = assessmentsTold(piece, behind);
  return assessed === null ? [] : assessed.fields.flatMap((name) => named(name, assessed.said));
}
