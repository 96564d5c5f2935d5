import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft, DraftAnswer, Unsettled } from './draft.ts';
import type { Heard, Words } from './hear-words.ts';
import { setAnswers } from './set-answers.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';
import { withUnsettled } from './unsettled.ts';

/** How people rate in everyday words, for 1 to 5; the first that fits counts. A first setting, not measured. */
const LIKELIHOOD_SAID: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /\b(?:(?:almost|nearly|practically|virtually) (?:never|impossible)|never|(?:very|extremely|highly|really|super) (?:unlikely|improbable|rare(?:ly)?|low|small)|once in a (?:lifetime|decade|blue moon)|rarely|minimal)\b/iu,
  ],
  [
    5,
    /\b(?:(?:very|extremely|highly|really|super|more than) (?:likely|probable|high|often)|(?:almost |nearly |quite |pretty )?(?:certain(?:ly)?|surely)|for sure|definitely|(?:almost |nearly )?every (?:day|week)|daily|weekly|constantly|all the time|bound to)\b/iu,
  ],
  [
    2,
    /\b(?:not (?:very|too|that|so|all that|really) (?:likely|probable|often|high)|(?:rather|quite|fairly|pretty|relatively|somewhat|more) (?:unlikely|low|improbable|seldom|rare)|unlikely|improbable|low|small|seldom|once in (?:a few|several|some|two|three|\d) years|every (?:few|couple of|other) years?)\b/iu,
  ],
  [
    4,
    /\b(?:(?:quite|rather|pretty|fairly|more) (?:likely|probable|high|often)|probabl[ey]|likely|high|often|frequent(?:ly)?|several times a year|every (?:month|quarter|few (?:weeks|months))|monthly|quarterly|good chance)\b/iu,
  ],
  [
    3,
    /\b(?:medium|moderate|average|maybe|perhaps|possibl[ey]|(?:could|can|may|might) (?:well )?(?:be|happen|occur)|fifty[- ]fifty|50[/ -]50|sometimes|occasional(?:ly)?|(?:once|twice) a year|yearly)\b/iu,
  ],
];
const IMPACT_SAID: readonly (readonly [number, RegExp])[] = [
  [
    5,
    /\b(?:disast(?:er|rous)|catastroph\p{L}*|devastating|terribl[ey]|horrible|fatal|deadly|existential|(?:very|extremely|really|super|truly|incredibly) (?:bad|serious|severe|high|big|large|critical|costly|expensive|damaging|harmful)|extreme|huge|enormous|massive|worst(?: case)?|critical|life[- ]threatening|(?:some(?:one|body)|people) (?:could|might|may|can) (?:die|get killed))\b/iu,
  ],
  [
    2,
    /\b(?:not (?:very|too|that|so|all that|really) (?:bad|serious|severe|big|high|important)|(?:rather|quite|fairly|pretty|relatively) (?:low|small|limited|minor|harmless)|low|small|limited|annoying|slight|a bit (?:annoying|embarrassing))\b/iu,
  ],
  [1, /\b(?:harmless|trivial|none|nothing (?:serious|bad|much)|(?:very|extremely) (?:low|small|minor|limited)|hardly any(?:thing)?|barely|no (?:real |big )?(?:impact|harm|damage))\b/iu],
  [4, /\b(?:bad(?:ly)?|serious|high|big|large|heavy|considerable|significant|substantial|costly|expensive|painful|harmful|severe)\b/iu],
  [3, /\b(?:medium|moderate|average|noticeable|middling|so-so|manageable)\b/iu],
]; // prettier-ignore

const NAMES: Readonly<Record<string, RegExp>> = {
  likelihood: /\b(?:likelihood|likelyhood|probability|chance|odds|frequency)\b/iu,
  impact: /\b(?:impact|consequences?|damage|harm|severity|effect|outcome)\b/iu,
};
const PARTNER: Readonly<Record<string, string>> = {
  likelihood: 'impact',
  impact: 'likelihood',
  residualLikelihood: 'residualImpact',
  residualImpact: 'residualLikelihood',
};
/** More words are a story of their own. */
const MOST_WORDS = 14;
const BETWEEN = /[,;.]+|\b(?:and|but|though|although|yet|while)\b/iu;

/**
 * “Quite likely and really bad”, where a rating is asked for: what is one of the scale’s own words is taken, and what only comes
 * near one is asked back, “is it this?”. Null for words that rate nothing, or say more than that.
 */
export function hearRated(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  { text, source }: Words,
  context: UnderstandContext,
): Heard | null {
  const partner = asked === null ? undefined : PARTNER[asked.name];
  if (asked === null || partner === undefined || text.split(/\s+/u).length > MOST_WORDS || text.includes('?'))
    return null;
  const pieces = text.split(BETWEEN).flatMap((piece) => (/[\p{L}\d]/u.test(piece) ? [piece.trim()] : []));
  const answers: Record<string, DraftAnswer> = {};
  const open: Unsettled[] = [];
  for (const piece of pieces) {
    const isTaken = (name: string) => name in answers || open.some(({ field }) => field === name);
    const named = [asked.name, partner].find((name) => NAMES[plain(name)]?.test(piece));
    const name = named ?? (isTaken(asked.name) ? partner : asked.name);
    const field = type.field(name);
    if (field === undefined || isTaken(name)) return null;
    const read = readAnswer(field, piece, context);
    if (read.outcome === 'understood') {
      answers[name] = { value: read.value, said: piece, from: 'typed', source };
      continue;
    }
    const value = nearlyRated(name, piece);
    if (value === null) return null;
    open.push({ field: name, values: [{ value, said: piece, from: 'typed', source }] });
  }
  if (open.length === 0) return null;
  const settled = setAnswers(type, draft, answers, context);
  return { heard: 'answers', ...settled, draft: withUnsettled(settled.draft, open) };
}

function nearlyRated(name: string, piece: string): number | null {
  const said = plain(name) === 'likelihood' ? LIKELIHOOD_SAID : IMPACT_SAID;
  return said.find(([, words]) => words.test(piece))?.[0] ?? null;
}

function plain(name: string): string {
  return name.replace(/^residual/u, '').toLowerCase();
}
