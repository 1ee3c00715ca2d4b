/** What would be lost without an organisation. */
import { type Loss, type WhatIfOptions, whatIf } from '../analysis/fragmentation/what-if.ts';
import type { WhatIfAnswer } from '../model/fragmentation-answer.ts';
import { isClusterOrganisation, organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { type Language, say } from '../words/words.ts';
import { isPartlySynthetic, knowsOnlyEurope } from './fragmentation-notes.ts';
import { SOURCES } from './fragmentation-words.ts';
import { partnerCount } from './positions.ts';
import { topBy } from './ranking.ts';

/** Organisations that are named of those left alone or cut off: those with most partners. */
const LISTED = 20;

/**
 * What is left without some organisations. Cost: about half a second on Horizon Europe, less the second time.
 *
 * @param leaving their indices
 */
export function whatIfAnswer(
  ecosystem: Ecosystem,
  leaving: readonly number[],
  language: Language,
  options: WhatIfOptions = {},
): WhatIfAnswer {
  const {
    before,
    leaving: leaves,
    missing,
    sources,
    exact,
  } = whatIf(ecosystem.participations, leaving, options);
  const partners = ecosystem.organisations.map((_, i) => partnerCount(ecosystem, i));
  const few = (indices: readonly number[]) => ({
    count: indices.length,
    listed: topBy(indices, partners, LISTED).map((i) => organisationRef(ecosystem.organisations[i])),
  });
  const shown = ({ alone, cutOff, ...loss }: Loss) => ({ ...loss, alone: few(alone), cutOff: few(cutOff) });
  return {
    leaving: leaving.map((i) => organisationRef(ecosystem.organisations[i])),
    organisations: ecosystem.organisations.length,
    before,
    leaves: {
      name: say(language, 'fragmentation.whatIf.leaves'),
      definition: say(language, 'fragmentation.whatIf.leavesMeans'),
      ...shown(leaves),
    },
    missing: {
      name: say(language, 'fragmentation.whatIf.missing'),
      definition: say(language, 'fragmentation.whatIf.missingMeans'),
      ...shown(missing),
    },
    definition: say(language, 'fragmentation.whatIf.means'),
    source: SOURCES.distance,
    n: sources,
    exact,
    notes: notes(ecosystem, leaving, language),
    dataVersion: ecosystem.dataVersion,
  };
}

function notes(ecosystem: Ecosystem, leaving: readonly number[], language: Language): string[] {
  const broker = leaving.some((i) => isClusterOrganisation(ecosystem.organisations[i]));
  return [
    ...(broker ? [say(language, 'fragmentation.whatIf.broker')] : []),
    ...(broker && knowsOnlyEurope(ecosystem) ? [say(language, 'fragmentation.note.european')] : []),
    ...(isPartlySynthetic(ecosystem) ? [say(language, 'fragmentation.note.synthetic')] : []),
  ];
}
