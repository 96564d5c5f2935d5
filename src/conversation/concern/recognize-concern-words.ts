import { codeIn } from '../../records/follow-up.ts';

/** What somebody says who has a concern (A.3.3), or comes back to one. */
export type ConcernWords =
  /** `anonymous` is null where they did not say. `text` is what they said about it already; often nothing. */
  | { readonly wants: 'raise'; readonly anonymous: boolean | null; readonly text: string }
  /** `text` is what they add; `within`: the code stands behind words that tell something themselves. */
  | {
      readonly wants: 'follow-up';
      readonly code: string;
      readonly text: string;
      readonly within?: boolean;
    };

const RAISE =
  /^(?:hi|hello|hey)?[,.! ]*(?:please |can i |could i |how (?:can|do) i |i (?:also )?(?:want|would like|need|wish|have) (?:to )?|i(?:’|')d like to |may i |let me )?(?:raise|report|log|file|submit|record|share|voice|make|have)?\s*(?:a |an |my |this )?(?:new )?(?<without>anonymous |nameless )?concern(?:s)?\b(?<rest>.*)$/isu;
/** The question for the name, answered in words. */
const CHOICE =
  /^(?:(?:yes|no|ok(?:ay)?|please|rather|better|i(?:['’]d)? (?:would )?(?:prefer|like|want)(?: (?:it|this|to))?|(?:make|keep|raise|report|do|leave|stay|remain|be)(?: it| this)?)[,.\s]+)*(?:(?<without>without(?: (?:my|a|any))? name|without|no names?|not (?:with|in) my name|don['’]?t (?:use|give|show) my name|anonym(?:ous(?:ly)?)?|nameless(?:ly)?|my name (?:must|should|may|can|shall|is) ?not (?:to )?(?:be )?(?:there|in (?:it|there)|on it|used|given|shown|known|named|mentioned))|(?<with>(?:with|in|under|use|using) my (?:own |full )?name|named|openly|not anonymous(?:ly)?|my name (?:can|may) (?:be (?:there|in (?:it|there)|on it|used|given|shown|known|named|mentioned|seen)|appear|stand there)|you (?:can|may) (?:use|give|show|name|mention|say) (?:my name|me)|(?:i )?(?:do not|don['’]?t) mind (?:giving |using |showing )?my name(?: being (?:there|known|used|given|shown))?|it(?:['’]?s| is) (?:ok(?:ay)?|fine) (?:to (?:use|give|show) my name|with my name)))(?:,? (?:please|thanks|thank you|then))*[.!\s]*$/iu;

/** The same where no concern is open: said of nothing else. */
const PLAIN_CHOICE = /^(?<how>without|with) my name(?:,? please)?[.!\s]*$/iu;

/** How the question for the name was answered: true without it; null for any other words. */
export function recognizeNameChoice(text: string): boolean | null {
  const groups = CHOICE.exec(text.trim())?.groups;
  return groups === undefined ? null : groups['without'] !== undefined;
}
/** Those that there are, and no new one. */
const SEVERAL_ALONE = /^(?:my |our |the |all |open )*concerns[.?!\s]*$/iu;
const WITHOUT =
  /\b(?:anonym(?:ous(?:ly)?|ity)|without (?:my |a |giving (?:my |a )?)?name|nameless|not (?:with )?my name|do(?:n’t|n't| not) (?:use|want|give) my name)\b/iu;
const WITH = /\b(?:with my name|in my (?:own )?name|not anonymous(?:ly)?|openly)\b/iu;
const OPENING =
  /^(?:concern|(?:i )?(?:also )?(?:have|raise|report|want|would|need|wish|file|submit|log|share|voice)|how|can|could|may|please|i’d|i'd|let me|anonymous|an anonymous|a concern|my concern|hi|hello|hey)/iu;

/** Null for words that are about no concern of the person's own: "which control covers concerns?" is a question. */
export function recognizeConcernWords(text: string): ConcernWords | null {
  const words = text.trim();
  const coded = followUp(words);
  if (coded !== null) return coded;
  const how = PLAIN_CHOICE.exec(words)?.groups?.['how']?.toLowerCase();
  if (how !== undefined) return { wants: 'raise', anonymous: how === 'without', text: '' };
  if (SEVERAL_ALONE.test(words)) return null;
  const raised = OPENING.test(words) ? RAISE.exec(words) : null;
  if (raised === null) return null;
  const rest = raised.groups?.['rest'] ?? '';
  const anonymous = raised.groups?.['without'] !== undefined || (WITHOUT.test(words) && !WITH.test(words));
  return {
    wants: 'raise',
    anonymous: anonymous ? true : WITH.test(words) ? false : null,
    text: storyIn(rest),
  };
}

/** What stands behind "concern:" or "concern about"; not "without my name, please?". */
function storyIn(rest: string): string {
  const said = rest
    .replace(WITHOUT, '')
    .replace(WITH, '')
    .replace(/^[\s,:;.–—-]*(?:(?:about|that|is that|regarding)\s+)?/iu, '')
    .replace(/[\s,]*(?:please|thanks|thank you)?[\s.?!]*$/iu, '')
    .trim();
  return said.split(/\s+/u).length >= 3 ? said : '';
}

/** "concern code 7K3M-Q0ZD-WT8P-1HXA: it happened again". The words before the code are taken off: "code" has four letters too. */
function followUp(words: string): ConcernWords | null {
  const lead = LEAD.exec(words)?.[0] ?? '';
  const typed = CODE.exec(words.slice(lead.length))?.[0];
  const code = typed === undefined ? null : codeIn(typed);
  if (typed === undefined || code === null) return codedAnywhere(words);
  const rest = words.slice(lead.length + typed.length);
  const isAbout = lead !== '' || rest.trim() === '' || /^\s*[:,]/u.test(rest);
  if (!isAbout) return codedAnywhere(words);
  return { wants: 'follow-up', code, text: rest.replace(/^[\s:,.–—-]+/u, '').trim() };
}

/**
 * A code as it was given, wherever it stands: it is the person's key, and must not be taken for a question that is kept.
 * What stands behind it is added; what stands before it asks for it, or is added where it tells something.
 */
function codedAnywhere(words: string): ConcernWords | null {
  const found = WRITTEN.exec(words);
  const code = found === null ? null : codeIn(found[0]);
  if (found === null || code === null) return null;
  const [before, behind] = [words.slice(0, found.index), words.slice(found.index + found[0].length)].map(
    (part) => part.replace(/^[\s:,.;?!()–—-]+|[\s:,;?!()–—-]+$/gu, ''),
  );
  const told =
    before === undefined || ASKS.test(before)
      ? ''
      : before.replace(/[\s,]*\b(?:my |the )?(?:concern )?code(?: is)?$/iu, '');
  return {
    wants: 'follow-up',
    code,
    text: [told, behind ?? '']
      .filter((part) => part !== '')
      .join(' ')
      .trim(),
    ...(told === '' ? {} : { within: true }),
  };
}

/** With its strokes, as the assistant writes it. */
const WRITTEN = /(?<![0-9a-z])[0-9][0-9a-z]{3}(?:[–—-][0-9a-z]{4}){3}(?![0-9a-z])/iu;
const ASKS =
  /^(?:(?:hi|hello|hey|please|and|so)[,\s]+)*(?:where|what|how|when|is|are|has|have|was|any|anything|can|could|may|do|does|did|show|check|look|find|see|tell|open|status|update|news|follow|i(?:['’]d| would)? (?:want|like|have|am|need))\b|^$/iu;

const LEAD =
  /^(?:(?:my|the|a|here|this|concern|code|is|status|of|for|follow(?:ing)?|up|on|with|about)\b[\s:,]*)*/iu;
const CODE = /^(?:[0-9a-z]{4}[\s–—-]?){3}[0-9a-z]{4}(?![0-9a-z])/iu;
