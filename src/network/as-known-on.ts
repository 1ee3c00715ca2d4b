/** An ecosystem as it was known on an earlier day, made from the one in memory. */
import { type Incidence, NO_DAY } from '../store/graph-store.ts';
import { dayNumber } from './days.ts';
import type { Ecosystem } from './ecosystem.ts';
import { membershipsAsOf, offersAsOf } from './known.ts';
import { packParticipations } from './pack.ts';
import type { Participations, TieNetwork } from './packed.ts';
import { projectTies } from './project-ties.ts';
import { themesOnProjects } from './theme-tree.ts';

/**
 * The ecosystem without anything that became known after a day, and without what carries no date. Organisations keep
 * their index: those that were unknown on the day are there without a project. What is said of an organisation is
 * undated and stays as it is; its size and the like must not be read for an earlier day.
 *
 * @param keepProject what else must hold for a project to stay
 * @returns a new ecosystem; the ties are worked out when first asked for
 */
export function asKnownOn(
  whole: Ecosystem,
  asOf: string,
  keepProject: (index: number) => boolean = () => true,
): Ecosystem {
  const participations = withFullSizes(
    packParticipations(incidenceOf(whole), { asOf, keepProject }),
    whole.participations,
  );
  const kept = new Set<string>(participations.projects);
  const projects = whole.projects.filter(({ id }) => kept.has(id));
  const { offers } = whole;
  const isOver = ({ until }: { until?: string | undefined }) => until !== undefined && until < asOf;
  let ties: TieNetwork | undefined;
  return {
    viewer: whole.viewer,
    dataVersion: whole.dataVersion,
    options: { ...whole.options, asOf },
    organisations: whole.organisations,
    projects,
    participations,
    get ties() {
      ties ??= projectTies(participations);
      return ties;
    },
    themes: themesOnProjects(whole.themes, projects),
    clusters: whole.clusters,
    memberships: membershipsAsOf(whole.memberships, asOf).filter((membership) => !isOver(membership)),
    ...(offers === undefined ? {} : { offers: offersAsOf(offers, asOf).filter((offer) => !isOver(offer)) }),
    sources: whole.sources,
    ...(whole.objectives === undefined ? {} : { objectives: whole.objectives }),
    indexOf: (id) => whole.indexOf(id),
  };
}

/** An ecosystem's participations as columns again, for packing them in another way. */
export function incidenceOf({ participations, projects }: Ecosystem): Incidence {
  const { organisationStart, organisationProject } = participations;
  const organisation = new Int32Array(organisationProject.length);
  for (let o = 0; o < organisationStart.length - 1; o++)
    organisation.fill(o, organisationStart[o], organisationStart[o + 1]);
  return {
    organisations: [...participations.organisations],
    projects: [...participations.projects],
    ...projectDays(projects),
    organisation,
    project: organisationProject,
    // Which roles count was settled when the ecosystem was loaded.
    role: new Uint8Array(organisationProject.length),
  };
}

/** The days of each project as numbers, {@link NO_DAY} where there is none. */
export function projectDays(projects: Ecosystem['projects']): Pick<Incidence, 'known' | 'start' | 'end'> {
  const day = (iso: string | undefined) => (iso === undefined ? NO_DAY : dayNumber(iso));
  const start = Int32Array.from(projects, ({ startDate }) => day(startDate));
  return {
    known: Int32Array.from(projects, ({ signatureDate }, i) => Math.max(start[i], day(signatureDate))),
    start,
    end: Int32Array.from(projects, ({ endDate }) => day(endDate)),
  };
}

/** A project keeps its full size, also where the ecosystem holds only some of its participants. */
export function withFullSizes(packed: Participations, { projects, size }: Participations): Participations {
  const full = new Map(projects.map((id, index) => [id, size[index]]));
  return { ...packed, size: Int32Array.from(packed.projects, (id) => full.get(id)!) };
}
