/** A table as a CSV file that says what data it was made from. */
import { Button } from 'react-aria-components';
import { cell } from '../partners/shortlist.ts';
import { Icon } from '../parts/icon.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useWords } from '../speaking.tsx';

type Row = readonly (string | number)[];

/** Every row bears its day, data version and address, so that a row copied elsewhere keeps them. */
export function ExportButton({
  name,
  head,
  rows,
  dataVersion,
}: {
  /** Part of the file's name. */
  name: string;
  head: readonly string[];
  rows: readonly Row[];
  dataVersion: string;
}) {
  const { say } = useWords();
  return (
    <Button
      className="button"
      isDisabled={rows.length === 0}
      onPress={() => {
        const day = new Date().toISOString().slice(0, 10);
        const made = [day, dataVersion, window.location.href];
        const titles = [
          say('web.shortlist.day'),
          say('web.shortlist.dataVersion'),
          say('web.shortlist.address'),
        ];
        const lines = [[...head, ...titles], ...rows.map((row) => [...row, ...made])];
        // The mark at the beginning tells spreadsheets that the file is UTF-8.
        const csv = `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
        saveFile(`helixlens-${name}-${day}.csv`, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      }}
    >
      <Icon name="download" />
      {say('policy.web.export')}
    </Button>
  );
}
