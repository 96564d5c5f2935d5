import { progressInWords, type WorkProgress } from '../kernel/work-progress.ts';

/** Where progress is shown. */
export interface ProgressScreen {
  /** Columns of a terminal whose last line can be written over; null where lines only follow each other. */
  readonly columns: number | null;
  write(text: string): void;
}

/** In a terminal often enough to look alive; in a log so seldom that it stays readable. */
const EVERY_MS = { terminal: 100, log: 5_000 } as const;
const CLEARED_LINE = '\r\u001b[K';

/**
 * Shows how far work is: in a terminal one line that is written over, elsewhere a line now and then, and one at the end.
 * `unit` in the plural, such as "files read". `now` gives milliseconds.
 */
export function progressLine(
  unit: string,
  screen: ProgressScreen,
  now: () => number,
): (progress: WorkProgress) => void {
  const { columns } = screen;
  const every = columns === null ? EVERY_MS.log : EVERY_MS.terminal;
  let shown = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const ends = progress.done >= progress.total;
    if (!ends && now() - shown < every) return;
    shown = now();
    const line = progressInWords(progress, unit);
    if (columns === null) screen.write(`${line}\n`);
    else screen.write(`${CLEARED_LINE}${fitting(line, columns)}${ends ? '\n' : ''}`);
  };
}

/** How many of the documents' statements have been read for their meaning, and how long it still takes. */
export function statementsLine(
  screen: ProgressScreen,
): (progress: Pick<WorkProgress, 'done' | 'total'>) => void {
  const started = performance.now();
  const show = progressLine('statements read', screen, () => performance.now());
  return ({ done, total }) => {
    const left = ((performance.now() - started) * (total - done)) / Math.max(done, 1);
    show({ done, total, last: '', left });
  };
}

/** A line that is longer than the terminal would leave its beginning behind when it is written over. */
function fitting(line: string, columns: number): string {
  // eslint-disable-next-line no-control-regex -- a file's name may hold any character
  const plain = line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '�');
  const characters = [...plain];
  return characters.length < columns ? plain : `${characters.slice(0, Math.max(columns - 2, 0)).join('')}…`;
}
