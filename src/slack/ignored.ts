/** An envelope that asks for nothing; `why` is for the log and holds no text of a message. */
export interface Ignored {
  readonly kind: 'ignored';
  readonly why: string;
}

export function ignored(why: string): Ignored {
  return { kind: 'ignored', why };
}
