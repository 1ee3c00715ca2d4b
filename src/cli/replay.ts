/** `evaluate --replay-feedback`: whether the ranking is better with feedback than without. */
import { type Replayed, replayMarks, simulateReplay } from '../analysis/prediction/evaluation/replay.ts';
import { periodOf } from '../analysis/prediction/outcomes.ts';
import { marksOf } from '../match/feedback/effect.ts';
import type { EvaluatedFigure } from '../model/evaluation-answer.ts';
import type { ReplayAnswer } from '../model/replay-answer.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';
import { readFeedback } from './feedback.ts';
import { figure } from './numbers.ts';
import type { Session } from './session.ts';
import { table } from './table.ts';
import { wrap } from './terminal.ts';

export async function replayFeedback(
  session: Session,
  url: string,
  ecosystem: Ecosystem,
  { askers, seed, ...split }: { askers: number; seed: number; trainUntil: string; testUntil: string },
): Promise<ReplayAnswer> {
  const heard = await readFeedback(session, url, undefined);
  const recorded = replayMarks(ecosystem, marksOf(ecosystem, heard?.inForce ?? []));
  const { trainUntil, testUntil } = split;
  const simulated = simulateReplay(periodOf(ecosystem, trainUntil, testUntil), { askers, seed });
  return {
    ...(recorded === undefined ? {} : { recorded: counted(recorded) }),
    simulated: { ...counted(simulated), synthetic: true, split: { trainUntil, testUntil } },
    definition: say(session.language, 'feedback.replay.definition'),
    source: 'Salton & Buckley 1990, JASIS 41, 288–297',
    dataVersion: ecosystem.dataVersion,
  };
}

const counted = ({ askers, marks, metrics }: Replayed) => ({ n: askers, marks, metrics });

export function describeReplay(session: Session, answer: ReplayAnswer): string {
  const { language, terminal } = session;
  const { recorded, simulated, definition } = answer;
  const line = (text: string) => `${wrap(text, terminal.width)}\n`;
  return [
    line(definition),
    '\n',
    recorded === undefined
      ? line(say(language, 'feedback.replay.nothing'))
      : `${line(say(language, 'feedback.replay.recorded', { n: recorded.n }))}${tableOf(session, recorded.metrics)}`,
    '\n',
    line(
      say(language, 'feedback.replay.simulated', {
        ...simulated.split,
        n: simulated.n,
        marks: simulated.marks,
      }),
    ),
    tableOf(session, simulated.metrics),
  ].join('');
}

function tableOf({ language, terminal }: Session, metrics: ReplayAnswer['simulated']['metrics']): string {
  const shown = (value: number | null) =>
    value === null || Number.isNaN(value) ? '–' : figure(language, value);
  const range = ({ value, low, high }: EvaluatedFigure) => `${shown(value)} (${shown(low)} … ${shown(high)})`;
  return table(
    terminal,
    [
      { title: say(language, 'feedback.replay.metric') },
      { title: say(language, 'feedback.replay.before'), align: 'right' },
      { title: say(language, 'feedback.replay.after'), align: 'right' },
      { title: say(language, 'feedback.replay.difference'), align: 'right' },
    ],
    Object.entries(metrics).map(([name, { before, after, difference }]) => [
      name,
      range(before),
      range(after),
      range(difference),
    ]),
  );
}
