import { z } from 'zod';

const texts = z.array(z.string().min(1));

/** Front matter of a control or clause. */
export const entrySchema = z.object({
  id: z.string().regex(/^(?:A\.)?\d{1,2}(?:\.\d{1,2}){1,3}$/, 'write it as A.6.2.8 or 9.2.1'),
  title: z.string().min(1),
  kind: z.enum(['control', 'clause']),
  summary: z.string().min(1),
  asks: texts.min(1),
  terms: texts,
  situations: texts,
  neighbours: z.array(z.object({ id: z.string(), difference: z.string() })),
  related: z.array(z.string()),
  evidence: texts.min(1),
  findings: texts,
  roles: texts,
});

export const misconceptionSchema = z.object({
  id: z.string().min(1),
  correction: z.string().min(1),
  /** What has to be in a question for the error to be possible at all: patterns, see `match-premise.ts`. */
  about: texts.min(1),
  /** What gives the error away by itself. */
  assumes: texts.min(1),
  /** What is true and in the same words: patterns for what a question says as known, of which nothing is to be corrected. */
  right: texts.default([]),
  asks: texts,
  related: z.array(z.string()),
  source: z.string(),
});

/** A related standard, law or framework, or a subject around the standard such as certification. */
export const standardSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  /** Ways to name it in a question. */
  names: texts.min(1),
  summary: z.string().min(1),
  /** Questions to it as a whole. */
  asks: texts,
  /** Questions to one part of it, by the part's heading in the body. */
  parts: z.record(z.string(), texts).default({}),
  /** People ask about it without naming it: "can we lose the certificate". All others have to be named. */
  meantUnnamed: z.boolean().default(false),
  /** What it is about, for those that are taken for one another. */
  topic: z.object({ says: z.string().min(1), words: texts.min(1) }).optional(),
  related: z.array(z.string()),
  confidence: z.enum(['high', 'medium', 'expert']),
});

/** A figure of a law or standard that people remember wrongly, see `answer-figure.ts`. */
export const figuresSchema = z.object({
  figures: z.array(
    z.object({
      id: z.string().min(1),
      /** Whose figure it is, as `other-standards.ts` names it; none for ISO/IEC 42001. */
      of: texts,
      /** Which thing is spoken of: patterns, see `match-patterns.ts`. */
      about: texts.min(1),
      /** Words that say which of several figures is meant. */
      case: z.string().optional(),
      /** Every value that is right, with its unit: "10 days", "7 %", "35 million", "19 categories". */
      right: texts.min(1),
      /** Its days are calendar days. */
      calendar: z.boolean().default(false),
      correction: z.string().min(1),
      related: z.array(z.string()),
    }),
  ),
});

/** Articles and annexes that are taken for one another, see `answer-part-mix-up.ts`. */
export const partsSchema = z.object({
  parts: z.array(
    z.object({
      /** "42001", or a law as `other-standards.ts` names it. */
      of: z.string().min(1),
      part: z.string().regex(/^(?:Art\. \d{1,3}|Annex [A-Z]+)$/, 'write it as Art. 5 or Annex III'),
      says: z.string().min(1),
      /** What tells it from the others. */
      words: texts.min(1),
      /** What is fairly said of it too. */
      also: texts.default([]),
    }),
  ),
});

export const glossarySchema = z.object({
  terms: z.array(
    z.object({
      term: z.string().min(1),
      also: texts.default([]),
      meaning: z.string().min(1),
      related: z.array(z.string()).default([]),
    }),
  ),
});

export const structureSchema = z.object({
  groups: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(['clause-group', 'control-group', 'annex']),
      parent: z.string().nullable(),
    }),
  ),
});

const number = z.string().nullable();

export const harmonizedSchema = z.object({
  standards: z.record(z.string(), z.object({ title: z.string(), names: texts, checked: z.boolean() })),
  notes: texts,
  clauses: z.array(z.object({ iso42001: z.string(), note: z.string().optional() }).catchall(number)),
  /** Clauses of others that have no counterpart, and what deals with their subject here. */
  nearest: z
    .array(z.object({ standard: z.string(), clause: z.string(), about: z.string(), ours: texts }))
    .default([]),
});

export const nistSchema = z.object({
  ambiguous: z.array(z.string()),
  subcategories: z.array(z.object({ id: z.string(), text: z.string(), iso42001: z.array(z.string()) })),
});

export const synonymsSchema = z.record(z.string(), texts);

export const offTopicSchema = z.object({ words: z.record(z.string(), texts), requests: texts });

/**
 * A question that somebody asked, with the controls and clauses that answer it, the best first. `author` keeps apart
 * who wrote it: what is fitted on some authors is measured on the others.
 */
export const askedSchema = z.object({
  question: z.string().min(1),
  about: texts.min(1),
  author: z.number().int(),
});

/** A question that somebody asked about a page of `knowledge/standards`: its part by heading, or null for the page as a whole. */
export const askedPageSchema = z.object({
  question: z.string().min(1),
  page: z.string(),
  part: z.string().nullable(),
  author: z.number().int(),
});

/** A question that somebody asked about their own company, whether its documents answer it or not. */
export const askedCompanySchema = z.object({ question: z.string().min(1), author: z.number().int() });

/** What somebody said to an assistant: an order that is not theirs to give, or a question in the same words. */
export const askedOrderSchema = z.object({
  question: z.string().min(1),
  order: z.boolean(),
  author: z.number().int(),
});

/** Words of another language for an English one; `english` is null for the small words by which the language is known. */
export const foreignWordsSchema = z.object({
  language: z.string().min(2),
  english: z.string().nullable(),
  words: texts.min(1),
});

/** A question that names another standard: for what stands inside it, or for what it is and how it meets ours. */
export const askedInnerSchema = z.object({
  question: z.string().min(1),
  inner: z.boolean(),
  author: z.number().int(),
});

/** A question that names terms of the glossary: those whose meaning it asks, or none when it asks for something else. */
export const askedTermSchema = z.object({
  question: z.string().min(1),
  terms: z.array(z.string()),
  author: z.number().int(),
});

/**
 * A question that takes a widespread error for granted, or a right one in the same words: then `error` is null, and
 * `answeredBy` names corrections that would be a fair answer nevertheless.
 */
export const askedPremiseSchema = z.object({
  question: z.string().min(1),
  error: z.string().nullable(),
  near: z.string().optional(),
  answeredBy: z.array(z.string()).default([]),
  author: z.number().int(),
});

export type AskedPremise = z.infer<typeof askedPremiseSchema>;
export type AskedTerm = z.infer<typeof askedTermSchema>;
export type AskedCompany = z.infer<typeof askedCompanySchema>;
export type AskedOrder = z.infer<typeof askedOrderSchema>;
export type ForeignWords = z.infer<typeof foreignWordsSchema>;
export type AskedInner = z.infer<typeof askedInnerSchema>;
export type AskedPage = z.infer<typeof askedPageSchema>;
export type AskedQuestion = z.infer<typeof askedSchema>;
export type EntryMatter = z.infer<typeof entrySchema>;
export type Misconception = z.infer<typeof misconceptionSchema> & { readonly why: string };
export type Standard = z.infer<typeof standardSchema> & { readonly body: string };
export type Term = z.infer<typeof glossarySchema>['terms'][number];
export type Group = z.infer<typeof structureSchema>['groups'][number];
export type Harmonized = z.infer<typeof harmonizedSchema>;
export type NistSubcategory = z.infer<typeof nistSchema>['subcategories'][number];
export type KnownFigure = z.infer<typeof figuresSchema>['figures'][number];
export type KnownPart = z.infer<typeof partsSchema>['parts'][number];
export type OffTopic = z.infer<typeof offTopicSchema>;
