/**
 * Text in English, Nederlands and Français for everything that speaks. Keys are written out where they are
 * used, never computed, so that a key that is missing or unused is found by reading.
 */
import { createInstance } from 'i18next';
import type { Language } from '../model/answers.ts';
import type { ClusterKind } from '../model/cluster.ts';
import type { Helix, OrganisationFunction, OrganisationSize } from '../model/organisation.ts';
import type { Keys, Placeholders, TextAt } from './catalogue.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { Language };

/** Every key of the catalogue, e.g. `helix.company`. A plural's key stands without `_one` and `_other`. */
export type Key = Keys<typeof en>;
/** What a key's placeholders take. */
export type Params<K extends Key> = Placeholders<TextAt<typeof en, K>>;
/** The arguments of a key after the language: its params only where it has placeholders. */
type Arguments<K extends Key> = unknown extends Params<K> ? [key: K] : [key: K, params: Params<K>];

type Tree = { [key: string]: string | Tree };

/** French has a plural form for millions, in which our texts read as in the plural. */
function withFormForMillions(tree: Tree): Tree {
  const whole: Tree = {};
  for (const [key, value] of Object.entries(tree)) {
    whole[key] = typeof value === 'string' ? value : withFormForMillions(value);
    if (key.endsWith('_other')) whole[key.replace(/_other$/, '_many')] = whole[key];
  }
  return whole;
}

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  showSupportNotice: false,
  lng: 'en',
  fallbackLng: false,
  resources: {
    en: { translation: en },
    nl: { translation: nl },
    fr: { translation: withFormForMillions(fr) },
  },
  // What is said is text: whoever puts it into HTML escapes it there.
  interpolation: { escapeValue: false, skipOnVariables: true },
});
const speakers = { en: i18n.getFixedT('en'), nl: i18n.getFixedT('nl'), fr: i18n.getFixedT('fr') };

/**
 * A text of the catalogue in one language.
 *
 * @example say('nl', 'helix.company') // 'Bedrijf'
 */
export function say<K extends Key>(language: Language, ...[key, params]: Arguments<K>): string {
  return speakers[language](key, { ...(params as object | undefined) });
}

/** The locale that numbers, dates and enumerations are written in. */
export const LOCALES = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE' } as const satisfies Record<Language, string>;

/** What is made for a language when it is first spoken, since reading a locale's data holds up a start. */
function eachLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(LOCALES[language]);
    made.set(language, known);
    return known;
  };
}

const lists = eachLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
/** Items as an enumeration: `A, B and C`. */
export function enumerate(language: Language, items: readonly string[]): string {
  return lists(language).format(items);
}

const countries = eachLanguage((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
/** A country's name by its ISO 3166-1 alpha-2 code; the code itself where it stands for none. */
export function countryName(language: Language, code: string): string {
  return countries(language).of(code) ?? code;
}

const HELIX_KEYS = {
  company: 'helix.company',
  knowledge: 'helix.knowledge',
  government: 'helix.government',
  'civil-society': 'helix.civilSociety',
  association: 'helix.association',
  unknown: 'helix.unknown',
} as const satisfies Record<Helix, Key>;
/** What a helix is called. */
export function helixName(language: Language, helix: Helix): string {
  return say(language, HELIX_KEYS[helix]);
}

const FUNCTION_KEYS = {
  'capital-provider': 'function.capitalProvider',
  'service-provider': 'function.serviceProvider',
  'cluster-organisation': 'function.clusterOrganisation',
} as const satisfies Record<OrganisationFunction, Key>;
/** What an organisation's function is called. */
export function functionName(language: Language, name: OrganisationFunction): string {
  return say(language, FUNCTION_KEYS[name]);
}

/** What the kinds of clusters are called. */
export const CLUSTER_KINDS = {
  spearhead: 'policy.kind.spearhead',
  ibn: 'policy.kind.ibn',
  forming: 'policy.kind.forming',
  other: 'policy.kind.other',
} as const satisfies Record<ClusterKind, Key>;

const SIZE_KEYS = {
  sme: 'size.sme',
  large: 'size.large',
  unknown: 'size.unknown',
} as const satisfies Record<OrganisationSize, Key>;
/** What an organisation's size is called. */
export function sizeName(language: Language, size: OrganisationSize): string {
  return say(language, SIZE_KEYS[size]);
}

/** A day written out. @example dayIn('nl', '2026-11-03') // '3 november 2026' */
export function dayIn(language: Language, day: string): string {
  return new Date(day).toLocaleDateString(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
}
