/** Who is among those suggested, beside who could have been, and what a fairer list costs. */
import type { Language } from '../model/answers.ts';
import type { Fairness, FairnessGroup } from '../model/fairness.ts';
import type { Place } from '../model/organisation.ts';
import { say } from '../words/words.ts';
import { LIFT_MEASURED, liftCostAt } from './lift-costs.ts';
import { areaOf, isNewcomerIn } from './novelty.ts';
import type { Ranked } from './ranking.ts';
import type { MatchView } from './view.ts';

export interface FairnessQuestion {
  readonly ranked: readonly Ranked[];
  /** 1 for each organisation that the filters leave. */
  readonly allowed: Uint8Array;
  /** Where the asker is. */
  readonly place: Place;
  /** The share of places kept. */
  readonly lift: number;
}

/** Shares of small players and regions among the suggestions against all that the filters leave; O(n). */
export function fairnessOf(
  view: MatchView,
  { ranked, allowed, place, lift }: FairnessQuestion,
  language: Language,
): Fairness {
  const { organisations } = view.ecosystem;
  const own = areaOf(place);
  const isNewcomer = isNewcomerIn(view);
  const belongs: Record<FairnessGroup, (node: number) => boolean> = {
    sme: (node) => organisations[node].size === 'sme',
    newcomer: isNewcomer,
    'own-region': (node) => own !== undefined && areaOf(organisations[node].place) === own,
  };
  const suggested = ranked.map(({ node }) => node);
  const candidates = [...allowed.keys()].filter((node) => allowed[node] === 1);
  const share = (nodes: readonly number[], is: (node: number) => boolean) =>
    nodes.length === 0 ? 0 : nodes.filter(is).length / nodes.length;
  const groups = (['sme', 'newcomer', 'own-region'] as const)
    .filter((group) => group !== 'own-region' || own !== undefined)
    .map((group) => ({
      group,
      suggested: share(suggested, belongs[group]),
      candidates: share(candidates, belongs[group]),
      n: { suggested: suggested.length, candidates: candidates.length },
      ...groupWords(group, language),
    }));
  return {
    groups,
    regions: {
      ...regionsAmong(view, suggested, candidates),
      definition: say(language, 'suggestions.fairness.regions'),
      source: 'Eurostat, NUTS 2',
    },
    lift: {
      share: lift,
      kept: ranked.filter(({ lifted }) => lifted).length,
      cost: liftCostAt(lift),
      without: liftCostAt(0),
      n: LIFT_MEASURED.askers,
      definition: say(language, 'suggestions.fairness.lift', LIFT_MEASURED),
      source:
        'Singh & Joachims (2018), KDD ’18, 2219–2228; Fleder & Hosanagar (2009), Management Science 55, 697–712 (Gini)',
    },
  };
}

function groupWords(group: FairnessGroup, language: Language) {
  switch (group) {
    case 'sme':
      return {
        definition: say(language, 'suggestions.fairness.sme'),
        source: 'Commission Recommendation 2003/361/EC, as the source of the data applies it',
      };
    case 'newcomer':
      return { definition: say(language, 'suggestions.fairness.newcomer'), source: 'Helixlens' };
    case 'own-region':
      return { definition: say(language, 'suggestions.fairness.ownRegion'), source: 'Eurostat, NUTS 2' };
  }
}

function regionsAmong({ ecosystem }: MatchView, suggested: readonly number[], candidates: readonly number[]) {
  const counted = (nodes: readonly number[]) => {
    const counts = new Map<string, number>();
    for (const node of nodes) {
      const area = areaOf(ecosystem.organisations[node].place);
      if (area !== undefined) counts.set(area, (counts.get(area) ?? 0) + 1);
    }
    return counts;
  };
  const [here, there] = [counted(suggested), counted(candidates)];
  return {
    suggested: here.size,
    candidates: there.size,
    each: [...here]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([region, number]) => ({
        region,
        suggested: number / suggested.length,
        candidates: (there.get(region) ?? 0) / candidates.length,
      })),
  };
}
