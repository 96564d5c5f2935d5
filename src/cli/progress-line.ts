/** How far long work is. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
  /** What was done last, such as a file. */
  readonly last: string;
  /** Milliseconds that are left; null while too little is known. */
  readonly left: number | null;
}

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
    const line = lineOf(progress, unit);
    if (columns === null) screen.write(`${line}\n`);
    else screen.write(`${CLEARED_LINE}${fitting(line, columns)}${ends ? '\n' : ''}`);
  };
}

/** "12 of 56 files read, about 20 s left: supplier.pdf". */
function lineOf({ done, total, last, left }: WorkProgress, unit: string): string {
  const time = left === null || done >= total ? '' : `, about ${timeLeft(left)} left`;
  return `${done} of ${total} ${unit}${time}${last === '' ? '' : `: ${last}`}`;
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** A line that is longer than the terminal would leave its beginning behind when it is written over. */
function fitting(line: string, columns: number): string {
  // eslint-disable-next-line no-control-regex -- a file's name may hold any character
  const plain = line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '�');
  const characters = [...plain];
  return characters.length < columns ? plain : `${characters.slice(0, Math.max(columns - 2, 0)).join('')}…`;
}
