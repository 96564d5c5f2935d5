const ONE = String.raw`(?:the )?(?<which>risk|impact) assessments?`;
const TWO = String.raw`(?:the )?(?<both>risk(?:,? (?:and|or|&) | ?/ ?)(?:the )?impact assessments?|impact(?:,? (?:and|or|&) | ?/ ?)(?:the )?risk assessments?|both(?: of the)?(?: the)? assessments|(?:the )?assessments)(?: both| each)?`;
const ASSESSMENT = String.raw`(?:${TWO}|${ONE})`;
const AGAIN = String.raw`(?:repeated|redone|renewed|updated|made again|carried out(?: again)?|done(?: again)?)`;
const TO_BE = String.raw`(?:must|has to|have to|needs? to|should|will|shall|(?:is|are) to|(?:is|are) going to|ought to) be ${AGAIN}`;
const IS = String.raw`(?: (?:is|are|was|were|has been|have been))?(?: both| now| already)*`;
const NEED_NOT = String.raw`(?:(?:need not|needn['’]t|do(?:es)? not (?:need|have) to|do(?:es)?n['’]t (?:need|have) to|must not|should not|will not|won['’]t) be(?: ${AGAIN})?|(?:is|are|was|were) (?:not|n['’]t) (?:necessary|needed|required|${AGAIN})|(?:isn|aren|wasn|weren)['’]t (?:necessary|needed|required|${AGAIN})|(?:is |are )?(?:both )?not(?: needed| necessary| required)?|(?:is|are) unaffected)`;
const TOO = String.raw`(?:,? (?:yes|too|as well|also|again|please))*`;

const TOLD: readonly (readonly [string, RegExp])[] = [
  ['to be repeated', new RegExp(`^${ASSESSMENT} ${TO_BE}$`, 'iu')],
  [
    'to be repeated',
    new RegExp(String.raw`^(?:we (?:will|have to|must|need to) )?(?:repeat|redo) ${ASSESSMENT}${TOO}$`, 'iu'),
  ],
  ['not needed', new RegExp(`^${ASSESSMENT} ${NEED_NOT}(?: either| too| as well)?$`, 'iu')],
  [
    'not needed',
    new RegExp(
      String.raw`^(?:(?:neither|no)(?: of the)?(?: new)? (?:${ASSESSMENT}|(?<none>assessments?)) (?:(?:is|are) (?:needed|necessary|required)|(?:needs|has|have) to be ${AGAIN}|needed|necessary|required)|no need (?:to (?:repeat|redo)|for) ${ASSESSMENT.replaceAll('<', '<_')})(?: either| too| as well)?$`,
      'iu',
    ),
  ],
  [
    'not needed',
    new RegExp(
      String.raw`^(?:(?:we|i)(?: do not| don['’]t| will not| won['’]t| need not| needn['’]t| did not| didn['’]t)(?: have to| need to)? (?:repeat|redo|renew|update|need)|without) (?:a |another |a new )?${ASSESSMENT}(?: again)?$`,
      'iu',
    ),
  ],
  ['not needed', new RegExp(String.raw`^${ASSESSMENT}\s*[:=–-]?\s*(?:no|none|n\/a|not)$`, 'iu')],
  ['repeated', new RegExp(`^${ASSESSMENT}${IS} ${AGAIN}${TOO}$`, 'iu')],
  [
    'repeated',
    new RegExp(
      String.raw`^(?:we|i|they)(?: have|['’]ve)?(?: already| both)? (?:repeated|redid|redone|updated|renewed) ${ASSESSMENT}${TOO}$`,
      'iu',
    ),
  ],
];
const YES_TOO = new RegExp(`^(?:and )?${ONE}(?:,?\\s+(?:yes|too|as well|also))+$`, 'iu');

const NAMES = { risk: 'riskAssessmentRepeated', impact: 'impactAssessmentRepeated' } as const;

export interface AssessmentsTold {
  /** Names of the fields that are spoken of. */
  readonly fields: readonly string[];
  /** How the option is called. */
  readonly said: string;
}

/**
 * “The risk assessment must be repeated”, “risk and impact assessment are not needed”, “both assessments were repeated”: what must be is
 * not done yet. Null for anything else. `behind`: another assessment was spoken of before, so that “too” says the same of this one.
 */
export function assessmentsTold(piece: string, behind = false): AssessmentsTold | null {
  const words = piece.trim().replace(/[.!\s]+$/u, '');
  for (const [said, told] of behind ? [...TOLD, ['to be repeated', YES_TOO] as const] : TOLD) {
    const found = told.exec(words)?.groups;
    if (found === undefined) continue;
    const which = (found['which'] ?? found['_which'])?.toLowerCase();
    const fields = which === 'risk' || which === 'impact' ? [NAMES[which]] : Object.values(NAMES);
    return { fields, said };
  }
  return null;
}
