/**
 * What was measured on CORDIS and the generator follows: the part of `datasets/flanders/recipe/recipe.json`
 * that it draws from. A test keeps the two the same.
 *
 * Source: CORDIS, © European Union (Horizon Europe projects that start before 2025; Horizon 2020 for the
 * starts by year). Shares are between 0 and 1.
 */
export const STATISTICS = {
  /** Projects by year of start; Horizon 2020 and Horizon Europe together. */
  startsByYear: {
    '2014': 379,
    '2015': 4706,
    '2016': 4945,
    '2017': 4974,
    '2018': 5069,
    '2019': 5547,
    '2020': 4419,
    '2021': 1429,
    '2022': 3351,
    '2023': 5129,
    '2024': 4961,
  },
  /** Projects over organisations. */
  projectsPerOrganisation: 0.5203,
  /** Share of projects with one participant. */
  singleParticipantProjects: 0.4361,
  /** Mean participants of projects with two or more. */
  meanConsortium: 11.22,
  /** Participants of a project at 200 mid-quantiles. */
  consortiumSizes: [
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8,
    9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 14,
    15, 15, 15, 15, 16, 16, 16, 17, 17, 17, 17, 18, 18, 18, 19, 19, 19, 20, 20, 21, 21, 22, 23, 23, 24, 25,
    27, 28, 30, 32, 36, 43, 57,
  ],
  /** Share of organisations with one project. */
  singleProjectOrganisations: 0.6434,
  /** Projects of an organisation at 100 mid-quantiles, by helix. */
  projectCounts: {
    company: [
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
      1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5, 6, 7, 8, 11, 20,
    ],
    knowledge: [
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
      1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5,
      5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 9, 10, 10, 11, 12, 13, 14, 15, 17, 20, 22, 25, 29, 33, 39, 47, 59, 79,
      113, 182,
    ],
    government: [
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2,
      2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 7, 8, 9, 10, 16, 24,
    ],
    other: [
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
      1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2,
      2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 7, 8, 11, 20,
    ],
  },
  /** Shares of organisations. `other` is associations and civil society, which CORDIS does not tell apart. */
  helix: { company: 0.5765, government: 0.0826, knowledge: 0.1958, other: 0.1451 },
  /** Share of companies that are declared SMEs. */
  smeCompanies: 0.5277,
  /** Share of tied pairs that share two projects or more. */
  repeatTies: 0.1079,
  /** Share of projects by number of themes. */
  themesPerProject: { '0': 0.1551, '1': 0.2426, '2': 0.2328, '3': 0.1691, '4': 0.1096, '5': 0.0907 },
  /** Share of projects with two participants or more by kind of action. */
  schemes: { CSA: 0.1274, IA: 0.1299, RIA: 0.3184, other: 0.4244 },
  /** Duration in months at 20 mid-quantiles, of projects with one participant and with more. */
  months: {
    alone: [12, 18, 18, 24, 24, 24, 24, 24, 24, 24, 30, 48, 60, 60, 60, 60, 60, 60, 60, 60],
    together: [24, 24, 24, 27, 32, 36, 36, 36, 36, 36, 42, 42, 48, 48, 48, 48, 48, 60, 60, 60],
  },
  /** Share of projects signed after they started. */
  signedAfterStart: 0.0577,
  /** Share of participations by role. */
  roles: { associatedPartner: 0.1536, coordinator: 0.1476, participant: 0.6494, thirdParty: 0.0493 },
  /** Share of participations that ended early. */
  ended: 0.0183,
};
