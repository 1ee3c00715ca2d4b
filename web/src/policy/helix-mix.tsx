/** How the helices mix in projects, beside chance, and in groups. */
import { useRef } from 'react';
import type { HelixMixAnswer } from '../../../src/model/helix-mix-answer.ts';
import { PlainTable } from '../flow/tables.tsx';
import { PictureFrame } from '../fragmentation/picture.tsx';
import type { LegendEntry } from '../map/scene.ts';
import { usePalette } from '../map/use-map.ts';
import { useWords } from '../speaking.tsx';
import { percent } from '../themes/say-figures.ts';
import { IntervalsChart } from './intervals-chart.tsx';
import { SharesChart } from './shares-chart.tsx';

const DIGITS = 3;

/** The mean over projects beside the range of chance, and how many helices projects hold. */
export function MixedProjects({ answer: { projects, leftOut } }: { answer: HelixMixAnswer }) {
  const words = useWords();
  const { say, number } = words;
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { evenness, chance, n, holding } = projects;
  const all = holding.reduce((sum, count) => sum + count, 0);
  return (
    <section className="card policy-section" aria-labelledby="mix-projects">
      <h2 id="mix-projects">{say('helixMix.web.projects')}</h2>
      {evenness === undefined || chance === undefined ? (
        <p>{say('helixMix.none')}</p>
      ) : (
        <>
          <p className="policy-finding">
            {evenness < chance.low
              ? say('helixMix.web.below')
              : evenness > chance.high
                ? say('helixMix.web.above')
                : say('helixMix.web.within')}
          </p>
          <div className="policy-picture">
            <IntervalsChart
              label={say('helixMix.web.projects')}
              rows={[
                {
                  key: 'projects',
                  label: say('helixMix.evenness'),
                  marks: [
                    {
                      key: 'projects',
                      colour: palette.accent,
                      value: evenness,
                      title: number(evenness, DIGITS),
                    },
                  ],
                  band: chance,
                  end: number(evenness, DIGITS),
                },
              ]}
              show={(value) => number(value, 1)}
              domain={[0, 1]}
              ends={70}
              palette={palette}
              svg={svg}
            />
          </div>
          <p className="soft small">
            {say('helixMix.web.range', {
              low: number(chance.low, DIGITS),
              high: number(chance.high, DIGITS),
            })}
            {'. '}
            {say('helixMix.web.basis', { n })}
          </p>
          <PlainTable
            caption={say('helixMix.web.holding')}
            names={1}
            head={[say('helixMix.web.holding'), say('policy.column.projects'), say('helixMix.web.share')]}
            rows={holding.map((count, kinds) => [
              say('helixMix.web.kinds', { count: kinds + 1 }),
              number(count),
              percent(words, all === 0 ? 0 : count / all),
            ])}
          />
        </>
      )}
      <p className="soft small">{say('helixMix.web.leftOut', leftOut)}</p>
      <p className="soft small">
        {projects.definition} {projects.source}
      </p>
    </section>
  );
}

export interface Shown {
  answer: HelixMixAnswer;
  asTable: boolean;
  onAsTable(asTable: boolean): void;
  notes: readonly string[];
}

export function MixedGroups({ answer, asTable, onAsTable, notes }: Shown) {
  const words = useWords();
  const { say, number, helix: helixName } = words;
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { groups, helices } = answer;
  const legend: LegendEntry[] = helices.map((helix) => ({
    key: helix,
    label: helixName(helix),
    colour: palette.helix[helix],
    count: 0,
    hidden: false,
  }));
  const title = say('helixMix.web.groups');
  return (
    <PictureFrame
      title={title}
      definition={groups.definition}
      source={groups.source}
      legend={legend}
      notes={notes}
      dataVersion={answer.dataVersion}
      svg={svg}
      asTable={asTable}
      onAsTable={onAsTable}
      picture={
        <SharesChart
          label={title}
          ends={say('helixMix.evenness')}
          rows={groups.values.map(({ group, participations, evenness }) => ({
            key: group.id,
            label: group.label,
            parts: helices.map((helix, at) => ({
              key: helix,
              colour: palette.helix[helix],
              value: participations[at],
              title: `${helixName(helix)}: ${number(participations[at])}`,
            })),
            end: evenness === undefined ? '–' : number(evenness, DIGITS),
          }))}
          palette={palette}
          svg={svg}
        />
      }
      table={
        <PlainTable
          caption={title}
          names={1}
          head={[
            say('helixMix.group'),
            say('helixMix.organisations'),
            ...helices.map(helixName),
            say('helixMix.evenness'),
          ]}
          rows={groups.values.map(({ group, participations, evenness }) => [
            group.label,
            number(group.organisations),
            ...participations.map((own) => number(own)),
            evenness === undefined ? '–' : number(evenness, DIGITS),
          ])}
        />
      }
    />
  );
}
