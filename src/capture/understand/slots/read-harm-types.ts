import { findPhrase, hasPhrase, phrase, type Reading } from '../text/reading.ts';
import { found, type Found } from './found.ts';

/** Words for each kind of harm, used only where harm is spoken of as such. */
const WORDS: Readonly<Record<string, string>> = {
  safety: 'safety|health|physical|bodily|medical',
  'fundamental-rights': 'fundamental rights?|rights?|discrimination|discriminatory|bias|equality',
  privacy: 'privacy|personal data|data protection',
  financial: 'financial|money|monetary|economic|property',
  reputation: 'reputation(?:al)?|image|brand',
  security: 'security|cybersecurity',
  operations: 'operations?|operational|service',
  environment: 'environment(?:al)?|ecological',
};

const KINDS = Object.entries(WORDS).map(([kind, words]) => ({
  kind,
  named: phrase(words),
  asHarm: phrase(`(?:${words})(?: (?:and|or|,) \\w+)? (?:harm|damage)`),
}));
const NONE = phrase('none|near miss|no harm');

const LABEL = phrase(
  '(?:kinds? of harm|harm types?|types? of harm|harms?)(?: done)?(?: (?:is|are|was|' +
    'were))? ?[:=](?<list>(?: [^¶.;]+)?)',
);
const NEAR_MISS = phrase(
  '(?:it|this|that|which|only|just|luckily)(?: (?:is|was|remained|stayed|just|only))* (?:a )?near miss',
);

/** Kinds of harm that are named as such: "harm: privacy, reputation", "reputational damage", "it was a near miss". */
export function readHarmTypes(reading: Reading): Found | null {
  const label = findPhrase(reading, LABEL)[0];
  const list = label?.groups['list'];
  if (label && list) {
    const values = kindsIn(reading, list);
    return values.length > 0 ? found(reading, values, label) : null;
  }
  const named = KINDS.flatMap(({ kind, asHarm }) =>
    findPhrase(reading, asHarm).flatMap((hit) => (isDenied(reading, hit) ? [] : [{ kind, hit }])),
  );
  const [first] = named;
  if (first) return found(reading, [...new Set(named.map(({ kind }) => kind))], first.hit);
  const miss = findPhrase(reading, NEAR_MISS)[0];
  return miss ? found(reading, ['none'], miss) : null;
}

/** The kinds that a list names, in the order of the field's options. */
/** “No harm to health”: a “no” before it, with nothing but a word or two between. */
function isDenied({ tokens }: Reading, { from }: { readonly from: number }): boolean {
  return tokens
    .slice(Math.max(0, from - 3), from + 1)
    .some(({ low }) => /^(?:no|not|without|never|neither|nor)$/u.test(low));
}

export function kindsIn(reading: Reading, span?: { from: number; to: number }): readonly string[] {
  const kinds = KINDS.filter(({ named }) => hasPhrase(reading, named, span)).map(({ kind }) => kind);
  return kinds.length === 0 && hasPhrase(reading, NONE, span) ? ['none'] : kinds;
}
