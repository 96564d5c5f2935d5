/** How far long work is. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
  /** What was done last, such as a file. */
  readonly last: string;
  /** Milliseconds that are left; null while too little is known. */
  readonly left: number | null;
}

/** "12 of 56 files read, about 20 s left: supplier.pdf". `unit` in the plural, such as "files read". */
export function progressInWords({ done, total, last, left }: WorkProgress, unit: string): string {
  const time = left === null || done >= total ? '' : `, about ${timeLeft(left)} left`;
  return `${done} of ${total} ${unit}${time}${last === '' ? '' : `: ${last}`}`;
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

/** Before this many milliseconds a guess at the time left is worth nothing. */
const TOO_EARLY = 500;

/** Milliseconds that are left by what is done so far; null while that says too little. */
export function timeLeftOf(elapsed: number, done: number, total: number): number | null {
  return elapsed < TOO_EARLY || done === 0 ? null : (elapsed * (total - done)) / done;
}
