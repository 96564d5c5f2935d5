import { groupPassages, TITLE_JOINT } from './group-passages.ts';
import { idAround, isStructured } from './id-parts.ts';

/**
 * Documents from passages that come without any: `{id, text, title?}`. The ranking looks at neighbours, sections
 * and whole documents, so what the ids, the titles and the order tell of these is worth having.
 */
export interface BarePassage {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  /** Some corpora name the document. */
  readonly document?: string | undefined;
}

export interface ArrangedPassage {
  readonly id: string;
  readonly text: string;
  readonly headings: readonly string[];
  /** Where ids tell it. */
  readonly section?: string;
}

export interface ArrangedDocument {
  readonly id: string;
  readonly title: string;
  readonly passages: readonly ArrangedPassage[];
}

/** A title that all passages of a document share is the document's; other titles are headings. */
export function arrangePassages(passages: readonly BarePassage[]): ArrangedDocument[] {
  // Where titles are paths, a number behind them would part sections from their subsections.
  const usesPaths = passages.some(({ title }) => title !== undefined && TITLE_JOINT.test(title));
  const usesIds = !usesPaths && isStructured(passages);
  return groupPassages(passages).map(({ id, members }) => {
    const titles = new Set(members.map(({ title }) => title ?? ''));
    const [title = ''] = members.length > 1 && titles.size === 1 ? titles : [];
    const inside = members.map((passage): ArrangedPassage => {
      const headed = arranged(passage, title);
      const numbered = usesPaths ? headed : withNumbers(headed);
      return usesIds ? { ...numbered, section: idAround(passage.id) } : numbered;
    });
    return { id, title, passages: inside };
  });
}

function arranged({ id, text, title = '' }: BarePassage, documentTitle: string): ArrangedPassage {
  const headings = title === documentTitle ? [] : title.split(TITLE_JOINT);
  return { id, text, headings };
}

/** With the section numbers of its id, such as the "7.3.2" of "AML-7.3.2": people cite them in questions. */
function withNumbers(passage: ArrangedPassage): ArrangedPassage {
  return { ...passage, headings: [...passage.headings, ...(passage.id.match(/\d+(?:\.\d+)+/gu) ?? [])] };
}
