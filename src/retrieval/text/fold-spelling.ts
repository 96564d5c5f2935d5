/**
 * One spelling for British and American words, so that either finds the other. The result is a key for
 * comparison, not a word to show. Worth about .005 of recall together with the stop list
 * (facts/retrieval.md); the rules come from the usual lists of differences, not from a corpus.
 * Doubled letters (modelling, cancelled) need no rule: the stemmer undoes them.
 */

/** Words whose difference no rule describes, British ▶ American. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['acknowledgement', 'acknowledgment'],
  ['ageing', 'aging'],
  ['aluminium', 'aluminum'],
  ['analogue', 'analog'],
  ['artefact', 'artifact'],
  ['artefacts', 'artifacts'],
  ['catalogue', 'catalog'],
  ['catalogues', 'catalogs'],
  ['catalogued', 'cataloged'],
  ['cheque', 'check'],
  ['cheques', 'checks'],
  ['defence', 'defense'],
  ['defences', 'defenses'],
  ['dialogue', 'dialog'],
  ['dialogues', 'dialogs'],
  ['enrol', 'enroll'],
  ['enrolment', 'enrollment'],
  ['fulfil', 'fulfill'],
  ['fulfils', 'fulfills'],
  ['fulfilment', 'fulfillment'],
  ['grey', 'gray'],
  ['instalment', 'installment'],
  ['instalments', 'installments'],
  ['judgement', 'judgment'],
  ['judgements', 'judgments'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['licenced', 'licensed'],
  ['offence', 'offense'],
  ['offences', 'offenses'],
  ['practise', 'practice'],
  ['practised', 'practiced'],
  ['practises', 'practices'],
  ['practising', 'practicing'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['sceptical', 'skeptical'],
  ['skilful', 'skillful'],
  ['sulphur', 'sulfur'],
  ['tyre', 'tire'],
  ['wilful', 'willful'],
]);

/** What stands before "is" in words that end in -ise everywhere; "supervize" would part from "supervision". */
const ALWAYS_IS = new Set(
  (
    'adv superv rev dev improv telev prov exc inc prec conc exerc circumc comprom prom prem dem surm ' +
    'chem advert expert trav treat cru enterpr compr surpr appr repr upr sunr ar merchand franch parad ' +
    'disgu likew otherw clockw stepw desp ra pra no po pa cha concu reg anal bas cr promis'
  ).split(' '),
);

const ISE = /^(.{2,})is(e|ed|es|er|ers|ing|ation|ations|ational|able)$/u;

const RULES: readonly (readonly [RegExp, string])[] = [
  // analyse, paralysed, catalysing ▶ -yze
  [/^(.{2,}l)ys(ed?|ed|er|ers|ing)$/u, '$1yz$2'],
  // behaviour, favourable, honoured ▶ -or
  [/^((?:misbe|be)havi|col|discol|fav|hon|lab|neighb|rum|hum|harb|endeav|arm|od|vig|rig|sav)our/u, '$1or'],
  // centre, centred, fibre, metre ▶ -er
  [/^(.*cent|fib|lit|(?:.*[iao])?met|theat|calib|spect)re(s|d)?$/u, '$1er$2'],
  // paediatric, anaesthesia, haemoglobin, foetal ▶ e
  [/^(p|an|h|f|orthop|gyn|encyclop|arch)(?:ae|oe)(?=[a-z]{3})/u, '$1e'],
];

/** `word`: lower case. Returns the American form where the two differ, else the word itself. */
export function foldSpelling(word: string): string {
  if (word.length < 4) return word;
  const pair = PAIRS.get(word);
  if (pair !== undefined) return pair;
  const ise = ISE.exec(word);
  if (ise) return ALWAYS_IS.has(ise[1] ?? '') ? word : `${ise[1]}iz${ise[2]}`;
  for (const [pattern, replacement] of RULES) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}
