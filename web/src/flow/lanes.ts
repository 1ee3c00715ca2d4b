/** Lanes as the page draws them: names and colours, and what flows between them in the year that is looked at. */
import type { FlowAnswer } from '../../../src/model/flow-answer.ts';
import { laneName } from '../../../src/words/lane-names.ts';
import type { Palette } from '../map/colours.ts';
import type { Words } from '../speaking.tsx';

export interface Lane {
  name: string;
  colour: string;
  rest: boolean;
  organisations: number;
}

export function lanesOf(
  { by, lanes }: Pick<FlowAnswer, 'by' | 'lanes'>,
  palette: Palette,
  words: Words,
): Lane[] {
  return lanes.map((lane, place) => ({
    name: laneName(words.language, by, lane),
    colour: lane.rest ? palette.otherGroups : (palette.groups[place] ?? palette.otherGroups),
    rest: lane.rest,
    organisations: lane.organisations,
  }));
}

export interface Cell {
  from: number;
  to: number;
  flow: number;
}

/** Flow in one year, or over all of them; no year is all of them. */
export function cellsIn(answer: FlowAnswer, year: number | undefined): Cell[] {
  const cells =
    year === undefined ? answer.between.cells : (answer.years.find((one) => one.year === year)?.cells ?? []);
  return cells.filter(({ flow }) => flow > 0);
}
