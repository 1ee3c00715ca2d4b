/** The question behind what the URL says, and back. */
import type { ConsortiumQuery } from '../../../src/model/consortium-answer.ts';
import { Helix } from '../../../src/model/organisation.ts';
import type { ConsortiumView } from '../view.ts';

export const USUAL_SIZE = 8;
export const USUAL_NOVELTY = 0.1;

/** Undefined where there is nothing to go by yet. */
export function questionOf(view: ConsortiumView): Partial<ConsortiumQuery> | undefined {
  if (
    view.need === undefined &&
    view.text === undefined &&
    view.with === undefined &&
    view.must === undefined
  )
    return undefined;
  return {
    size: view.team ?? USUAL_SIZE,
    novelty: view.novelty ?? USUAL_NOVELTY,
    helix: leastByHelix(view.helix),
    ...(view.need === undefined ? {} : { themes: view.need }),
    ...(view.text === undefined ? {} : { text: view.text }),
    ...(view.with === undefined ? {} : { with: view.with }),
    ...(view.must === undefined ? {} : { must: view.must }),
    ...(view.keep === undefined ? {} : { keep: view.keep }),
    ...(view.not === undefined ? {} : { not: view.not }),
    ...(view.country === undefined ? {} : { countries: view.country }),
    ...(view.minCountries === undefined ? {} : { minCountries: view.minCountries }),
    ...(view.perCountry === undefined ? {} : { maxPerCountry: view.perCountry }),
    ...(view.sme === undefined ? {} : { smeShare: view.sme }),
  };
}

/** `['government:1']` → `{ government: 1 }`; what names no helix is left out. */
export function leastByHelix(entries: readonly string[] = []): Partial<Record<Helix, number>> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const [name, least] = entry.split(':');
      const helix = Helix.safeParse(name);
      return helix.success && Number(least) > 0 ? [[helix.data, Number(least)]] : [];
    }),
  );
}

/** The URL's form of how many of a helix are asked for; undefined for none at all. */
export function helixEntries(least: Partial<Record<Helix, number>>): string[] | undefined {
  const entries = Helix.options.flatMap((helix) =>
    (least[helix] ?? 0) > 0 ? [`${helix}:${least[helix]}`] : [],
  );
  return entries.length === 0 ? undefined : entries;
}
