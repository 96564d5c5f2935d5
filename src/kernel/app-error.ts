/**
 * A fault that a person can act on. `message` says what happened and ends with the fix;
 * it is safe to show: no stack, no secret, no text of a document.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The text of anything thrown, for a log line or a person. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
