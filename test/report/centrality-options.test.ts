/** Measures in another form than usual: weighted or not, net of degree, and with other weights of ties. */
import { describe, expect, it } from 'vitest';
import { constraint } from '../../src/analysis/centrality/constraint.ts';
import { degree } from '../../src/analysis/centrality/degree.ts';
import { pageRank } from '../../src/analysis/centrality/page-rank.ts';
import { hasWeightedForm, MEASURES, measure } from '../../src/analysis/measures.ts';
import { CentralityAnswer, MeasureName } from '../../src/model/answers.ts';
import { withoutWeights } from '../../src/network/filter-ties.ts';
import { TIE_WEIGHTS } from '../../src/network/project-ties.ts';
import { centralityAnswer } from '../../src/report/centrality-answer.ts';
import { smallEcosystem } from '../support/small-ecosystem.ts';

const spec = {
  projects: {
    p1: { with: ['a', 'b', 'c'] },
    p2: { with: ['a', 'b'] },
    p3: { with: ['c', 'd'] },
    p4: { with: ['d', 'e', 'f', 'a'] },
  },
};

describe('another form of a measure', () => {
  const ecosystem = smallEcosystem({
    projects: { ...spec.projects, p5: { with: ['e', 'f'] }, p6: { with: ['g', 'h', 'e', 'f'] } },
  });
  const forms = MeasureName.options.filter(hasWeightedForm);

  it('is there for these', () => {
    expect(forms).toEqual([
      'pagerank',
      'betweenness',
      'harmonic',
      'eigenvector',
      'constraint',
      'effective-size',
      'participation',
      'within-module-z',
    ]);
  });

  it.each(forms)('%s: the usual form is that of its options, the other differs', (name) => {
    const { weighted } = MEASURES[name].options as { weighted: boolean };
    const usual = centralityAnswer(ecosystem, name);
    const asked = CentralityAnswer.parse(centralityAnswer(ecosystem, name, { weighted }));
    asked.values.forEach(({ value }, i) => {
      expect(value).toBeCloseTo(usual.values[i].value, 9);
    });
    const other = centralityAnswer(ecosystem, name, { weighted: !weighted });
    expect(other.options).toEqual({ ...usual.options, weighted: !weighted });
    expect(other.values).not.toEqual(usual.values);
  });

  it('takes each tie for one where it is unweighted', () => {
    const values = MEASURES.constraint.compute(ecosystem, { weighted: false });
    expect(values).toEqual(constraint(withoutWeights(ecosystem.ties)));
  });
});

describe('net of degree', () => {
  it('compares those with two projects or more, and says how many', () => {
    const ecosystem = smallEcosystem(spec);
    const answer = centralityAnswer(ecosystem, 'constraint', { netOfDegree: true });
    expect(answer.options).toEqual({ weighted: true, netOfDegree: true });
    expect(answer.n).toBe(4);
    expect(answer.values.map(({ organisation: { id } }) => id).sort()).toEqual([
      'org:a',
      'org:b',
      'org:c',
      'org:d',
    ]);
    const plain = measure(ecosystem, 'constraint');
    const mean = (plain[0] + plain[1] + plain[2] + plain[3]) / 4;
    const of = (id: string) => answer.values.find(({ organisation }) => organisation.id === id)!.value;
    expect(of('org:a')).toBeCloseTo(plain[0] - mean, 12);
    expect(of('org:d')).toBeCloseTo(plain[3] - mean, 12);
    expect(centralityAnswer(ecosystem, 'constraint').n).toBe(6);
  });
});

describe('weights of ties', () => {
  it.each(TIE_WEIGHTS)('%s hold for every measure that walks', (weights) => {
    const ecosystem = smallEcosystem({ ...spec, options: { weights } });
    const exact = { tolerance: 1e-13 };
    const direct = MEASURES.pagerank.compute(ecosystem, exact);
    pageRank(ecosystem.ties, exact).forEach((value, i) => {
      expect(direct[i]).toBeCloseTo(value, 11);
    });
  });

  it('change strength, not degree', () => {
    const strengths = TIE_WEIGHTS.map((weights) =>
      Array.from(measure(smallEcosystem({ ...spec, options: { weights } }), 'strength')),
    );
    expect(strengths[0].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([3, 2, 2, 2, 1, 1]);
    expect(strengths[1]).toEqual([6, 3, 3, 4, 3, 3]);
    expect(strengths[2].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      1.083333, 0.833333, 0.833333, 0.75, 0.25, 0.25,
    ]);
    const degrees = TIE_WEIGHTS.map((weights) =>
      Array.from(degree(smallEcosystem({ ...spec, options: { weights } }).ties)),
    );
    expect(degrees[1]).toEqual(degrees[0]);
    expect(degrees[2]).toEqual(degrees[0]);
  });
});
