import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCESS,
  ACTIONS,
  ANONYMOUS,
  actorOf,
  EVERYBODY,
  mayDo,
  mayDoWithRegister,
  OPERATOR,
  REGISTER_ACCESS,
  REGISTER_ACTIONS,
  SYSTEM,
  type Action,
  type Actor,
  type Role,
  type Standing,
  type Subject,
  type Visibility,
} from '../../src/records/access.ts';

const ME = 'U0ME000001';
const [OTHER, THIRD] = ['U0OTHER001', 'U0THIRD001'];
const VISIBILITIES: readonly Visibility[] = ['internal', 'restricted', 'concern', 'anonymous-concern'];
const ROLES: readonly Role[] = ['member', 'manager', 'auditor', 'concern-reader', 'operator', 'system'];

function recordFor(visibility: Visibility, relation: 'owner' | 'reporter' | 'approver' | null): Subject {
  const isConcern = visibility.endsWith('concern');
  const reporter = relation === 'reporter' ? ME : THIRD;
  return {
    number: 'INC-2026-0001',
    kind: isConcern ? 'concern' : 'change',
    confidentiality: visibility === 'internal' ? 'internal' : 'restricted',
    owner: relation === 'owner' ? ME : OTHER,
    createdBy: visibility === 'anonymous-concern' ? ANONYMOUS : reporter,
    data: relation === 'approver' ? { approver: ME } : {},
  };
}

/**
 * The whole table, one line an action and visibility: who may, of every role alone and of a member in every relation.
 * Written out by hand, so that a change of the table has to be meant.
 */
const EXPECTED: Readonly<Record<Action, Readonly<Record<Visibility, string>>>> = {
  see: {
    internal: 'member manager auditor concern-reader operator system owner reporter approver',
    restricted: 'manager auditor operator system owner reporter approver',
    concern: 'auditor concern-reader system reporter',
    'anonymous-concern': 'concern-reader system',
  },
  review: {
    internal: 'manager owner',
    restricted: 'manager owner',
    concern: 'concern-reader',
    'anonymous-concern': 'concern-reader',
  },
  change: {
    internal: 'manager owner reporter',
    restricted: 'manager owner reporter',
    concern: 'concern-reader reporter',
    'anonymous-concern': 'concern-reader',
  },
  assign: {
    internal: 'manager owner',
    restricted: 'manager owner',
    concern: 'concern-reader',
    'anonymous-concern': 'concern-reader',
  },
  restrict: {
    internal: 'manager owner reporter',
    restricted: 'manager owner',
    concern: '',
    'anonymous-concern': '',
  },
  advance: {
    internal: 'manager owner',
    restricted: 'manager owner',
    concern: 'concern-reader',
    'anonymous-concern': 'concern-reader',
  },
  approve: {
    internal: 'manager approver',
    restricted: 'manager approver',
    concern: '',
    'anonymous-concern': '',
  },
  'accept-risk': {
    internal: 'member manager owner reporter approver',
    restricted: 'manager owner',
    concern: '',
    'anonymous-concern': '',
  },
  close: {
    internal: 'manager owner',
    restricted: 'manager owner',
    concern: 'concern-reader',
    'anonymous-concern': 'concern-reader',
  },
  'dismiss-risk': { internal: 'manager', restricted: 'manager', concern: '', 'anonymous-concern': '' },
  withdraw: { internal: 'manager', restricted: 'manager', concern: '', 'anonymous-concern': '' },
  reopen: {
    internal: 'manager owner',
    restricted: 'manager owner',
    concern: 'concern-reader',
    'anonymous-concern': 'concern-reader',
  },
  link: {
    internal: 'manager owner reporter',
    restricted: 'manager owner reporter',
    concern: 'concern-reader',
    'anonymous-concern': 'concern-reader',
  },
  attach: {
    internal: 'manager owner reporter approver',
    restricted: 'manager owner reporter approver',
    concern: 'concern-reader reporter',
    'anonymous-concern': 'concern-reader',
  },
  erase: {
    internal: 'manager operator',
    restricted: 'manager operator',
    concern: 'concern-reader operator',
    'anonymous-concern': 'concern-reader operator',
  },
};

function allowedNow(action: Action, visibility: Visibility): string {
  const roles = ROLES.filter(
    (role) => mayDo(action, { user: ME, roles: [role] }, recordFor(visibility, null)).allowed,
  );
  const relations = (['owner', 'reporter', 'approver'] as const).filter((relation) => {
    if (visibility === 'anonymous-concern' && relation === 'reporter') return false;
    return mayDo(action, { user: ME, roles: ['member'] }, recordFor(visibility, relation)).allowed;
  });
  return [...roles, ...relations].join(' ');
}

const anyActor: fc.Arbitrary<Actor> = fc.record({
  user: fc.constantFrom(ME, OTHER, THIRD, '*', 'aims'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 }),
});
const anyRecord: fc.Arbitrary<Subject> = fc.record({
  number: fc.constant('INC-2026-0001'),
  kind: fc.constantFrom('incident', 'risk', 'change', 'concern'),
  confidentiality: fc.constantFrom('internal', 'restricted'),
  owner: fc.constantFrom(ME, OTHER, THIRD),
  createdBy: fc.constantFrom(ME, OTHER, THIRD, ANONYMOUS),
  data: fc.constantFrom({}, { approver: ME }, { approver: OTHER }),
});

describe('the access table', () => {
  describe.each(ACTIONS)('for “%s”', (action) => {
    it.each(VISIBILITIES)('names exactly who may with %s', (visibility) => {
      expect(allowedNow(action, visibility)).toBe(EXPECTED[action][visibility]);
    });
  });

  it('says for every action and visibility who may', () => {
    const cells = ACTIONS.flatMap((action) => VISIBILITIES.map((one) => ACCESS[action][one]));
    expect(cells.every(Array.isArray)).toBe(true);
    expect(cells).toHaveLength(ACTIONS.length * VISIBILITIES.length);
  });

  it('lets nobody do what they may not see, but for an erasure', () => {
    fc.assert(
      fc.property(anyActor, anyRecord, fc.constantFrom(...ACTIONS), (actor, record, action) => {
        if (mayDo('see', actor, record).allowed || action === 'erase') return;
        expect(mayDo(action, actor, record).allowed).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a record that may not be seen in the words for one that is not there', () => {
    fc.assert(
      fc.property(anyActor, anyRecord, fc.constantFrom(...ACTIONS), (actor, record, action) => {
        if (mayDo('see', actor, record).allowed || mayDo(action, actor, record).allowed) return;
        expect(mayDo(action, actor, record)).toEqual({
          allowed: false,
          reason: 'There is no record INC-2026-0001.',
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets an auditor change nothing, whatever the record is to them', () => {
    fc.assert(
      fc.property(anyActor, anyRecord, fc.constantFrom(...ACTIONS), (actor, record, action) => {
        if (!actor.roles.includes('auditor') || actor.roles.includes('manager')) return;
        const may = mayDo(action, actor, record).allowed;
        expect(may && action !== 'see').toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives no more with fewer roles, an auditor’s aside', () => {
    fc.assert(
      fc.property(
        anyActor,
        fc.constantFrom(...ROLES),
        anyRecord,
        fc.constantFrom(...ACTIONS),
        (actor, more, record, action) => {
          if (more === 'auditor' || !mayDo(action, actor, record).allowed) return;
          const stronger = { ...actor, roles: [...actor.roles, more] };
          expect(mayDo(action, stronger, record).allowed).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('keeps a concern without a name from managers, auditors, the operator and its own reporter', () => {
    const record = recordFor('anonymous-concern', null);
    for (const roles of [['member', 'manager'], ['member', 'auditor'], ['operator'], ['member']] as const)
      expect(mayDo('see', { user: ME, roles }, record).allowed).toBe(false);
    expect(mayDo('see', { user: ANONYMOUS, roles: ['member'] }, record).allowed).toBe(false);
  });

  it('keeps a concern from its owner when they are not named for concerns any more', () => {
    for (const visibility of ['concern', 'anonymous-concern'] as const) {
      const record = recordFor(visibility, 'owner');
      const [before, after] = [[ME], []].map((concernReaders) =>
        mayDo('see', actorOf(ME, { managers: [ME], auditors: [], concernReaders }), record),
      );
      expect(before).toEqual({ allowed: true });
      expect(after).toEqual({ allowed: false, reason: 'There is no record INC-2026-0001.' });
    }
  });

  it('is not there for an auditor who also runs the machine, who erases nothing', () => {
    const actor = { user: ME, roles: ['auditor', 'operator'] } as const;
    expect(mayDo('erase', actor, recordFor('anonymous-concern', null))).toEqual({
      allowed: false,
      reason: 'There is no record INC-2026-0001.',
    });
  });

  it('shows everybody who reads along what every member sees', () => {
    expect(mayDo('see', EVERYBODY, recordFor('internal', 'owner')).allowed).toBe(true);
    expect(mayDo('see', EVERYBODY, recordFor('restricted', 'owner')).allowed).toBe(false);
  });

  it('refuses in a sentence that names who may', () => {
    const may = mayDo('close', { user: ME, roles: ['member'] }, recordFor('internal', null));
    expect(may).toEqual({
      allowed: false,
      reason: 'Only its owner or an AIMS manager may close INC-2026-0001.',
    });
    expect(mayDo('approve', { user: ME, roles: ['concern-reader'] }, recordFor('concern', null))).toEqual({
      allowed: false,
      reason: 'Nobody can approve or refuse INC-2026-0001: it is a concern.',
    });
  });
});

describe('the register as a whole', () => {
  const who = (action: (typeof REGISTER_ACTIONS)[number]): Standing[] =>
    ROLES.filter((role) => mayDoWithRegister(action, { user: ME, roles: [role] }).allowed);

  it('is exported by managers, auditors and the operator, and imported by managers and the operator', () => {
    expect(who('export')).toEqual(['manager', 'auditor', 'operator']);
    expect(who('import')).toEqual(['manager', 'operator']);
    expect(Object.keys(REGISTER_ACCESS)).toEqual([...REGISTER_ACTIONS]);
  });

  it('takes a report from anybody in the organization', () => {
    expect(who('report')).toEqual(['member', 'manager', 'auditor', 'concern-reader']);
  });

  it('says who may when it refuses', () => {
    expect(mayDoWithRegister('import', EVERYBODY)).toEqual({
      allowed: false,
      reason: 'Only an AIMS manager may import the register.',
    });
  });
});

describe('actors', () => {
  it('have the roles that the configuration gives them, and are members besides', () => {
    const holders = { managers: [ME], auditors: [OTHER], concernReaders: [OTHER] };
    expect(actorOf(ME, holders).roles).toEqual(['member', 'manager']);
    expect(actorOf(OTHER, holders).roles).toEqual(['member', 'auditor', 'concern-reader']);
    expect(actorOf(THIRD, holders).roles).toEqual(['member']);
  });

  it('without a person behind them are no members', () => {
    expect([OPERATOR.roles, SYSTEM.roles]).toEqual([['operator'], ['system']]);
  });
});
