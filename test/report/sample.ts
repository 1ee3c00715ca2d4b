/** A small ecosystem with everything that answers show: two groups, a bridge, an isolate, a broker, a synthetic one. */
import { smallEcosystem } from '../support/small-ecosystem.ts';

/**
 * Projects: heat and cool {alfa, beta, gamma} and store {alfa, beta} on one side, wind and gust
 * {delta, epsilon, zeta} on the other, bridge {gamma, delta} between; hermit in a project of its own, ghost (synthetic) in none.
 */
export const sample = () =>
  smallEcosystem({
    organisations: {
      alfa: { name: 'Alfa', helix: 'company', place: { country: 'BE', nuts: 'BE211', city: 'Antwerpen' } },
      beta: { name: 'Beta', helix: 'knowledge', place: { country: 'BE' } },
      gamma: {
        name: 'Gamma',
        helix: 'association',
        functions: ['cluster-organisation'],
        place: { country: 'BE' },
      },
      delta: { name: 'Delta', helix: 'company', place: { country: 'NL' } },
      epsilon: { name: 'Epsilon', helix: 'government', place: { country: 'NL' } },
      zeta: { name: 'Zeta', helix: 'company', place: {} },
      hermit: { name: 'Hermit', helix: 'civil-society', place: { country: 'NL' } },
      ghost: { name: 'Ghost', helix: 'company', place: { country: 'BE' }, synthetic: true },
    },
    projects: {
      heat: {
        startDate: '2021-05-01',
        endDate: '2024-04-30',
        title: 'Heat',
        themes: ['heat'],
        with: ['alfa', 'beta', 'gamma'],
      },
      store: { startDate: '2022-01-01', themes: ['heat', 'storage'], with: ['alfa', 'beta'] },
      wind: { startDate: '2021-01-01', themes: ['wind'], with: ['delta', 'epsilon', 'zeta'] },
      gust: { startDate: '2021-02-01', with: ['delta', 'epsilon', 'zeta'] },
      cool: {
        startDate: '2022-03-01',
        endDate: '2025-02-28',
        themes: ['heat'],
        with: ['alfa', 'beta', 'gamma'],
      },
      bridge: { startDate: '2023-09-01', themes: ['wind'], synthetic: true, with: ['gamma', 'delta'] },
      alone: { with: ['hermit'] },
    },
    themes: { heat: { title: 'heat' }, storage: { title: 'energy storage' }, wind: { title: 'wind power' } },
    clusters: {
      flux: { name: 'Flux', organisation: 'gamma', members: ['alfa', 'beta'] },
      blue: { name: 'Blue', kind: 'ibn', members: ['beta', 'delta'] },
    },
    dataVersion: 'v1',
  });

/** How answers name an organisation of the sample. */
export const ref = (id: string, name: string, helix: string, country?: string, synthetic?: true) => ({
  id: `org:${id}`,
  name,
  identifiers: { pic: [], vat: [], ror: [], kbo: [] },
  helix,
  ...(country === undefined ? {} : { country }),
  ...(synthetic === undefined ? {} : { synthetic }),
});
export const ALFA = ref('alfa', 'Alfa', 'company', 'BE');
export const BETA = ref('beta', 'Beta', 'knowledge', 'BE');
export const GAMMA = ref('gamma', 'Gamma', 'association', 'BE');
export const DELTA = ref('delta', 'Delta', 'company', 'NL');
export const EPSILON = ref('epsilon', 'Epsilon', 'government', 'NL');
export const ZETA = ref('zeta', 'Zeta', 'company');
export const HERMIT = ref('hermit', 'Hermit', 'civil-society', 'NL');
export const GHOST = ref('ghost', 'Ghost', 'company', 'BE', true);
