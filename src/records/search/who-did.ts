/** Who did something: a mention, or whoever asks. */
export const WHO = String.raw`(?:<@(?<id>[^>|\s]+)(?:\|[^>]*)?>|(?<own>i|me|myself)(?!\p{L}))`;
/** The same in front of the verb: “show me approved changes” asks for everybody's, and “show me closed ones” closes none. */
export const DOER = WHO.replace('i|me|myself', 'i');
