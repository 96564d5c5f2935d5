const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** A BCP 47 code as a model is told of it. */
export function languageName(language: string): string {
  return language === 'en' ? 'British English' : (names.of(language) ?? 'the language of the question');
}
