import { button } from '../present-question.ts';
import type { Control } from '../reply.ts';
import type { ListPage, ListRequest } from './list-request.ts';

/** Leads to a list, or to another page of it. */
export function listButton(label: string, list: ListRequest, from = 0): Control {
  return button(label, { do: 'open-list', list, from });
}

/** A page of a list that has several, with the buttons that turn it. */
export interface TurnedPage {
  readonly from: number;
  readonly controls: readonly Control[];
}

/** Where a page begins; the last page when there are not as many things any more. */
export function pageOf(total: number, most: number, { list, from: asked }: ListPage): TurnedPage {
  const last = Math.floor(Math.max(0, total - 1) / most) * most;
  const from = Math.min(asked, last);
  const next = from + most;
  return {
    from,
    controls: [
      ...(from > 0 ? [listButton('Back', list, Math.max(0, from - most))] : []),
      ...(next < total ? [listButton(`Next ${Math.min(most, total - next)}`, list, next)] : []),
    ],
  };
}
