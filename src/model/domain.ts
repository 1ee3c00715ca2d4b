/** What a cluster is about, as a rule that tells which projects lie in its domain. Kept as data files. */
import { z } from 'zod';

const text = z.string().min(1);
/** A text in each language that the product speaks. */
const InLanguages = z.strictObject({ en: text, nl: text, fr: text });
/** Words in lower case without accents or hyphens; `*` at the end of a word stands for any ending. */
const Term = z
  .string()
  .regex(/^[a-z0-9]+\*?( [a-z0-9]+\*?)*$/, 'lower-case words, each with an optional * at its end');

/**
 * Points for what a project says of itself. It is in a domain from the rule's `threshold` points up, or by its call
 * topic alone.
 */
export const DOMAIN_POINTS = {
  /** A core term in the title or the keywords, and a second one. */
  core: 2,
  secondCore: 1,
  /** A side term in the title or the keywords. */
  side: 1,
  /** A theme in one of the branches. */
  branch: 1,
  /** Core terms in the objective, for the first three mentions and for six. */
  mentions: 1,
  /** Six mentions of core or side terms in the objective. */
  anyMentions: 1,
  /** A term in the title or the keywords that speaks of another field: taken off. */
  against: -2,
} as const;
/** Mentions in the objective that give {@link DOMAIN_POINTS}.mentions; twice as many give it twice. */
export const DOMAIN_MENTIONS = 3;

export const Domain = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Raised whenever the rule changes: figures of two versions do not compare. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** The cluster as people call it. */
  cluster: text,
  name: InLanguages,
  /** What belongs to the domain: what the sample was labelled by. */
  about: InLanguages,
  rule: z.strictObject({
    /** Call topics; `*` stands for any characters. One is enough to be in the domain. */
    topics: z.array(z.string().regex(/^[A-Za-z0-9*-]+$/)),
    /** Branches of EuroSciVoc, by code path and title: themes there or below. */
    branches: z.array(z.strictObject({ code: z.string().regex(/^(\/\d+)+$/), title: text })),
    /** Terms that belong to the domain, terms that only support others, and terms of other fields. */
    core: z.array(Term).min(1),
    side: z.array(Term),
    against: z.array(Term).default([]),
    threshold: z.number().int().positive(),
  }),
  sources: z.array(z.strictObject({ title: text, publisher: text, note: text })).min(1),
});
export type Domain = z.infer<typeof Domain>;

const Share = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });
/** How far the rules can be trusted: worked out from the labelled sample and kept beside the domains. */
export const DomainAccuracies = z.strictObject({
  format: z.literal(1),
  /** What was labelled, by whom, how. */
  sample: z.strictObject({ source: text, labelled: z.number().int(), heldOut: z.number().int(), by: text }),
  /** By domain. Held out: labels that the rules were not tuned on. Intervals hold 95%. */
  domains: z.record(
    z.string(),
    z.strictObject({
      version: z.string(),
      /** Projects labelled as in the domain. */
      positive: z.number().int(),
      heldOut: z.strictObject({ precision: Share, recall: Share }),
      all: z.strictObject({ precision: Share, recall: Share }),
    }),
  ),
});
export type DomainAccuracies = z.infer<typeof DomainAccuracies>;
