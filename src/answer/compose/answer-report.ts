import type { Answer, Cited } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { quotableTo } from '../organization/in-force.ts';
import { termsOf } from '../organization/passage-terms.ts';
import { eventToldIn, supposesIncident, type Told } from '../question/tells-event.ts';
import { labelOf } from '../knowledge/registry.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import { confidenceOf } from '../decide/confidence.ts';
import { leadFrom, signsOf } from './answer-general.ts';
import { citePassage } from './cite-passage.ts';
import { answered, lowerFirst, referencesTo } from './make-answer.ts';
import { tiedTo } from './tied-to.ts';

/** What such a message needs: the offer to record it, what to look up, and the clauses it touches. */
const TOLD: Readonly<
  Record<Told, { readonly lead: string; readonly look: string; readonly ids: readonly string[] }>
> = {
  incident: {
    lead: 'This sounds like an incident. I can log it now; shall I?',
    look: 'How do I report an AI incident, within which deadline, and what are the first steps?',
    ids: ['A.8.4', '10.2', 'A.6.2.6'],
  },
  risk: {
    lead: 'This sounds like a risk. I can put it on record; shall I?',
    look: 'How do we identify and rate an AI risk in the risk procedure?',
    ids: ['6.1.2', '8.2'],
  },
  change: {
    lead: 'This sounds like a change. I can record it as a change request; shall I?',
    look: 'Which steps and approvals does an AI change request need before release in the change procedure?',
    ids: ['8.1', '6.3', 'A.6.2.5'],
  },
};

/** Said behind the answer to what is asked beside what is told. */
const AND_LOG: Readonly<Record<Told, string>> = {
  incident: 'If this has happened, I can log it as an incident.',
  risk: 'I can put this on record as a risk.',
  change: 'I can record this as a change request.',
};

/** The last part of a message that asks: "…, what do we bid with?", or without the mark where only a question goes on so: "…, where do I go". */
const ASKS_BESIDE =
  /(?:[.,;:!–-]\s*|\b(?:and|so|but)\s+)(?:(?:what|which|who|whom|when|where|how|may|can|must|should|do|does|is|are)\b(?=[^.,;:!?]*\?)|(?:what|which|who|whom|when|where|how)(?=\s+(?:do|does|can|should|must|may|is|are)\b))([^.,;:!?]*)\W*$/i;
/** What is asked of anything that goes wrong is told by how it is reported. */
const OF_ANY_EVENT =
  /^\s*(?:(?:now|next|then)\b|(?:do|should|must|can|shall)\s+(?:i|we)\s+(?:do|have\s+to\s+do|need\s+to\s+do|report|log|record|tell|inform|react|proceed|handle)\b|(?:to\s+do|happens)\b|(?:is|are)\s+(?:this|that|it)\s+(?:an?\s+)?(?:incident|risk|change|serious|severe|reportable)|(?:i|we|you)\s+(?:report|log|record|note)\b|(?:you|we|i)\b)/i;

function asksOwnQuestion(message: string): boolean {
  const asked = ASKS_BESIDE.exec(message)?.[1];
  return asked !== undefined && asked.trim().split(/\s+/).length > 1 && !OF_ANY_EVENT.test(asked);
}

/**
 * A message that tells of something is offered a place on record; what the organization's rules say comes
 * with it.
 */
export function answerReport(asked: Asked, sources: Sources): Answer | null {
  const told = eventToldIn(asked.question);
  if (told === null) return null;
  const { lead, ids } = TOLD[told];
  const rule = ruleFor(told, asked, sources);
  const [own] = asked.found();
  // What is to be done in just this case, where that would be the answer.
  const isTold = confidenceOf(signsOf(asked, sources)) >= sources.answerFrom;
  if (own !== undefined && isTold && !own.untold && asksOwnQuestion(asked.question))
    return answered(asked.question, 'report', `${leadFrom(own, asked.question)} ${AND_LOG[told]}`, {
      organization: [citePassage(own, asked, sources)],
      references: referencesTo(sources.registry, ids),
      offersRecord: told,
    });
  const beside = own !== undefined && isTold && own.passage.id !== rule?.found.passage.id ? [own] : [];
  return answered(asked.question, 'report', lead, {
    organization: [
      ...(rule === null ? [] : [rule.cited]),
      ...beside.map((passage) => citePassage(passage, asked, sources)),
    ],
    points: askedBeside(asked, ids, sources),
    references: referencesTo(sources.registry, ids),
    offersRecord: told,
  });
}

/** "It leaked orders last night. Whom do we have to tell, and is a plan needed?": the place that says so stands beneath the offer. */
function askedBeside({ question }: Asked, ids: readonly string[], { model, registry }: Sources): string[] {
  const asks = question.split(/(?<=[.!?;])\s+/).filter((sentence) => ASKS_FOR_RULE.test(sentence));
  if (asks.length === 0) return [];
  const [best] = rankEntries(model.read(asks.join(' ')), model, registry, ({ id }) => ids.includes(id));
  return best === undefined
    ? []
    : [`To what you ask: ${labelOf(registry, best.entry.id)}: ${lowerFirst(best.entry.summary)}`];
}

/** What has to be done, told or kept. */
const ASKS_FOR_RULE =
  /\b(?:whom?|what|which|do|does|must|is|are)\b[^.?!]*\b(?:have\s+to|has\s+to|must|should|need(?:ed|s)?|required|obliged)\b/i;

/** From which nearness a passage is about just the case that is supposed. */
const FORESEEN_FROM = 0.55;

/**
 * "What do I do when the chatbot gives a wrong answer?": where no passage is about just that case, how anything that goes wrong is
 * reported.
 */
export function answerSupposed(asked: Asked, sources: Sources): Answer | null {
  if (!supposesIncident(asked.question)) return null;
  const [own] = asked.found();
  const isSure = confidenceOf(signsOf(asked, sources)) >= sources.answerFrom;
  if ((own?.nearest ?? Number(isSure)) >= FORESEEN_FROM) return null;
  const rule = ruleFor('incident', asked, sources);
  if (rule === null) return null;
  const lead = `If that happens, report it as an incident. ${leadFrom(rule.found, asked.question)}`;
  return answered(asked.question, 'ours', lead, {
    organization: [rule.cited],
    ...tiedTo(lead, asked, sources),
  });
}

/** What the organization's documents say of how such a thing comes on record; null where they say nothing of it. */
function ruleFor(
  told: Told,
  { asker }: Asked,
  sources: Sources,
): { readonly found: FoundPassage; readonly cited: Cited } | null {
  const { look } = TOLD[told];
  const words = sources.model.read(look);
  const [found] = sources.passages.find(look, words, quotableTo(asker));
  const terms = termsOf(words, sources.model.concepts);
  return found === undefined ? null : { found, cited: citePassage(found, { terms }, sources) };
}
