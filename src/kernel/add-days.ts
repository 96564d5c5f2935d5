const DAY_MS = 86_400_000;

/** Of calendar days such as `2026-11-24`, which no zone and no change of clocks touches. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
