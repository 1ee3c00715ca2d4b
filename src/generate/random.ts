/**
 * Chance with a seed: the same seed gives the same draws on every machine. Each part of an ecosystem draws
 * from a stream of its own, so that a change to one part leaves the others as they are.
 */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [0, n). */
  below(n: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One item, drawn in proportion to its weight. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** `count` distinct items in random order; all of them where there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
  /** A draw from the standard normal distribution (Box–Muller). */
  normal(): number;
}

/**
 * A stream of random draws for a seed and a name.
 *
 * @example stream(7, 'projects').below(6) // the same on every run
 */
export function stream(seed: number, name: string): Random {
  let state = fnv1a(`${seed}/${name}`);
  // Mulberry32 (T. Ettinger, 2017): 32 bits of state, enough for some millions of draws.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)]!,
    weighted(items, weight) {
      const total = items.reduce((sum, item) => sum + weight(item), 0);
      let left = next() * total;
      for (const item of items) {
        left -= weight(item);
        if (left < 0) return item;
      }
      return items.at(-1)!;
    },
    sample(items, count) {
      const rest = [...items];
      const taken = [];
      while (taken.length < count && rest.length > 0) taken.push(rest.splice(below(rest.length), 1)[0]!);
      return taken;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
