import type { DateMention } from '../dates/find-mentions.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import { found, type FoundFields } from '../slots/found.ts';
import { findCues, govern, type CueRule } from '../text/cues.ts';
import { resolveMention } from '../dates/resolve-mention.ts';
import { findPhrase, hasPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { readRole } from './read-role.ts';
import { decideRoles, type KnownDate } from './date-roles.ts';
import type { Sight } from '../reader/message-reader.ts';

type RiskRole = 'due' | 'review' | 'other';

const RISK_CUES: readonly CueRule<RiskRole>[] = [
  { role: 'review', near: 1, pattern: phrase('(?<=^|[,.;:¶-] )(?:check|recheck)') },
  {
    role: 'review',
    pattern: phrase(
      '(?:next |to be |will be |should be )?(?:review|reviewed|re review|reviewing|reassess|' +
        're assess|reassessed|revisit|revisited|re evaluate|reevaluate)(?: (?:date|it|this|that|' +
        'the risk|again|due|is|on))*|(?:look|check)(?:ed)? (?:at )?(?:it |this |that |' +
        '(?:the|this) (?:\\w+ ){1,2})?again|come back to (?:it|this|that)|next look|re ?check|re ?examine|re ?examined|(?:so |the )?next (?:one |time |is |due )?(?:on|in)|(?:so|then|and|the) next(?: (?:one|time|is|due|:|=))*(?= \\d)|next check(?: (?:is|on|in|due|:))*',
    ),
  },
  {
    role: 'review',
    pattern: phrase(
      '(?:look|looks|looking|looked|talk|meet|sit down|discuss (?:it|this))(?: (?:at )?(?:it|this|that))? (?:again|afresh|anew)(?: on)?|(?:have |take )?(?:another|a second|a fresh|a new|one more) look(?: at (?:it|this|that))?|take stock|' +
        'back on (?:the )?(?:agenda|table|list|desk)(?: for| on)?|(?:next )?(?:check ?point|check in|follow up|control|look in)|(?:i|we|he|she)(?: (?:will|shall|would|ll))* (?:come|be) back(?: to (?:it|this|that|you))?|reconsider(?:ed)?|reconsidered|' +
        'rev(?= (?:\\.|:|\\d))|again(?= (?:on )?\\d)|quarterly(?: ,)? (?:first|next|starting)(?: (?:on|time))?|(?:monthly|yearly|half yearly)(?: ,)? (?:first|next|starting)(?: on)?|(?:first|next) on',
    ),
  },
  {
    role: 'due',
    pattern: phrase(
      'eta|by when|(?:we|i) have (?:time )?until|at the latest|latest(?: by)?|target|(?:goes|going) in(?= (?:by|before)(?![^ ]))|to be (?:live|up|running|working|installed|switched on|ready|there)|' +
        '(?:filter|check|control|fix|patch|training|guard|rule|reader|reviewer|measure|it|this|that) (?:will|shall|must|should|has to|is to) be (?:live|up|running|working|installed|switched on|there|in)',
    ),
  },
  {
    role: 'due',
    pattern: phrase(
      '(?:treatment |action |actions |mitigation |measures? )?(?:is |are |to be )?(?:due|completion)(?: date| by|' +
        ' on)?|due date(?: (?:for|of) (?:that|this|it|the [^ ]+))?|target date(?: (?:for|of) (?:that|this|it|the [^ ]+))?|deadline|(?:treated|mitigated|fixed|done|finished|completed|implemented|' +
        'in place|ready|to be closed|closed|reduced|sorted|addressed|dealt with|settled|solved|resolved|handled|taken care of|tackled)',
    ),
  },
  {
    role: 'due',
    near: 4,
    pattern: phrase('treatment|treat|mitigation|mitigate|measures?|actions?|finish|complete|fix|reduce'),
  },
  {
    role: 'other',
    near: 5,
    pattern: phrase(
      '(?:contract|licen[cs]e|support|subscription|agreement|certificate|guarantee)(?: \\w+){0,2} (?:finish|finishes|ends?|expires?|stops?|runs out)|' +
        'incident|happened|occurred|meeting|mentioned|noticed|reported|approved|accepted|launch|' +
        'go live|goes live|release|released|introduced|deployed|update|since|starts|expires|ends|' +
        'conference|told|said|heard|saw|identified|audit|workshop|assessment|last(?! (?:(?:working|business|work) )?day(?![^ ]))',
    ),
  },
];

/** By when a risk is to be treated, and when it is looked at again. Other dates of a risk have no field. */
export function readRiskDates(
  reading: Reading,
  mentions: readonly DateMention[],
  names: readonly Span[],
  context: DateContext,
  sight: Sight | null = null,
): FoundFields {
  const known = knownRiskDates(reading, mentions, names);
  const roled = decideRoles('risk', known, RISK_MARKS, sight);
  const both = findPhrase(reading, BOTH)[0];
  const shared = both && mentions.find(({ from }) => from === both.to || from === both.to + 1);
  const one = shared && resolveMention(shared, 'future', context);
  if (shared && one) {
    const date = found(reading, one.start, shared);
    return { dueDate: date, reviewDate: date };
  }
  const due = readRole(roled, 'due', { tense: 'future', context });
  const review = readRole(roled, 'review', { tense: 'future', context });
  return {
    dueDate: due && found(reading, due.start, due),
    reviewDate: review && found(reading, review.start, review),
  };
}

export const RISK_MARKS = { due: 'dueDate', review: 'reviewDate' } as const;

/** The dates of a risk with what the rules say of them. */
export function knownRiskDates(
  reading: Reading,
  mentions: readonly DateMention[],
  names: readonly Span[],
): readonly KnownDate<'due' | 'review'>[] {
  return govern(reading, mentions, findCues(reading, RISK_CUES, names)).map(
    ({ item, cue, sentence, segment }) => {
      const led =
        /^(?:by|until|till|before)$/u.test(item.lead) &&
        (item.lead === 'by' ||
          standsAlone(reading, item) ||
          hasPhrase(reading, TO_BE_DONE, sentence) ||
          hasPhrase(reading, TREATED, sentence)) &&
        !hasPhrase(reading, NOT_OURS, segment);
      const late = hasPhrase(reading, NOT_LATER, {
        from: Math.max(sentence.from, item.phraseFrom - 4),
        to: item.from,
      });
      const over = hasPhrase(reading, LAST, { from: Math.max(sentence.from, item.from - 5), to: item.from });
      const role = over ? null : late ? ('due' as const) : (cue?.role ?? (led ? ('due' as const) : null));
      // "The contract runs until 15 December."
      const elsewhere = /^(?:until|till)$/u.test(item.lead) && hasPhrase(reading, NOT_OURS, segment);
      const barred = over || isBackward(item);
      const other = barred || elsewhere || role === 'other';
      const told = cue?.role ?? null;
      return {
        item,
        sentence,
        told,
        other,
        barred,
        side: null,
        role: role === 'other' || other ? null : role,
      };
    },
  );
}

/** "Responsible @ana, until 31 December": set off by a mark on both sides it is nothing's but the action's. */
function standsAlone(reading: Reading, { phraseFrom, to }: DateMention): boolean {
  const [before, after] = [reading.tokens[phraseFrom - 1], reading.tokens[to]];
  return /^[,(:-]$/u.test(before?.low ?? '') && after?.kind !== 'word';
}

/** "Last reviewed in March": that is over. */
const LAST = phrase(
  '(?:last|previously|already|was|were|been) (?:reviewed|assessed|looked at|checked|rated|revisited|discussed|raised|agreed|decided|reported)',
);

/** "Both review and deadline on 30 November": one day for both. */
const BOTH = phrase(
  '(?:both )?(?:the )?(?:review|due|due date|deadline|target)(?: date)? (?:and|&|/|,) (?:the )?(?:review|due|due date|deadline|target)(?: date)?(?: (?:is|are|:|both|on|by|=))*',
);

const NOT_LATER = phrase('(?:no|not) later than|latest(?: by| on)?|at the latest|deadline|before');
const TREATED = phrase(
  'treat\\w*|mitigat\\w+|reduc\\w+|avoid\\w*|transfer\\w*|accept\\w*|fix\\w*|must|has to|have to|needs? to|will|should|please|pls|taken out|switch\\w*|removed?|action|measures?|lower|limit|by \\w+ing',
);
/** A day by which something else happens or may happen. */
const NOT_OURS = phrase(
  'expires?|runs?(?: out)?|lasts?|on leave|on holiday|away|absent|ends|goes live|launch\\w*|might|may|could|happen\\w*|valid|law|regulation|applies|in force',
);
const TO_BE_DONE = phrase(
  '(?:we|i|@person|team)(?: \\w+){0,3} (?:will|must|need to|have to|should|want to|plan to)|plan(?= (?:until|till)(?![^ ]))|' +
    '(?:must|has to|have to|needs? to|should|to) be|to do|reduce|transfer|avoid',
);

/** "since Monday", "of 3 November", "after Friday" are never a deadline. */
function isBackward(item: DateMention): boolean {
  return /^(?:since|of|after|from|during)$/u.test(item.lead) || (item.start.shift ?? 1) < 0;
}
