import { findPersonal, type Personal } from './find-personal.ts';

/**
 * Masks what should not leave and puts it back in what comes back. One for each request: the same address gets the
 * same mask throughout, so that the model can tell two people apart, and no mask means anything outside.
 */
export class Masker {
  private readonly masks = new Map<string, string>();
  private readonly originals = new Map<string, string>();
  private readonly counts = new Map<Personal['kind'], number>();
  private readonly names: readonly string[];

  constructor(names: readonly string[]) {
    this.names = names;
  }

  mask(text: string): string {
    let masked = '';
    let from = 0;
    for (const { kind, start, end } of findPersonal(text, this.names)) {
      masked += text.slice(from, start) + this.maskFor(kind, text.slice(start, end));
      from = end;
    }
    return masked + text.slice(from);
  }

  /** A mask that was never given out stays as it is: it stands for nothing. */
  unmask(text: string): string {
    return text.replace(
      /\[(?:EMAIL|PHONE|CARD|IBAN|ACCOUNT|KEY|IP|MAC|PERSON)_\d+\]/g,
      (mask) => this.originals.get(mask) ?? mask,
    );
  }

  private maskFor(kind: Personal['kind'], original: string): string {
    const known = this.masks.get(original);
    if (known !== undefined) return known;
    const number = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, number);
    const mask = `[${kind}_${String(number)}]`;
    this.masks.set(original, mask);
    this.originals.set(mask, original);
    return mask;
  }
}
