const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]|(?![\t\n\v\f\r])\p{Cc}/gu;

/** One line of text: white space as single spaces, without soft hyphens, zero-width and control characters. */
export function tidyText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}
