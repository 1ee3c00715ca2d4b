/** The project that speaks for a candidate is named, and only where it is about what is asked. */
import { describe, expect, it } from 'vitest';
import { closestReasons } from '../../src/match/closest-reasons.ts';
import { suggestPartners } from '../../src/match/partners.ts';
import { matchView } from '../../src/match/view.ts';
import { PartnersQuery, projectRef } from '../../src/model/answers.ts';
import { org, project, smallEcosystem } from '../support/small-ecosystem.ts';

const others = ['other', 'fourth', 'fifth'];
const world = smallEcosystem({
  organisations: {
    asker: { name: 'Asker', place: { country: 'BE' } },
    storer: { name: 'Storer', place: { country: 'NL' } },
    fisher: { name: 'Fisher' },
  },
  projects: {
    own: { with: ['asker', 'other'], title: 'Grids', startDate: '2023-01-01' },
    heat: {
      with: ['storer', 'other'],
      title: 'Storing heat in salt',
      acronym: 'SALT',
      startDate: '2022-01-01',
    },
    warm: { with: ['storer', 'other'], title: 'Storing cold', acronym: 'COLD', startDate: '2022-01-01' },
    fish: {
      with: ['fisher', ...others],
      title: 'Catching fish from salt marshes by night with nets of hemp',
      acronym: 'FISH',
      startDate: '2022-01-01',
    },
  },
});
const heat = world.projects.find(({ id }) => id === project('heat'))!;
const REASON = {
  kind: 'closest-project',
  params: { to: 'Storer', project: 'SALT (2022)' },
  text: 'Of what Storer takes part in, SALT (2022) is most about what is asked.',
  projects: [projectRef(heat)],
};
const asker = world.indexOf(org('asker'));
const about = 'storing heat';

describe('the reason that the closest project is', () => {
  it('names of the projects of a candidate the one that is most about what is asked', () => {
    const reasons = closestReasons(matchView(world), { asker, about }, 'en');
    expect(reasons(world.indexOf(org('storer')))).toEqual([REASON]);
  });

  it('says nothing of whose projects are on something else, and nothing where nothing is asked about', () => {
    const reasons = closestReasons(matchView(world), { asker, about }, 'en');
    expect(reasons(world.indexOf(org('fisher')))).toEqual([]);
    expect(closestReasons(matchView(world), { asker }, 'en')(world.indexOf(org('storer')))).toEqual([]);
  });

  it('says it of the question asked, whatever was asked before', () => {
    const view = matchView(world);
    const storer = world.indexOf(org('storer'));
    const first = closestReasons(view, { asker, about }, 'en');
    const second = closestReasons(view, { asker, about: 'storing cold' }, 'en');
    expect(first(storer)).toEqual([REASON]);
    expect(second(storer)[0].params.project).toBe('COLD (2022)');
    expect(closestReasons(view, { asker, about }, 'en')(storer)).toEqual([REASON]);
  });

  it('comes before who introduces whom, and only where something is asked', () => {
    const evidenceOf = (query: { text?: string }) =>
      suggestPartners(world, org('asker'), PartnersQuery.parse(query), 'en').suggestions.find(
        ({ organisation }) => organisation.id === org('storer'),
      )!.evidence;
    expect(evidenceOf({ text: about })[0]).toEqual(REASON);
    expect(evidenceOf({}).map(({ kind }) => kind)).not.toContain('closest-project');
  });
});
