import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLE = join(import.meta.dirname, '..', 'knowledge', 'example-organization');
const PASSAGES_EACH = 100;
const SENTENCES_EACH = 4;

/**
 * Writes Markdown documents with `passages` sections in all, made of sentences of the example organization in an order
 * that is the same on every run: the words are those of such documents, so a question finds as many as it would there.
 */
export function writeSyntheticDocuments(folder: string, passages: number): void {
  mkdirSync(folder, { recursive: true });
  const sentences = sentencesOfTheExample();
  const next = sequence(42);
  const sentence = () => sentences[Math.floor(next() * sentences.length)] ?? '';
  for (let at = 0; at * PASSAGES_EACH < passages; at += 1) {
    const name = `procedure-${String(at + 1)}`;
    const sections = Array.from({ length: PASSAGES_EACH }, (_, section) => {
      const text = Array.from({ length: SENTENCES_EACH }, sentence).join(' ');
      return `## ${String(section + 1)} ${sentence().split(' ').slice(0, 4).join(' ')}\n\n${text}\n`;
    });
    const matter = `---\ntitle: "Procedure ${String(at + 1)}"\nversion: "1.0"\nstatus: "approved"\naudience: "all"\n---\n`;
    writeFileSync(
      join(folder, `${name}.md`),
      `${matter}\n# Procedure ${String(at + 1)}\n\n${sections.join('\n')}`,
    );
  }
}

function sentencesOfTheExample(): string[] {
  return readdirSync(EXAMPLE)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(join(EXAMPLE, name), 'utf8').split('\n'))
    .filter((line) => /^[A-Z]/.test(line) && !line.includes('|'))
    .flatMap((line) => line.split(/(?<=[.!?])\s+/))
    .filter((line) => line.length > 30);
}

/** Numbers from 0 to 1, the same for the same seed (Park and Miller's generator). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
