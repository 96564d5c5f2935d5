import { ALTER_OBJECTS, ALTER_PAST } from '../kind/alter-words.ts';
import type { DateMention } from '../dates/find-mentions.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import { isFarAhead, liesAhead } from '../dates/lies-ahead.ts';
import { found, type FoundFields } from '../slots/found.ts';
import { findCues, govern, type Cue, type CueRule, type Governed } from '../text/cues.ts';
import { findPhrase, hasPhrase, lineOf, phrase, phraseAt, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { readRole } from './read-role.ts';
import { nearSide, sideOf, type Side } from './side-of-date.ts';
import { decideRoles, type KnownDate } from './date-roles.ts';
import type { Sight } from '../reader/message-reader.ts';

/** `from` begins a date that says nothing of the side on which it lies: "starting", "effective". */
type ChangeRole = 'planned' | 'implemented' | 'from' | 'other';

const ALTER_ALONE = `${ALTER_PAST}|reverted|restored|corrected|reset|withdrawn`;
const ALTERED = `${ALTER_PAST}|lost|ended|discontinued|terminated|put|took|made|went live|done|completed|fixed|reverted|corrected|restored|reset|undone|rebuilt|dropped|cut|translated|withdrawn|stopped|swapped out|went over|brought back|widened|narrowed|disconnected|unplugged|plugged in|hooked up|doubled|halved|trimmed|pinned|hardened|re ?indexed|scaled (?:up|down)|onboarded|published|transferred|unhooked`;

export const CHANGE_CUES: readonly CueRule<ChangeRole>[] = [
  {
    role: 'planned',
    pattern: phrase(
      "(?:will|'ll|we'll|i'll|it'll|shall)(?: \\w+)?|(?:is|are|am|we're) (?:going to|planning to|" +
        'about to)|plan(?:s|ned|ning)?(?: to| for| on)?|want(?:s)? (?:to|the|our|its|this|that|it|them)|would like to|intend(?:s)? to|' +
        'propose(?:s|d)?(?: to)?|schedul(?:e|ed|ing)(?: for)?|go(?:es|ing)? live|go live|goes in|' +
        'go(?:es)? out|roll ?out|rolls out|to be \\w+|(?:gets|get|moves|switches|starts|receives|' +
        'becomes|takes effect|comes)|please|should|must|due(?! to)|' +
        "target(?: date)?|planned date|date|when|let's|need(?:s)? to|can we|is (?:scheduled|planned|" +
        'set|due)',
    ),
  },
  { role: 'from', pattern: phrase('effective(?: (?:from|as of|on))?|starting|with effect (?:from|as of)') },
  {
    role: 'implemented',
    pattern: phrase(
      `(?:got|received|was given|were given|has been given)(?= (?:a|an|another|its) (?:new|other|different|fresh|longer|shorter|larger|bigger|smaller|second|updated|system|prompt)(?![^ ]))|took place|` +
        `(?:provider|vendor|supplier|manufacturer|maker|department|committee|contractor) (?:${ALTERED})`,
    ),
  },
  {
    role: 'implemented',
    pattern: phrase(
      `(?:we|i|they|he|she|it|you|team|ops|@person|has|have|had|was|were|been|been|already|just|` +
        `recently|then|also|and)(?: (?:have|has|had|was|were|been|already|just|recently|now|then|` +
        `also))* (?:${ALTERED})|(?<=^|[.;:¶,] |@link |just |have |fyi |hi |hello |hey |ok |okay |done )(?:${ALTER_ALONE})|(?:v?\\d\\S*|version|model|prompt|service|index|vendor|feature) (?:${ALTER_PAST})|(?:${ALTER_OBJECTS}) (?:${ALTER_ALONE})|implemented(?: on)?|went live|(?:access|permission|permissions|right|rights|licen[cs]e|key|option|use)(?: \\w+){0,2} (?:withdrawn|revoked|removed|taken away|cut|ended|granted)|` +
        `(?<=^|[.;:¶,] |we |i |ops |they |we've |i've |they've |have |has |was |were )(?:rolled|put|took|taken|left|switched|moved|turned|set|brought|went|gone|flipped|swapped|changed|cut|threw|thrown) (?:[^ .,;]+ ){0,5}?(?:back|out|off|live|in place|into (?:use|production|service))(?! (?:if|when|in case)(?![^ ]))|` +
        `went(?: up| down)? from|(?:hooked|wired|plugged|linked)(?: [^ .,;]+){1,4}? (?:up|in|into)(?! (?:if|when)(?![^ ]))|started(?= (?:on|at|in|this|yesterday|today)(?![^ ]))|(?:was|were)(?: done| made| finished| completed)?(?= (?:on|at|yesterday|last)(?![^ ]))|already live|in production(?: since)?|in use(?= (?:since|as of))|live since|(?:runs?|is|are)(?: now)?(?: also)? (?:used|hosted|live|running|available|in use)? ?since|done`,
    ),
  },
  {
    role: 'other',
    pattern: phrase(
      '(?:freeze|training|testing|tests?|pilot|monitoring|shadow run|parallel run|review|communication) (?:starts?|begins?|ends?)|(?:announced|foreseen|meant|promised) for',
    ),
  },
  {
    role: 'other',
    near: 4,
    pattern: phrase(
      '(?:incident|outage|approved|approval|agreed|decided|decision|discussed|meeting|' +
        'review(?:ed)?|tested|test|tests|validated|validation|trained on|expires|expire|withdrawn|' +
        'retired|ends|deprecated|discontinued|end of life|shut down|complained|noticed|reported|' +
        'said (?:yes|no|ok)|agrees|asked|requested|mentioned|signed|audit|happened|wrote(?: (?:to )?us)?|letter|mail|heard|told|informed|spoke|talked|contract(?: \\w+){0,4}|finished)',
    ),
  },
];

/**
 * When a change is planned for or was made. `asides` are its reason, way back and validation: dates there
 * are not its own.
 */
export function readChangeDates(
  reading: Reading,
  mentions: readonly DateMention[],
  within: Within,
  context: DateContext,
  sight: Sight | null = null,
): FoundFields {
  const known = inUse(reading, knownChangeDates(reading, mentions, within, context));
  const roled = decideRoles('change', known, CHANGE_MARKS, sight).map((one) => onNearSide(one, context));
  const slipped = hasPhrase(reading, WAS_PLANNED) && roled.some(({ role }) => role === 'implemented');
  // When a change that was made was to be made at first is no plan any more.
  const planned = slipped ? null : readRole(surer(roled, 'planned'), 'planned', { tense: 'future', context });
  const implemented = readRole(roled, 'implemented', { tense: 'past', context });
  return {
    plannedFor: planned && found(reading, planned.start, planned),
    implementedAt: implemented && found(reading, implemented.start, implemented),
  };
}

/** "Live from 1 Dec", said in November: no year ago, whatever else is told as done. */
function onNearSide(date: ChangeDate, context: DateContext): ChangeDate {
  const isYearAgo =
    date.role === 'implemented' && sideOf(date.item, context) === 'open' && liesAhead(date.item, context);
  return isYearAgo ? { ...date, role: 'planned' } : date;
}

/** Where in a message the words of its other fields stand, and the names in it. */
export interface Within {
  readonly asides: readonly Span[];
  readonly names: readonly Span[];
}

export const CHANGE_MARKS = { planned: 'plannedFor', implemented: 'implementedAt' } as const;

interface ChangeDate extends KnownDate<'planned' | 'implemented'> {
  readonly told: ChangeRole | null;
  readonly segment: Span;
}

/** The dates of a change with what the rules say of them. */
export function knownChangeDates(
  reading: Reading,
  mentions: readonly DateMention[],
  { asides, names }: Within,
  context: DateContext,
): readonly ChangeDate[] {
  const own = rescheduled(reading, mentions).filter(
    (mention) => !asides.some((aside) => mention.from >= aside.from && mention.from < aside.to),
  );
  // "If agents complain we set it back" sets nothing.
  const cues = [
    ...findCues(reading, CHANGE_CUES, names),
    ...actsOf(reading, names),
    ...briefActs(reading),
  ].filter((cue) => !asides.some((aside) => cue.from >= aside.from && cue.to <= aside.to));
  const made = cues.some((cue) => cue.role === 'implemented') && !cues.some((cue) => cue.role === 'planned');
  return govern(reading, own, cues).map((one) => {
    const side = sideOf(one.item, context);
    return {
      item: one.item,
      sentence: one.sentence,
      segment: one.segment,
      role: roleOf(reading, one, { usual: usualOf(one, cues, made), side }, context),
      told: toldRole(one),
      other: isOfElse(reading, one),
      barred: isOfEvent(reading, one.item),
      side: side !== 'open' ? side : insists(reading, one) ? 'planned' : nearSide(one.item, context),
    };
  });
}

const MADE_READY = phrase(
  '(?:re)?trained|re trained|built|merged|compiled|prepared|finished|labelled|labeled',
);
const IN_USE = phrase(
  "shipped|deployed|released|live|rolled out|in production|pushed|switched on|in use|installed|published|activated|(?:will|'ll|going to) (?:ship|deploy|release|roll|push|switch|install|publish|activate)",
);

/** "Retrained on 1 November, shipped on the 4th": made when it came into use. */
function inUse(reading: Reading, known: readonly ChangeDate[]): readonly ChangeDate[] {
  const saying = (pattern: RegExp): ReadonlySet<DateMention> =>
    new Set(
      known
        .filter(({ item, segment }) => hasPhrase(reading, pattern, { from: segment.from, to: item.from }))
        .map(({ item }) => item),
    );
  const [ready, used] = [saying(MADE_READY), saying(IN_USE)];
  const isUsed = known.some(({ item, role }) => role !== null && used.has(item) && !ready.has(item));
  return isUsed
    ? known.map((one) =>
        ready.has(one.item) && !used.has(one.item) ? { ...one, role: null, barred: true } : one,
      )
    : known;
}

function toldRole({ cue }: Governed<DateMention, ChangeRole>): ChangeRole | null {
  return cue === null || cue.role === 'from' ? null : cue.role;
}

/** On which side a date lies that no verb governs: "we widened its use, starting today" is made. */
function usualOf(
  { cue, sentence }: Governed<DateMention, ChangeRole>,
  cues: readonly Cue<ChangeRole>[],
  made: boolean,
): 'planned' | 'implemented' {
  if (cue?.role !== 'from') return made ? 'implemented' : 'planned';
  const before = cues.findLast(
    (one) =>
      one.from >= sentence.from &&
      one.to <= cue.from &&
      (one.role === 'planned' || one.role === 'implemented'),
  );
  return before?.role === 'implemented' ? 'implemented' : 'planned';
}

/** "Postponed from 10 to 24 March": it is planned for the second. */
const MOVED_TO = phrase(
  '(?:postpone|postpones|postponed|postponing|reschedule[ds]?|delayed?|deferred?|brought forward|bring forward|pushed?(?: back| out)?|slips?|slipped|moved?|moves|shift|shifted)(?: [^ .,;]+){0,8}',
);

function rescheduled(reading: Reading, mentions: readonly DateMention[]): readonly DateMention[] {
  return mentions.map((one) => {
    const from = reading.sentences.find(
      (sentence) => one.from >= sentence.from && one.from < sentence.to,
    )?.from;
    const isMoved = one.end?.clock === null && from !== undefined && one.lead === 'from';
    if (!isMoved || one.end === null) return one;
    return hasPhrase(reading, MOVED_TO, { from, to: one.phraseFrom })
      ? { ...one, start: one.end, end: null, lead: '' }
      : one;
  });
}

/** A date of which a verb says that it is planned for outweighs one that merely stands there. */
function surer(roled: readonly ChangeDate[], role: 'planned' | 'implemented'): readonly ChangeDate[] {
  const told = roled.some((one) => one.role === role && one.told === role);
  const first = roled.find((one) => one.role === role);
  const late = told && first?.told !== role;
  return late
    ? roled.map((one) => (one.role === role && one.told !== role ? { ...one, role: null } : one))
    : roled;
}

/** "CV screening moved to another region": the verb right after a system's name. */
function actsOf(reading: Reading, names: readonly Span[]): readonly Cue<ChangeRole>[] {
  return names.flatMap(({ from, to }) => {
    const act = phraseAt(reading, ACT, to);
    const wished = hasPhrase(reading, WISHED, { from: Math.max(0, from - 4), to: from });
    return act && !wished ? [{ from: act.from, to: act.to, role: 'implemented' as const, near: 14 }] : [];
  });
}

/** "Sensitivity cut lowered from 70 to 60 at 06:00": what was done, said without "was". */
function briefActs(reading: Reading): readonly Cue<ChangeRole>[] {
  return findPhrase(reading, BRIEF_ACT).flatMap(({ from, to }) => {
    const wished = hasPhrase(reading, NOT_DONE, { from: Math.max(0, from - 5), to });
    return wished ? [] : [{ from: to - 1, to, role: 'implemented' as const, near: 14 }];
  });
}

const BRIEF_ACT = phrase(
  `(?!(?:is|are|be|being|get|gets|to)(?![^ ]))[^ .,;:¶]+ (?:${ALTERED})(?= (?:from|to|by|at|on|over|for|with|and|into|last|this|yesterday|today|,|;|\\.|-|¶|\\()(?![^ ])|$)`,
);
const NOT_DONE = phrase(
  'have|get|gets|getting|want|wants|need|needs|see|be|being|will|to|is|are|would|like|should|must|shall|if|when|once|until|after|before|not|never|no|because|since|was|planned|may|can|could|please|which|that|who',
);

/** "We plan to have the tool hosted by March": not yet. */
const WISHED = phrase('have|get|getting|want|need|see|be|will|to');
const ACT = phrase(`(?:index )?(?:${ALTER_PAST})`);

/** "It was planned for the 1st", told of a change that was made. */
const WAS_PLANNED = phrase(
  '(?:was|were|had been) (?:first |originally |initially |once )?(?:planned|scheduled|meant|due|supposed)|(?:originally|initially) (?:planned|scheduled)',
);
const INSISTS = /^(?:plan|schedul|will|want|intend|propose|target|is (?:scheduled|planned|set|due))/u;

/** "Approved by the board (chair @ana) on 12 May: …" */
const APPROVED = phrase(
  '(?:approved|agreed|signed off|okayed|cleared|authori[sz]ed|decided) by(?: [^ ,;.]+){1,8}',
);

const EVENT = /^(?:incident|outage|breach|audit|meeting|letter|mail|ticket|complaint|decision|finding)s?$/u;

/** "The incident of 3 November" */
function isOfEvent({ tokens }: Reading, { lead, phraseFrom }: DateMention): boolean {
  return lead === 'of' && EVENT.test(tokens[phraseFrom - 1]?.low ?? '');
}

function isOfElse(reading: Reading, { item, cue, sentence }: Governed<DateMention, ChangeRole>): boolean {
  if (cue?.role === 'other' || /^(?:of|before|after|until|till|during)$/u.test(item.lead)) return true;
  const before = findPhrase(reading, APPROVED, { from: sentence.from, to: item.phraseFrom });
  const free = cue === null || cue.from >= item.to;
  return free && item.lead === 'on' && before.some(({ to }) => to === item.phraseFrom);
}

function roleOf(
  reading: Reading,
  governed: Governed<DateMention, ChangeRole>,
  { usual, side }: { readonly usual: 'planned' | 'implemented'; readonly side: Side },
  context: DateContext,
): 'planned' | 'implemented' | null {
  const { item, cue } = governed;
  if (isOfElse(reading, governed)) return null;
  if (item.lead === 'since') return 'implemented';
  const governor = cue?.role === 'planned' || cue?.role === 'implemented' ? cue.role : cue && usual;
  // A deadline and a date that comes up soon are not of what was done.
  const toCome = item.lead === 'by' || liesAhead(item, context);
  if (side === 'open' && governor === 'implemented' && toCome) return 'planned';
  if (side === 'open') return governor ?? (usual === 'planned' && isFarAhead(item, context) ? null : usual);
  // "yesterday" and "tomorrow" say themselves on which side they lie; "planned for yesterday" is a slip to be told of.
  return insists(reading, governed) ? 'planned' : side;
}

function insists(reading: Reading, { cue }: Governed<DateMention, ChangeRole>): boolean {
  return cue?.role === 'planned' && INSISTS.test(lineOf(reading, cue));
}
