/** Who is among those suggested, beside who could have been, and what a fairer list costs. */
import type { Language } from '../model/answers.ts';
import type { Fairness, FairnessGroup } from '../model/fairness.ts';
import type { Place } from '../model/organisation.ts';
import { say } from '../words/words.ts';
import { LIFT_MEASURED, liftCostAt } from './lift-costs.ts';
import { areaOf, standingIn } from './novelty.ts';
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
  const own = areaOf(place);
  const { area, areas, newcomer, sme } = standingIn(view);
  const ownArea = own === undefined ? -1 : areas.indexOf(own);
  const belongs: Record<FairnessGroup, (node: number) => boolean> = {
    sme: (node) => sme[node] === 1,
    newcomer: (node) => newcomer[node] === 1,
    'own-region': (node) => ownArea >= 0 && area[node] === ownArea,
  };
  const suggested = ranked.map(({ node }) => node);
  const candidates = marked(allowed);
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

/** The indices that are marked with 1, ascending. */
function marked(marks: Uint8Array): Int32Array {
  const indices = new Int32Array(marks.length);
  let count = 0;
  for (let index = 0; index < marks.length; index++) if (marks[index] === 1) indices[count++] = index;
  return indices.subarray(0, count);
}

function share(nodes: ArrayLike<number>, is: (node: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < nodes.length; i++) if (is(nodes[i])) count++;
  return nodes.length === 0 ? 0 : count / nodes.length;
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

function regionsAmong(view: MatchView, suggested: readonly number[], candidates: Int32Array) {
  const { area, areas } = standingIn(view);
  const counted = (nodes: ArrayLike<number>) => {
    const counts = new Int32Array(areas.length);
    for (let i = 0; i < nodes.length; i++) if (area[nodes[i]] >= 0) counts[area[nodes[i]]]++;
    return counts;
  };
  const [here, there] = [counted(suggested), counted(candidates)];
  const present = (counts: Int32Array) => areas.flatMap((_, number) => (counts[number] > 0 ? [number] : []));
  return {
    suggested: present(here).length,
    candidates: present(there).length,
    each: present(here)
      .sort((a, b) => here[b] - here[a] || (areas[a] < areas[b] ? -1 : 1))
      .map((number) => ({
        region: areas[number],
        suggested: here[number] / suggested.length,
        candidates: there[number] / candidates.length,
      })),
  };
}
