/** Who stands where: one measure over every organisation. */

import type { Threads } from '../analysis/blocks.ts';
import { degree } from '../analysis/centrality/degree.ts';
import { netOfDegree as netOfDegreeOf } from '../analysis/centrality/net-of-degree.ts';
import { MEASURES, measure as valuesOf } from '../analysis/measures.ts';
import type { CentralityAnswer, MeasureName } from '../model/answers.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { range, topBy } from './ranking.ts';

export interface CentralityOptions {
  /** How many organisations to list; all of them without it. */
  top?: number;
  /** Count ties by their weight, or each as one; as the measure usually does without it. */
  weighted?: boolean;
  /**
   * List each value less the mean over organisations with as many partners, of those with two projects or
   * more: for an organisation of one project, constraint and effective size tell its number of partners only.
   */
  netOfDegree?: boolean;
  signal?: AbortSignal;
  /** Told the share that is done, 0…1. */
  onProgress?: (done: number) => void;
  /** Threads that may take part. */
  threads?: Threads;
}

/** The organisations highest in a measure, with what the measure means and who defined it. */
export function centralityAnswer(
  ecosystem: Ecosystem,
  measure: MeasureName,
  { top = ecosystem.organisations.length, weighted, netOfDegree, ...running }: CentralityOptions = {},
): CentralityAnswer {
  const { definition, source, options, compute } = MEASURES[measure];
  const plain =
    weighted === undefined
      ? valuesOf(ecosystem, measure, running)
      : compute(ecosystem, { weighted } as never, running);
  const compared = netOfDegree ? withSeveralProjects(ecosystem) : range(plain.length);
  const values = netOfDegree ? beyondDegree(ecosystem, plain, compared) : plain;
  return {
    measure,
    definition,
    source,
    options: {
      ...options,
      ...(weighted === undefined ? {} : { weighted }),
      ...(netOfDegree ? { netOfDegree } : {}),
    },
    n: compared.length,
    values: topBy(compared, values, top).map((i) => ({
      organisation: organisationRef(ecosystem.organisations[i]),
      value: values[i],
    })),
    dataVersion: ecosystem.dataVersion,
  };
}

function withSeveralProjects({ participations: { organisationStart } }: Ecosystem): number[] {
  return range(organisationStart.length - 1).filter(
    (i) => organisationStart[i + 1] - organisationStart[i] > 1,
  );
}

function beyondDegree(ecosystem: Ecosystem, values: Float64Array, compared: readonly number[]): Float64Array {
  const among = new Set(compared);
  return netOfDegreeOf(values, degree(ecosystem.ties), {}, (i) => among.has(i));
}
