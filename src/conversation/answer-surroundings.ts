import type { Answer, Citation } from '../answer/answer.ts';
import { MOST_BESIDE_OURS, placeOf } from '../answer/answer-text.ts';
import { statusOf, type ControlState } from './home/control-state.ts';
import type { Part, Rich } from './reply.ts';
import { small } from './rich-text.ts';

/** What an answer is read beside, for those who read it. */
export interface AnswerSurroundings {
  /** The Statement of Applicability as they may read it; null when there is none. */
  readonly statement: readonly ControlState[] | null;
  /** Where one of the organization's documents can be opened; null for what has no address. */
  documentUrl(documentId: string): string | null;
}

export const NO_SURROUNDINGS: AnswerSurroundings = { statement: null, documentUrl: () => null };

/** More controls than this are not what was asked for. */
const MOST_CONTROLS = 4;

/** "A.6.2.8: implemented", for the controls that an answer names; an answer about the statement says it itself. */
export function controlStates(answer: Answer, { statement }: AnswerSurroundings): readonly Part[] {
  const said = statesInWords(answer, statement);
  return said === null ? [] : [small(said)];
}

/** The same as one line of plain text; null where there is nothing to say. */
export function statesInWords(answer: Answer, statement: AnswerSurroundings['statement']): string | null {
  const { outcome, kind, references, isFar } = answer;
  if (statement === null || isFar === true || outcome !== 'answered' || kind === 'applicability') return null;
  const found = references
    .slice(0, kind === 'ours' ? MOST_BESIDE_OURS : MOST_CONTROLS)
    .flatMap(({ id }) => statement.filter(({ control }) => control === id))
    .map((state) => `${state.control} ${statusOf(state)}`);
  return found.length === 0 ? null : `In our Statement of Applicability: ${found.join(' · ')}`;
}

/** The name of a source, which leads to its document where that has an address. */
export function sourceSpan(
  { source, documentId }: Citation,
  { documentUrl }: AnswerSurroundings,
): Rich[number] {
  const link = documentUrl(documentId);
  return link === null ? source : { link, label: source };
}

/** The places that an answer rests on, as `sourcesOf` and `numberedSources` name them, each leading to its document. */
export function linkedPlaces(
  places: readonly string[],
  citations: readonly Citation[],
  surroundings: AnswerSurroundings,
): Rich {
  return places.flatMap((place, at): Rich => {
    const before: Rich = at === 0 ? [] : [' · '];
    const cited = citations.find((citation) => place.endsWith(placeOf(citation)));
    if (cited === undefined || surroundings.documentUrl(cited.documentId) === null) return [...before, place];
    const from = place.length - placeOf(cited).length;
    const rest = place.slice(from + cited.source.length);
    return [...before, place.slice(0, from), sourceSpan(cited, surroundings), rest].filter(
      (span) => span !== '',
    );
  });
}
