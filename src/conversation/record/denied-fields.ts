import type { RecordType } from '../../records/define-record.ts';

const LEAD = String.raw`(?:(?:and|but|also|so|luckily|fortunately|as far as (?:i|we) know)[,\s]+)*(?:(?:it|this|that|there) (?:was|were|is|are) )?`;
const HAPPENED = String.raw`(?: (?:was|were|is|are|has been|have been|had been|got|been|breach(?:es|ed)?|lost|leaked|affected|involved|exposed|seen|shared|disclosed|concerned|compromised|touched|at risk|in play|at all|either|by (?:others|anybody|anyone)))*`;

/** What is denied in a few words, with the answer that it is. */
const DENIALS: readonly (readonly [string, string, RegExp])[] = [
  [
    'seriousCase',
    'none of these',
    new RegExp(
      String.raw`^${LEAD}(?:no|not an?|not any|none of the) (?:serious|reportable) (?:incidents?|cases?|harm)(?: at all| either)?$`,
      'iu',
    ),
  ],
  [
    'personalData',
    'no',
    new RegExp(
      String.raw`^${LEAD}no (?:personal data|personal information|pii|data breach|privacy breach|breach of personal data|personal data breach)${HAPPENED}$|^${LEAD}personal data (?:was|were|is|are) (?:not|n['’]t)${HAPPENED}$|^${LEAD}personal data (?:wasn|weren|isn|aren)['’]t${HAPPENED}$`,
      'iu',
    ),
  ],
  [
    'outcome',
    'near miss',
    new RegExp(
      String.raw`^${LEAD}(?:only )?(?:a )?near[- ]miss$|^${LEAD}(?:no harm|nobody was (?:harmed|hurt)|no one was (?:harmed|hurt))(?: (?:was )?done| came of it| to anyone)?$`,
      'iu',
    ),
  ],
  [
    'toInform',
    'nobody',
    new RegExp(
      String.raw`^${LEAD}(?:nobody|no one|no-one)(?: else)? (?:(?:has|needs?|had|must|is|ought) to (?:be (?:told|informed|notified)|know)|(?:to|must|should) be (?:told|informed|notified)|(?:left )?to (?:tell|inform|notify)|else needs to know)$`,
      'iu',
    ),
  ],
];

const BETWEEN =
  /\s*[,;.\n]+\s*(?:(?:and|but)\s+)?|\s+(?:and|but)\s+(?=(?:there (?:was|were) )?(?:no|not an?|nobody|no one)\b)/giu;

export interface Denied {
  /** A list that names each field that was denied; empty where none was. */
  readonly list: string;
  /** What was said besides. */
  readonly rest: string;
}

/** “No serious incident, no personal data breached”: what steps ask for is mostly not so, and is said so in passing. */
export function deniedFields(type: RecordType, text: string): Denied {
  const list: string[] = [];
  let rest = '';
  let from = 0;
  for (const { index, 0: between } of [...text.matchAll(BETWEEN), { index: text.length, 0: '' }]) {
    const piece = text.slice(from, index).trim();
    const denied = DENIALS.find(([name, , said]) => type.field(name) !== undefined && said.test(piece));
    const field = denied && type.field(denied[0]);
    if (denied && field) list.push(`${field.label}: ${denied[1]}`);
    else rest += text.slice(from, index + between.length);
    from = index + between.length;
  }
  return { list: list.join('\n'), rest: rest.replace(/[\s,;.]+$/u, '').replace(/^(?:and|but)\s+/iu, '') };
}
