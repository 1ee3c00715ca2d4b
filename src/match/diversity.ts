/** The dial between what is likely and what is new. */
import { communities } from '../analysis/community/communities.ts';
import { DAYS_A_YEAR } from '../network/days.ts';
import { NO_DAY } from '../store/graph-store.ts';
import { total } from './fusion.ts';
import type { Candidate } from './retrieval.ts';
import type { MatchView } from './view.ts';

/** Years since its first project within which an organisation is a newcomer. */
const NEWCOMER_YEARS = 2;

/**
 * Candidates by score, highest first. `novelty` (0…1) moves the score from what is likely to three plain facts
 * of equal share: `bridging` (of another community than the one asked for), `newcomer` (first project in the last
 * {@link NEWCOMER_YEARS} years) and `sme`. Who takes part in the same projects as one listed before loses
 * `repetition`: novelty times the likeness of their projects (Jaccard), as in maximal marginal relevance
 * (Carbonell & Goldstein 1998). At 0 nothing changes; a score stays the sum of its parts within 0…1. Equal
 * scores stand in order of likelihood, then of id.
 *
 * The size of an organisation carries no date, so for an earlier day `sme` does not count.
 *
 * @returns the first `k`; cost O(candidates × k) comparisons of projects with novelty, O(c log c) without
 */
export function rankWithNovelty(
  view: MatchView,
  node: number,
  candidates: readonly Candidate[],
  novelty: number,
  k: number,
): Candidate[] {
  const likely = candidates
    .map((candidate) => ({ ...candidate, score: total(candidate.parts) }))
    .sort((a, b) => b.score - a.score || a.node - b.node);
  if (novelty === 0) return likely.slice(0, k).map(({ score: _, ...candidate }) => candidate);

  const facts = noveltyFacts(view, node);
  const open = likely.map(({ parts, ...candidate }) => {
    const mixed: Record<string, number> = {};
    for (const [name, part] of Object.entries(parts)) mixed[name] = part * (1 - novelty);
    for (const [name, isTrue] of facts) if (isTrue(candidate.node)) mixed[name] = novelty / facts.length;
    return { ...candidate, parts: mixed, score: total(mixed), likeness: 0 };
  });
  const chosen: Candidate[] = [];
  while (chosen.length < k && open.length > 0) {
    const worth = open.map(({ score, likeness }) => score * (1 - novelty * likeness));
    const [{ score, likeness, ...next }] = open.splice(worth.indexOf(Math.max(...worth)), 1);
    if (likeness > 0) next.parts.repetition = -novelty * likeness * score;
    chosen.push(next);
    for (const other of open)
      other.likeness = Math.max(other.likeness, projectLikeness(view, other.node, next.node));
  }
  return chosen;
}

type Fact = readonly [name: 'bridging' | 'newcomer' | 'sme', isTrue: (candidate: number) => boolean];

function noveltyFacts({ ecosystem, day, known }: MatchView, node: number): Fact[] {
  const { membership } = communities(ecosystem, { algorithm: 'leiden', resolution: 1, seed: 1 });
  const { organisationStart, organisationProject } = ecosystem.participations;
  const isNewcomer = (candidate: number) => {
    const days = [
      ...organisationProject.subarray(organisationStart[candidate], organisationStart[candidate + 1]),
    ]
      .map((project) => known[project])
      .filter((since) => since !== NO_DAY);
    return days.length > 0 && Math.min(...days) > day - NEWCOMER_YEARS * DAYS_A_YEAR;
  };
  const facts: Fact[] = [
    ['bridging', (candidate) => membership[candidate] !== membership[node]],
    ['newcomer', isNewcomer],
  ];
  if (ecosystem.options.asOf === undefined)
    facts.push(['sme', (candidate) => ecosystem.organisations[candidate].size === 'sme']);
  return facts;
}

/** Projects in common over projects of either (Jaccard), 0…1. */
function projectLikeness({ ecosystem }: MatchView, a: number, b: number): number {
  const { organisationStart: start, organisationProject } = ecosystem.participations;
  let both = 0;
  for (let i = start[a], j = start[b]; i < start[a + 1] && j < start[b + 1]; ) {
    const difference = organisationProject[i] - organisationProject[j];
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const either = start[a + 1] - start[a] + start[b + 1] - start[b] - both;
  return either === 0 ? 0 : both / either;
}
