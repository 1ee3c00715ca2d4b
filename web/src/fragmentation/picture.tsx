/** A picture with its table twin, and its file with the legend. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useState } from 'react';
import { Button } from 'react-aria-components';
import { pictureNotes } from '../map/notes.tsx';
import { canvasOf, composePng } from '../map/save-picture.ts';
import type { LegendEntry } from '../map/scene.ts';
import { usePalette } from '../map/use-map.ts';
import { Segments } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { saveFile } from '../parts/save-file.ts';
import { networkQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';

const SCALE = 2;

export function PictureFrame({
  title,
  definition,
  source,
  legend,
  notes,
  dataVersion,
  svg,
  picture,
  table,
  asTable,
  onAsTable,
}: {
  title: string;
  definition: string;
  source: string;
  legend: readonly LegendEntry[];
  /** What the file says of the view beside its legend. */
  notes: readonly string[];
  dataVersion: string;
  svg: RefObject<SVGSVGElement | null>;
  picture: ReactNode;
  table: ReactNode;
  asTable: boolean;
  onAsTable(asTable: boolean): void;
}) {
  const words = useWords();
  const { say } = words;
  const palette = usePalette();
  const network = useQuery(networkQuery()).data;
  const [failed, setFailed] = useState(false);
  const save = async () => {
    if (svg.current === null) return;
    const foot = pictureNotes(words, network, dataVersion, [...notes]);
    const file = await composePng(
      await canvasOf(svg.current, SCALE),
      SCALE,
      { title, legend, notes: foot },
      palette,
    ).catch(() => undefined);
    setFailed(file === undefined);
    if (file !== undefined) saveFile(`helixlens-${new Date().toISOString().slice(0, 10)}.png`, file);
  };
  return (
    <section className="card fragmentation-section" aria-label={title}>
      <div className="fragmentation-section-head">
        <h2>{title}</h2>
        <div className="fragmentation-actions">
          <Segments
            label={say('fragmentation.web.show')}
            choices={[
              { value: 'picture', label: say('fragmentation.web.picture') },
              { value: 'table', label: say('fragmentation.web.table') },
            ]}
            value={asTable ? 'table' : 'picture'}
            onChoose={(value) => onAsTable(value === 'table')}
          />
          <Button className="button" isDisabled={asTable} onPress={save}>
            <Icon name="download" />
            {say('fragmentation.web.save')}
          </Button>
        </div>
      </div>
      <p className="soft small">{definition}</p>
      {asTable ? (
        <div className="table-scroll">{table}</div>
      ) : (
        <>
          <div className="fragmentation-picture">{picture}</div>
          <ul className="fragmentation-legend small">
            {legend.map(({ key, label, colour }) => (
              <li key={key}>
                <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                  <rect width="12" height="12" rx="3" fill={colour} />
                </svg>
                {label}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft small">{source}</p>
      <span role="status" className={failed ? 'small soft' : 'hidden-visually'}>
        {failed ? say('fragmentation.web.saveFailed') : ''}
      </span>
    </section>
  );
}
