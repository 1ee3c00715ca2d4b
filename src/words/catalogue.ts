/**
 * The form of the catalogue. English says which texts there are; the other languages are held to exactly its
 * keys by {@link Translated}. A placeholder is written `{{name}}`, or `{{name, number}}` to have it written as
 * the language writes numbers. `key_one` and `key_other` are one key with a plural: it is asked for as `key`
 * with a `count`.
 */

/** The same tree of keys as `T`, with any text at its leaves. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** Every dotted key of a catalogue. */
export type Keys<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${WithoutPlural<K>}` : Keys<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** The text at a dotted key; the forms of a plural as a union. */
export type TextAt<T, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? TextAt<T[Head], Rest>
    : never
  : T[keyof T & (Key | `${Key}_one` | `${Key}_other`)] & string;

/** The placeholders of a text, with the type of value that each takes. */
export type Placeholders<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Bare}, number`
      ? { [N in Bare]: number }
      : { [N in Name]: N extends 'count' ? number : string | number }) &
      Placeholders<Rest>
  : unknown;
