import type { Answer, Citation, Reference } from '../answer/answer.ts';
import type { Control, Part, Reply, Rich } from './reply.ts';
import { paragraph, reply, shortened, small } from './rich-text.ts';

/** What a button may carry back. */
const LONGEST_CARRIED = 1500;

/** An answer as it is said: the answer first, the organization's own words, the standard, the sources in small print. */
export function presentAnswer(answer: Answer): Reply {
  const isDeclined = answer.outcome === 'declined';
  if (answer.kind === 'small-talk') return reply('notice', [paragraph(answer.lead)]);
  return reply(isDeclined ? 'declined' : 'answer', partsOf(answer), controlsFor(answer));
}

function partsOf(answer: Answer): Part[] {
  if (answer.parts.length > 0) {
    return answer.parts.flatMap((part, at): Part[] => [
      ...(at === 0 ? [] : [{ part: 'divider' } as const]),
      { part: 'heading', text: shortened(part.question, 140) },
      ...partsOf(part),
    ]);
  }
  return [
    paragraph(answer.lead),
    ...listed(answer.points.map((point) => [point])),
    ...answer.organization.map(quoteOf),
    ...listed(referencesShown(answer).map(referenceLine)),
    ...nearest(answer),
    ...(answer.ask === null ? [] : [paragraph(`Ask ${answer.ask}.`)]),
    ...sources(answer),
  ];
}

function listed(items: readonly Rich[]): Part[] {
  return items.length === 0 ? [] : [{ part: 'list', items }];
}

/** What the lead has just said is not said again. */
function referencesShown({ references, lead }: Answer): readonly Reference[] {
  return references.map((reference) =>
    lead.includes(reference.id) && lead.includes(reference.title) ? { ...reference, why: '' } : reference,
  );
}

function referenceLine({ id, title, why }: Reference): Rich {
  return [{ bold: `${id} ${title}` }, ...(why === '' ? [] : [`: ${why}`])];
}

function quoteOf(citation: Citation): Part {
  return { part: 'quote', text: citation.quote, source: [placeOf(citation), ...overdue(citation)] };
}

function placeOf({ source, locator }: Citation): string {
  return `${source}, ${locator}`;
}

function overdue({ pastReview }: Citation): Rich {
  return pastReview === null ? [] : [{ italic: ` (its review was due on ${pastReview})` }];
}

function nearest({ nearest }: Answer): Part[] {
  if (nearest.length === 0) return [];
  return [paragraph('Nearest, but not an answer:'), ...listed(nearest.map(referenceLine))];
}

/** The organization's passages carry their source already. */
function sources({ citations, organization }: Answer): Part[] {
  const quoted = new Set(organization.map(placeOf));
  const others = [...new Set(citations.map(placeOf))].filter((place) => !quoted.has(place));
  return others.length === 0 ? [] : [small(`Sources: ${others.join(' · ')}`)];
}

function controlsFor({ outcome, kind, question, offersRecord }: Answer): Control[] {
  const text = question.slice(0, LONGEST_CARRIED);
  if (offersRecord !== null) {
    const action = { do: 'start', kind: offersRecord, text } as const;
    return [{ control: 'button', label: `Log this ${offersRecord}`, action, style: 'primary' }];
  }
  if (outcome !== 'declined' || kind === 'override') return [];
  return [{ control: 'button', label: 'Note this gap', action: { do: 'note-gap', question: text }, style: 'plain' }];
} // prettier-ignore
