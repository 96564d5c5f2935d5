/**
 * Numbers as they are spelled in German, French, Dutch and Spanish; the rules read those of English. Tens and units are
 * joined as each language joins them, up to ninety-nine; above that only round numbers.
 */
const ROUND: readonly (readonly [pattern: string, value: number])[] = [
  ['(?:ein)?hundert|cent|honderd|cien', 100],
  ['zweihundert|deux cents|tweehonderd|doscient[oa]s', 200],
  ['(?:ein)?tausend|mille|duizend|mil', 1000],
  ['dutzend|une douzaine|dozijn|una docena', 12],
];

interface Spelling {
  /** From one on. */
  readonly units: readonly string[];
  /** From twenty on. */
  readonly tens: readonly string[];
  joined(tens: string, unit: string): string;
}

const words = (text: string): readonly string[] => text.split(' ');

const SPELLINGS: readonly Spelling[] = [
  {
    units: words('ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'), // prettier-ignore
    tens: words('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
    joined: (tens, unit) => `${unit}und${tens}`,
  },
  {
    units: words('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'), // prettier-ignore
    tens: words('vingt trente quarante cinquante soixante soixante-dix quatre-vingts? quatre-vingt-dix'),
    joined: (tens, unit) => `${tens}(?:-| et )${unit}`,
  },
  {
    units: words('een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'), // prettier-ignore
    tens: words('twintig dertig veertig vijftig zestig zeventig tachtig negentig'),
    joined: (tens, unit) => `${unit}[eë]n${tens}`,
  },
  {
    units: words('uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve'), // prettier-ignore
    tens: words('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
    joined: (tens, unit) => (tens === 'veinte' ? `veinti${unit}` : `${tens} y ${unit}`),
  },
];

/** Patterns of the words for a number; empty where none is known. */
export function spelledNumber(value: number): readonly string[] {
  const round = ROUND.filter(([, number]) => number === value).map(([pattern]) => pattern);
  return [...round, ...SPELLINGS.flatMap((spelling) => spelledIn(spelling, value))];
}

function spelledIn({ units, tens, joined }: Spelling, value: number): readonly string[] {
  // "Ein", "un", "een" are articles as well: they count nothing.
  if (value < 2 || value > 99) return [];
  if (value < 20) return [units[value - 1] ?? []].flat();
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  const unit = value % 10;
  return [unit === 0 ? ten : joined(ten, units[unit - 1] ?? '')];
}
