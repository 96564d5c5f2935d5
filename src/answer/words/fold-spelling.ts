/** One spelling for British and American English, so that "labelling programme" finds "labeling program". */
export function foldSpelling(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  let folded = word;
  for (const [pattern, replacement] of ENDINGS) folded = folded.replace(pattern, replacement);
  return folded;
}

/** Ordered; each applies to the end of a word, or to a group of letters that only British spelling has. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|er|ers|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|ed|es|ing|er|ers)$/, 'yz$1'],
  [/(?<=[a-z]{3})our(s|ed|ing|able|al|ite|ites|ful)?$/, 'or$1'],
  [/(?<=[a-z]{3})ll(ed|ing|er|ers)$/, 'l$1'],
  [/(?<=[a-z]{2})tre(s)?$/, 'ter$1'],
  [/ogue(s)?$/, 'og$1'],
  [/ence(s)?$/, 'ense$1'],
];

/** Words whose British form no ending tells, and short forms. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    programme: 'program',
    programmes: 'programs',
    licence: 'license',
    licences: 'licenses',
    judgement: 'judgment',
    judgements: 'judgments',
    artefact: 'artifact',
    artefacts: 'artifacts',
    grey: 'gray',
    cheque: 'check',
    fulfil: 'fulfill',
    enrol: 'enroll',
    ageing: 'aging',
    acknowledgement: 'acknowledgment',
    cert: 'certificate',
    ctrl: 'control',
    ctrls: 'controls',
    certs: 'certificates',
  }),
);
