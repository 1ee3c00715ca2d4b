/** What a score is made of, as the bar of a suggestion shows it. */
import type { Suggestion } from '../../../src/model/answers.ts';
import { PART_KINDS, type PartKind, partKindName, partsByKind } from '../../../src/words/score-parts.ts';
import type { Words } from '../speaking.tsx';

/** What adds to a score. */
export type Kind = Exclude<PartKind, 'repetition'>;

export interface Parts {
  kinds: { kind: Kind; value: number }[];
  /** What it loses for being like a suggestion above it; 0 or more. */
  loss: number;
}

const adds = (part: { kind: PartKind; value: number }): part is { kind: Kind; value: number } =>
  part.kind !== 'repetition' && part.value > 0;

/** A suggestion's parts by kind, in their usual order; only those that add something. */
export function partsOf({ parts }: Suggestion): Parts {
  const byKind = partsByKind(parts);
  return {
    kinds: byKind.filter(adds),
    loss: -(byKind.find(({ kind }) => kind === 'repetition')?.value ?? 0),
  };
}

/** The kinds that occur in a list. */
export function kindsIn(suggestions: readonly Suggestion[]): Kind[] {
  const present = new Set<PartKind>(suggestions.flatMap((one) => partsOf(one).kinds.map(({ kind }) => kind)));
  return PART_KINDS.filter((kind): kind is Kind => present.has(kind));
}

export function kindName({ language }: Words, kind: Kind): string {
  return partKindName(language, kind);
}
