import type { FormAside, HelpWanted } from '../../src/conversation/assist/help-in-form.ts';
import type { BeginsDraft } from '../../src/conversation/incoming.ts';
import type { TypedInForm } from '../../src/capture/draft.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import type { FormOutcome, Forms, FormState, FormValues } from '../../src/slack/ports.ts';
import { draftOf } from './example-draft.ts';

/** One draft, and the outcome that a test sets. */
export class MemoryForms implements Forms {
  state: FormState | null = {
    draft: draftOf('incident', { severity: 'high', description: 'It told a customer the wrong price' }),
    form: recordTypes.incident,
    systems: ['Support chatbot', 'Credit scoring'],
  };
  outcome: FormOutcome = { outcome: 'saved' };
  failing = false;
  readonly begun: string[] = [];
  readonly submitted: { readonly draftId: string; readonly user: string; readonly values: FormValues }[] = [];

  load(draftId: string): Promise<FormState | null> {
    if (this.failing) return Promise.reject(new Error('the database is away'));
    return Promise.resolve(draftId === 'draft-1' ? this.state : null);
  }

  begin(asked: BeginsDraft): Promise<string | null> {
    if (this.failing) return Promise.reject(new Error('the database is away'));
    const start = asked.kind === 'shortcut' ? asked.start : null;
    this.begun.push(
      start ?? (asked.kind === 'action' && asked.action.do === 'start' ? asked.action.kind : ''),
    );
    return Promise.resolve('draft-1');
  }

  submit(draftId: string, user: string, values: FormValues): Promise<FormOutcome> {
    if (this.failing) return Promise.reject(new Error('the database is away'));
    this.submitted.push({ draftId, user, values });
    return Promise.resolve(this.outcome);
  }

  readonly kept: { readonly draftId: string; readonly user: string; readonly typed: TypedInForm }[] = [];
  readonly closed: string[] = [];

  keep(draftId: string, user: string, typed: TypedInForm): Promise<void> {
    if (this.failing) return Promise.reject(new Error('the database is away'));
    this.kept.push({ draftId, user, typed });
    return Promise.resolve();
  }

  readonly helped: { readonly draftId: string; readonly user: string; readonly wanted: HelpWanted }[] = [];
  aside: FormAside | null = null;

  help(draftId: string, user: string, wanted: HelpWanted): Promise<FormAside | null> {
    if (this.failing) return Promise.reject(new Error('the database is away'));
    this.helped.push({ draftId, user, wanted });
    return Promise.resolve(this.aside);
  }

  close(draftId: string): Promise<void> {
    if (this.failing) return Promise.reject(new Error('the database is away'));
    this.closed.push(draftId);
    return Promise.resolve();
  }
}
