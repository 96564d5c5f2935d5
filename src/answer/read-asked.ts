import { once } from '../kernel/once.ts';
import type { Asked, Asker, Sources } from './asked.ts';
import type { Pointed } from './follow-up.ts';
import { idBeside, titleOf } from './knowledge/registry.ts';
import type { GoesOn } from './organization/find-passages.ts';
import { documentMeant } from './organization/document-meant.ts';
import { quotableTo } from './organization/in-force.ts';
import { namesIn } from './organization/own-names.ts';
import { termsOf } from './organization/passage-terms.ts';
import { preferring } from './organization/preferring.ts';
import { whatToLookFor } from './organization/what-to-look-for.ts';
import { findIdentifiers } from './question/find-identifiers.ts';
import { otherStandardsIn } from './question/other-standards.ts';
import { wantedIn } from './question/wants.ts';

/** What words of the asker can point at. */
export function pointedAt(asker: Asker, { systems, registry, index }: Sources): Pointed {
  return {
    documentIn: (text) => documentMeant(text, index.documents.filter(quotableTo(asker)))?.title ?? null,
    systemsIn: (text) =>
      systems
        .rows((document) => asker.allows(document))
        .flatMap((row) => namesIn(text, row))
        .sort((a, b) => b.length - a.length),
    besideId: (id, by) => idBeside(registry, id, by),
    titleOf: (id) => titleOf(registry, id)?.replace(/:\s.*$/s, '') ?? null,
  };
}

/**
 * A question, read; what takes time is worked out on demand and once. `stays`: ids of the documents that it is likely to be
 * about. `goesOn`: what it leans on, when it cannot be understood alone.
 */
export function readQuestion(
  question: string,
  asker: Asker,
  { registry, model, passages, premise, meant }: Sources,
  stays: readonly string[] = [],
  goesOn?: GoesOn,
): Asked {
  const words = model.read(question);
  const looked = whatToLookFor(question);
  const weighed = once(() => model.weigh(words));
  return {
    question,
    words,
    terms: termsOf(words, model.wider),
    identifiers: findIdentifiers(question, registry),
    others: otherStandardsIn(question),
    wanted: wantedIn(question),
    asker,
    found: once(() =>
      preferring(
        stays,
        passages.find(looked, looked === question ? words : model.read(looked), quotableTo(asker), goesOn),
      ),
    ),
    weighed,
    meant: () => meant(question),
    premise: once(() => premise(question, weighed)),
  };
}
