import { describe, expect, it } from 'vitest';
import { introductionLetter } from '../../src/match/feedback/letter.ts';
import { type PartyFeedback, versionOf } from '../../src/match/feedback/party-feedback.ts';
import { suggestPartners } from '../../src/match/partners.ts';
import { PartnersAnswer, PartnersQuery } from '../../src/model/answers.ts';
import { Feedback } from '../../src/model/feedback.ts';
import type { FeedbackParty } from '../../src/model/source.ts';
import { org, smallEcosystem } from '../support/small-ecosystem.ts';

const world = smallEcosystem({
  organisations: Object.fromEntries(
    ['asker', 'hub', 'heat', 'warmth', 'ships', 'boats', 'mill'].map((name, i) => [
      name,
      { name, helix: i % 2 ? 'company' : 'knowledge', place: { country: 'BE' } },
    ]),
  ),
  projects: {
    Start: { startDate: '2022-01-01', with: ['asker', 'hub'], themes: ['grid'] },
    Heat: { startDate: '2022-02-01', with: ['hub', 'heat'], themes: ['storage'] },
    Warm: { startDate: '2022-03-01', with: ['hub', 'warmth'], themes: ['storage'] },
    Ship: { startDate: '2022-04-01', with: ['hub', 'ships'], themes: ['sea'] },
    Boat: { startDate: '2022-05-01', with: ['hub', 'boats'], themes: ['sea'] },
    Mill: { startDate: '2022-06-01', with: ['hub', 'mill'], themes: ['food'] },
  },
  themes: {
    grid: { title: 'grid' },
    storage: { title: 'heat storage' },
    sea: { title: 'shipping' },
    food: { title: 'milling' },
  },
});

let minutes = 0;
const said = (
  suggested: string,
  verdict: Feedback['verdict'],
  rest: Partial<Feedback> & { asker?: Feedback['asker'] } = {},
): Feedback =>
  Feedback.parse({
    id: `feedback:${suggested}-${verdict}-${rest.asker ?? ''}`,
    revision: 1,
    by: 'administrator',
    asker: org('asker'),
    suggested: org(suggested),
    verdict,
    at: `2026-11-03T10:${String(minutes++ % 60).padStart(2, '0')}:00.000Z`,
    dataVersion: '00',
    ...rest,
  });
const heard = (inForce: Feedback[], by: FeedbackParty = 'administrator'): PartyFeedback => ({
  by,
  inForce,
  version: versionOf(by, inForce),
});
const ask = (inForce?: Feedback[], query: Partial<PartnersQuery> = {}) => {
  const answer = suggestPartners(
    world,
    org('asker'),
    PartnersQuery.parse(query),
    'en',
    inForce && heard(inForce),
  );
  expect(PartnersAnswer.parse(answer)).toEqual(answer);
  return answer;
};
const names = (answer: PartnersAnswer) => answer.suggestions.map(({ organisation }) => organisation.name);
const called = (answer: PartnersAnswer, name: string) =>
  answer.suggestions.find(({ organisation }) => organisation.name === name)!;

describe('feedback on suggestions', () => {
  it('leaves out what is not relevant for this asker, counts it, and shows it where asked to', () => {
    const before = ask();
    expect(before.feedback).toBeUndefined();
    const answer = ask([said('ships', 'not-relevant')]);
    expect(names(answer).sort()).toEqual(
      names(before)
        .filter((name) => name !== 'ships')
        .sort(),
    );
    expect(answer.feedback).toEqual({ by: 'administrator', hidden: 1, learnedFrom: 0, changes: [] });
    expect(answer.hiddenByFilters).toBe(before.hiddenByFilters);

    const shown = ask([said('ships', 'not-relevant')], { showNotRelevant: true });
    expect(names(shown).sort()).toEqual(names(before).sort());
    expect(shown.feedback?.hidden).toBe(0);
    expect(called(shown, 'ships').mark).toMatchObject({ verdict: 'not-relevant', revision: 1 });
    expect(called(shown, 'ships').evidence[0]).toMatchObject({
      kind: 'marked',
      text: 'Marked as not relevant on 3 November 2026 by you.',
    });
    expect(names(ask([said('ships', 'not-relevant', { asker: org('mill') })])).sort()).toEqual(
      names(before).sort(),
    );
  });

  it('lifts what is like the relevant, says so, and leaves chances alone', () => {
    const before = ask();
    const answer = ask([said('heat', 'relevant'), said('ships', 'not-relevant')]);
    const place = (from: PartnersAnswer, name: string) => names(from).indexOf(name);
    expect(place(answer, 'warmth')).toBeLessThan(place(answer, 'boats'));
    expect(called(answer, 'warmth').parts.feedback).toBeGreaterThan(
      called(answer, 'mill').parts.feedback ?? 0,
    );
    expect(called(answer, 'mill').parts.feedback).toBeGreaterThan(
      called(answer, 'boats').parts.feedback ?? 0,
    );
    expect(called(answer, 'warmth').evidence.map(({ text }) => text)).toContain(
      'Does the like of heat, which was marked as relevant by you.',
    );
    expect(answer.feedback).toMatchObject({ hidden: 1, learnedFrom: 2 });
    for (const { organisation, probability } of answer.suggestions)
      expect(probability).toBe(called(before, organisation.name).probability);
  });

  it('counts the last word on two, and is the same whatever the order in which it is read', () => {
    const early = said('ships', 'not-relevant');
    const late = said('ships', 'relevant');
    expect(names(ask([early, late]))).toContain('ships');
    const many = [said('heat', 'relevant'), said('mill', 'not-relevant'), said('boats', 'introduced')];
    const [one, other] = [ask(many), ask([many[2], many[0], many[1]])];
    expect(one.suggestions.map(({ score }) => score)).toEqual(other.suggestions.map(({ score }) => score));
  });

  it('tells what came of an introduction', () => {
    const texts = (rest: Partial<Feedback>) =>
      called(ask([said('mill', 'introduced', rest)]), 'mill').evidence[0].text;
    expect(
      [{}, { outcome: 'met' }, { outcome: 'project' }, { outcome: 'no', note: 'no time' }].map((rest) =>
        texts(rest as Partial<Feedback>),
      ),
    ).toEqual([
      'Introduced on 3 November 2026 by you; what came of it is open.',
      'Introduced on 3 November 2026 by you; they met.',
      'Introduced on 3 November 2026 by you; a project came of it.',
      'Introduced on 3 November 2026 by you; nothing came of it. Note: no time',
    ]);
  });
});

describe('the e-mail that introduces two', () => {
  const letter = (to: string, language: 'en' | 'nl' | 'fr' = 'en', about?: string) =>
    introductionLetter(world, { from: org('asker'), to: org(to) }, { from: 'asker', to }, language, about);

  it('gives reasons from the public record, in three languages', () => {
    const { subject, body } = letter('heat', 'en', ' storing heat ');
    expect(subject).toBe('Introduction: asker and heat');
    expect(body.split('\n\n')[2]).toBe('What it is about: storing heat');
    expect(body).toContain('– hub worked with both: with asker in Start (2022), with heat in Heat (2022).');
    expect(letter('heat', 'nl').subject).toBe('Kennismaking: asker en heat');
    expect(letter('heat', 'fr').body).toContain('Bonjour à vous deux,');
  });

  it('names one that the public does not see, and says nothing more of it', () => {
    expect(letter('secret').body).toBe(
      [
        'Dear both,',
        'With this I would like to introduce asker and secret to each other.',
        'May I suggest that you find half an hour for a first talk? I am glad to join if that helps.',
        'Kind regards,',
      ].join('\n\n'),
    );
  });
});
