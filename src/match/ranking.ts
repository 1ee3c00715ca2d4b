/** The order of suggestions: likelihood, fit and novelty by the mix that the asker sets, and variety. */
import { lift } from '../analysis/prediction/exposure.ts';
import type { Mix, SuggestionNumbers } from '../model/ranking.ts';
import { total } from './fusion.ts';
import { areaOf, communityOf, type noveltyFacts, noveltyOf } from './novelty.ts';
import { type Candidate, withParts } from './retrieval.ts';
import type { MatchView } from './view.ts';

export interface RankingOptions {
  readonly mix: Mix;
  /** 0…1: how much one that is like a suggestion above it loses. */
  readonly diversity: number;
  /** 0…1: the share of places kept for those who are seldom suggested. */
  readonly liftNewcomers: number;
  readonly k: number;
}

/** What the order goes by beside the candidates' own parts. */
export interface RankingGrounds {
  /** Of an organisation, 0…1. */
  readonly fit: (organisation: number) => number;
  readonly novelty: ReturnType<typeof noveltyFacts>;
  /** By organisation: how much it is to be expected on everybody's lists. */
  readonly exposure: Float64Array;
}

/** A candidate in its place, with its three numbers. */
export interface Ranked extends Candidate {
  readonly numbers: SuggestionNumbers;
  /** Whether it stands on a place that was kept for one who is seldom suggested. */
  readonly lifted: boolean;
}

/**
 * Candidates in order, best first. With a mix (l, f, n) that sums to 1,
 *
 *     score = l · Σ parts + f · fit + n · novelty
 *
 * so that parts stay what adds up to the score, `fit` and the facts of novelty among them. With diversity δ they are
 * taken one by one, each time the one with the highest
 *
 *     score · (1 − δ · max over those taken of likeness)
 *
 * and what it loses is its part `repetition`: maximal marginal relevance (Carbonell, J. & Goldstein, J. (1998), SIGIR
 * '98, 335–336) with the loss as a share of the score, so that scores stay within 0…1. The likeness of two is the
 * mean of whether they are of the same helix, region (NUTS 2, else country) and community; what is unknown is never
 * the same.
 *
 * With `liftNewcomers` a share of the places is kept for those who are seldom suggested ({@link lift}); on them scores
 * do not decide alone.
 *
 * With the mix (1, 0, 0) and nothing else set the order is that of the parts. Equal scores stand in order of the parts, then of
 * id.
 *
 * @returns the first `k`; cost O(c log c), with diversity O(c · k) for c candidates
 */
export function rank(
  view: MatchView,
  candidates: readonly Candidate[],
  grounds: RankingGrounds,
  { mix, diversity, liftNewcomers, k }: RankingOptions,
): Ranked[] {
  const likely = candidates
    .map((candidate) => ({ candidate, score: candidate.likely ?? total(candidate.parts) }))
    .sort((a, b) => b.score - a.score || a.candidate.node - b.candidate.node);
  const mixed =
    mix.likelihood === 1
      ? likely
      : likely
          .map(({ candidate }) => {
            const parts = partsIn(candidate, grounds, mix);
            return { candidate: withParts(candidate, parts), score: total(parts) };
          })
          .sort((a, b) => b.score - a.score);
  // Whom places are kept for may stand anywhere, so that everybody is put in order first.
  const places = liftNewcomers === 0 ? k : mixed.length;
  const ordered = diversity === 0 ? mixed.slice(0, places) : varied(view, mixed, diversity, places);
  const taken: readonly Scored[] =
    liftNewcomers === 0 ? ordered : withPlacesKept(ordered, grounds.exposure, liftNewcomers, k);
  return taken.map(({ candidate, lifted = false }) => ({
    ...withParts(candidate, candidate.parts),
    lifted,
    numbers: {
      ...(candidate.likelihood === undefined ? {} : { likelihood: candidate.likelihood }),
      fit: grounds.fit(candidate.node),
      novelty: noveltyOf(grounds.novelty, candidate.node),
    },
  }));
}

function partsIn({ node, parts }: Candidate, grounds: RankingGrounds, mix: Mix): Candidate['parts'] {
  const mixed: Record<string, number> = {};
  if (mix.likelihood > 0)
    for (const [name, part] of Object.entries(parts)) mixed[name] = part * mix.likelihood;
  const fits = mix.fit > 0 ? mix.fit * grounds.fit(node) : 0;
  if (fits > 0) mixed.fit = fits;
  if (mix.novelty > 0)
    for (const [name, of] of grounds.novelty) {
      const value = of(node);
      if (value > 0) mixed[name] = (mix.novelty * value) / grounds.novelty.length;
    }
  return mixed;
}

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly lifted?: boolean;
}

function withPlacesKept(
  ordered: readonly Scored[],
  exposure: Float64Array,
  share: number,
  k: number,
): Scored[] {
  const scores = ordered.map(({ score }) => score);
  const seen = ordered.map(({ candidate }) => exposure[candidate.node]);
  return lift(scores, seen, share, k).map(({ at, lifted }) => ({ ...ordered[at], lifted }));
}

/** One by one, each time the best after what it repeats. */
function varied(view: MatchView, mixed: readonly Scored[], diversity: number, k: number): Scored[] {
  const alike = likenessIn(view);
  const open = mixed.map((one) => ({ ...one, likeness: 0 }));
  const taken: Scored[] = [];
  while (taken.length < k && open.length > 0) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    open.forEach(({ score, likeness }, place) => {
      const worth = score * (1 - diversity * likeness);
      if (worth > most) [best, most] = [place, worth];
    });
    const [{ candidate, score, likeness }] = open.splice(best, 1);
    const lost = diversity * likeness * score;
    const parts = lost > 0 ? { ...candidate.parts, repetition: -lost } : candidate.parts;
    taken.push({ candidate: withParts(candidate, parts), score: score - lost });
    for (const other of open)
      other.likeness = Math.max(other.likeness, alike(other.candidate.node, candidate.node));
  }
  return taken;
}

/** How much two organisations are of one kind: same helix, region and community, each a third. */
function likenessIn(view: MatchView): (a: number, b: number) => number {
  const { organisations } = view.ecosystem;
  const community = communityOf(view);
  const areas = new Map<number, string | undefined>();
  const area = (node: number) => {
    if (!areas.has(node)) areas.set(node, areaOf(organisations[node].place));
    return areas.get(node);
  };
  return (a, b) => {
    const { helix } = organisations[a];
    return (
      ((helix !== 'unknown' && helix === organisations[b].helix ? 1 : 0) +
        (area(a) !== undefined && area(a) === area(b) ? 1 : 0) +
        (community[a] === community[b] ? 1 : 0)) /
      3
    );
  };
}
