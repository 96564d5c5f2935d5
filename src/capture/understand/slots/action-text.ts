import { findPhrase, hasPhrase, phrase, phraseAt, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { clauseEnd, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';

/** Where, after what was done, it is told how things are now. */
const AFTERMATH = phrase(
  '(?:, )?(?:and|but) (?:i|we) (?:think|guess|believe|suspect|suppose|fear|hope|know|assume|wonder)|(?:, )?(?:and|but) (?:it|this|that|everything|all|nobody|the [^ ]+ (?:is|was|were|has|had))|' +
    '(?:, )?and (?:[^ .,;]+ ){1,4}(?:will|would|is going to|are going to)|(?:when|once) (?:she|he|they|we|i)|' +
    ', (?:it|this|that|everything|all (?:is|was|are|were|of|fine|good|ok|okay|back|normal|clear)|they|took|no (?:harm|damage|one|loss|complaints?)|nobody|(?:\\d+|one|two|three) (?:person|people|members?|customers?|clients?|patients?|users?)|\\d+ [^ ]+ (?:concerned|affected|hit|involved)|so|which|while|as|luckily|now|since|and then)|(?:which|because|since|but|while|until tomorrow)',
);
const NOTICED = phrase('noticed|detected|found|spotted|discovered|saw|seen|reali[sz]ed|reported|picked');
/** A first word that says by itself who did it. */
const SUBJECTS = /^(?:we|i|they|he|she|it|this|that|we've|i've|they've|the|our|all|both|ops|@person)$/u;

/** Says when it was done, not what. */
const MEANWHILE = phrase(
  '(?:in the (?:meantime|mean time|meanwhile|interim)|meanwhile|as a (?:stopgap|precaution|first step))(?: ,)?',
);

/** "I phoned three departments and was told to wait" put an end to nothing. */
const FRUITLESS = phrase(
  'been told|(?:and|i|we) (?:was|were|got) told|itself|(?:they|all|both|errors|problems|scores|jobs|lines|things)(?: [^ ]+){0,2} (?<!by )themselves|(?:on|of) (?:its|their|his|her) own(?: accord)?|last time|(?:days|weeks|months|years) ago|' +
    'last (?:month|year)|turned down|but (?:they|he|she|it)(?: (?:are|is|keep|keeps|have|has))? (?:stalling|refus\\w+|not (?:done|happened|answered))|without telling',
);

/** "Agents sent 17 wrong mails", "support gave the member an incorrect rate": no answer, but what happened. */
const WRONGLY_GIVEN = phrase(
  '(?<!(?:had|been|that|who|was|were|is|are) )(?:sent|gave|paid|told|quoted|mailed|emailed|charged|posted|published|issued|wrote|printed|put|handed|delivered)' +
    '(?: (?!(?:who|that|which|whose|where|with|because|instead)(?![^ ]))[^ .;,]+){0,3} (?:wrong|false|incorrect|faulty|misleading|outdated|duplicate|invented)(?! (?:ones|one|people|customers|recipients)(?![^ ]))',
);
/** How many words of a clause say what was done. */
const DEED_WORDS = 9;

/** Advice, a wish, a condition or a plan: what somebody would do is not done. */
const ONLY_MEANT = phrase(
  "should|ought to|must|would|would've|i'd|we'd(?= (?:like|rather|have|be))|could|might|may(?! \\d)|shall|will|i'll|we'll|they'll|going to|" +
    '(?:my|our|the) (?:recommendation|suggestion|proposal|advice|idea|plan|wish|intention)|' +
    '(?:propose|suggest|recommend|advise|demand|request)s?(?= (?:to|that|we|they|it|the|you)(?![^ ]))|' +
    '(?:i|we|they|he|she|legal|compliance|finance|hr|sales|management|security|everybody|everyone|customers?|members?|[^ ]+ team) (?:want|wants|wanted|hope|hopes|plan|plans|need|needs|consider|considers|are considering|are discussing)|' +
    'propose|suggest|recommend|' +
    "(?:we are|we're|i am|i'm) (?:discussing|considering|thinking|wondering)|considering|if|unless|please|can (?:somebody|someone|anyone|you)|had (?:i|we|they) (?:been|known)",
);

/** What somebody did, from whoever did it up to where the story goes on; `at` is a token of the words that gave it away. */
export function actionText(reading: Reading, hit: Span, at = hit.from): Found | null {
  let from = clauseStart(reading, hit.from);
  while (reading.tokens[from]?.kind === 'mark') from += 1;
  const meanwhile = phraseAt(reading, MEANWHILE, from);
  if (meanwhile && meanwhile.to < hit.to) from = meanwhile.to;
  const end = clauseEnd(reading, at);
  if (hasPhrase(reading, FRUITLESS, { from, to: end }) || isOnlyMeant(reading, from, hit)) return null;
  if (hasPhrase(reading, WRONGLY_GIVEN, { from, to: Math.min(end, from + DEED_WORDS) })) return null;
  const aftermath = findPhrase(reading, AFTERMATH, { from: Math.max(hit.to, at + 1), to: end })[0];
  return textFound(reading, { from, to: aftermath && aftermath.from >= hit.to ? aftermath.from : end });
}

/** Whether the clause says, before the deed is named, that it is wished for rather than done. */
function isOnlyMeant(reading: Reading, from: number, hit: Span): boolean {
  const sentence = sentenceAt(reading, hit.from);
  if (!sentence) return false;
  let start = from;
  while (start > sentence.from && !isBreak(reading, start - 1)) start -= 1;
  return hasPhrase(reading, ONLY_MEANT, {
    from: start,
    to: Math.max(hit.to, Math.min(from + 4, sentence.to)),
  });
}

/** A mark, or the "until" and "once" that begin what was really done. */
function isBreak({ tokens }: Reading, at: number): boolean {
  return (
    tokens[at]?.kind === 'mark' ||
    /^(?:and|but|so|then|until|till|once|after|when)$/u.test(tokens[at]?.low ?? '')
  );
}

/** "The shift lead stopped the line and had it checked": who did it stands before "and". */
function clauseStart(reading: Reading, from: number): number {
  const sentence = sentenceAt(reading, from);
  const { tokens } = reading;
  const joined = /^(?:and|had)$/u.test(tokens[from - 1]?.low ?? '');
  const within = /^(?:of|for|from|to|in|on|at|with)$/u.test(tokens[from - 1]?.low ?? '');
  if (sentence && within) return phraseStart(reading, from, sentence.from);
  if (!sentence || !joined || sentence.from === reading.sentences[0]?.from) return from;
  if (SUBJECTS.test(tokens[from]?.low ?? '') || tokens[from]?.kind === 'person') return from;
  if (hasPhrase(reading, NOTICED, { from: sentence.from, to: from })) return from;
  return phraseStart(reading, from, sentence.from);
}

/** Where the stretch between two marks begins that `from` stands in. */
function phraseStart({ tokens }: Reading, from: number, first: number): number {
  let start = from - 1;
  while (start > first && !/^[,:;(-]$/u.test(tokens[start - 1]?.low ?? '')) start -= 1;
  return start;
}
