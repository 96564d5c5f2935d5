import { INGRID, PRIYA, TOMAS } from '../../support/local-slack.ts';

/** What people say to the assistant and what they see, for every way in: sentence by sentence of what a conversation can do. */
export interface Script {
  readonly shows: string;
  /** Who does what no step gives to somebody else; Tomás unless it is said otherwise. */
  readonly by?: Who;
  readonly steps: readonly Step[];
}

export type Who = 'tomas' | 'priya' | 'ingrid';

export interface Step {
  readonly who?: Who;
  /** The thread, by a name of the script's own; `shared` ones are in a channel, others in direct messages. */
  readonly thread?: string;
  readonly does: Doing;
  /** Says something about what only Slack has. */
  readonly onlyIn?: 'slack';
  /** What is then seen in the thread; what `elsewhere` names is seen by that person in their direct messages. */
  readonly sees: RegExp;
  readonly elsewhere?: { readonly who: Who; readonly sees: RegExp };
  /** What the draft holds then, and what it must not hold (null): looked at where the way in shows it. */
  readonly holds?: Readonly<Record<string, unknown>>;
}

export type Doing =
  | { readonly says: string }
  /** A way in without buttons says the words instead. */
  | { readonly presses: string; readonly orSays: string }
  /** Only where messages can be edited or deleted; `nth` message of the person in the thread, from 0. */
  | { readonly edits: number; readonly to: string }
  | { readonly deletes: number }
  /** Opens the draft as a form, and submits or closes it; a way in without forms says the words instead. */
  | { readonly fills: Readonly<Record<string, string>>; readonly orSays: string }
  | { readonly closesForm: true; readonly orSays: string }
  /** Days go by, and the assistant looks at the drafts that were left. */
  | { readonly daysLater: number }
  /** Hours go by, and nobody does anything. */
  | { readonly hoursLater: number };

const says = (text: string, sees: RegExp, more: Partial<Step> = {}): Step => ({
  does: { says: text },
  sees,
  ...more,
});
const presses = (label: string, orSays: string, sees: RegExp, more: Partial<Step> = {}): Step => ({
  does: { presses: label, orSays },
  sees,
  ...more,
});

export const SCRIPTS: readonly Script[] = [
  {
    shows: 'one question at a time, with why it is asked, answered in words or with the buttons, and saved',
    steps: [
      says(
        'log an incident: the support chatbot insulted a customer',
        /When did it happen\?[\s\S]*deadlines/u,
        {
          holds: { system: 'Support chatbot' },
        },
      ),
      says('yesterday around 3pm', /How severe is it/u),
      presses('High', 'high', /Who owns it/u, { holds: { severity: 'high' } }),
      says('why do you ask?', /weekly review[\s\S]*cannot be recorded without it[\s\S]*Who owns it/u),
      presses('Me', 'me', /Record this incident\?/u),
      says('save', /Recorded as INC-/u),
    ],
  },
  {
    shows: 'several fields in one answer, and corrections in words',
    steps: [
      says('log an incident: the call summarizer lost the notes of a meeting', /When did it happen/u),
      says('it was yesterday, medium, and I own it', /Record this incident\?[\s\S]*Severity: Medium/u, {
        holds: { severity: 'medium' },
      }),
      says('severity is high actually', /Record this incident\?[\s\S]*Severity: High/u, {
        holds: { severity: 'high' },
      }),
      says('no, it was Monday', /Happened: Mon /u),
      presses('Record it', 'save', /Recorded as INC-/u),
    ],
  },
  {
    shows: 'a question that is left out, gone back to, and what is there so far',
    by: 'ingrid',
    steps: [
      says('log a risk: the pricing forecast could drift when energy prices jump', /How likely/u),
      says('skip', /Left for later: likelihood[\s\S]*needed before this can be recorded/u),
      says('4', /\?/u),
      says('back', /How bad would it be/u),
      says('3', /Impact: 3/u, { holds: { impact: 3 } }),
      says('what have you got?', /Your risk so far[\s\S]*Impact: 3/u),
    ],
  },
  {
    shows: 'nonsense asked again with an example and never stored; a future date of the past refused',
    by: 'priya',
    steps: [
      says('log an incident: the fraud detection blocked 30 customers by mistake', /When did it happen/u),
      says('purple monkey', /did not understand[\s\S]*yesterday around 3pm[\s\S]*When did it happen/u, {
        holds: { occurredAt: null },
      }),
      says('asdfghjkl', /did not understand/u, { holds: { occurredAt: null } }),
      says('tomorrow at 9', /in the future/u, { holds: { occurredAt: null } }),
    ],
  },
  {
    shows: 'a question in the middle that is answered while the form goes on',
    by: 'ingrid',
    steps: [
      says('log an incident: claims triage sent a letter to the wrong address', /When did it happen/u),
      says(
        'which control covers telling users about incidents?',
        /Back to your incident[\s\S]*When did it happen/u,
      ),
      says('yesterday', /How severe/u),
    ],
  },
  {
    shows: 'a question about “that” in the middle, which is what the form tells',
    by: 'ingrid',
    steps: [
      says('log an incident: nobody told the users of claims triage about the outage', /When did it happen/u),
      says('which control is that about?', /A\.8\.4/u),
    ],
  },
  {
    shows: 'a cancel that is asked about once more and can be undone',
    by: 'priya',
    steps: [
      says('log a change: we will raise the threshold of CV screening next week', /Why is it needed/u),
      presses('Cancel', 'cancel', /Cancel this change draft\?/u),
      says('no', /Kept/u),
      says('cancel', /Cancel this change draft\?/u),
      presses('Yes, cancel it', 'yes', /Cancelled[\s\S]*“undo”/u),
      says('undo', /Your change draft is back/u, { holds: { system: 'CV screening' } }),
    ],
  },
  {
    shows: 'a cancelled draft that comes back hours later, and does not after a day',
    by: 'ingrid',
    steps: [
      says('log a change: we will retrain the churn model next week', /Why is it needed/u),
      says('cancel', /Cancel this change draft\?/u),
      says('yes', /Cancelled[\s\S]*“undo”/u),
      { does: { hoursLater: 23 }, sees: /./u },
      says('undo', /Your change draft is back[\s\S]*Why is it needed/u, { holds: { reason: null } }),
      says('because the market has changed', /\?/u, { holds: { reason: 'the market has changed' } }),
      says('cancel', /Cancel this change draft\?/u),
      presses('Yes, cancel it', 'yes', /Cancelled/u),
      { does: { hoursLater: 25 }, sees: /./u },
      says('undo', /cancelled more than a day ago/u),
    ],
  },
  {
    shows: 'somebody who is called by their name, and “me” at the end of an answer',
    by: 'priya',
    steps: [
      says('log an incident: the pricing forecast printed two wrong prices', /When did it happen/u),
      says('yesterday, high, me', /Record this incident\?/u, {
        holds: { severity: 'high', owner: PRIYA.id },
      }),
      says('it was tomas', /Owner: [\s\S]*Record this incident\?/u, { holds: { owner: TOMAS.id } }),
      says('the owner is Solberg', /Record this incident\?/u, { holds: { owner: INGRID.id } }),
    ],
  },
  {
    shows: 'two people in one thread, each with their own draft',
    steps: [
      says('log an incident: doc search returned empty answers', /When did it happen/u, { thread: 'shared' }),
      says('log a risk: credit scoring may disadvantage young applicants', /How likely/u, {
        thread: 'shared',
        who: 'priya',
      }),
      says('yesterday', /How severe/u, { thread: 'shared' }),
      says('2', /Likelihood: 2/u, { thread: 'shared', who: 'priya', holds: { likelihood: 2 } }),
    ],
  },
  {
    shows: 'two drafts of one person in two threads',
    by: 'ingrid',
    steps: [
      says('log an incident: the chatbot quoted a wrong fee', /When did it happen/u, { thread: 'one' }),
      says('log a risk: the scorecard may learn from its own mistakes', /How likely/u, { thread: 'two' }),
      says('last Friday', /How severe/u, { thread: 'one' }),
      says('4', /Likelihood: 4/u, { thread: 'two', holds: { likelihood: 4 } }),
      says('low', /Who owns it/u, { thread: 'one', holds: { severity: 'low', likelihood: null } }),
    ],
  },
  {
    shows: 'a draft that was left for days is offered again once, put aside, and not lost',
    steps: [
      says('log an incident: Voxnote mixed up two callers', /When did it happen/u, {
        who: 'ingrid',
        thread: 'left',
      }),
      { who: 'ingrid', thread: 'left', does: { daysLater: 3 }, sees: /mixed up two callers/u },
      { who: 'ingrid', thread: 'left', does: { daysLater: 7 }, sees: /Voxnote|callers/u },
      says('my drafts', /mixed up two callers[\s\S]*Put aside/iu, { who: 'ingrid', thread: 'later' }),
      says('yesterday', /How severe/u, { who: 'ingrid', thread: 'left' }),
    ],
  },
  {
    shows: 'a form and a thread that hold the same, and a form that is closed without a loss',
    steps: [
      says('log an incident: the premium forecast printed negative prices', /When did it happen/u),
      { does: { closesForm: true, orSays: 'what have you got?' }, sees: /negative prices/u },
      says('on Monday', /How severe/u),
      {
        does: {
          fills: { severity: 'critical', owner: TOMAS.id },
          orSays: 'critical, and I own it',
        },
        sees: /Record this incident\?[\s\S]*Severity: Critical/u,
        holds: { severity: 'critical', owner: TOMAS.id },
      },
    ],
  },
  {
    shows: 'answers that are marked when the message they came from is edited or deleted',
    by: 'priya',
    steps: [
      says('log an incident: the HR assistant was rude yesterday, severity high', /Who owns it/u),
      {
        does: { edits: 0, to: 'log an incident: the HR assistant was rude yesterday, severity low' },
        sees: /You edited a message[\s\S]*Severity: High[\s\S]*edited since/u,
      },
      says('still right', /stays as it is/u, { onlyIn: 'slack' }),
      { does: { deletes: 0 }, sees: /You deleted a message/u },
    ],
  },
  {
    shows: 'a likely duplicate before it is saved, and “it is the same”',
    steps: [
      says(
        'log an incident: the applicant screening showed a candidate the salary of somebody else yesterday around 3pm, severity high, I own it',
        /Record this incident\?/u,
        { thread: 'first' },
      ),
      says('save', /Recorded as INC-/u, { thread: 'first' }),
      says(
        'log an incident: applicant screening displayed the salary of somebody else to a candidate yesterday, severity medium, I own it',
        /Record this incident\?/u,
        { thread: 'again', who: 'priya' },
      ),
      says('save', /Is this the same incident as INC-/u, { thread: 'again', who: 'priya' }),
      presses('It is the same', 'it is the same', /Nothing new was recorded: it is INC-/u, {
        thread: 'again',
        who: 'priya',
        elsewhere: { who: 'tomas', sees: /reported what is on record/u },
      }),
    ],
  },
  {
    shows: 'a system that the inventory does not list, offered for it and proposed to the AIMS manager',
    steps: [
      says(
        'our warehouse robot bumped into a shelf this morning, severity low, I own it',
        /Record this incident\?/u,
      ),
      says('save', /“warehouse robot” is not in the inventory[\s\S]*Say “yes” or “no”/u),
      says('yes', /proposed for the inventory/u, {
        elsewhere: { who: 'priya', sees: /proposes to add “warehouse robot”/u },
      }),
    ],
  },
];
