/**
 * The statistics that the synthetic ecosystem is modelled on. One function measures CORDIS and what the
 * generator makes, so that the two can be compared figure by figure.
 */

const round = (value, digits = 4) => Number(value.toFixed(digits));
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Shares of each distinct key, by key. */
function shares(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const total = keys.length;
  return Object.fromEntries(
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => [key, round(count / total)]),
  );
}

/** The values at `points` evenly spaced mid-quantiles, ascending. */
function midQuantiles(values, points) {
  const sorted = Int32Array.from(values).sort();
  return Array.from({ length: points }, (_, i) => sorted[Math.floor(((i + 0.5) / points) * sorted.length)]);
}

/** Share of the total that the largest `fraction` of the values hold. */
function shareOfTop(values, fraction) {
  const sorted = Float64Array.from(values).sort().reverse();
  return round(sum([...sorted.subarray(0, Math.floor(values.length * fraction))]) / sum(values));
}

/**
 * @param {{
 *   organisations: { id: string, helix: string, sme: boolean }[],
 *   projects: { id: string, themes: number, scheme?: string, months?: number, signedAfterStart?: boolean }[],
 *   participations: { project: string, organisation: string, role: string, ended: boolean }[],
 * }} ecosystem pairs of organisation and project may repeat; they count once. `helix`: company, knowledge,
 *   government or other.
 */
export function statisticsOf({ organisations, projects, participations }) {
  const membersOf = new Map(projects.map(({ id }) => [id, new Set()]));
  const projectsOf = new Map(organisations.map(({ id }) => [id, new Set()]));
  for (const { project, organisation } of participations) {
    membersOf.get(project).add(organisation);
    projectsOf.get(organisation).add(project);
  }
  const sizes = projects.map(({ id }) => membersOf.get(id).size);
  const activity = organisations.map(({ id }) => projectsOf.get(id).size);
  const pairs = sum(activity);

  const timesTied = new Map();
  const partners = new Map(organisations.map(({ id }) => [id, 0]));
  const numberOf = new Map(organisations.map(({ id }, index) => [id, index]));
  for (const members of membersOf.values()) {
    const list = [...members];
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const [low, high] = [numberOf.get(list[i]), numberOf.get(list[j])].sort((a, b) => a - b);
        const key = low * organisations.length + high;
        const times = timesTied.get(key) ?? 0;
        if (times === 0)
          for (const member of [list[i], list[j]]) partners.set(member, partners.get(member) + 1);
        timesTied.set(key, times + 1);
      }
  }
  const degrees = [...partners.values()];
  const repeated = [...timesTied.values()].filter((times) => times > 1).length;

  const companies = organisations.filter(({ helix }) => helix === 'company');
  const helices = ['company', 'knowledge', 'government', 'other'];
  const activityOf = (helix) =>
    organisations.flatMap((organisation, i) => (organisation.helix === helix ? [activity[i]] : []));
  const collaborative = projects.filter((_, i) => sizes[i] > 1);
  return {
    projects: projects.length,
    organisations: organisations.length,
    participations: pairs,
    projectsPerOrganisation: round(projects.length / organisations.length),
    singleParticipantProjects: round(sizes.filter((size) => size === 1).length / sizes.length),
    meanConsortium: round(sum(sizes.filter((size) => size > 1)) / collaborative.length, 2),
    consortiumSizes: midQuantiles(sizes, 200),
    singleProjectOrganisations: round(activity.filter((count) => count === 1).length / activity.length),
    projectCounts: Object.fromEntries(
      helices.map((helix) => {
        const counts = activityOf(helix);
        return [helix, counts.length === 0 ? [] : midQuantiles(counts, 100)];
      }),
    ),
    helix: shares(organisations.map(({ helix }) => helix)),
    helixOfParticipations: Object.fromEntries(
      helices.map((helix) => [helix, round(sum(activityOf(helix)) / pairs)]),
    ),
    smeCompanies: round(companies.filter(({ sme }) => sme).length / companies.length),
    repeatTies: round(repeated / timesTied.size),
    themesPerProject: shares(projects.map(({ themes }) => String(themes))),
    participationsOfTop: {
      '1%': shareOfTop(activity, 0.01),
      '5%': shareOfTop(activity, 0.05),
      '10%': shareOfTop(activity, 0.1),
    },
    partnersOfTop: { '1%': shareOfTop(degrees, 0.01), '10%': shareOfTop(degrees, 0.1) },
    schemes: shares(collaborative.flatMap(({ scheme }) => (scheme === undefined ? [] : [scheme]))),
    months: {
      alone: midQuantiles(
        projects.flatMap(({ months }, i) => (months !== undefined && sizes[i] === 1 ? [months] : [])),
        20,
      ),
      together: midQuantiles(
        projects.flatMap(({ months }, i) => (months !== undefined && sizes[i] > 1 ? [months] : [])),
        20,
      ),
    },
    signedAfterStart: round(projects.filter((project) => project.signedAfterStart).length / projects.length),
    roles: shares(participations.map(({ role }) => role)),
    ended: round(participations.filter(({ ended }) => ended).length / participations.length),
  };
}
