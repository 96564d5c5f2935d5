/** Whether a text says a quote to the letter. White space is the only thing in which a quote may differ. */
export function holdsQuote(text: string, quote: string): boolean {
  const wanted = oneLine(quote);
  return wanted !== '' && oneLine(text).includes(wanted);
}

/** A text with single spaces for all white space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
