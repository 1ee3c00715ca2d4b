/** The year that is looked at: one, or all; and playing through them. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Segments } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';

const STEP_MS = 1400;
const ALL = 'all';

export function Years({
  years,
  year,
  onChoose,
}: {
  years: readonly number[];
  year: number | undefined;
  onChoose(year: number | undefined): void;
}) {
  const { say } = useWords();
  const [playing, setPlaying] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each year that is shown starts the wait for the next
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      const next = years[years.indexOf(year ?? Number.NaN) + 1];
      if (next === undefined) setPlaying(false);
      onChoose(next);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, year, years]);
  return (
    <div className="flow-years">
      <Segments
        label={say('flow.web.year')}
        choices={[
          { value: ALL, label: say('flow.web.allYears') },
          ...years.map((one) => ({ value: String(one), label: String(one) })),
        ]}
        value={year === undefined ? ALL : String(year)}
        onChoose={(value) => {
          setPlaying(false);
          onChoose(value === ALL ? undefined : Number(value));
        }}
      />
      <Button
        className="button"
        isDisabled={years.length < 2}
        onPress={() => {
          if (!playing) onChoose(years[0]);
          setPlaying(!playing);
        }}
      >
        <Icon name={playing ? 'close' : 'arrow'} />
        {playing ? say('flow.web.stop') : say('flow.web.play')}
      </Button>
    </div>
  );
}
