/** What is made when it is first asked for. */

/** A function that makes its value when first asked for it, and gives the same one from then on. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * As {@link once}, of each thing that it is asked about; forgotten with that thing.
 *
 * @example const counted = onceEach((list: number[]) => list.length)
 */
export function onceEach<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { value: T }>();
  return (of) => {
    const kept = made.get(of) ?? { value: make(of) };
    made.set(of, kept);
    return kept.value;
  };
}

/**
 * An object whose values are made when they are first asked for.
 *
 * @example lazily<{ a: number }>({ a: () => 2 }).a // 2
 */
export function lazily<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const object = {};
  for (const [name, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(object, name, { enumerable: true, get: once(make) });
  return object as T;
}
