/** The domains of the clusters on this data: how much lies in each, who works there, how far to trust it. */
import { wilson } from '../analysis/statistics/binomial.ts';
import type { PairShare } from '../analysis/statistics/pair-share.ts';
import type { Language } from '../model/answers.ts';
import type { DomainAccuracies } from '../model/domain.ts';
import type { DomainsAnswer, ShareFigure } from '../model/domains-answer.ts';
import { organisationRef } from '../model/organisation.ts';
import { domainOfProjects, domainProjectCounts, type ProjectDomains } from '../network/domains.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';
import { range, topBy } from './ranking.ts';

/** A share with Wilson's interval; its value is null where there is nothing to count over. */
export function shareFigure(hits: number, n: number): ShareFigure {
  return { value: n === 0 ? null : hits / n, ...wilson(hits, n), n };
}

/** A share of pairs, as a figure. */
export function pairFigure({ hits, n, low, high }: PairShare): ShareFigure {
  return { value: n === 0 ? null : hits / n, low, high, n };
}
export const PAIR_SOURCE = 'Wilson 1927; Aronow, Samii & Assenova 2015; Cameron, Gelbach & Miller 2011';

export interface DomainsOptions {
  language?: Language;
  /** Organisations to list for each domain. */
  top?: number;
  accuracies?: DomainAccuracies;
}

/**
 * Describes each domain. Cost O(participations × domains).
 *
 * @param projectDomains aligned with the ecosystem's projects
 */
export function domainsAnswer(
  ecosystem: Ecosystem,
  projectDomains: ProjectDomains,
  { language = 'en', top = 5, accuracies }: DomainsOptions = {},
): DomainsAnswer {
  const { organisations, projects, participations } = ecosystem;
  const { organisationStart } = participations;
  const { domains, masks } = projectDomains;
  return {
    definitions: [
      {
        name: 'domain',
        definition: say(language, 'policy.define.domain'),
        source: 'docs/domains.md',
      },
      { name: 'precision', definition: say(language, 'policy.define.precision'), source: 'docs/domains.md' },
      { name: 'recall', definition: say(language, 'policy.define.recall'), source: 'docs/domains.md' },
    ],
    domains: domains.map(({ id, version, cluster, name, about }) => {
      const inDomain = domainOfProjects(projectDomains, id);
      const counts = domainProjectCounts(ecosystem, inDomain);
      const total = inDomain.reduce((sum, flag) => sum + flag, 0);
      const measured = accuracies?.domains[id];
      const trusted = measured?.version === version ? measured : undefined;
      return {
        id,
        version,
        cluster,
        name: name[language],
        about: about[language],
        projects: total,
        share: shareFigure(total, projects.length),
        organisations: counts.filter((count) => count > 0).length,
        ...(trusted === undefined ? {} : { ...trusted.heldOut, labelled: trusted.positive }),
        top: topBy(range(organisations.length), counts, top)
          .filter((o) => counts[o] > 0)
          .map((o) => ({
            organisation: organisationRef(organisations[o]),
            projects: counts[o],
            share: shareFigure(counts[o], organisationStart[o + 1] - organisationStart[o]),
          })),
      };
    }),
    outside: masks.filter((mask) => mask === 0).length,
    several: masks.filter((mask) => (mask & (mask - 1)) !== 0).length,
    notes: [
      say(language, 'policy.note.europeanOnly'),
      ...(accuracies === undefined
        ? []
        : [say(language, 'policy.note.oneLabeller', { labelled: accuracies.sample.labelled })]),
      ...withoutText(ecosystem, language),
    ],
    dataVersion: ecosystem.dataVersion,
  };
}

/** Says so where many projects come without any text to judge them by. */
function withoutText({ projects }: Ecosystem, language: Language): string[] {
  const bare = projects.filter(({ title, keywords }) => title === undefined && keywords.length === 0).length;
  return bare * 20 < projects.length ? [] : [say(language, 'policy.note.withoutText', { count: bare })];
}
