/** The words for each step, before and behind the record: "close X", "X is closed". */
export interface StepVerb {
  readonly verb: string;
  readonly steps: readonly string[];
  readonly before: string | null;
  readonly behind: string | null;
  /** Said alone, of what the conversation is about; “done” and “live” alone can mean anything. */
  readonly alone?: string;
  /** What is finished by it: "the investigation of X is finished". `tells`: “review of X: …” tells how it went. */
  readonly noun?: { readonly of: string; readonly tells?: true };
}

export const STEP_VERBS: readonly StepVerb[] = [
  {
    verb: 'contained',
    steps: ['contain'],
    before: 'contain|mark',
    behind: 'contained|under control',
    alone: 'contain(?:ed)?',
    noun: { of: 'containment' },
  },
  {
    verb: 'investigated',
    steps: ['investigate'],
    before: 'investigate',
    behind: 'investigated|understood',
    alone: 'investigated',
    noun: { of: 'investigation|analysis|root cause analysis', tells: true },
  },
  {
    verb: 'corrected',
    steps: ['correct'],
    before: null,
    behind: 'corrected|fixed|remedied|resolved|solved|repaired',
    alone: 'corrected',
    noun: { of: 'correction|corrective actions?|fix|repair' },
  },
  {
    verb: 'assessed',
    steps: ['assess', 'assess-afterwards'],
    before: 'assess',
    behind: 'assessed',
    alone: 'assess(?:ed)?',
    noun: { of: 'assessment|risk assessment and impact assessment' },
  },
  {
    verb: 'treated',
    steps: ['treat'],
    before: null,
    behind: 'treated|mitigated',
    alone: 'treated',
    noun: { of: '(?:risk )?treatment|mitigations?|(?:treatment |mitigation )?measures' },
  },
  {
    verb: 'approved',
    steps: [
      ...['approve', 'approve-treatment', 'approve-afterwards'],
      ...['approve-again', 'approve-again-made'],
    ],
    before:
      'approve(?: again)?(?: (?:the |its )?(?:treatment(?: plan)?|mitigation plan|plan|change)(?: (?:of|for))?)?|sign off(?: on)?',
    behind: 'approved',
    alone:
      '(?:(?:i|we)(?: hereby)? )?approved?(?: again| afterwards)?(?: (?:the |its |this |your )?(?:treatment plan|treatment|mitigation plan|plan))?|sign(?:ed)? off',
  },
  {
    verb: 'accepted',
    steps: ['accept', 'accept-again'],
    before:
      'accept(?: again)?(?: (?:the )?(?:residual risk|remaining risk|what is left|what remains|rest|remainder)(?: (?:of|for))?)?',
    behind: 'accepted',
    alone:
      '(?:(?:i|we)(?: hereby| can)? )?accept(?:ed)?(?: again)?(?: (?:the )?(?:residual risk|remaining risk|what is left|what remains|rest|remainder))?',
  },
  {
    verb: 'refused',
    steps: ['refuse', 'refuse-treatment', 'refuse-afterwards', 'refuse-again'],
    before:
      "refuse|reject|decline|turn down|do not (?:approve|accept)|don’t (?:approve|accept)|don't (?:approve|accept)",
    behind: 'refused|rejected|declined|turned down|not (?:approved|accepted)',
    alone: 'refused?|reject(?:ed)?|declined?|not approved',
  },
  {
    verb: 'implemented',
    steps: ['implement', 'implement-standard', 'implement-emergency', 'implement-unapproved'],
    before: 'implement',
    behind: 'implemented|live|in production|deployed|rolled out|done',
    alone: 'implemented|deployed',
    noun: { of: 'implementation|rollout|roll-out|deployment|go-live' },
  },
  {
    verb: 'reviewed',
    steps: ['review'],
    before: null,
    behind: 'reviewed',
    alone: 'reviewed',
    noun: { of: '(?:post-implementation )?review', tells: true },
  },
  { verb: 'rolled back', steps: ['roll-back'], before: 'roll back', behind: 'rolled back' },
  {
    verb: 'withdrawn',
    steps: ['withdraw'],
    before: 'withdraw',
    behind: 'withdrawn',
    alone: 'withdraw|withdrawn',
  },
  { verb: 'answered', steps: ['answer'], before: 'answer', behind: 'answered' },
  { verb: 'looked into', steps: ['look-into'], before: 'look into', behind: 'being looked into|looked into' },
  {
    verb: 'open again',
    steps: ['reopen', 'reassess', 'propose-again'],
    before:
      're-?open|re-?assess|propose again|(?:take back|revoke|withdraw|undo) (?:the|my|our) (?:acceptance|approval|decision) (?:of|for|on)',
    behind: 're-?opened|open again|to be (?:assessed|proposed) again',
    alone:
      're-?open|re-?assess|(?:(?:i|we) )?(?:take back|revoke|withdraw|undo) (?:the|my|our) (?:acceptance|approval|decision)',
  },
  {
    verb: 'closed',
    steps: ['close', 'close-untreated'],
    before: 'close',
    behind: 'closed|can be closed|ready to (?:be )?close[d]?',
    alone: 'closed?',
  },
];
