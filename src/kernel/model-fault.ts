/** Why a language model gave nothing. All of these are expected: the job goes on without it. */
export type ModelFault =
  | 'unreachable'
  | 'unauthorized'
  | 'rate-limited'
  | 'server-error'
  | 'too-slow'
  | 'cut-off'
  | 'unreadable'
  | 'empty'
  | 'refused'
  | 'unsupported'
  | 'endless'
  | 'busy'
  | 'turn-time'
  | 'resting'
  | 'budget-person'
  | 'budget-all';

const IN_WORDS: Readonly<Record<ModelFault, string>> = {
  unreachable: 'The language model could not be reached',
  unauthorized: 'The language model refused our key',
  'rate-limited': 'The language model has no room for more requests just now',
  'server-error': 'The language model failed',
  'too-slow': 'The language model took too long',
  'cut-off': 'The language model stopped in the middle',
  unreadable: 'The language model replied in a form that I cannot read',
  empty: 'The language model said nothing',
  refused: 'The language model declined',
  unsupported: 'What the language model wrote did not pass my checks',
  endless: 'The language model did not come to an end',
  busy: 'The language model is busy with other questions',
  'turn-time': 'The language model has had its time for this message',
  resting: 'The language model has been failing, so I leave it alone for a moment',
  'budget-person': 'Your share of the language model is used up for today',
  'budget-all': 'The budget for the language model is used up for today',
};

/** The beginning of a sentence, without its full stop: the caller says what happens instead. */
export function faultInWords(fault: ModelFault): string {
  return IN_WORDS[fault];
}
