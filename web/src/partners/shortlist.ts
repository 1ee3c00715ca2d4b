/** The suggestions as a CSV file for a spreadsheet. */
import { askerName, type SuggestionsAnswer } from '../../../src/model/partner-profile.ts';
import { RankedBy } from '../../../src/model/ranking.ts';
import { inertText, quotedCell } from '../../../src/model/spreadsheet.ts';
import { numberName } from '../../../src/words/number-names.ts';
import type { Words } from '../speaking.tsx';
import { kindName, kindsIn, partsOf } from './parts.ts';

/**
 * A cell, quoted. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 *
 * @example cell('=1+1') // `"'=1+1"`
 */
export function cell(value: string | number): string {
  return quotedCell(typeof value === 'number' ? String(value) : inertText(value));
}

/** The list with its day, data version and address in every row, so that a row copied elsewhere keeps them. */
export function shortlistCsv(answer: SuggestionsAnswer, words: Words, day: string, address: string): string {
  const { say } = words;
  const kinds = kindsIn(answer.suggestions);
  const header = [
    say('web.shortlist.rank'),
    say('web.shortlist.name'),
    say('web.shortlist.id'),
    say('web.shortlist.helix'),
    say('web.shortlist.country'),
    say('web.shortlist.score'),
    ...RankedBy.options.map((name) => numberName(words.language, name)),
    ...kinds.map((kind) => kindName(words, kind)),
    say('web.shortlist.why'),
    say('web.shortlist.synthetic'),
    say('web.shortlist.for'),
    say('web.shortlist.day'),
    say('web.shortlist.dataVersion'),
    say('web.shortlist.address'),
  ];
  const rows = answer.suggestions.map((suggestion, place) => {
    const { organisation, score, numbers, evidence } = suggestion;
    const values = new Map(partsOf(suggestion).kinds.map(({ kind, value }) => [kind, value]));
    return [
      place + 1,
      organisation.name,
      organisation.id,
      words.helix(organisation.helix),
      organisation.country ?? '',
      score,
      ...RankedBy.options.map((name) => numbers[name] ?? ''),
      ...kinds.map((kind) => values.get(kind) ?? 0),
      evidence.map(({ text }) => text).join(' '),
      organisation.synthetic ? say('web.synthetic.badge') : '',
      askerName(answer),
      day,
      answer.dataVersion,
      address,
    ];
  });
  // The mark at the beginning tells spreadsheets that the file is UTF-8.
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
