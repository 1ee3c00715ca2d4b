/** How organisations are named on the way in and on the way out. */
import { createNameIndex, type NameIndex } from '../match/name-index.ts';
import type { Language } from '../model/answers.ts';
import type { OrganisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';

/** Its name, marked where it is synthetic. */
export function shownName(language: Language, { name, synthetic }: OrganisationRef): string {
  return synthetic ? `${name} ${say(language, 'cli.synthetic')}` : name;
}

const known = new WeakMap<Ecosystem, NameIndex>();

/** Finds organisations of the ecosystem by what people call them. The same ecosystem gives the same object again. */
export function namesIn(ecosystem: Ecosystem): NameIndex {
  let index = known.get(ecosystem);
  if (index === undefined) {
    const { organisations, participations } = ecosystem;
    const { organisationStart } = participations;
    index = createNameIndex(
      organisations,
      Int32Array.from(organisations, (_, i) => organisationStart[i + 1] - organisationStart[i]),
    );
    known.set(ecosystem, index);
  }
  return index;
}
