import { beforeAll, expect, it } from 'vitest';
import { readCordis } from '../../src/ingest/cordis/read-cordis.ts';
import { createNameIndex, type NameIndex } from '../../src/match/name-index.ts';
import { suggestPartners } from '../../src/match/partners.ts';
import { introductionPaths } from '../../src/match/paths.ts';
import { PartnersQuery } from '../../src/model/answers.ts';
import type { OrganisationId } from '../../src/model/ids.ts';
import type { Ecosystem } from '../../src/network/ecosystem.ts';
import { ecosystemOf } from '../support/ecosystem-of.ts';
import { CORDIS_HORIZON, describeWithCordis } from '../support/requirements.ts';

describeWithCordis('matching on Horizon Europe', () => {
  let ecosystem: Ecosystem;
  let names: NameIndex;
  beforeAll(async () => {
    ecosystem = await ecosystemOf(readCordis([CORDIS_HORIZON]));
    const { organisationStart } = ecosystem.participations;
    names = createNameIndex(
      ecosystem.organisations,
      Int32Array.from(ecosystem.organisations, (_, i) => organisationStart[i + 1] - organisationStart[i]),
    );
  });

  it('is the whole set', () => {
    expect([ecosystem.organisations.length, ecosystem.projects.length, ecosystem.ties.ties]).toEqual([
      25_879, 13_464, 701_365,
    ]);
  });

  it('finds organisations by what people call them', () => {
    const pic = (asked: string) => names.resolve(asked).identifiers.pic;
    expect(pic('ThermoVault')).toEqual(['911106742']);
    expect(pic('Flux 50')).toEqual(['907386695']);
    expect(pic('de blauwe cluster')).toEqual(['904329255']);
    expect(pic('INESC TEC')).toEqual(['999513706']);
    expect(pic('Barry Callebaut')).toEqual(['898782989']);
    expect(pic('K.U. Leuven')).toEqual(['999991334']);
    expect(() => names.resolve('ThermoVolt')).toThrow('Did you mean "THERMOVAULT"');
  });

  it.each(['911106742', '907386695'])('suggests partners for PIC %s with true evidence', (pic) => {
    const { id } = names.resolve(pic);
    const { suggestions, candidates } = suggestPartners(ecosystem, id, PartnersQuery.parse({ k: 50 }), 'en');
    expect(candidates).toBe(25_879 - 1 - partnersOf(ecosystem, id).size);
    expect(suggestions).toHaveLength(50);
    for (const { organisation, evidence } of suggestions) {
      expect(partnersOf(ecosystem, id)).not.toContain(organisation.id);
      for (const { kind, organisations, projects, themes } of evidence) {
        if (kind === 'shared-partner') {
          const [{ id: partner }] = organisations!;
          expect(membersOf(ecosystem, projects![0].id)).toEqual(expect.arrayContaining([id, partner]));
          expect(membersOf(ecosystem, projects![1].id)).toEqual(
            expect.arrayContaining([partner, organisation.id]),
          );
        }
        for (const theme of themes ?? []) expect(ecosystem.themes.get(theme.id)!.title).toBe(theme.title);
      }
    }
  });

  it('leads from ThermoVault to Flux50 through INESC TEC', () => {
    const to = (asked: string) =>
      introductionPaths(ecosystem, names.resolve('ThermoVault').id, names.resolve(asked).id, {
        language: 'en',
      });
    expect(to('Flux50').paths.map(({ text }) => text)).toEqual([
      'THERMOVAULT reaches FLUX50 through INESC TEC. THERMOVAULT and INESC TEC worked together in BeFlexible (2022). INESC TEC and FLUX50 worked together in Every1 (2022).',
    ]);
    expect(to('De Blauwe Cluster').shortest).toEqual({ length: 3, count: 104 });
  });

  it('answers for anyone', () => {
    const milliseconds: number[] = [];
    for (let i = 0; i < 40; i++) {
      const { id } = ecosystem.organisations[(i * 7919) % ecosystem.organisations.length];
      const start = process.cpuUsage();
      const { suggestions } = suggestPartners(ecosystem, id, PartnersQuery.parse({}), 'en');
      const { user, system } = process.cpuUsage(start);
      milliseconds.push((user + system) / 1000);
      expect(suggestions).toHaveLength(20);
      expect(suggestions.every(({ evidence }) => evidence.length > 0)).toBe(true);
    }
    milliseconds.sort((a, b) => a - b);
    console.info(
      `partners: ${milliseconds[20].toFixed(1)} ms of processor time in the median, ${milliseconds[37].toFixed(1)} at the 95th percentile`,
    );
  });
});

function membersOf({ participations: p }: Ecosystem, id: string): string[] {
  const project = p.projects.indexOf(id as never);
  return [...p.projectOrganisation.slice(p.projectStart[project], p.projectStart[project + 1])].map(
    (o) => p.organisations[o],
  );
}

function partnersOf({ ties, organisations, indexOf }: Ecosystem, id: OrganisationId): Set<string> {
  const node = indexOf(id);
  return new Set(
    [...ties.target.slice(ties.start[node], ties.start[node + 1])].map((o) => organisations[o].id),
  );
}
