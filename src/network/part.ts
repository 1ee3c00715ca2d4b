/** A part of an ecosystem that is in memory already: as of an earlier day, of some regions, without some organisations. */
import { type Incidence, NO_DAY } from '../store/graph-store.ts';
import { dayNumber } from './days.ts';
import { assembleEcosystem, type Ecosystem, type EcosystemOptions } from './ecosystem.ts';
import { accountsAsOf, knownOrganisations, membershipsAsOf, offersAsOf } from './known.ts';
import { packParticipations } from './pack.ts';
import { isIn, isInRegion } from './place-filter.ts';

export interface PartOptions extends Pick<EcosystemOptions, 'asOf' | 'since' | 'country' | 'region'> {
  /** Whether to keep the organisation with that index. */
  keepOrganisation?(index: number): boolean;
}

/**
 * The same as loading the ecosystem with these options beside its own, without going back to the store. A
 * project keeps its full size, and the weight that it has on the day asked for.
 *
 * Cost: O(participations). Ties are worked out when first asked for.
 *
 * @param options `asOf` is to be no later than that of the ecosystem itself, which is not checked: nothing later is there
 * @throws UsageError for a day that does not exist
 * @example partOf(ecosystem, { asOf: '2022-12-31', since: '2022-01-01' }) // what was known and going on in 2022
 */
export function partOf(ecosystem: Ecosystem, options: PartOptions): Ecosystem {
  const { asOf, since, country, region, keepOrganisation } = options;
  const { organisations, projects, participations } = ecosystem;
  const incidence = incidenceOf(ecosystem);
  const memberships =
    asOf === undefined ? ecosystem.memberships : membershipsAsOf(ecosystem.memberships, asOf);
  const known = asOf === undefined ? undefined : knownOrganisations(incidence, memberships, asOf);
  const { halfLife } = ecosystem.options;
  const packed = packParticipations(incidence, {
    ...(asOf === undefined ? {} : { asOf }),
    ...(since === undefined ? {} : { since }),
    ...(halfLife === undefined || asOf === undefined ? {} : { halfLife }),
    keepOrganisation: (index) =>
      (known === undefined || known.has(organisations[index].id)) &&
      (country === undefined || isIn(organisations[index].place, country)) &&
      (region === undefined || isInRegion(organisations[index].place, region)) &&
      keepOrganisation?.(index) !== false,
  });
  const projectIndex = new Map(participations.projects.map((id, index) => [id, index]));
  const before = packed.projects.map((id) => projectIndex.get(id)!);
  return assembleEcosystem(
    ecosystem,
    {
      ...ecosystem.options,
      ...(asOf === undefined ? {} : { asOf }),
      ...(since === undefined ? {} : { since }),
      ...(country === undefined ? {} : { country }),
      ...(region === undefined ? {} : { region }),
    },
    {
      ...packed,
      size: Int32Array.from(before, (project) => participations.size[project]),
      weight:
        asOf === undefined
          ? Float64Array.from(before, (project) => participations.weight[project])
          : packed.weight,
    },
    {
      organisations: packed.organisations.map((id) => organisations[ecosystem.indexOf(id)]),
      projects: before.map((project) => projects[project]),
      memberships,
      offers: asOf === undefined ? (ecosystem.offers ?? []) : offersAsOf(ecosystem.offers ?? [], asOf),
      accounts:
        asOf === undefined ? (ecosystem.accounts ?? []) : accountsAsOf(ecosystem.accounts ?? [], asOf),
    },
  );
}

/** Participations of an ecosystem as the store would list them; roles are forgotten. */
function incidenceOf({ projects, participations }: Ecosystem): Incidence {
  const day = (iso: string | undefined) => (iso === undefined ? NO_DAY : dayNumber(iso));
  const { organisationStart, organisationProject } = participations;
  const organisation = new Int32Array(organisationProject.length);
  for (let i = 0; i < organisationStart.length - 1; i++)
    organisation.fill(i, organisationStart[i], organisationStart[i + 1]);
  return {
    organisations: [...participations.organisations],
    projects: [...participations.projects],
    known: Int32Array.from(projects, (project) =>
      Math.max(day(project.startDate), day(project.signatureDate)),
    ),
    start: Int32Array.from(projects, ({ startDate }) => day(startDate)),
    end: Int32Array.from(projects, ({ endDate }) => day(endDate)),
    organisation,
    project: Int32Array.from(organisationProject),
    role: new Uint8Array(organisationProject.length),
  };
}
