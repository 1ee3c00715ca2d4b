import { describe, expect, it } from 'vitest';
import { PartnersQuery } from '../../src/model/answers.ts';
import type { OrganisationId } from '../../src/model/ids.ts';
import type { SuggestionsAnswer } from '../../src/model/partner-profile.ts';
import type { Source } from '../../src/model/source.ts';
import { suggestionsMarkdown } from '../../src/words/suggestions-markdown.ts';

const named = (name: string) => ({
  id: `org:${name}` as OrganisationId,
  name,
  identifiers: { pic: [], vat: [], ror: [], kbo: [] },
  helix: 'company' as const,
  country: 'BE',
});
const definition = { definition: '', source: '', low: 0, high: 1 } as const;
const ANSWER: SuggestionsAnswer = {
  query: {
    ...PartnersQuery.parse({
      country: ['BE', 'NL'],
      seek: 'supplier',
      text: 'heat *at* home',
      diversity: 0.3,
      lapsed: 'only',
      withoutCompetitors: true,
      exclude: ['org:other'],
    }),
    organisation: named('Warm <b>'),
  },
  candidates: 1200,
  hiddenByFilters: 1198,
  notes: ['Two *earlier* partners.'],
  suggestions: [
    {
      organisation: { ...named('B&S_Labs'), synthetic: true },
      score: 0.9,
      parts: {},
      numbers: { likelihood: 0.0123, fit: 0.5, novelty: 0 },
      competitor: true,
      evidence: [
        { kind: 'near', params: { km: 3 }, text: 'They are 3 km apart.' },
        { kind: 'active', params: {}, text: 'In [SynABC](http://x)\n# today.' },
      ],
    },
    {
      organisation: named('Quiet'),
      score: 0.1,
      parts: {},
      numbers: { fit: 0, novelty: 1 },
      lapsed: true,
      evidence: [],
    },
  ],
  ranking: { mix: { likelihood: 0.6, fit: 0, novelty: 0.4 }, diversity: 0.3, liftNewcomers: 0 },
  definitions: { likelihood: definition, fit: definition, novelty: definition },
  fairness: {
    groups: [],
    regions: { suggested: 0, candidates: 0, definition: '' },
    lift: {
      share: 0,
      cost: { recall20: 0, gini: 0 },
      without: { recall20: 0, gini: 0 },
      definition: '',
    },
  } as unknown as SuggestionsAnswer['fairness'],
  dataVersion: 'abc123',
};
const SOURCE: Source = {
  id: 'source:cordis' as Source['id'],
  name: 'CORDIS',
  kind: 'cordis',
  licence: 'CC BY 4.0',
  attribution: 'CORDIS, © European Union',
  retrieved: '2025-02-01',
  precedence: 1,
  synthetic: false,
};

describe('suggestions as Markdown', () => {
  it('hold filters, order, notes, reasons, marks and what they were made from, with text that stays text', () => {
    const made = {
      language: 'en',
      day: '2026-01-31',
      sources: [SOURCE],
      address: 'https://h/p?a=1',
    } as const;
    expect(suggestionsMarkdown(ANSWER, made)).toBe(`# Partners for Warm &lt;b\\>

1,200 candidates, of which the filters hide 1,198.

Filters: country Belgium and Netherlands; about “heat \\*at\\* home”; sought: Supplier; variety 30%; earlier partners: Only those; without competitors; left out: 1. Order: Likelihood 60%, Novelty 40%.

> Two \\*earlier\\* partners.

## 1. B&amp;S\\_Labs

Belgium · Company · Perhaps a competitor  
likelihood 1.2% (chance of a first joint project within a year) · fit 0.50 · novelty 0.00

*Synthetic: made up to show the product; not a real organisation or project.*

- They are 3 km apart.
- In \\[SynABC\\](http://x) \\# today.

## 2. Quiet

Belgium · Company · Earlier partner  
likelihood can’t tell · fit 0.00 · novelty 1.00

---

A suggestion is a reason to talk, not a judgement of anyone.

Made on 2026-01-31 with Helixlens; data version abc123.

Data: CORDIS, © European Union (retrieved 2025-02-01, CC BY 4.0).

Link: <https://h/p?a=1>
`);
  });

  it('say so where nobody is left and nothing is filtered, in the language asked', () => {
    const answer = { ...ANSWER, suggestions: [], notes: [] };
    const query = { ...PartnersQuery.parse({}), organisation: named('Warm') };
    const text = (language: 'nl' | 'fr') =>
      suggestionsMarkdown({ ...answer, query } as SuggestionsAnswer, {
        language,
        day: '2026-01-31',
        sources: [],
      });
    expect(text('nl').split('\n\n').slice(2)).toEqual([
      'Geen filters. Volgorde: Kans 60%, Nieuwheid 40%.',
      'Er blijft geen suggestie over.',
      '---',
      'Een suggestie is een reden om te praten, geen oordeel over wie dan ook.',
      'Gemaakt op 2026-01-31 met Helixlens; dataversie abc123.\n',
    ]);
    expect(text('fr')).toMatch(/Aucun filtre\. Ordre : Probabilité 60\s%, Nouveauté 40\s%\./);
  });
});
