import { describe, expect, it } from 'vitest';
import { suggestPartners } from '../../src/match/partners.ts';
import { suggestForProfile } from '../../src/match/profile-partners.ts';
import { PartnersAnswer, PartnersQuery } from '../../src/model/answers.ts';
import {
  PartnerProfile,
  PROFILE_TEMPLATE,
  ProfileAnswer,
  readProfile,
} from '../../src/model/partner-profile.ts';
import { org, type SmallEcosystem, smallEcosystem } from '../support/small-ecosystem.ts';

const WORLD: SmallEcosystem = {
  organisations: {
    warm: { name: 'Warm', helix: 'company', place: { country: 'BE' } },
    boiler: { name: 'Boiler', helix: 'company', place: { country: 'IT' } },
    rival: { name: 'Rival', helix: 'company', place: { country: 'BE' } },
    lab: { name: 'Lab', helix: 'knowledge', place: { country: 'BE', city: 'Leuven' } },
    town: { name: 'Town', helix: 'government', place: { country: 'BE' } },
    fund: { name: 'Fund', helix: 'company', functions: ['capital-provider'], place: { country: 'BE' } },
  },
  projects: {
    Heat: { startDate: '2022-01-01', with: ['warm', 'lab'], themes: ['storage'] },
    Store: { startDate: '2022-05-01', with: ['rival', 'town'], themes: ['storage'] },
    Sell: { startDate: '2021-05-01', with: ['boiler', 'lab', 'town'], themes: ['sales'] },
    Money: { startDate: '2021-08-01', with: ['fund', 'town'], themes: ['sales'] },
  },
  themes: { storage: { title: 'energy storage' }, sales: { title: 'sales' } },
  offers: {
    wants: {
      organisation: 'warm',
      direction: 'request',
      seek: 'route-to-market',
      text: 'installers of boilers',
    },
    gives: {
      organisation: 'boiler',
      direction: 'offer',
      seek: 'route-to-market',
      text: 'network of installers',
    },
    pays: { organisation: 'fund', direction: 'offer', seek: 'capital', text: 'capital for installers' },
  },
};
const world = smallEcosystem(WORLD);
const ask = (query: Partial<PartnersQuery>, from = 'warm') => {
  const answer = suggestPartners(world, org(from), PartnersQuery.parse(query), 'en');
  expect(PartnersAnswer.parse(answer)).toEqual(answer);
  return answer;
};
const names = ({ suggestions }: Pick<PartnersAnswer, 'suggestions'>) =>
  suggestions.map(({ organisation }) => organisation.name);

describe('seeking a kind of partner', () => {
  it('leaves in who can be it or says so, and offers of that kind alone count', () => {
    expect(names(ask({ seek: 'public' }))).toEqual(['Town']);
    expect(names(ask({ seek: 'capital' }))).toEqual(['Fund']);
    const route = ask({ seek: 'route-to-market' });
    expect(names(route)[0]).toBe('Boiler');
    expect(route.suggestions[0].evidence[0].kind).toBe('offer-meets-request');
    expect(route.suggestions.map(({ parts }) => 'offers' in parts)).toEqual(
      names(route).map((name) => name === 'Boiler'),
    );
  });

  it('says what public data cannot prove, and where nobody is known', () => {
    expect(ask({ seek: 'capital' }).notes).toContain(
      'Public data records research consortia, not investments: these are capital providers as the data marks them, and those who say that they offer or seek capital. How often that brings capital has not been measured.',
    );
    const { fund: _, ...organisations } = WORLD.organisations!;
    const { Money: __, ...projects } = WORLD.projects!;
    const poor = smallEcosystem({ ...WORLD, organisations, projects, offers: {} });
    const answer = suggestPartners(poor, org('warm'), PartnersQuery.parse({ seek: 'capital' }), 'nl');
    expect(answer.suggestions).toEqual([]);
    expect(answer.notes.at(-1)).toBe('Van niemand in deze gegevens is bekend dat het is wat u zoekt.');
    expect(ask({ seek: 'research' }).notes.join(' ')).not.toContain('Public data');
  });

  it('marks competitors, and leaves them out where that is asked', () => {
    const rival = ask({}).suggestions.find(({ organisation }) => organisation.name === 'Rival')!;
    expect(rival.competitor).toBe(true);
    expect(rival.evidence.at(-1)).toEqual({
      kind: 'competitor',
      params: { name: 'Rival' },
      text: 'Rival may be a competitor: a company in the same country that works on the same themes.',
    });
    expect(names(ask({ withoutCompetitors: true }))).not.toContain('Rival');
    expect(
      ask({}, 'rival')
        .suggestions.filter(({ competitor }) => competitor)
        .map((s) => s.organisation.name),
    ).toEqual(['Warm']);
  });
});

describe('asking by a profile', () => {
  const profile = PartnerProfile.parse(
    readProfile(
      'name: New One\n# a note\ndoes: heat pumps\ntheme: energy storage\ntheme: zymurgy\nseek: route-to-market: installers of boilers\ncountry: be\ncity: Leuven\nhelix:\n',
    ),
  );

  it('reads lines, JSON and its own template', () => {
    expect(profile).toEqual({
      name: 'New One',
      does: 'heat pumps',
      themes: ['energy storage', 'zymurgy'],
      offers: [],
      seeks: [{ text: 'installers of boilers', kind: 'route-to-market' }],
      country: 'BE',
      city: 'Leuven',
      helix: 'company',
    });
    expect(readProfile('{"name":"A"}')).toEqual({ name: 'A' });
    expect(PartnerProfile.safeParse(readProfile(PROFILE_TEMPLATE)).success).toBe(false);
  });

  it('suggests by themes, place and offers, with reasons', () => {
    const answer = suggestForProfile(world, profile, PartnersQuery.parse({ k: 10 }), 'en');
    expect(ProfileAnswer.parse(answer)).toEqual(answer);
    expect(answer.notes).toEqual([
      'New One is not in this data: the suggestions follow what its profile says, as learned from how newcomers came to their first project.',
      'No theme’s title holds “zymurgy”; it counts as text.',
    ]);
    const of = (name: string) => answer.suggestions.find(({ organisation }) => organisation.name === name)!;
    expect(of('Boiler').evidence[0].text).toBe(
      'Boiler offers what New One asks for: “network of installers” meets “installers of boilers”.',
    );
    expect(of('Lab').evidence.map(({ text }) => text)).toEqual([
      'Lab works on energy storage (1).',
      'Both are in Leuven.',
      'Lab takes part in 2 projects, most recently Heat (2022).',
    ]);
    expect(answer.suggestions.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });
});
