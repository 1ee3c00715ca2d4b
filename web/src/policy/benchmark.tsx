/** Groups side by side: how large they are, their profile by shares, and what hangs on one organisation. */
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { BenchmarkAnswer, BenchmarkFigure } from '../../../src/model/newcomers-answer.ts';
import { CLUSTER_KINDS } from '../../../src/words/words.ts';
import { PlainTable } from '../flow/tables.tsx';
import { PictureFrame } from '../fragmentation/picture.tsx';
import type { Palette } from '../map/colours.ts';
import { usePalette } from '../map/use-map.ts';
import { SyntheticBadge } from '../parts/marks.tsx';
import { useWords, type Words } from '../speaking.tsx';
import { ExportButton } from '../themes/export.tsx';
import { Definitions } from '../themes/notes.tsx';
import { percent } from '../themes/say-figures.ts';
import { IntervalsChart } from './intervals-chart.tsx';

type Value = BenchmarkFigure['values'][number];

/** Each group with its colour, kind, mark, and counts. */
export function GroupSizes({ answer }: { answer: BenchmarkAnswer }) {
  const words = useWords();
  const { say, number } = words;
  const palette = usePalette();
  const counts = answer.figures.filter(({ unit }) => unit === 'count');
  return (
    <section className="card policy-section" aria-labelledby="benchmark-size">
      <div className="policy-head">
        <h2 id="benchmark-size">{say('policy.benchmark.web.size')}</h2>
        <ExportButton name="benchmark" dataVersion={answer.dataVersion} {...exported(words, answer)} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: no part of a form, and the section around it has the name */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <div className="table-scroll" role="group" aria-labelledby="benchmark-size" tabIndex={0}>
        <table className="table">
          <caption className="hidden-visually">{say('policy.benchmark.web.size')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('policy.column.group')}</th>
              {counts.map(({ name, title }) => (
                <th key={name} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.groups.map(({ id, label, kind, synthetic }, at) => (
              <tr key={id}>
                <th scope="row">
                  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                    <rect width="12" height="12" rx="3" fill={colourOf(palette, at)} />
                  </svg>{' '}
                  {label} {synthetic > 0 ? <SyntheticBadge /> : null}
                  {kind === undefined ? null : (
                    <span className="soft small policy-kind">{say(CLUSTER_KINDS[kind])}</span>
                  )}
                </th>
                {counts.map(({ name, values }) => (
                  <td key={name} className="number">
                    {number(values[at].value ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const colourOf = ({ groups, otherGroups }: Palette, at: number): string => groups[at] ?? otherGroups;

export function Profile({
  answer,
  asTable,
  onAsTable,
}: {
  answer: BenchmarkAnswer;
  asTable: boolean;
  onAsTable(asTable: boolean): void;
}) {
  const words = useWords();
  const { say, number } = words;
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { groups, dataVersion } = answer;
  const shares = answer.figures.filter(({ unit }) => unit === 'share');
  const title = say('policy.benchmark.web.profile');
  return (
    <PictureFrame
      title={title}
      definition={say('policy.benchmark.web.profileMeans')}
      source={say('policy.benchmark.web.source')}
      legend={groups.map(({ id, label, synthetic }, at) => ({
        key: id,
        label: synthetic > 0 ? `${label} (${say('web.synthetic.badge')})` : label,
        colour: colourOf(palette, at),
        count: 0,
        hidden: false,
      }))}
      notes={answer.notes}
      dataVersion={dataVersion}
      svg={svg}
      asTable={asTable}
      onAsTable={onAsTable}
      picture={
        <>
          <IntervalsChart
            label={title}
            rows={shares.map(({ name, title: label, values }) => ({
              key: name,
              label,
              marks: values.flatMap((each, at) =>
                each.value === null
                  ? []
                  : [
                      {
                        key: groups[at].id,
                        colour: colourOf(palette, at),
                        value: each.value,
                        low: each.low,
                        high: each.high,
                        title: `${groups[at].label}: ${shareText(words, each)}`,
                      },
                    ],
              ),
            }))}
            show={(value) => percent(words, value)}
            domain={[0, 1]}
            palette={palette}
            svg={svg}
          />
          <details className="small">
            <summary>{say('policy.benchmark.web.definitions')}</summary>
            <Definitions
              definitions={answer.figures.map(({ title: name, definition, source }) => ({
                name,
                definition: `${name} – ${definition}`,
                source,
              }))}
              open
            />
          </details>
        </>
      }
      table={
        <PlainTable
          caption={title}
          names={1}
          head={[say('policy.column.figure'), ...groups.map(({ label }) => label)]}
          rows={shares.map(({ title: label, values }) => [
            label,
            ...values.map(
              (each) => `${shareText(words, each)} · ${say('policy.benchmark.web.n', { n: each.n })}`,
            ),
          ])}
        />
      }
    />
  );

  function shareText(speaking: Words, { value, low, high }: Value): string {
    if (value === null) return say('policy.web.cant');
    const whole = (share: number) => number(100 * share);
    return low === undefined || high === undefined
      ? percent(speaking, value)
      : `${percent(speaking, value)} (${whole(low)}–${whole(high)})`;
  }
}

/** Themes of the first group that one organisation alone holds. */
export function OnOne({ answer: { onOne, groups } }: { answer: BenchmarkAnswer }) {
  const { say, number } = useWords();
  if (onOne.length === 0) return null;
  const title = say('policy.benchmark.web.onOne', { group: groups[0].label });
  return (
    <section className="card policy-section" aria-labelledby="benchmark-on-one">
      <h2 id="benchmark-on-one">{title}</h2>
      <p className="soft small">{say('policy.benchmark.web.onOneMeans')}</p>
      <div className="table-scroll">
        <table className="table">
          <caption className="hidden-visually">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('policy.benchmark.web.theme')}</th>
              <th scope="col">{say('policy.benchmark.web.holder')}</th>
              <th scope="col" className="number">
                {say('policy.benchmark.web.allProjects')}
              </th>
            </tr>
          </thead>
          <tbody>
            {onOne.map(({ theme, holder, projects }) => (
              <tr key={theme.id}>
                <th scope="row">{theme.title}</th>
                <td>
                  <Link to="/partners" search={{ org: holder.id }}>
                    {holder.name}
                  </Link>{' '}
                  {holder.synthetic ? <SyntheticBadge /> : null}
                </td>
                <td className="number">{number(projects)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function exported({ say }: Words, { groups, figures }: BenchmarkAnswer) {
  return {
    head: [
      say('policy.column.figure'),
      say('policy.column.group'),
      say('fragmentation.web.value'),
      say('policy.web.low'),
      say('policy.web.high'),
      say('policy.web.whole'),
      say('policy.benchmark.synthetic'),
    ],
    rows: figures.flatMap(({ title, values }) =>
      values.map(({ value, low, high, n }, at) => [
        title,
        groups[at].label,
        value ?? '',
        low ?? '',
        high ?? '',
        n,
        groups[at].synthetic,
      ]),
    ),
  };
}
