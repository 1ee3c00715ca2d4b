/** What can be asked of the generator. */
import type { DomainKey } from './domains.ts';

/** A cluster that the generated organisations join, and its organisation's id in the same bundle. */
export interface ClusterSeat {
  id: string;
  domain: DomainKey;
  organisation: string;
}

export interface GenerateOptions {
  /** The same seed and options give the same ecosystem, to the last digit. */
  seed: number;
  /** Organisations in projects; those without come on top. At least 50. */
  organisations?: number;
  /** By default in CORDIS's proportion to organisations, 0.52. At least 10. */
  projects?: number;
  /** First and last year in which projects start. */
  years?: readonly [from: number, to: number];
  /** Organisations that are in no project, as a share of those that are: start-ups and quiet members. */
  withoutProject?: number;
  /** Share of organisations in Flanders; the others sit in Brussels, Wallonia and nearby countries. */
  inFlanders?: number;
  /** Share of projects that bring two domains together. */
  crossDomain?: number;
  /** Share of a domain's companies that join its cluster; other organisations join half as often. */
  membership?: number;
  /** Share of members' requests that their cluster keeps in confidence. */
  confidential?: number;
  /** First and last year of the companies' annual accounts. */
  accountYears?: readonly [from: number, to: number];
  /** What a year of membership adds to the log of a company's productivity, for its first three years. */
  membershipEffect?: number;
  /** Id and name of the bundle. */
  id?: string;
  name?: string;
  /** Clusters that are there already, one a domain at most. By default six are invented. */
  clusters?: readonly ClusterSeat[];
}

/**
 * What applies where nothing is asked. The shares that CORDIS can't tell (members, confidence, accounts) are
 * assumptions, chosen so that every part of an ecosystem occurs.
 */
export const DEFAULTS = {
  organisations: 1000,
  years: [2018, 2024],
  withoutProject: 0.06,
  inFlanders: 0.78,
  crossDomain: 0.12,
  membership: 0.55,
  confidential: 0.4,
  accountYears: [2015, 2023],
  membershipEffect: 0.02,
  id: 'synthetic',
  name: 'Synthetic ecosystem',
} as const satisfies Omit<GenerateOptions, 'seed'>;

export type ResolvedOptions = Required<Omit<GenerateOptions, 'clusters' | 'projects'>> & {
  projects: number;
  clusters: readonly ClusterSeat[] | undefined;
};
