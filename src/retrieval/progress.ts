/** How far reading a folder is. */
export interface Progress {
  /** Files, of all files. */
  readonly done: number;
  readonly total: number;
  /** The one that was read last. */
  readonly file: string;
  /** Milliseconds until all are read, by the bytes read so far; null while too little is known. */
  readonly left: number | null;
}

/** Before this many milliseconds a guess at the time left is worth nothing. */
const TOO_EARLY = 500;

/** Reports after each file. `now` gives milliseconds. */
export function trackProgress(
  files: readonly { readonly id: string; readonly bytes: number }[],
  now: () => number,
  report: (progress: Progress) => void,
): () => void {
  const started = now();
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  let read = 0;
  return () => {
    const file = files[done];
    if (file === undefined) return;
    done++;
    read += file.bytes;
    const elapsed = now() - started;
    const left = elapsed < TOO_EARLY || read === 0 ? null : (elapsed * (all - read)) / read;
    report({ done, total: files.length, file: file.id, left });
  };
}
