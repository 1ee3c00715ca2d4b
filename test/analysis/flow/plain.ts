/** Exposure and its null written down plainly, to prove the fast ones: every pair of first use and organisation. */
import { DAYS_A_YEAR, dayNumber } from '../../../src/network/days.ts';
import type { Ecosystem } from '../../../src/network/ecosystem.ts';

export interface PlainUse {
  organisation: string;
  theme: string;
  day: number;
  told: boolean;
  sources: string[];
}

interface PlainProject {
  day: number;
  with: string[];
  themes: string[];
}

function projectsOf({ projects, participations, organisations }: Ecosystem): PlainProject[] {
  return projects.flatMap(({ startDate, signatureDate, themes }, index) => {
    const dates = [startDate, signatureDate].filter((date) => date !== undefined).sort();
    if (dates.length === 0) return [];
    const { projectStart, projectOrganisation } = participations;
    const members = projectOrganisation.subarray(projectStart[index], projectStart[index + 1]);
    return [
      {
        day: dayNumber(dates[dates.length - 1]),
        with: Array.from(members, (o) => organisations[o].id),
        themes: [...themes],
      },
    ];
  });
}

/** Every first use, in order of organisation and theme. */
export function plainExposures(
  ecosystem: Ecosystem,
  { window, lookBack }: { window: number; lookBack: number },
): PlainUse[] {
  const projects = projectsOf(ecosystem);
  const themes = [...new Set(projects.flatMap((project) => project.themes))];
  const begin = Math.min(...projects.map(({ day }) => day));
  const firstDay = (organisation: string, theme: string) =>
    Math.min(
      ...projects
        .filter((p) => p.with.includes(organisation) && p.themes.includes(theme))
        .map(({ day }) => day),
    );
  return ecosystem.organisations.flatMap(({ id }) =>
    themes.flatMap((theme): PlainUse[] => {
      const day = firstDay(id, theme);
      if (day === Number.POSITIVE_INFINITY) return [];
      const own = projects.filter((p) => p.with.includes(id));
      const around = own.filter(
        (p) =>
          (p.day === day && p.themes.includes(theme)) ||
          (p.day < day && p.day >= day - Math.ceil(window * DAYS_A_YEAR)),
      );
      const from = day - Math.floor(lookBack * DAYS_A_YEAR);
      return [
        {
          organisation: id,
          theme,
          day,
          told: begin <= from && !own.some((p) => p.themes.length === 0 && p.day < day && p.day >= from),
          sources: [...new Set(around.flatMap((p) => p.with))]
            .filter((partner) => partner !== id && firstDay(partner, theme) < day)
            .sort(),
        },
      ];
    }),
  );
}

/** For each organisation what the null expects it to be the source of, summed use by use. */
export function plainExpectedOutflow(ecosystem: Ecosystem, uses: readonly PlainUse[]): Map<string, number> {
  const projects = projectsOf(ecosystem);
  const expected = new Map<string, number>();
  for (const use of uses) {
    if (use.sources.length === 0) continue;
    const activity = new Map(
      uses
        .filter((other) => other.theme === use.theme && other.day < use.day)
        .map(({ organisation }) => [
          organisation,
          projects.filter((p) => p.day < use.day && p.with.includes(organisation)).length,
        ]),
    );
    const all = [...activity.values()].reduce((sum, one) => sum + one, 0);
    for (const [organisation, own] of activity)
      expected.set(organisation, (expected.get(organisation) ?? 0) + own / all);
  }
  return expected;
}
