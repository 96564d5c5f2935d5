/**
 * How many generated cases a property tries: enough for a run of all tests in a quarter of an hour. `AIMS_TEST_CASES=5` makes
 * it five times as many.
 */
export function cases(number: number): number {
  return Math.ceil(number * Number(process.env['AIMS_TEST_CASES'] ?? 1));
}
