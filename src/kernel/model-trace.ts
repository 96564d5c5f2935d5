/** What a use of the language model cost, and with which words it was asked. */
export interface ModelTrace {
  readonly model: string;
  /** `name@version` of the prompt. */
  readonly prompt: string;
  readonly tokensIn: number;
  readonly tokensOut: number;
}
