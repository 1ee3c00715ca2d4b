import { describe, expect, it } from 'vitest';
import { BrokerageAnswer } from '../../src/model/brokerage-answer.ts';
import { brokerageAnswer } from '../../src/report/brokerage-answer.ts';
import { smallEcosystem } from '../support/small-ecosystem.ts';

/** A university between two firms, a town and a broker; one firm's country is not known. */
const ecosystem = () =>
  smallEcosystem({
    organisations: {
      broker: { functions: ['cluster-organisation'], place: { country: 'BE' } },
      firm1: { helix: 'company', place: { country: 'BE' } },
      firm2: { helix: 'company' },
      town: { helix: 'government', place: { country: 'NL' } },
      uni: { helix: 'knowledge', place: { country: 'BE' } },
    },
    projects: {
      p1: { with: ['uni', 'firm1'] },
      p2: { with: ['uni', 'firm2'] },
      p3: { with: ['uni', 'town'] },
      p4: { with: ['uni', 'broker'] },
      p5: { with: ['town', 'broker'] },
    },
    clusters: {
      east: { members: ['firm1', 'uni'], organisation: 'broker' },
      west: { members: ['uni', 'town'] },
    },
  });

describe('brokerage', () => {
  it('counts the roles of organisations and groups, against chance', () => {
    const answer = BrokerageAnswer.parse(brokerageAnswer(ecosystem()));
    expect(answer).toMatchObject({
      by: 'helix',
      n: 4 + 1,
      inNone: 0,
      inSeveral: 0,
      options: { order: 'count' },
    });
    expect('asked' in answer).toBe(false);
    const [uni, ...others] = answer.values;
    // Of its six pairs of partners only town and broker work together; the two firms are of one helix.
    expect(uni.organisation.id).toBe('org:uni');
    expect(uni.group).toBe('knowledge');
    expect(uni.pairs).toBe(5);
    expect(uni.roles.itinerant.count).toBe(1);
    expect(uni.roles.liaison.count).toBe(4);
    // Alone of its helix, it can be neither coordinator nor gatekeeper; of six pairs of others one is of a helix.
    expect(uni.roles.gatekeeper).toEqual({ count: 0, expected: 0, z: 0 });
    expect(uni.roles.itinerant.expected).toBeCloseTo(5 / 6, 12);
    expect(uni.roles.liaison.expected).toBeCloseTo(25 / 6, 12);
    expect(uni.roles.liaison.z).toBeCloseTo(-1 / Math.sqrt(5), 12);
    expect(others.map(({ organisation: { id }, pairs }) => [id, pairs])).toEqual([
      ['org:broker', 0],
      ['org:firm1', 0],
      ['org:firm2', 0],
      ['org:town', 0],
    ]);
    expect(answer.groups).toEqual([
      {
        id: 'company',
        label: 'company',
        size: 2,
        pairs: 0,
        roles: { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0 },
      },
      expect.objectContaining({
        id: 'knowledge',
        pairs: 5,
        roles: { coordinator: 0, itinerant: 1, gatekeeper: 0, liaison: 4 },
      }),
      expect.objectContaining({ id: 'government', size: 1 }),
      expect.objectContaining({ id: 'cluster-organisation', size: 1 }),
    ]);
  });

  it('leaves out who is in no group, with the ties', () => {
    const answer = brokerageAnswer(ecosystem(), { by: 'country' });
    expect([answer.n, answer.inNone]).toEqual([4, 1]);
    expect(answer.values.map(({ organisation: { id } }) => id)).not.toContain('org:firm2');
    const uni = answer.values.find(({ organisation }) => organisation.id === 'org:uni')!;
    expect(uni.pairs).toBe(2);
    expect(uni.roles.coordinator.count).toBe(1);
    expect(uni.roles.gatekeeper.count).toBe(1);
  });

  it('counts who is in several clusters in one of them', () => {
    const answer = brokerageAnswer(ecosystem(), { by: 'cluster' });
    expect([answer.n, answer.inNone, answer.inSeveral]).toEqual([4, 1, 1]);
    expect(answer.values.find(({ organisation }) => organisation.id === 'org:uni')!.group).toBe(
      'cluster:east',
    );
  });

  it('says what stands in for groups that the data does not have', () => {
    const without = smallEcosystem({ projects: { p: { with: ['a', 'b'] }, q: { with: ['b', 'c'] } } });
    expect(brokerageAnswer(without, { by: 'cluster' })).toMatchObject({ by: 'community', asked: 'cluster' });
  });

  it('orders by a role, lists as many as asked, or only those asked for', () => {
    const one = brokerageAnswer(ecosystem(), { role: 'liaison', order: 'z', top: 1 });
    expect(one.options).toEqual({ role: 'liaison', order: 'z' });
    // Below chance as a liaison, and yet before those who stand between nobody.
    expect(one.values.map(({ organisation: { id } }) => id)).toEqual(['org:uni']);
    const only = brokerageAnswer(ecosystem(), { only: [3] });
    expect(only.values.map(({ organisation: { id } }) => id)).toEqual(['org:town']);
  });
});
