/** Who comes into question: the top of several readings of the data, each a list of its own. */
import { scoreL3 } from '../analysis/prediction/l3.ts';
import { scoreP3 } from '../analysis/prediction/p3.ts';
import { scorePersonalisedPageRank } from '../analysis/prediction/personalised-page-rank.ts';
import { type Scores, takePositive } from '../analysis/prediction/scores.ts';
import { themeProfiles, themeSimilarity } from '../analysis/prediction/theme-similarity.ts';
import { best, type RankedList } from './fusion.ts';
import { offerScores } from './offers.ts';
import { scoreWeightedAllocation } from './recent-allocation.ts';
import type { MatchView } from './view.ts';

/** How many each reading proposes. */
export const LIST_LENGTH = 200;
/** Kilometres at which an organisation counts half as much as next door. */
const HALF_DISTANCE = 25;
/** Enough for a list: on CORDIS 99.97% of the first two hundred are those of values settled to 1e-10. */
const PAGE_RANK_TOLERANCE = 1e-3;

/** The readings, in the order in which a suggestion's parts are shown. */
export type Reading =
  | 'p3'
  | 'recentAllocation'
  | 'pageRank'
  | 'l3'
  | 'themes'
  | 'offers'
  | 'cluster'
  | 'place'
  | 'activity';

/**
 * The lists for one organisation:
 * - `p3`, `pageRank`, `l3`: walks and paths through shared projects;
 * - `recentAllocation`: shared partners, with projects weighing less the older they are;
 * - `themes`: likeness of themes, times activity;
 * - `offers`: an offer that meets a request;
 * - `cluster`: members of the same cluster, by activity;
 * - `place`: nearness, times activity (and `activity` alone where nothing else is known).
 * Activity is ln(1 + recent projects), so that those who do much don't drown those who fit.
 *
 * @param allowed 1 for each organisation that may be suggested
 */
export function retrieve(view: MatchView, node: number, allowed: Uint8Array): [Reading, RankedList][] {
  const { ecosystem, recent } = view;
  const readings: [Reading, Scores][] = [
    ['p3', scoreP3(ecosystem.participations, node)],
    ['recentAllocation', scoreWeightedAllocation(recent.ties, node)],
    [
      'pageRank',
      scorePersonalisedPageRank(ecosystem.participations, node, { tolerance: PAGE_RANK_TOLERANCE }),
    ],
    ['l3', scoreL3(ecosystem.ties, node)],
    ['themes', themeScores(view, node)],
    ['offers', offerScores(ecosystem, node)],
    ['cluster', clusterScores(view, node)],
    ['place', placeScores(view, node)],
  ];
  return readings.map(([name, scores]) => [name, best(scores, allowed, LIST_LENGTH)]);
}

/** Likeness of themes times activity. Without projects of its own an organisation's offers say what it is about. */
function themeScores({ ecosystem, activity }: MatchView, node: number): Scores {
  const profiles = themeProfiles(ecosystem);
  const sums =
    profiles.start[node + 1] > profiles.start[node]
      ? themeSimilarity(profiles, node)
      : new Float64Array(activity.length);
  if (profiles.start[node + 1] === profiles.start[node]) {
    const place = new Map(profiles.themes.map((id, index) => [id, index]));
    for (const id of themesOffered(ecosystem, node)) {
      const theme = place.get(id);
      if (theme === undefined) continue;
      for (let i = profiles.themeStart[theme]; i < profiles.themeStart[theme + 1]; i++)
        sums[profiles.organisation[i]] += profiles.themeWeight[i];
    }
  }
  for (let i = 0; i < sums.length; i++) sums[i] *= Math.log1p(activity[i]);
  sums[node] = 0;
  return takePositive(sums);
}

/** The themes of what an organisation offers and seeks. */
export function themesOffered({ offers, organisations }: MatchView['ecosystem'], node: number) {
  const { id } = organisations[node];
  return new Set(
    (offers ?? []).filter(({ organisation }) => organisation === id).flatMap(({ themes }) => themes),
  );
}

/** Members of the same clusters. One that shares several counts once for each. */
function clusterScores({ ecosystem, activity }: MatchView, node: number): Scores {
  const { id } = ecosystem.organisations[node];
  const own = new Set(ecosystem.memberships.filter((m) => m.organisation === id).map((m) => m.cluster));
  const sums = new Float64Array(activity.length);
  for (const { cluster, organisation } of ecosystem.memberships) {
    const index = ecosystem.indexOf(organisation);
    if (own.has(cluster) && index >= 0 && index !== node) sums[index] += 1 + Math.log1p(activity[index]);
  }
  return takePositive(sums);
}

/** Nearness times activity: those who do much, next door before far away. */
function placeScores({ activity, kilometresFrom }: MatchView, node: number): Scores {
  // Every organisation is worth something next door, also one without projects.
  const sums = kilometresFrom(node).map(
    (km, i) => (0.01 + Math.log1p(activity[i])) / (1 + km / HALF_DISTANCE),
  );
  sums[node] = 0;
  return takePositive(sums);
}
