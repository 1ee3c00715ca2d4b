/**
 * What a score is made of, in words and colours. The matching reads the data in a dozen ways; a person is shown
 * the few kinds of reason that they come down to.
 */
import type { Suggestion } from '../../../src/model/answers.ts';
import type { Words } from '../speaking.tsx';

export const KINDS = ['circles', 'partners', 'themes', 'offers', 'cluster', 'place', 'new', 'other'] as const;
export type Kind = (typeof KINDS)[number];

const KIND_OF: Readonly<Record<string, Kind>> = {
  p3: 'circles',
  pageRank: 'circles',
  l3: 'circles',
  recentAllocation: 'partners',
  themes: 'themes',
  offers: 'offers',
  cluster: 'cluster',
  place: 'place',
  bridging: 'new',
  newcomer: 'new',
  sme: 'new',
};
/** What a suggestion loses for being like one above it. */
const LOSS = 'repetition';

export interface Parts {
  kinds: { kind: Kind; value: number }[];
  /** 0 or more. */
  loss: number;
}

/** A suggestion's parts by kind, in the order of {@link KINDS}; only those that add something. */
export function partsOf({ parts }: Suggestion): Parts {
  const sums = new Map<Kind, number>();
  for (const [name, value] of Object.entries(parts)) {
    if (name === LOSS) continue;
    const kind = KIND_OF[name] ?? 'other';
    sums.set(kind, (sums.get(kind) ?? 0) + value);
  }
  return {
    kinds: KINDS.map((kind) => ({ kind, value: sums.get(kind) ?? 0 })).filter(({ value }) => value > 0),
    loss: -(parts[LOSS] ?? 0),
  };
}

/** The kinds that occur in a list. */
export function kindsIn(suggestions: readonly Suggestion[]): Kind[] {
  const present = new Set(suggestions.flatMap((one) => partsOf(one).kinds.map(({ kind }) => kind)));
  return KINDS.filter((kind) => present.has(kind));
}

export function kindName({ say }: Words, kind: Kind): string {
  switch (kind) {
    case 'circles':
      return say('web.part.circles');
    case 'partners':
      return say('web.part.partners');
    case 'themes':
      return say('web.part.themes');
    case 'offers':
      return say('web.part.offers');
    case 'cluster':
      return say('web.part.cluster');
    case 'place':
      return say('web.part.place');
    case 'new':
      return say('web.part.new');
    case 'other':
      return say('web.part.other');
  }
}
