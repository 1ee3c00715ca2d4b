/** What `consortium` is asked and answers. */
import { z } from 'zod';
import { Evidence } from './answers.ts';
import { OrganisationId, ThemeId } from './ids.ts';
import { Helix, OrganisationRef } from './organisation.ts';

const country = z.string().regex(/^[A-Za-z]{2}$/, 'a country code of two letters');
const share = z.coerce.number().min(0).max(1);

export const ConsortiumQuery = z.object({
  /** Words of themes' titles: each is one thing that the call needs. */
  themes: z.array(z.string().min(1).max(200)).max(20).default([]),
  /** The call's text, or what the work is about. */
  text: z.string().max(20_000).optional(),
  /** Who is on board already. */
  with: z.array(OrganisationId).max(60).default([]),
  /** Who must be in the team besides. */
  must: z.array(OrganisationId).max(60).default([]),
  /** Who was chosen before and stays, while others are chosen anew. */
  keep: z.array(OrganisationId).max(60).default([]),
  /** Who must not. */
  not: z.array(OrganisationId).max(500).default([]),
  /** How many the team counts in all. */
  size: z.coerce.number().int().min(2).max(40).default(8),
  /** Only from these countries. Those on board and those who must be in stay. */
  countries: z.array(country).optional(),
  /** From how many countries at least. */
  minCountries: z.coerce.number().int().min(1).max(40).default(1),
  maxPerCountry: z.coerce.number().int().min(1).max(40).optional(),
  /** Share of declared SMEs at least. */
  smeShare: share.default(0),
  /** How many of a helix at least. */
  helix: z.partialRecord(Helix, z.coerce.number().int().min(0).max(40)).default({}),
  /** How much the new counts beside what is needed and who knows each other. */
  novelty: share.default(0.1),
  asOf: z.iso.date().optional(),
});
export type ConsortiumQuery = z.infer<typeof ConsortiumQuery>;

/** A figure that says what it means. */
export const Figure = z.object({
  value: z.number(),
  definition: z.string(),
  source: z.string(),
  /** What it was counted over. */
  n: z.number().int().nonnegative(),
});

/** What a member adds to the team's value, kind by kind. */
export const TeamParts = z.object({
  /** What nobody else in the team brings of what the call needs. */
  cover: z.number(),
  /** How much it has done of what the call needs. */
  experience: z.number(),
  /** How close it stands to those on board. */
  ties: z.number(),
  /** What is new: a newcomer, an SME, another community. */
  novelty: z.number(),
});
export type TeamParts = z.infer<typeof TeamParts>;

export const TeamMember = z.object({
  organisation: OrganisationRef,
  /** `with`: on board already; `must`: you asked for it; `chosen`: put forward. */
  place: z.enum(['with', 'must', 'chosen']),
  /** What the team would lose without it: the sum of `parts`. 0 for those who are there anyway. */
  adds: z.number(),
  parts: TeamParts,
  /** What it brings of each need, 0…1, the most first; `only` where nobody else in the team has any of it. */
  brings: z.array(z.object({ need: z.string(), level: z.number(), only: z.boolean() })),
  evidence: z.array(Evidence),
  /** Who could take its place, and what the team would lose or gain by that. */
  instead: z.array(z.object({ organisation: OrganisationRef, change: z.number() })),
});
export type TeamMember = z.infer<typeof TeamMember>;

export const ConsortiumAnswer = z.object({
  query: ConsortiumQuery.extend({ with: z.array(OrganisationRef), must: z.array(OrganisationRef) }),
  candidates: z.number().int().nonnegative(),
  /** What the call needs, and how far the team has it. */
  needs: z.array(
    z.object({
      need: z.string(),
      kind: z.enum(['theme', 'work']),
      theme: ThemeId.optional(),
      /** Share of all needs. */
      weight: z.number(),
      /** 0…1. */
      covered: z.number(),
      coveredOnBoard: z.number(),
    }),
  ),
  team: z.array(TeamMember),
  /** `value`: what the chosen add; `reached`: at least this share of the best that is possible; `cover`: of the needs. */
  figures: z.object({ value: Figure, reached: Figure, cover: Figure }),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type ConsortiumAnswer = z.infer<typeof ConsortiumAnswer>;

const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** How well the ranking for a place finds a member that was hidden from a real consortium. */
export const ConsortiumJudgement = z.object({
  split: z.object({ asOf: z.iso.date(), until: z.iso.date() }),
  cases: z.number().int().nonnegative(),
  methods: z.array(
    z.object({
      name: z.enum(['consortium', 'nearness', 'p3', 'popularity']),
      recallAt20: Interval,
      ratioToP3: Interval,
      ratioToPopularity: Interval,
    }),
  ),
  definition: z.string(),
  source: z.string(),
  dataVersion: z.string(),
});
export type ConsortiumJudgement = z.infer<typeof ConsortiumJudgement>;
