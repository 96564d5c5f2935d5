import { describe, expect, it } from 'vitest';
import { digestFor } from '../../src/review/digest.ts';
import { anAnswer, aRecord, INGRID, NOW, TOMAS } from './build.ts';
import { MemoryWorld } from './memory-world.ts';

const incident = aRecord('incident');
const other = aRecord('incident', { counter: 2, owner: INGRID });

async function digestAt(now: Date, world: MemoryWorld): Promise<readonly (readonly string[])[]> {
  const { items, answered } = await digestFor(TOMAS, world, now);
  return [items.map(({ subject }) => subject.id), answered.map(({ review }) => review.subject.id)];
}

describe('a review that somebody asks for', () => {
  it('holds what is due to them and what they answered this week', async () => {
    const world = new MemoryWorld();
    const risk = aRecord('risk', { counter: 3, data: { reviewDate: '2026-11-20' } });
    world.allRecords = [incident, other, risk];
    world.allReviews = [anAnswer(incident, 'unchanged'), anAnswer(other, 'unchanged')];
    expect(await digestAt(NOW, world)).toEqual([['RSK-2026-0003'], ['INC-2026-0001']]);
  });

  it('holds what was put off as answered, and from its day on as due', async () => {
    const world = new MemoryWorld();
    world.allRecords = [incident];
    world.allReviews = [anAnswer(incident, 'later', { remindOn: '2026-11-26' })];
    expect(await digestAt(NOW, world)).toEqual([[], ['INC-2026-0001']]);
    expect(await digestAt(new Date('2026-11-26T09:00:00Z'), world)).toEqual([['INC-2026-0001'], []]);
  });

  it('keeps what they answered about an item that was handed over since', async () => {
    const world = new MemoryWorld();
    world.allRecords = [aRecord('incident', { owner: INGRID, version: 2 })];
    world.allReviews = [anAnswer(incident, 'unchanged')];
    expect(await digestAt(NOW, world)).toEqual([[], ['INC-2026-0001']]);
  });

  it('leaves out what a former owner answered', async () => {
    const world = new MemoryWorld();
    world.allRecords = [incident];
    world.allReviews = [anAnswer(incident, 'unchanged', { owner: INGRID, decidedBy: INGRID })];
    expect(await digestAt(NOW, world)).toEqual([[], []]);
  });

  it('is empty for a person who owns nothing', async () => {
    const world = new MemoryWorld();
    world.allRecords = [other];
    expect(await digestAt(NOW, world)).toEqual([[], []]);
  });
});
