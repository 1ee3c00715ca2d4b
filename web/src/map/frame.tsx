/**
 * The frame that every map shares: controls above, the picture with its legend, the list beside it; or, asked
 * for, the table in place of the picture.
 */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { CopyLink } from '../partners/results.tsx';
import { Segments } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useWords } from '../speaking.tsx';
import { Legend } from './legend.tsx';
import type { LegendEntry } from './scene.ts';

export function MapFrame({
  title,
  controls,
  legend,
  onToggle,
  picture,
  side,
  table,
  asTable,
  onAsTable,
  note,
  onSave,
}: {
  title: string;
  controls: ReactNode;
  legend: readonly LegendEntry[];
  onToggle(key: string): void;
  picture: ReactNode;
  side: ReactNode;
  table: ReactNode;
  asTable: boolean;
  onAsTable(asTable: boolean): void;
  note: ReactNode;
  /** Makes the picture's file. */
  onSave(): Promise<Blob | undefined>;
}) {
  const { say } = useWords();
  return (
    <div className="map-frame">
      <div className="map-controls">
        {controls}
        <div className="map-actions">
          <Segments
            label={say('web.map.show')}
            choices={[
              { value: 'picture', label: say('web.map.asPicture') },
              { value: 'table', label: say('web.map.asTable') },
            ]}
            value={asTable ? 'table' : 'picture'}
            onChoose={(value) => onAsTable(value === 'table')}
          />
          <CopyLink />
          <SavePicture isDisabled={asTable} onSave={onSave} />
        </div>
      </div>
      {note}
      {asTable ? (
        <section className="card table-scroll map-table" aria-label={title}>
          {table}
        </section>
      ) : (
        <div className="map-columns">
          <section className="card map-picture" aria-label={title}>
            {picture}
            <Legend entries={legend} onToggle={onToggle} />
          </section>
          <section className="card map-side">{side}</section>
        </div>
      )}
    </div>
  );
}

function SavePicture({ isDisabled, onSave }: { isDisabled: boolean; onSave(): Promise<Blob | undefined> }) {
  const { say } = useWords();
  const [failed, setFailed] = useState(false);
  return (
    <>
      <Button
        className="button"
        isDisabled={isDisabled}
        onPress={async () => {
          const file = await onSave().catch(() => undefined);
          setFailed(file === undefined);
          if (file !== undefined) saveFile(`helixlens-${new Date().toISOString().slice(0, 10)}.png`, file);
        }}
      >
        <Icon name="download" />
        {say('web.map.savePicture')}
      </Button>
      <span role="status" className={failed ? 'small soft' : 'hidden-visually'}>
        {failed ? say('web.map.saveFailed') : ''}
      </span>
    </>
  );
}
