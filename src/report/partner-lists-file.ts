/** Lists of suggestions as a file: a row a suggestion, or a line of JSON an organisation. */
import type { PartnerList } from '../model/partner-list.ts';
import { type PartKind, partKindName, partsByKind } from '../words/score-parts.ts';
import type { Language } from '../words/words.ts';
import { csvRow } from './csv.ts';

export const LIST_FORMATS = ['csv', 'jsonl'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** Kinds of reason that a row names: the weightiest. */
const REASONS = 3;
const COLUMNS = [
  'organisation_id',
  'organisation',
  'rank',
  'suggested_id',
  'suggested',
  'country',
  'helix',
  'likelihood',
  'fit',
  'novelty',
  'score',
  'reasons',
  'marks',
  'synthetic',
  'evidence',
];

/** What stands above all lists. */
export function listsHeader(format: ListFormat): string {
  return format === 'csv' ? csvRow(COLUMNS) : '';
}

/**
 * One list: rows of CSV whose text never runs as a formula, with blanks where nothing is known; or one line of JSON,
 * which also says of an organisation that nobody is suggested to it.
 */
export function listText(list: PartnerList, format: ListFormat, language: Language): string {
  if (format === 'jsonl') return `${JSON.stringify(list)}\n`;
  const { organisation, suggestions } = list;
  return suggestions
    .map(
      ({ organisation: suggested, numbers, score, parts, competitor, lapsed, lifted, mark, evidence }, at) =>
        csvRow([
          organisation.id,
          organisation.name,
          at + 1,
          suggested.id,
          suggested.name,
          suggested.country,
          suggested.helix,
          rounded(numbers.likelihood),
          rounded(numbers.fit),
          rounded(numbers.novelty),
          rounded(score),
          reasonsOf(parts, language),
          [
            ...(competitor ? ['competitor'] : []),
            ...(lapsed ? ['lapsed'] : []),
            ...(lifted ? ['lifted'] : []),
            ...(mark === undefined ? [] : [mark.verdict]),
          ].join(' '),
          organisation.synthetic || suggested.synthetic ? true : undefined,
          evidence?.map(({ text }) => text).join(' '),
        ]),
    )
    .join('');
}

function reasonsOf(parts: PartnerList['suggestions'][number]['parts'], language: Language): string {
  return partsByKind(parts)
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, REASONS)
    .map(({ kind }) => nameOf(kind, language))
    .join('; ');
}

const names = new Map<string, string>();

/** A dozen names stand in hundreds of thousands of rows: each is put into words once. */
function nameOf(kind: PartKind, language: Language): string {
  const key = `${language} ${kind}`;
  const name = names.get(key) ?? partKindName(language, kind);
  names.set(key, name);
  return name;
}

/** To six digits: more are noise. */
function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toPrecision(6));
}
