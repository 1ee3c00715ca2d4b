/** What two organisations have in common, read from the packed arrays. */
import { compareIds } from '../model/ids.ts';
import type { Organisation } from '../model/organisation.ts';
import type { ProjectSummary } from '../network/content.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import type { TieNetwork } from '../network/packed.ts';

/** Newest first by start; those without a date last; then by id. */
export function newestFirst(a: ProjectSummary, b: ProjectSummary): number {
  return compareIds(b.startDate ?? '', a.startDate ?? '') || compareIds(a.id, b.id);
}

/** The projects that two organisations take part in, newest first. O(projects of both). */
export function sharedProjects(ecosystem: Ecosystem, a: number, b: number): ProjectSummary[] {
  return sharedProjectIndices(ecosystem, a, b).map((index) => ecosystem.projects[index]);
}

/** The indices of {@link sharedProjects}, in the same order. */
export function sharedProjectIndices(
  { participations, projects }: Ecosystem,
  a: number,
  b: number,
): number[] {
  const { organisationStart: start, organisationProject } = participations;
  return inBoth(
    organisationProject.subarray(start[a], start[a + 1]),
    organisationProject.subarray(start[b], start[b + 1]),
  ).sort((one, other) => newestFirst(projects[one], projects[other]));
}

/** The organisations that two are both tied to, ascending. O(ties of both). */
export function sharedPartners({ start, target }: TieNetwork, a: number, b: number): number[] {
  return inBoth(target.subarray(start[a], start[a + 1]), target.subarray(start[b], start[b + 1]));
}

/** What two ascending rows have in common. */
function inBoth(a: Int32Array, b: Int32Array): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] < b[j]) i++;
    else if (a[i] > b[j]) j++;
    else {
      both.push(a[i]);
      i++;
      j++;
    }
  }
  return both;
}

/** The weight of a tie, 0 where there is none. O(log of the ties of `a`). */
export function tieWeight({ start, target, weight }: TieNetwork, a: number, b: number): number {
  let low = start[a];
  for (let high = start[a + 1]; low < high; ) {
    const middle = (low + high) >> 1;
    if (target[middle] < b) low = middle + 1;
    else high = middle;
  }
  return low < start[a + 1] && target[low] === b ? weight[low] : 0;
}

/** Some sources hold a second full name as the short one, which a reader would not know from the card. */
const LONGEST_SHORT_NAME = 24;

/** What an organisation is called within a sentence: its short name where it has one that deserves the word. */
export function calledShortly({ name, shortName }: Organisation): string {
  return shortName !== undefined && shortName.length <= Math.min(LONGEST_SHORT_NAME, name.length)
    ? shortName
    : name;
}

/** A project with its year within a sentence: `BeFlexible (2022)`. */
export function projectWithYear({ id, acronym, title, startDate }: ProjectSummary): string {
  const label = acronym ?? title ?? id.slice('project:'.length);
  return startDate === undefined ? label : `${label} (${startDate.slice(0, 4)})`;
}
