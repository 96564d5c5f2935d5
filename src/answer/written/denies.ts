/**
 * Whether a sentence says that something is not so, by the small words of its language. A prohibition counts as one
 * negation, so that "is not forbidden" is none. Elsewhere than in English it does not count how many there are: many
 * languages say one negation twice.
 */
interface Denying {
  readonly negation: string;
  readonly prohibition: string;
}

/** By BCP 47 language. Whole words, as patterns. */
const DENYING: Readonly<Record<string, Denying>> = {
  en: {
    negation: String.raw`no|not|never|nobody|none|nothing|neither|nor|nowhere|cannot|without|[a-z]+n't`,
    prohibition: String.raw`forbidden|prohibit(?:s|ed)|banned|disallowed|must refrain`,
  },
  de: {
    negation: String.raw`nicht|nie|niemals|kein\p{L}*|niemand\p{L}*|nichts|nirgends|weder|ohne`,
    prohibition: String.raw`verboten\p{L}*|verbietet|untersagt\p{L}*|unzulässig\p{L}*`,
  },
  fr: {
    negation: String.raw`pas|jamais|aucun\p{L}*|rien|personne|nulle part|ni|sans`,
    prohibition: String.raw`interdit\p{L}*|défendue?s?|prohib\p{L}*`,
  },
  es: {
    negation: String.raw`no|nunca|jamás|nadie|nada|ningun[oa]s?|ningún|ni|sin|tampoco`,
    prohibition: String.raw`prohib\p{L}*`,
  },
  it: {
    negation: String.raw`non|mai|nessun\p{L}*|nulla|niente|né|senza`,
    prohibition: String.raw`viet\p{L}*|proibit\p{L}*`,
  },
  nl: {
    negation: String.raw`niet|nooit|geen|niemand|niets|nergens|noch|zonder`,
    prohibition: String.raw`verboden|verbiedt`,
  },
  pt: {
    negation: String.raw`não|nunca|jamais|ninguém|nada|nenhum\p{L}*|nem|sem`,
    prohibition: String.raw`proib\p{L}*|vedad[oa]s?`,
  },
  pl: {
    negation: String.raw`nie|nigdy|nikt|nikogo|nic|żaden|żadn\p{L}*|ani|bez`,
    prohibition: String.raw`zabroni\p{L}*|zakaz\p{L}*`,
  },
  sv: {
    negation: String.raw`inte|ej|aldrig|ingen|inget|inga|ingenting|varken|utan`,
    prohibition: String.raw`förbjud\p{L}*|förbud`,
  },
  da: {
    negation: String.raw`ikke|ej|aldrig|ingen|intet|hverken|uden`,
    prohibition: String.raw`forbud\p{L}*`,
  },
  nb: { negation: String.raw`ikke|aldri|ingen|intet|verken|uten`, prohibition: String.raw`forbud\p{L}*` },
};

/** Null where the words of the language are not known, or several negations of English may undo each other. */
export function denies(text: string, language: string): boolean | null {
  const [code = ''] = language.toLowerCase().split('-');
  const words = DENYING[code === 'no' || code === 'nn' ? 'nb' : code];
  if (words === undefined) return null;
  const plain = text.toLowerCase().replaceAll('’', "'");
  const negations = count(plain, words.negation);
  if (code === 'en' && negations > 1) return null;
  return negations > 0 !== count(plain, words.prohibition) > 0;
}

function count(text: string, words: string): number {
  return text.match(new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'gu'))?.length ?? 0;
}
