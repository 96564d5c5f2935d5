import { posix } from 'node:path';
import type { FoundFile } from './find-files.ts';

const SIDECAR = /\.meta\.ya?ml$/iu;

/** Files beside documents that say what is known of them: "policy.pdf.meta.yaml", or "policy.meta.yaml" for every "policy.*". */
export class Sidecars {
  private readonly byName: ReadonlyMap<string, FoundFile>;
  private readonly used = new Set<string>();

  constructor(files: readonly FoundFile[]) {
    const beside = files.filter(({ id }) => SIDECAR.test(id));
    this.byName = new Map(beside.map((file) => [nameOf(file.id.replace(SIDECAR, '')), file]));
  }

  static isSidecar({ id }: FoundFile): boolean {
    return SIDECAR.test(id);
  }

  /** The document's sidecar, the one with its full name first. Capitals do not matter: a slip must not open a document. */
  of(document: string): FoundFile | null {
    const { dir, name } = posix.parse(document);
    const stem = posix.join(dir, name);
    const found = this.byName.get(nameOf(document)) ?? this.byName.get(nameOf(stem)) ?? null;
    if (found !== null) this.used.add(found.id);
    return found;
  }

  /** Those that no document asked for: most often the document was renamed and its audience is now lost. */
  lonely(): string[] {
    return [...this.byName.values()].map(({ id }) => id).filter((id) => !this.used.has(id));
  }
}

function nameOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
