import { parse } from 'yaml';

/**
 * Reads YAML. What is written plainly (block maps and lists, every value a bare word or as in JSON, as all of
 * `knowledge/` is) is read here, ten times as fast as the library does: 250 ms of the 1 s in which `aims ask`
 * has to start. Anything else goes to the library, so the result is the same.
 */
export function readYaml(text: string): unknown {
  try {
    return new PlainReader(text).read();
  } catch (thrown) {
    if (thrown instanceof NotPlain) return parse(text);
    throw thrown;
  }
}

class NotPlain extends Error {}

interface Line {
  readonly indent: number;
  readonly text: string;
}

const KEYED = /^("(?:[^"\\]|\\.)*"|[A-Za-z][\w -]*?):(?: +(.*))?$/;

/** Words that YAML reads as something else than themselves are left to the library. */
const BARE = /^(?!(?:true|false|yes|no|on|off|null)$)[A-Za-z][A-Za-z-]*$/i;

class PlainReader {
  readonly #lines: Line[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text
      .split(/\r?\n/)
      .filter((line) => !/^\s*(?:#.*)?$/.test(line))
      .map((line) => ({ indent: line.search(/\S/), text: line.trim() }));
  }

  read(): unknown {
    const value = this.#block(0);
    if (this.#at < this.#lines.length) throw new NotPlain();
    return value;
  }

  #block(indent: number): unknown {
    const first = this.#lines[this.#at];
    if (first?.indent !== indent) throw new NotPlain();
    return first.text.startsWith('- ') ? this.#list(indent) : this.#map(indent);
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (!line.text.startsWith('- ')) throw new NotPlain();
      const text = line.text.slice(2).trim();
      if (KEYED.test(text) && !text.startsWith('"')) {
        this.#lines[this.#at] = { indent: indent + 2, text };
        items.push(this.#map(indent + 2));
      } else {
        items.push(scalar(text));
        this.#at += 1;
      }
    }
    return items;
  }

  #map(indent: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      const [, key, value] = KEYED.exec(line.text) ?? [];
      if (key === undefined) throw new NotPlain();
      this.#at += 1;
      entries.push([key.startsWith('"') ? String(scalar(key)) : key, this.#value(indent, value)]);
    }
    return Object.fromEntries(entries);
  }

  #value(indent: number, written: string | undefined): unknown {
    if (written !== undefined && written !== '') return scalar(written);
    const next = this.#lines[this.#at];
    if (next === undefined) throw new NotPlain();
    const isList = next.text.startsWith('- ') && next.indent >= indent;
    if (next.indent <= indent && !isList) throw new NotPlain();
    return this.#block(next.indent);
  }
}

function scalar(text: string): unknown {
  if (BARE.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new NotPlain();
  }
}
