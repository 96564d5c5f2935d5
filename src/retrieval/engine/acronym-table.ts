import { tokenize } from '../text/tokenize.ts';
import { findDefinitions, type Acronyms } from './acronyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Collects the acronyms of all passages as term numbers. */
export class AcronymTable implements Acronyms {
  readonly longForms = new Map<number, number[][]>();
  readonly startingWith = new Map<number, number[]>();

  read(text: string, vocabulary: Vocabulary): void {
    if (!text.includes('(')) return;
    for (const { short, long } of findDefinitions(text)) {
      const [acronym, ...rest] = tokenize(short).map((word) => vocabulary.add(word));
      const terms = tokenize(long)
        .map((word) => vocabulary.add(word))
        .filter((term) => vocabulary.isContent(term));
      if (acronym === undefined || rest.length > 0 || terms.length < 2) continue;
      this.add(acronym, terms);
    }
  }

  private add(acronym: number, terms: number[]): void {
    const known = this.longForms.get(acronym) ?? [];
    if (known.some((other) => other.join() === terms.join())) return;
    this.longForms.set(acronym, [...known, terms]);
    const first = terms[0] ?? 0;
    this.startingWith.set(first, [...new Set([...(this.startingWith.get(first) ?? []), acronym])]);
  }
}
