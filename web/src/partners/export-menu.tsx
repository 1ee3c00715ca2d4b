/** The list of suggestions as a file: for a spreadsheet, for an e-mail or report, for another program. */
import { useQuery } from '@tanstack/react-query';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { SuggestionsAnswer } from '../../../src/model/partner-profile.ts';
import { suggestionsMarkdown } from '../../../src/words/suggestions-markdown.ts';
import { Icon } from '../parts/icon.tsx';
import { saveFile } from '../parts/save-file.ts';
import { networkQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import { shortlistCsv } from './shortlist.ts';

export function ExportMenu({ answer }: { answer: SuggestionsAnswer }) {
  const words = useWords();
  const { say, language } = words;
  const sources = useQuery(networkQuery()).data?.sources ?? [];
  const save = (as: 'csv' | 'md' | 'json') => {
    const day = new Date().toISOString().slice(0, 10);
    const address = window.location.href;
    const file = {
      csv: () => ({ type: 'text/csv', text: shortlistCsv(answer, words, day, address) }),
      md: () => ({
        type: 'text/markdown',
        text: suggestionsMarkdown(answer, { language, day, sources, address }),
      }),
      json: () => ({ type: 'application/json', text: `${JSON.stringify(answer, null, 2)}\n` }),
    }[as]();
    saveFile(`helixlens-${day}.${as}`, new Blob([file.text], { type: `${file.type};charset=utf-8` }));
  };
  return (
    <MenuTrigger>
      <Button className="button" isDisabled={answer.suggestions.length === 0}>
        <Icon name="download" />
        {say('shortlist.export.button')}
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <Menu className="listbox" aria-label={say('shortlist.export.button')}>
          <MenuItem className="option" onAction={() => save('csv')}>
            {say('shortlist.export.csv')}
          </MenuItem>
          <MenuItem className="option" onAction={() => save('md')}>
            {say('shortlist.export.markdown')}
          </MenuItem>
          <MenuItem className="option" onAction={() => save('json')}>
            {say('shortlist.export.json')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
