/** Leydesdorff's redundancy of helix, place and size, beside what dealing one of them anew gives. */
import { useRef } from 'react';
import type { Synergy } from '../../../src/model/helix-mix-answer.ts';
import { enumerate } from '../../../src/words/words.ts';
import { PlainTable } from '../flow/tables.tsx';
import { PictureFrame } from '../fragmentation/picture.tsx';
import { opaque } from '../map/colours.ts';
import { usePalette } from '../map/use-map.ts';
import { useWords, type Words } from '../speaking.tsx';
import type { Shown } from './helix-mix.tsx';
import { IntervalsChart } from './intervals-chart.tsx';

export function Synergies({ answer, asTable, onAsTable, notes }: Shown) {
  const words = useWords();
  const { say, number } = words;
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { synergy } = answer;
  const title = say('helixMix.web.synergy');
  return (
    <PictureFrame
      title={title}
      definition={synergy.definition}
      source={synergy.source}
      legend={[
        {
          key: 'value',
          label: say('helixMix.web.measured'),
          colour: palette.accent,
          count: 0,
          hidden: false,
        },
        {
          key: 'chance',
          label: say('helixMix.web.band'),
          colour: opaque(palette.inkSoft, palette.background, 0.3),
          count: 0,
          hidden: false,
        },
      ]}
      notes={[say('helixMix.web.unit'), ...notes]}
      dataVersion={answer.dataVersion}
      svg={svg}
      asTable={asTable}
      onAsTable={onAsTable}
      picture={
        <>
          <IntervalsChart
            label={title}
            rows={synergy.values.map((each) => ({
              key: each.dimensions.join(),
              label: dimensionsOf(words, each),
              marks: [
                {
                  key: 'value',
                  colour: palette.accent,
                  value: each.value,
                  title: number(each.value, 1),
                },
              ],
              band: each.chance,
              end: `${number(each.value, 1)} · ${readingOf(words, each)}`,
            }))}
            show={(value) => number(value)}
            reference={0}
            ends={190}
            palette={palette}
            svg={svg}
          />
          <p className="soft small">{say('helixMix.web.unit')}</p>
        </>
      }
      table={
        <PlainTable
          caption={title}
          names={1}
          head={[
            say('helixMix.dimensions'),
            say('helixMix.organisations'),
            say('helixMix.value'),
            say('helixMix.web.plain'),
            say('helixMix.chance'),
            say('helixMix.web.reads'),
          ]}
          rows={synergy.values.map((each) => [
            dimensionsOf(words, each),
            number(each.n),
            number(each.value, 1),
            number(each.plain, 1),
            `${number(each.chance.low, 1)} – ${number(each.chance.high, 1)}`,
            readingOf(words, each),
          ])}
        />
      }
    />
  );
}

function dimensionsOf({ say, language }: Words, { dimensions }: Synergy): string {
  const names = {
    helix: say('helixMix.helix'),
    place: say('helixMix.place'),
    size: say('helixMix.size'),
  };
  return enumerate(
    language,
    dimensions.map((dimension) => names[dimension]),
  );
}

/** In two dimensions only whether they hang together; in three, negative is synergy. */
function readingOf({ say }: Words, { dimensions, value, chance }: Synergy): string {
  if (value >= chance.low && value <= chance.high) return say('helixMix.web.readsChance');
  if (dimensions.length < 3) return say('helixMix.web.readsTied');
  return value < 0 ? say('helixMix.web.readsSynergy') : say('helixMix.web.readsRedundant');
}
