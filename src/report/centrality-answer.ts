/** Who stands where: one measure over every organisation. */
import { MEASURES, measure as valuesOf } from '../analysis/measures.ts';
import type { CentralityAnswer, MeasureName } from '../model/answers.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { range, topBy } from './ranking.ts';

export interface CentralityOptions {
  /** How many organisations to list; all of them without it. */
  top?: number;
  signal?: AbortSignal;
  /** Told the share that is done, 0…1. */
  onProgress?: (done: number) => void;
}

/** The organisations highest in a measure, with what the measure means and who defined it. */
export function centralityAnswer(
  ecosystem: Ecosystem,
  measure: MeasureName,
  { top = ecosystem.organisations.length, ...running }: CentralityOptions = {},
): CentralityAnswer {
  const values = valuesOf(ecosystem, measure, running);
  const { definition, source, options } = MEASURES[measure];
  return {
    measure,
    definition,
    source,
    options,
    values: topBy(range(values.length), values, top).map((i) => ({
      organisation: organisationRef(ecosystem.organisations[i]),
      value: values[i],
    })),
    dataVersion: ecosystem.dataVersion,
  };
}
