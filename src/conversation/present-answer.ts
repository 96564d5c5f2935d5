import { unansweredIn, type Answer, type Reference } from '../answer/answer.ts';
import { numberedSources, referencesToShow, sourcesOf, writtenText } from '../answer/answer-text.ts';
import { quotesToShow, type ShownQuote } from '../answer/quotes-to-show.ts';
import {
  controlStates,
  linkedPlaces,
  NO_SURROUNDINGS,
  sourceSpan,
  type AnswerSurroundings,
} from './answer-surroundings.ts';
import { carriedText } from './carried-text.ts';
import type { Control, Part, Reply, Rich } from './reply.ts';
import { paragraph, reply, shortened, small } from './rich-text.ts';

/**
 * An answer as it is said: the answer first, the organization's own words, the standard, the sources in small
 * print.
 */
export function presentAnswer(answer: Answer, beside: AnswerSurroundings = NO_SURROUNDINGS): Reply {
  const isDeclined = answer.outcome === 'declined';
  if (answer.kind === 'small-talk') return reply('notice', [paragraph(answer.lead)]);
  return reply(isDeclined ? 'declined' : 'answer', partsOf(answer, beside), controlsFor(answer));
}

function partsOf(answer: Answer, beside: AnswerSurroundings): Part[] {
  if (answer.parts.length > 0) {
    return answer.parts
      .flatMap((part, at): Part[] => [
        ...(at === 0 ? [] : [{ part: 'divider' } as const]),
        { part: 'heading', text: shortened(part.question, 140) },
        ...partsOf(part, beside),
      ])
      .concat(noteOf(answer));
  }
  return [
    ...saidIn(answer),
    ...quotesToShow(answer).map((quote) => quoteOf(quote, beside)),
    ...references(answer),
    ...controlStates(answer, beside),
    ...nearest(answer),
    ...(answer.ask === null ? [] : [paragraph(`Ask ${answer.ask}.`)]),
    ...sources(answer, beside),
    ...noteOf(answer),
  ];
}

function saidIn({ written, lead, points }: Answer): Part[] {
  if (written !== undefined) return [paragraph(writtenText(written))];
  return [paragraph(lead), ...listed(points.map((point) => [point]))];
}

function noteOf({ note }: Answer): Part[] {
  return note === undefined ? [] : [small(note)];
}

function listed(items: readonly Rich[]): Part[] {
  return items.length === 0 ? [] : [{ part: 'list', items }];
}

/** With one line each on why when a control or clause was asked for, else by name only. */
function references(answer: Answer): Part[] {
  const shown = referencesToShow(answer);
  if (shown.length === 0) return [];
  if (answer.kind === 'which') return [paragraph('Near it:'), ...listed(shown.map(referenceLine))];
  const names = shown.map(({ id, title }) => `${id} ${title}`);
  return [paragraph(`In ISO/IEC 42001: ${names.join('; ')}.`)];
}

function referenceLine({ id, title, why }: Reference): Rich {
  return [{ bold: `${id} ${title}` }, ...(why === '' ? [] : [`: ${why}`])];
}

function quoteOf({ citation, text }: ShownQuote, beside: AnswerSurroundings): Part {
  const { locator, pastReview } = citation;
  const overdue: Rich = pastReview === null ? [] : [{ italic: ` (its review was due on ${pastReview})` }];
  return {
    part: 'quote',
    text,
    source: [sourceSpan(citation, beside), `, ${locator}`, ...overdue],
  };
}

function nearest({ nearest }: Answer): Part[] {
  if (nearest.length === 0) return [];
  return [paragraph('Nearest, but not an answer:'), ...listed(nearest.map(referenceLine))];
}

function sources(answer: Answer, beside: AnswerSurroundings): Part[] {
  const { written } = answer;
  const places = written === undefined ? sourcesOf(answer) : numberedSources(written);
  const cited = written === undefined ? answer.citations : written.sources;
  const looked =
    written === undefined || written.steps.length === 0
      ? []
      : [small(`Looked at: ${written.steps.join(' · ')}`)];
  return places.length === 0
    ? looked
    : [small('Sources: ', ...linkedPlaces(places, cited, beside)), ...looked];
}

function controlsFor(answer: Answer): Control[] {
  const { outcome, kind, offersRecord } = answer;
  const text = carriedText(unansweredIn(answer));
  if (offersRecord !== null) {
    const action = { do: 'start', kind: offersRecord, text } as const;
    return [{ control: 'button', label: `Log this ${offersRecord}`, action, style: 'primary' }];
  }
  if (outcome === 'answered') return [thumbs(text)];
  if (kind === 'override' || kind === 'private') return [];
  return [
    { control: 'button', label: 'Note this gap', action: { do: 'note-gap', question: text }, style: 'plain' },
  ];
}

function thumbs(question: string): Control {
  return {
    control: 'feedback',
    label: 'Was this useful?',
    useful: { do: 'vote', useful: true, question },
    notUseful: { do: 'vote', useful: false, question },
  };
}
