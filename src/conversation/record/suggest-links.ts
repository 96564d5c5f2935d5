import { findRelated, type LikelyRelated } from '../../capture/find-related.ts';
import type { LinkTarget } from '../../records/link.ts';
import type { RecordVersion } from '../../records/record.ts';
import { EVERY_RECORD } from '../../records/search/register-query.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import type { Control, Part, Rich } from '../reply.ts';
import { listed, shortened, small } from '../rich-text.ts';
import { viewerOf } from '../viewer-of.ts';
import { documentsNamed } from './find-documents.ts';
import { linkTargets } from './link-targets.ts';

/** What a record could be linked to: what its words name, and what it may have to do with. A person confirms each. */
export interface LinkSuggestions {
  readonly named: readonly { readonly target: LinkTarget; readonly name: string }[];
  readonly related: readonly LikelyRelated[];
}

/** More than this many suggestions would hide the rest. */
const MOST_NAMED = 3;
/** The newest records of the same AI system that it is held against. */
const MOST_COMPARED = 300;

/** @param said Everything that was said of it. `number` is null while it has none. Only what may be seen where the reply goes is suggested. */
export async function suggestLinks(
  said: string,
  { data, number: own }: Pick<RecordVersion, 'data'> & { readonly number: string | null },
  incoming: Incoming,
  deps: Pick<TurnDeps, 'register' | 'actor' | 'settings' | 'documents' | 'clock'>,
): Promise<LinkSuggestions> {
  const viewer = viewerOf(incoming, deps);
  const there = async ({ kind, id }: LinkTarget): Promise<boolean> =>
    kind !== 'record' || (await deps.register.byNumber(id, viewer)) !== null;
  const named: { target: LinkTarget; name: string }[] = [];
  for (const target of linkTargets(said, deps.clock.now()))
    if (await there(target)) named.push({ target, name: target.id });
  for (const { id, title } of documentsNamed(said, deps.documents()))
    named.push({ target: { kind: 'document', id }, name: shortened(title, 60) });
  const { system } = data;
  if (typeof system !== 'string') return { named: named.slice(0, MOST_NAMED), related: [] };
  const query = { ...EVERY_RECORD, kinds: ['incident', 'risk', 'change'] as const, system };
  const page = { from: 0, limit: MOST_COMPARED };
  const { records: found } = await deps.register.search(query, deps.settings.risk, viewer, page);
  const records = found.filter(({ number }) => number !== own);
  const isNamed = (number: string): boolean => named.some(({ target }) => target.id === number);
  const related = findRelated(data, records).filter(({ record }) => !isNamed(record.number));
  return { named: named.slice(0, MOST_NAMED), related };
}

export function suggestedParts({ named, related }: LinkSuggestions): readonly Part[] {
  const items = related.map(({ record, shared }): Rich => [
    numberSpan(record),
    `, ${titleOf(record)}: the same AI system, and both speak of ${listed(shared.slice(0, 3))}`,
  ]);
  return [
    ...(named.length === 0 ? [] : [small('Your words name what it could be linked to.')]),
    ...(items.length === 0 ? [] : [small('It may have to do with:'), { part: 'list', items } as const]),
  ];
}

/** @param number The record that is linked from. */
export function suggestedControls({ named, related }: LinkSuggestions, number: string): readonly Control[] {
  const targets = [
    ...named,
    ...related.map(({ record }) => ({
      target: { kind: 'record' as const, id: record.number },
      name: record.number,
    })),
  ];
  return targets
    .filter(({ target }) => target.id !== number)
    .map(({ target: { kind, id }, name }) => button(`Link ${name}`, { do: 'add-link', number, kind, id }));
}
