/** A list of suggestions as Markdown, to be sent or put into a report: with its reasons, and with what it was made from. */
import type { PartnersQuery, Suggestion } from '../model/answers.ts';
import { markdownText } from '../model/markdown.ts';
import { askerName, type SuggestionsAnswer } from '../model/partner-profile.ts';
import { type Lapsed, RANKING_DEFAULTS, RankedBy } from '../model/ranking.ts';
import type { Source } from '../model/source.ts';
import { numberName } from './number-names.ts';
import { soughtName } from './sought-names.ts';
import { countryName, enumerate, helixName, type Language, LOCALES, say, sizeName } from './words.ts';

/** What a file says of itself beside the answer. */
export interface MadeFrom {
  language: Language;
  /** The day on which it is made, as `2026-01-31`. */
  day: string;
  /** The sources of the data, for their days and licences. */
  sources: readonly Source[];
  /** Where the same list can be seen. */
  address?: string;
}

/**
 * Markdown of the suggestions in their order: likelihood, fit and novelty, what each is marked as, and every reason
 * as one line; before them filters, notes and order, after them data version, sources with their days, and licences.
 * Text from the data is escaped, so that it stays text; what is synthetic is named so.
 *
 * @example suggestionsMarkdown(answer, { language: 'en', day: '2026-01-31', sources: [] }) // '# Partners for …'
 */
export function suggestionsMarkdown(answer: SuggestionsAnswer, made: MadeFrom): string {
  const { language, day, sources, address } = made;
  const filters = filtersText(language, answer.query);
  const { mix } = answer.ranking;
  const order = RankedBy.options
    .filter((name) => mix[name] > 0)
    .map((name) => `${numberName(language, name)} ${percent(language, mix[name], 0)}`);
  const paragraphs = [
    `# ${markdownText(say(language, 'cli.partners.title', { name: askerName(answer) }))}`,
    markdownText(
      say(language, 'cli.partners.counts', {
        candidates: answer.candidates,
        hidden: answer.hiddenByFilters,
      }),
    ),
    markdownText(
      [
        filters.length === 0
          ? say(language, 'shortlist.markdown.noFilters')
          : say(language, 'shortlist.markdown.filters', { filters: filters.join('; ') }),
        say(language, 'shortlist.markdown.order', { mix: order.join(', ') }),
      ].join(' '),
    ),
    ...answer.notes.map((note) => `> ${markdownText(note)}`),
    ...(answer.suggestions.length === 0 ? [markdownText(say(language, 'shortlist.markdown.none'))] : []),
    ...answer.suggestions.flatMap((suggestion, place) => described(language, suggestion, place + 1)),
    '---',
    markdownText(say(language, 'shortlist.markdown.caution')),
    markdownText(say(language, 'shortlist.markdown.made', { day, version: answer.dataVersion })),
    ...(sources.length === 0
      ? []
      : [
          markdownText(
            say(language, 'shortlist.markdown.sources', {
              sources: sources
                .map(({ name, retrieved, licence, attribution }) =>
                  say(language, 'shortlist.markdown.source', {
                    name: attribution ?? name,
                    day: retrieved,
                    licence,
                  }),
                )
                .join('; '),
            }),
          ),
        ]),
    ...(address === undefined
      ? []
      : [say(language, 'shortlist.markdown.address', { address: `<${address}>` })]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function described(language: Language, suggestion: Suggestion, rank: number): string[] {
  const { organisation, evidence } = suggestion;
  const about = [
    ...(organisation.country === undefined ? [] : [countryName(language, organisation.country)]),
    helixName(language, organisation.helix),
    ...marksOf(language, suggestion),
  ];
  return [
    `## ${rank}. ${markdownText(organisation.name)}`,
    `${markdownText(about.join(' · '))}  \n${markdownText(numbersLine(language, suggestion))}`,
    ...(organisation.synthetic ? [`*${markdownText(say(language, 'shortlist.markdown.synthetic'))}*`] : []),
    ...(evidence.length === 0 ? [] : [evidence.map(({ text }) => `- ${markdownText(text)}`).join('\n')]),
  ];
}

function numbersLine(language: Language, { numbers: { likelihood, fit, novelty } }: Suggestion): string {
  const decimals = (value: number) =>
    value.toLocaleString(LOCALES[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return say(language, 'suggestions.numbers', {
    likelihood:
      likelihood === undefined
        ? say(language, 'suggestions.unknown')
        : `${percent(language, likelihood, 1)} (${say(language, 'shortlist.markdown.likelihood')})`,
    fit: decimals(fit),
    novelty: decimals(novelty),
  });
}

/** What a suggestion is marked as, in words. */
export function marksOf(language: Language, { lapsed, lifted, competitor }: Suggestion): string[] {
  return [
    ...(lapsed ? [say(language, 'suggestions.lapsed.badge')] : []),
    ...(lifted ? [say(language, 'suggestions.lift.badge')] : []),
    ...(competitor ? [say(language, 'suggestions.competitor.badge')] : []),
  ];
}

/** What narrows the list or changes its order, each in a few words; what is as usual is not named. */
function filtersText(language: Language, query: PartnersQuery): string[] {
  const some = <T>(values: readonly T[] | undefined, name: (value: T) => string) =>
    values === undefined || values.length === 0 ? undefined : enumerate(language, values.map(name));
  const share = (value: number) => (value === 0 ? undefined : percent(language, value, 0));
  const excluded = query.exclude?.length ?? 0;
  const named = [
    ['shortlist.filter.helix', some(query.helix, (helix) => helixName(language, helix))],
    ['shortlist.filter.country', some(query.country, (code) => countryName(language, code))],
    ['shortlist.filter.region', query.region],
    ['shortlist.filter.size', some(query.size, (size) => sizeName(language, size))],
    ['shortlist.filter.theme', query.theme],
    ['shortlist.filter.cluster', query.cluster?.replace(/^cluster:/, '')],
    ['shortlist.filter.asOf', query.asOf],
    ['shortlist.filter.about', query.text],
    ['shortlist.filter.seek', query.seek === undefined ? undefined : soughtName(language, query.seek)],
    ['shortlist.filter.diversity', share(query.diversity)],
    ['shortlist.filter.liftNewcomers', share(query.liftNewcomers)],
    ['shortlist.filter.lapsed', lapsedText(language, query.lapsed)],
  ] as const;
  return [
    ...named.flatMap(([key, values]) => (values === undefined ? [] : [say(language, key, { values })])),
    ...(query.withoutCompetitors ? [say(language, 'shortlist.filter.withoutCompetitors')] : []),
    ...(excluded === 0 ? [] : [say(language, 'shortlist.filter.exclude', { values: excluded })]),
  ];
}

/** Nothing where earlier partners are left out, as they are usually. */
function lapsedText(language: Language, lapsed: Lapsed): string | undefined {
  if (lapsed === RANKING_DEFAULTS.lapsed) return undefined;
  return lapsed === 'only'
    ? say(language, 'suggestions.web.lapsedOnly')
    : say(language, 'suggestions.web.lapsedInclude');
}

function percent(language: Language, share: number, digits: number): string {
  return share.toLocaleString(LOCALES[language], {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
