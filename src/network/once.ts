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
