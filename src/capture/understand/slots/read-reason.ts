import type { DateMention } from '../dates/find-mentions.ts';
import { findPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';
import { clauseEnd, sentenceAt, textFound } from './clause.ts';
import type { Found } from './found.ts';

const REASONS: readonly RegExp[] = [
  phrase(
    '(?:(?:the )?reason(?: for (?:this|it|the change))?|why|justification|motivation|' +
      'rationale)(?: (?:is|was|:|=|-))+(?: (?:that|because))?',
  ),
  phrase('(?:because|cause|cuz|bc)(?: of)?(?: that)?'),
  phrase('so that|in order to|in order that'),
  phrase('(?:due to|owing to|on account of|as a result of)(?: the fact that)?'),
  phrase(
    ', so(?= (?:we|it|they|customers|users|people|agents|staff|you|i)(?: \\w+){0,2} (?:can|could|' +
      "will|won't|get|gets|no longer|stop|stops|don't|do not|does not|doesn't|see|sees)(?![^ ]))",
  ),
  phrase(
    'since(?= (?:too|(?!(?:the |our )?(?:last |first )?(?:update|upgrade|release|change|incident|' +
      'launch|go|then|when|migration|switch)(?![^ ]))(?:[^ .,;]+ ){1,5}(?:is|are|was|were|has|have|' +
      'had|will|can|cannot|keeps|keep|no longer|does|do|did|gets|get|became|stopped|expires?|' +
      'complain(?:ed)?|asked|want))(?![^ ]))',
  ),
  phrase(
    'as(?= (?:it|we|they|there|(?:the|our)(?: \\w+){0,3} (?:is|are|was|were|has|have|will|' +
      'no longer|does|keeps|expires|gets))(?![^ ]))',
  ),
];

/** Reasons that need no joining word: what is too much or too little, and what customers complain of. */
const BARE: readonly RegExp[] = [
  phrase(
    '(?<=[,.;:¶(-] )(?:there (?:are|were) |we (?:get|got|have|had|see|saw) )?(?:far |way |simply |just )?(?:too (?:many|few|much|little|often|' +
      'slow|noisy|chatty|strict|lax|expensive|long)|not enough|(?:lots|plenty) of (?:complaints|false|wrong)|' +
      '(?:customers|users|members|agents|people|clients|staff) (?:keep|kept|complain|complained|were confused))',
  ),
  phrase(
    '(?<=^|[,.;:¶-] )to (?:avoid|reduce|cut|save|stop|prevent|improve|comply|fix|meet|lessen|get rid|make sure|ensure|limit|' +
      'protect|catch|minimi[sz]e|address)(?! (?:the |our )?(?:threshold|cut ?off|temperature|access))',
  ),
];

const AIMS =
  'fairness|privacy|costs?|budget|compliance|security|safety|accessibility|transparency|performance|accuracy|speed|latency|' +
  'stability|capacity|quality|readability|consistency|resilience|sustainability|legal|gdpr|regulatory|regulation|audit|' +
  'data protection|business|technical|operational|ethical|maintenance';

/** "for fairness", "for GDPR reasons", ", cost reasons": as short as it is said. */
const NOUNS: readonly RegExp[] = [
  phrase(`for (?<reason>(?:\\w+ )?(?:\\w+ )?(?:reasons|purposes))`),
  phrase(
    `(?<=[^ ] )for (?:(?:better|more|less|lower|higher|the sake of|reasons of|improved) )?(?<reason>(?:(?:better|more|lower) )?(?:${AIMS}))(?= (?:[,.;¶)]|and|from|on|in|by|next|planned|starting|@person)|$)`,
  ),
  phrase(`(?<=[,;(-] )(?<reason>(?:${AIMS}) reasons?)`),
];

/** Why a change is needed: what follows "because", "so that", "due to" and the like. */
export function readReason(reading: Reading, mentions: readonly DateMention[]): Found | null {
  for (const pattern of REASONS) {
    for (const hit of findPhrase(reading, pattern)) {
      const temporal = mentions.some(
        (one) => one.phraseFrom <= hit.to && one.to > hit.from && one.from <= hit.to,
      );
      const sentence = sentenceAt(reading, hit.to);
      if (temporal || !sentence || hit.to >= sentence.to) continue;
      const read = textFound(reading, { from: hit.to, to: reasonEnd(reading, hit, sentence) }, hit.from);
      if (read) return read;
    }
  }
  return readUnjoined(reading);
}

function readUnjoined(reading: Reading): Found | null {
  for (const hit of BARE.flatMap((pattern) => findPhrase(reading, pattern))) {
    const sentence = sentenceAt(reading, hit.from);
    // A change that is told in the same sentence or before it: a message that begins so tells of trouble.
    if (!sentence || sentence.question) continue;
    const read = textFound(reading, { from: hit.from, to: reasonEnd(reading, hit, sentence) });
    if (read) return read;
  }
  const noun = NOUNS.flatMap((pattern) => findPhrase(reading, pattern))[0];
  const place = noun?.groups['reason'];
  return noun && place ? textFound(reading, place, noun.from) : null;
}

/** A reason that comes first ends at its comma: "Because complaints doubled, we want to …". */
function reasonEnd(reading: Reading, hit: Hit, sentence: { from: number; to: number }): number {
  const end = clauseEnd(reading, hit.to);
  const first = hit.from <= sentence.from + 1 && reading.tokens[hit.to - 1]?.low !== ':';
  if (!first) return end;
  const comma = reading.tokens.findIndex((token, at) => at > hit.to && at < end && token.low === ',');
  return comma === -1 ? end : comma;
}
