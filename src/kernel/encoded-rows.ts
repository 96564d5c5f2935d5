/** What an encoder makes of a text: a row of `size` numbers for the whole, then one for each word piece. */
export interface EncodedRows {
  readonly rows: Float32Array;
  readonly size: number;
}

/** What is read of a text as a whole: the mean of its rows, then the first of them; twice `size` numbers. */
export function wholeOf({ rows, size }: EncodedRows): Float32Array {
  const count = rows.length / size;
  const whole = new Float32Array(2 * size);
  for (let at = 0; at < rows.length; at += 1)
    whole[at % size] = (whole[at % size] ?? 0) + (rows[at] ?? 0) / count;
  whole.set(rows.subarray(0, size), size);
  return whole;
}
