/** Types of statistics.mjs, for the tests that call it. */
export interface EcosystemTables {
  organisations: readonly { id: string; helix: string; sme: boolean }[];
  projects: readonly {
    id: string;
    themes: number;
    scheme?: string;
    months?: number;
    signedAfterStart?: boolean;
  }[];
  participations: readonly { project: string; organisation: string; role: string; ended: boolean }[];
}

export interface EcosystemStatistics {
  projects: number;
  organisations: number;
  participations: number;
  projectsPerOrganisation: number;
  singleParticipantProjects: number;
  meanConsortium: number;
  consortiumSizes: number[];
  singleProjectOrganisations: number;
  projectCounts: Record<string, number[]>;
  helix: Record<string, number>;
  helixOfParticipations: Record<string, number>;
  smeCompanies: number;
  repeatTies: number;
  themesPerProject: Record<string, number>;
  participationsOfTop: Record<'1%' | '5%' | '10%', number>;
  partnersOfTop: Record<'1%' | '10%', number>;
  schemes: Record<string, number>;
  months: { alone: number[]; together: number[] };
  signedAfterStart: number;
  roles: Record<string, number>;
  ended: number;
}

export function statisticsOf(ecosystem: EcosystemTables): EcosystemStatistics;
