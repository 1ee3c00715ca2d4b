/** What the colours mean. Each entry is a switch that hides or shows what it stands for. */
import { ToggleButton } from 'react-aria-components';
import { useWords } from '../speaking.tsx';
import type { LegendEntry } from './scene.ts';

export function Legend({
  entries,
  onToggle,
}: {
  entries: readonly LegendEntry[];
  onToggle(key: string): void;
}) {
  const { say, number } = useWords();
  return (
    <ul className="legend" aria-label={say('web.map.legend')}>
      {entries.map(({ key, label, colour, count, hidden, broker }) => (
        <li key={key}>
          <ToggleButton className="legend-entry" isSelected={!hidden} onChange={() => onToggle(key)}>
            <span
              className={broker ? 'dot broker' : 'dot'}
              style={{
                background: hidden ? 'transparent' : colour,
                boxShadow: `inset 0 0 0 1.5px ${colour}`,
              }}
              aria-hidden="true"
            />
            <span className="legend-label">{label}</span>
            <span className="figures soft">{number(count)}</span>
          </ToggleButton>
        </li>
      ))}
    </ul>
  );
}
