import type { ListPage } from '../../conversation/home/list-request.ts';
import { pressedViewSchema } from '../envelope.ts';
import { LIST_CALLBACK, pageShown } from './home-view.ts';

/** The list in which something was pressed. */
export interface OpenList {
  readonly viewId: string;
  readonly user: string;
  /** Null: of a version that did not say what it shows. */
  readonly page: ListPage | null;
}

/** Null for a press anywhere else, and for everything that is no press. */
export function openListOf(envelope: unknown): OpenList | null {
  const pressed = pressedViewSchema.safeParse(envelope);
  if (!pressed.success || pressed.data.view.callback_id !== LIST_CALLBACK) return null;
  const { user, view } = pressed.data;
  return { viewId: view.id, user: user.id, page: pageShown(view.private_metadata) };
}
