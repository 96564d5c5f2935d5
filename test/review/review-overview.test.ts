import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due } from '../../src/review/due.ts';
import { inputByOwner } from '../../src/review/owner-input.ts';
import { reviewOverview } from '../../src/review/review-overview.ts';
import { register } from './arbitrary-register.ts';
import { aDocument, anAnswer, aRecord, NOW, PRIYA, TOMAS } from './build.ts';
import { MemoryWorld } from './memory-world.ts';

describe('the overview', () => {
  it('lists what is due by owner, in the order of their names', async () => {
    const world = new MemoryWorld();
    world.allRecords = [
      aRecord('incident', { counter: 1, createdAt: '2026-11-15T10:00:00Z' }),
      aRecord('risk', { counter: 2, owner: PRIYA, data: { reviewDate: '2026-11-14' } }),
    ];
    expect(await reviewOverview(world, NOW)).toEqual([
      {
        owner: PRIYA,
        name: 'Name of U-PRIYA',
        week: '2026-W48',
        items: [
          {
            id: 'RSK-2026-0002',
            kind: 'risk',
            version: '1',
            title: 'Credit scores drift',
            reason: 'review date 14 Nov passed',
            dueOn: '2026-11-14',
            urgency: 'overdue',
          },
        ],
      },
      {
        owner: TOMAS,
        name: 'Name of U-TOMAS',
        week: '2026-W48',
        items: [expect.objectContaining({ id: 'INC-2026-0001', reason: 'open for 9 days' })],
      },
    ]);
  });

  it('names the owner of a document who is not in the workspace', async () => {
    const world = new MemoryWorld();
    world.allDocuments = [aDocument({ owner: null, ownerName: 'Willem de Graaf' })];
    const [owner] = await reviewOverview(world, NOW);
    expect([owner?.owner, owner?.name]).toEqual([
      'Willem de Graaf',
      'Willem de Graaf (not in the workspace)',
    ]);
  });

  it('leaves out what was answered this week', async () => {
    const world = new MemoryWorld();
    const incident = aRecord('incident');
    world.allRecords = [incident];
    world.allReviews = [anAnswer(incident, 'unchanged')];
    expect(await reviewOverview(world, NOW)).toEqual([]);
  });
});

describe('one owner’s share of the data', () => {
  it('gives that owner the same items as all of the data', () => {
    fc.assert(
      fc.property(register, (input) => {
        const shareOf = inputByOwner(input);
        for (const { owner, items } of due(input)) {
          if (owner === null) continue;
          expect(due(shareOf(owner))).toEqual([{ owner, items }]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
