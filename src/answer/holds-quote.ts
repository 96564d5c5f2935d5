/** Whether a text says a quote to the letter. White space is the only thing in which a quote may differ. */
export function holdsQuote(text: string, quote: string): boolean {
  const wanted = normalized(quote);
  return wanted !== '' && normalized(text).includes(wanted);
}

function normalized(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
