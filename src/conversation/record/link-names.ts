import type { Actor } from '../../records/access.ts';
import type { LinkTarget, RecordLink } from '../../records/link.ts';
import type { TurnDeps } from '../deps.ts';
import type { Span } from '../reply.ts';

/** How what is linked is called: a document by its title, where whoever reads this may read it; all else by its number or id. */
export async function linkNames(
  links: readonly Pick<RecordLink, 'target'>[],
  viewer: Actor,
  { documentTitle }: Pick<TurnDeps, 'documentTitle'>,
): Promise<(target: LinkTarget) => Span> {
  const ids = links.flatMap(({ target }) => (target.kind === 'document' ? [target.id] : []));
  const titles = new Map<string, string | null>();
  for (const id of new Set(ids)) titles.set(id, await documentTitle(viewer.user, id));
  return ({ kind, id }) => {
    if (kind !== 'document') return { bold: id };
    const title = titles.get(id) ?? null;
    return title === null
      ? 'a document that is gone, or that not everybody may read'
      : { bold: `“${title}”` };
  };
}
