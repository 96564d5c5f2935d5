/** Cases are generated with each of the models too: there fewer of them do, because every message asks the model. */
const SHARE = 0.1;

/** How many cases a property tries in the project that runs. */
export function fewerWithModel(cases: number): number {
  return process.env['OPENAI_BASE_URL'] === undefined ? cases : Math.max(2, Math.round(cases * SHARE));
}
