/** The figures of a test: sentences first, then pictures, each with its table. */
import type { AccuracyAnswer, Ranker } from '../../../src/model/accuracy-answer.ts';
import type { EvaluatedFigure } from '../../../src/model/evaluation-answer.ts';
import { Icon } from '../parts/icon.tsx';
import { useWords, type Words } from '../speaking.tsx';
import { ExportButton } from '../themes/export.tsx';
import { Bars } from './bars.tsx';
import { Reliability } from './reliability.tsx';

export function rankerName({ say }: Words, ranker: Ranker): string {
  switch (ranker) {
    case 'model':
      return say('accuracy.ranker.model');
    case 'p3':
      return say('accuracy.ranker.p3');
    case 'adamic-adar':
      return say('accuracy.ranker.adamicAdar');
    case 'resource-allocation':
      return say('accuracy.ranker.resourceAllocation');
    case 'popularity':
      return say('accuracy.ranker.popularity');
  }
}

export function percentText({ locale }: Words, value: number | null, digits = 1): string {
  if (value === null) return '–';
  return value.toLocaleString(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export const intervalText = (words: Words, { low, high }: EvaluatedFigure): string =>
  `${percentText(words, low)}–${percentText(words, high)}`;

export function AccuracyFiguresShown({ answer }: { answer: AccuracyAnswer }) {
  const { say } = useWords();
  return (
    <>
      <InWords answer={answer} />
      <div className="accuracy-charts">
        <Recall answer={answer} />
        <Calibration answer={answer} />
        <Sizes answer={answer} />
        <Lift answer={answer} />
      </div>
      {answer.notes.map((note) => (
        <p key={note} className="note">
          <Icon name="info" />
          {note}
        </p>
      ))}
      <details className="numbers-explained small">
        <summary>{say('accuracy.definitions')}</summary>
        <dl>
          {Object.entries(answer.definitions).map(([name, { definition, source }]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="soft">
                {definition} {source}.
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function InWords({ answer }: { answer: AccuracyAnswer }) {
  const words = useWords();
  const hits = answer.rankers.filter(({ ranker }) => ranker === 'model' || ranker === 'popularity');
  return (
    <section className="card accuracy-words">
      <div className="accuracy-tens">
        {hits.map(({ ranker, hit10 }) => (
          <Ten key={ranker} ranker={ranker} of={Math.round((hit10.value ?? 0) * 10)} />
        ))}
      </div>
      <div>
        {answer.sentences.map((sentence, place) => (
          <p key={sentence} className={place === 0 ? 'accuracy-first' : ''}>
            {sentence}
          </p>
        ))}
        <p className="small soft">
          {words.say('accuracy.about', {
            askers: answer.askers,
            gained: answer.gained,
            organisations: answer.organisations,
          })}
        </p>
      </div>
    </section>
  );
}

/** Ten dots, as many filled as organisations of ten for which a suggestion came true. */
function Ten({ ranker, of }: { ranker: Ranker; of: number }) {
  const words = useWords();
  return (
    <div className="accuracy-ten" data-ranker={ranker}>
      <div className="accuracy-dots" aria-hidden="true">
        {Array.from({ length: 10 }, (_, i) => i).map((i) => (
          <span key={i} data-full={i < of} />
        ))}
      </div>
      <span>
        <strong>{words.say('accuracy.ofTen', { of })}</strong>{' '}
        <span className="soft small">{rankerName(words, ranker)}</span>
      </span>
    </div>
  );
}

function Recall({ answer: { rankers, dataVersion } }: { answer: AccuracyAnswer }) {
  const words = useWords();
  const { say } = words;
  const head = [
    say('accuracy.column.ranker'),
    say('accuracy.column.recall'),
    say('accuracy.column.interval'),
    say('accuracy.column.hit'),
  ];
  const rows = rankers.map(({ ranker, recall20, hit10 }) => [
    rankerName(words, ranker),
    percentText(words, recall20.value),
    intervalText(words, recall20),
    percentText(words, hit10.value),
  ]);
  return (
    <Panel
      title={say('accuracy.chart.recall')}
      hint={say('accuracy.chart.recallHint')}
      name="accuracy-recall"
      table={{ head, rows }}
      dataVersion={dataVersion}
    >
      <Bars
        bars={rankers.map(({ ranker, recall20 }) => ({
          name: rankerName(words, ranker),
          figure: recall20,
          strong: ranker === 'model',
        }))}
      />
    </Panel>
  );
}

function Calibration({ answer: { calibration, dataVersion } }: { answer: AccuracyAnswer }) {
  const words = useWords();
  const { say, number } = words;
  const head = [
    say('accuracy.column.predicted'),
    say('accuracy.column.observed'),
    say('accuracy.column.interval'),
    say('accuracy.column.cases'),
  ];
  const rows = calibration.bins.map(({ predicted, observed, low, high, cases }) => [
    percentText(words, predicted, 2),
    percentText(words, observed, 2),
    `${percentText(words, low, 2)}–${percentText(words, high, 2)}`,
    number(cases),
  ]);
  return (
    <Panel
      title={say('accuracy.chart.calibration')}
      hint={say('accuracy.chart.calibrationHint')}
      name="accuracy-calibration"
      table={{ head, rows }}
      dataVersion={dataVersion}
    >
      <Reliability bins={calibration.bins} />
    </Panel>
  );
}

function Sizes({ answer: { bySize, dataVersion } }: { answer: AccuracyAnswer }) {
  const words = useWords();
  const { say, number } = words;
  if (bySize.length === 0) return null;
  const head = [
    say('accuracy.column.projects'),
    say('accuracy.column.organisations'),
    say('accuracy.ranker.model'),
    say('accuracy.ranker.popularity'),
  ];
  const rows = bySize.map(({ projects, askers, model, popularity }) => [
    projects,
    number(askers),
    `${percentText(words, model.value)} (${intervalText(words, model)})`,
    `${percentText(words, popularity.value)} (${intervalText(words, popularity)})`,
  ]);
  return (
    <Panel
      title={say('accuracy.chart.size')}
      hint={say('accuracy.chart.sizeHint')}
      name="accuracy-size"
      table={{ head, rows }}
      dataVersion={dataVersion}
      open
    />
  );
}

function Lift({ answer: { lift, dataVersion } }: { answer: AccuracyAnswer }) {
  const words = useWords();
  const { say, number } = words;
  const head = [
    say('accuracy.column.kept'),
    say('accuracy.column.recall'),
    say('accuracy.column.gini'),
    say('accuracy.column.sme'),
  ];
  const rows = lift.map(({ share, recall20, gini, sme }) => [
    percentText(words, share, 0),
    percentText(words, recall20),
    number(gini, 3),
    percentText(words, sme),
  ]);
  return (
    <Panel
      title={say('accuracy.chart.lift')}
      hint={say('accuracy.chart.liftHint')}
      name="accuracy-lift"
      table={{ head, rows }}
      dataVersion={dataVersion}
      open
    />
  );
}

function Panel({
  title,
  hint,
  name,
  table: { head, rows },
  dataVersion,
  open = false,
  children,
}: {
  title: string;
  hint: string;
  name: string;
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
  dataVersion: string;
  /** Whether the table is all there is to see. */
  open?: boolean;
  children?: React.ReactNode;
}) {
  const { say } = useWords();
  const table = (
    <div className="table-scroll">
      <table className="accuracy-table">
        <caption className="hidden-visually">{title}</caption>
        <thead>
          <tr>
            {head.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            // Two groups may round to one chance; what they are made of tells them apart.
            <tr key={[first, ...rest].join('\n')}>
              <th scope="row">{first}</th>
              {rest.map((value, place) => (
                <td key={head[place + 1]} className="figures">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <section className="card accuracy-panel">
      <div className="accuracy-panel-head">
        <h2>{title}</h2>
        <ExportButton name={name} head={head} rows={rows} dataVersion={dataVersion} />
      </div>
      <p className="small soft">{hint}</p>
      {children}
      {open ? (
        table
      ) : (
        <details className="small">
          <summary>{say('accuracy.asTable')}</summary>
          {table}
        </details>
      )}
    </section>
  );
}
