/**
 * WHO MAY DO WHAT: the one table that every way in asks: lists, answers, reviews, the Home tab, exports, links,
 * suggestions, unfurls and the model's tools.
 *
 * A record is internal, restricted, a concern, or a concern without a name. For each action the table names the standings
 * that allow it. A standing is a role that a person has in the organization (from the configuration), or what they are to
 * this one record: its owner, who reported it, who is named as its approver. Nothing that the table does not name is
 * allowed. An auditor reads and changes nothing, whatever else they are to a record, unless they are an AIMS manager too:
 * who changes a record cannot audit it.
 *
 * A record that may not be seen is not there: every refusal about it reads like one about a number that was never given
 * out.
 */
import type { RecordVersion } from './record.ts';

/** A role in the organization. `operator` runs commands on the machine; `system` is work that nobody asked for: the review timer. */
export type Role = 'member' | 'manager' | 'auditor' | 'concern-reader' | 'operator' | 'system';

/** Somebody who wants something. `user` is a user id, or the name of a program. */
export interface Actor {
  readonly user: string;
  readonly roles: readonly Role[];
}

/** What somebody is to one record. */
export type Relation = 'owner' | 'reporter' | 'approver';
export type Standing = Role | Relation;

/** What decides, of a record: who it belongs to and how far it is seen. */
export type Subject = Pick<
  RecordVersion,
  'number' | 'kind' | 'confidentiality' | 'owner' | 'createdBy' | 'data'
>;

export type Visibility = 'internal' | 'restricted' | 'concern' | 'anonymous-concern';

export const ACTIONS = [
  'see',
  'review',
  'change',
  'assign',
  'restrict',
  'advance',
  'approve',
  'accept-risk',
  'close',
  'dismiss-risk',
  'withdraw',
  'reopen',
  'link',
  'attach',
  'erase',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What concerns the register as a whole. */
export const REGISTER_ACTIONS = ['report', 'export', 'import'] as const;
export type RegisterAction = (typeof REGISTER_ACTIONS)[number];

/** Who reports a concern without a name. It is nobody's user id: an id begins with a letter or a number. */
export const ANONYMOUS = 'anonymous';

const AIMS: readonly Standing[] = ['owner', 'manager'];
/** Who owns a concern handles it only while they are named for concerns. */
const HANDLERS: readonly Standing[] = ['concern-reader'];

export const ACCESS: Readonly<Record<Action, Readonly<Record<Visibility, readonly Standing[]>>>> = {
  see: {
    internal: ['member', 'manager', 'auditor', 'concern-reader', 'operator', 'system'],
    restricted: ['owner', 'reporter', 'approver', 'manager', 'auditor', 'operator', 'system'],
    concern: ['reporter', 'concern-reader', 'auditor', 'system'],
    'anonymous-concern': ['concern-reader', 'system'],
  },
  review: { internal: AIMS, restricted: AIMS, concern: HANDLERS, 'anonymous-concern': HANDLERS },
  change: {
    internal: ['owner', 'reporter', 'manager'],
    restricted: ['owner', 'reporter', 'manager'],
    concern: ['reporter', 'concern-reader'],
    'anonymous-concern': HANDLERS,
  },
  assign: { internal: AIMS, restricted: AIMS, concern: HANDLERS, 'anonymous-concern': HANDLERS },
  restrict: {
    internal: ['owner', 'reporter', 'manager'],
    restricted: AIMS,
    concern: [],
    'anonymous-concern': [],
  },
  advance: { internal: AIMS, restricted: AIMS, concern: HANDLERS, 'anonymous-concern': HANDLERS },
  approve: {
    internal: ['approver', 'manager'],
    restricted: ['approver', 'manager'],
    concern: [],
    'anonymous-concern': [],
  },
  // Further decided by the level of the risk: `mayAccept` in lifecycle.ts.
  'accept-risk': {
    internal: ['member', 'manager'],
    restricted: ['owner', 'manager'],
    concern: [],
    'anonymous-concern': [],
  },
  close: { internal: AIMS, restricted: AIMS, concern: HANDLERS, 'anonymous-concern': HANDLERS },
  // To close a risk that was never treated, from the level whose treatment needs an approval: a second look at it.
  'dismiss-risk': { internal: ['manager'], restricted: ['manager'], concern: [], 'anonymous-concern': [] },
  // To close an incident without its steps: a second look at it, so that no deadline is passed by.
  withdraw: { internal: ['manager'], restricted: ['manager'], concern: [], 'anonymous-concern': [] },
  reopen: { internal: AIMS, restricted: AIMS, concern: HANDLERS, 'anonymous-concern': HANDLERS },
  link: {
    internal: ['owner', 'reporter', 'manager'],
    restricted: ['owner', 'reporter', 'manager'],
    concern: HANDLERS,
    'anonymous-concern': HANDLERS,
  },
  attach: {
    internal: ['owner', 'reporter', 'approver', 'manager'],
    restricted: ['owner', 'reporter', 'approver', 'manager'],
    concern: ['reporter', 'concern-reader'],
    'anonymous-concern': HANDLERS,
  },
  erase: {
    internal: ['manager', 'operator'],
    restricted: ['manager', 'operator'],
    // The operator erases by number what they cannot read: the law's demand does not wait for a reader.
    concern: ['concern-reader', 'operator'],
    'anonymous-concern': ['concern-reader', 'operator'],
  },
};

export const REGISTER_ACCESS: Readonly<Record<RegisterAction, readonly Role[]>> = {
  report: ['member', 'manager', 'auditor', 'concern-reader'],
  export: ['manager', 'auditor', 'operator'],
  import: ['manager', 'operator'],
};

/** All that an auditor does. */
const OPEN_TO_AUDITORS: readonly Action[] = ['see'];

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

const ALLOWED: Verdict = { allowed: true };

export function visibilityOf({ kind, confidentiality, createdBy }: Subject): Visibility {
  if (kind === 'concern') return createdBy === ANONYMOUS ? 'anonymous-concern' : 'concern';
  return confidentiality;
}

/** What `actor` is, in the organization and to this record. */
export function standingsOf({ user, roles }: Actor, record: Subject): readonly Standing[] {
  return [
    ...roles,
    ...(record.owner === user ? (['owner'] as const) : []),
    ...(record.createdBy === user ? (['reporter'] as const) : []),
    ...(record.data['approver'] === user ? (['approver'] as const) : []),
  ];
}

/** Whether `actor` may do something to a record; the reason is a sentence for them. */
export function mayDo(action: Action, actor: Actor, record: Subject): Verdict {
  const visibility = visibilityOf(record);
  const standings = standingsOf(actor, record);
  const has = (one: Action): boolean =>
    ACCESS[one][visibility].some((standing) => standings.includes(standing));
  // An auditor who runs the machine, too, erases nothing, and hears of nothing that they may not see.
  const sees = has('see') || (action === 'erase' && has('erase') && !readsOnly(actor));
  if (!sees) return { allowed: false, reason: `There is no record ${record.number}.` };
  if (readsOnly(actor) && !OPEN_TO_AUDITORS.includes(action))
    return { allowed: false, reason: `An auditor reads ${record.number} and changes nothing.` };
  if (has(action)) return ALLOWED;
  return { allowed: false, reason: refusal(action, ACCESS[action][visibility], record.number) };
}

/**
 * Whether a record may be given to somebody as its owner. To own it is to see it: of a restricted record that is decided by
 * whoever may assign it, and recorded. A concern stays with those who are named for concerns, and an auditor gets nothing:
 * its owner changes it.
 */
export function mayBeGivenTo(to: Actor, record: Pick<Subject, 'kind' | 'number'>): Verdict {
  if (readsOnly(to)) return { allowed: false, reason: `${AUDITOR_OWNS_NOTHING} Name somebody else.` };
  if (record.kind !== 'concern' || to.roles.includes('concern-reader')) return ALLOWED;
  const who = STANDING['concern-reader'];
  return { allowed: false, reason: `${record.number} can only be given to ${who}.` };
}

/** Why somebody cannot be named in a field of a record, as a sentence; null where they can. */
export function whyNotNamed(field: string, named: Actor): string | null {
  if (!readsOnly(named)) return null;
  return field === 'approver'
    ? `${AUDITOR_DECIDES_NOTHING} Name another approver.`
    : `${AUDITOR_OWNS_NOTHING} Name somebody else.`;
}

export function mayDoWithRegister(action: RegisterAction, { roles }: Actor): Verdict {
  const allowed = REGISTER_ACCESS[action];
  if (allowed.some((role) => roles.includes(role))) return ALLOWED;
  const who = inWords(allowed.filter((role) => role !== 'operator' && role !== 'system'));
  return { allowed: false, reason: `Only ${who} may ${action} the register.` };
}

export function maySee(actor: Actor, record: Subject): boolean {
  return mayDo('see', actor, record).allowed;
}

/** Why nothing is given to an auditor, as a sentence. */
export const AUDITOR_OWNS_NOTHING =
  'An auditor reads everything and changes nothing, so nothing can be theirs to look after.';

const AUDITOR_DECIDES_NOTHING =
  'An auditor reads everything and changes nothing, so that they can audit it: they decide on no record.';

/** An auditor who is no AIMS manager: whoever changes a record cannot audit it. */
export function readsOnly({ roles }: Actor): boolean {
  return roles.includes('auditor') && !roles.includes('manager');
}

const DOING: Readonly<Record<Action, string>> = {
  see: 'see',
  review: 'answer the review of',
  change: 'change',
  assign: 'give another owner to',
  restrict: 'change who sees',
  advance: 'move on',
  approve: 'approve or refuse',
  'accept-risk': 'decide on what is left of',
  close: 'close',
  'dismiss-risk': 'close, untreated,',
  withdraw: 'withdraw',
  reopen: 'reopen',
  link: 'link',
  attach: 'add evidence to',
  erase: 'erase',
};

function refusal(action: Action, allowed: readonly Standing[], number: string): string {
  if (allowed.length === 0) return `Nobody can ${DOING[action]} ${number}: it is a concern.`;
  return `Only ${inWords(allowed)} may ${DOING[action]} ${number}.`;
}

const STANDING: Readonly<Record<Standing, string>> = {
  member: 'a member of the organization',
  manager: 'an AIMS manager',
  auditor: 'an auditor',
  'concern-reader': 'somebody who handles concerns',
  operator: 'whoever runs the assistant',
  system: 'the assistant',
  owner: 'its owner',
  reporter: 'whoever reported it',
  approver: 'its approver',
};

function inWords(standings: readonly Standing[]): string {
  const words = standings.map((standing) => STANDING[standing]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** Whoever runs a command on the machine of the register. */
export const OPERATOR: Actor = { user: 'operator', roles: ['operator'] };

/** Work that runs on nobody's behalf. What it sends goes to a record's owner alone. */
export const SYSTEM: Actor = { user: 'aims', roles: ['system'] };

/** Whoever reads along in a channel: they see what every member sees, whoever asked. */
export const EVERYBODY: Actor = { user: '*', roles: ['member'] };

/** Who has which role: from the configuration and the settings. */
export interface RoleHolders {
  readonly managers: readonly string[];
  readonly auditors: readonly string[];
  readonly concernReaders: readonly string[];
}

/** Everybody in the workspace is a member; an AIMS manager is not a reader of concerns unless named as one. */
export function actorOf(user: string, { managers, auditors, concernReaders }: RoleHolders): Actor {
  const roles: Role[] = ['member'];
  if (managers.includes(user)) roles.push('manager');
  if (auditors.includes(user)) roles.push('auditor');
  if (concernReaders.includes(user)) roles.push('concern-reader');
  return { user, roles };
}
