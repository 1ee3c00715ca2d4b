/** Suggestions that were chosen to be compared: how many, and all of them side by side. */
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { OrganisationAnswer, Suggestion } from '../../../src/model/answers.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
import type { SuggestionsAnswer } from '../../../src/model/partner-profile.ts';
import { RankedBy } from '../../../src/model/ranking.ts';
import { numberName } from '../../../src/words/number-names.ts';
import { marksOf } from '../../../src/words/suggestions-markdown.ts';
import { Icon } from '../parts/icon.tsx';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { organisationQuery } from '../queries.ts';
import { useWords, type Words } from '../speaking.tsx';
import { ExportButton } from '../themes/export.tsx';
import { MOST_COMPARED } from '../view.ts';
import { sharedPartners } from './ego-picture.tsx';
import { EvidenceList } from './evidence.tsx';
import { numberText } from './numbers.tsx';

const THEMES_SHOWN = 5;

interface Chosen {
  suggestion: Suggestion;
  rank: number;
}

/** Those of the list that were chosen, in the order in which they were. */
function chosenIn({ suggestions }: SuggestionsAnswer, compare: readonly OrganisationId[]): Chosen[] {
  return compare.flatMap((id) => {
    const place = suggestions.findIndex(({ organisation }) => organisation.id === id);
    return place < 0 ? [] : [{ suggestion: suggestions[place], rank: place + 1 }];
  });
}

/** What is chosen, always in sight, with the way to the comparison. */
export function CompareBar({
  answer,
  compare,
  onOpen,
  onClear,
}: {
  answer: SuggestionsAnswer;
  compare: readonly OrganisationId[];
  onOpen(): void;
  onClear(): void;
}) {
  const { say } = useWords();
  if (compare.length === 0) return null;
  const here = chosenIn(answer, compare).length;
  const gone = compare.length - here;
  return (
    <div className="compare-bar">
      <p role="status" className="small">
        {say('shortlist.compare.chosen', { count: here })}{' '}
        {compare.length === MOST_COMPARED ? say('shortlist.compare.most') : ''}{' '}
        {gone === 0 ? '' : say('shortlist.compare.gone', { count: gone })}
      </p>
      <div className="actions">
        <Button className="button primary" isDisabled={here < 2} onPress={onOpen}>
          {say('shortlist.compare.open')}
        </Button>
        <Button className="button quiet" onPress={onClear}>
          {say('shortlist.compare.clear')}
        </Button>
      </div>
    </div>
  );
}

export function Compare({
  answer,
  compare,
  onTakeOut,
  onClose,
}: {
  answer: SuggestionsAnswer;
  compare: readonly OrganisationId[];
  onTakeOut(id: OrganisationId): void;
  onClose(): void;
}) {
  const words = useWords();
  const { say, language } = words;
  const chosen = chosenIn(answer, compare);
  const known = useQueries({
    queries: chosen.map(({ suggestion }) => organisationQuery(suggestion.organisation.id, language)),
  }).map(({ data }) => data);
  if (chosen.length < 2) return null;
  const rows = rowsOf(words, chosen, known);
  return (
    <ModalOverlay
      className="modal-backdrop"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal compare-modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{say('shortlist.compare.title')}</Heading>
            <div className="actions">
              <ExportButton
                name="comparison"
                head={['', ...chosen.map(({ suggestion }) => suggestion.organisation.name)]}
                rows={rows.map(({ name, texts }) => [name, ...texts])}
                dataVersion={answer.dataVersion}
              />
              <Button className="button quiet" onPress={onClose} aria-label={say('shortlist.compare.close')}>
                <Icon name="close" />
              </Button>
            </div>
          </div>
          {/* A table wider than the screen is read by scrolling, which the keyboard must reach. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
          <section className="table-scroll" tabIndex={0} aria-label={say('shortlist.compare.title')}>
            <table className="table compare">
              <thead>
                <tr>
                  <td />
                  {chosen.map(({ suggestion: { organisation } }) => (
                    <th key={organisation.id} scope="col" className="break">
                      {organisation.name} {organisation.synthetic ? <SyntheticBadge /> : null}
                      <Button
                        className="button quiet compare-out"
                        aria-label={say('shortlist.compare.takeOut', { name: organisation.name })}
                        onPress={() => onTakeOut(organisation.id)}
                      >
                        <Icon name="remove" />
                      </Button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, texts, shown }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {chosen.map(({ suggestion: { organisation } }, column) => (
                      <td key={organisation.id}>{shown?.[column] ?? texts[column]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Row {
  name: string;
  /** As a file has it, and as the screen does where nothing richer is shown. */
  texts: string[];
  shown?: ReactNode[];
}

function rowsOf(
  words: Words,
  chosen: readonly Chosen[],
  known: readonly (OrganisationAnswer | undefined)[],
): Row[] {
  const { say, helix, language, number } = words;
  const none = say('shortlist.compare.none');
  const each = (text: (suggestion: Suggestion, about: OrganisationAnswer | undefined) => string) =>
    chosen.map(({ suggestion }, column) => text(suggestion, known[column]) || none);
  return [
    { name: say('shortlist.compare.rank'), texts: chosen.map(({ rank }) => number(rank)) },
    ...RankedBy.options.map((name) => ({
      name: numberName(words.language, name),
      texts: each(({ numbers }) => numberText(words, name, numbers)),
    })),
    { name: say('shortlist.compare.marks'), texts: each((one) => marksOf(language, one).join(', ')) },
    {
      name: say('shortlist.compare.helix'),
      texts: each(({ organisation }) => helix(organisation.helix)),
      shown: chosen.map(({ suggestion: { organisation } }) => (
        <HelixMark key={organisation.id} helix={organisation.helix} />
      )),
    },
    { name: say('shortlist.compare.place'), texts: each((one, about) => placeText(words, one, about)) },
    {
      name: say('shortlist.compare.themes'),
      texts: each((_, about) => titles(about?.themes.slice(0, THEMES_SHOWN) ?? [])),
    },
    {
      name: say('shortlist.compare.sharedThemes'),
      texts: each(({ evidence }) => titles(evidence.flatMap(({ themes = [] }) => themes))),
    },
    {
      name: say('shortlist.compare.sharedPartners'),
      texts: each((one) =>
        sharedPartners(one)
          .map(({ name }) => name)
          .join(', '),
      ),
    },
    {
      name: say('shortlist.compare.partners'),
      texts: known.map((about) => (about === undefined ? '…' : number(about.numbers.partners))),
    },
    {
      name: say('shortlist.compare.projects'),
      texts: known.map((about) => (about === undefined ? '…' : number(about.numbers.projects))),
    },
    {
      name: say('web.shortlist.why'),
      texts: each(({ evidence }) => evidence.map(({ text }) => text).join(' ')),
      shown: chosen.map(({ suggestion: { organisation, evidence } }) => (
        <EvidenceList key={organisation.id} evidence={evidence} />
      )),
    },
  ];
}

const titles = (themes: readonly { title: string }[]) =>
  [...new Set(themes.map(({ title }) => title))].join(', ');

function placeText(
  { country }: Words,
  { organisation }: Suggestion,
  about: OrganisationAnswer | undefined,
): string {
  const { city, nuts } = about?.organisation.place ?? {};
  const code = organisation.country;
  return [city, nuts, code === undefined ? undefined : country(code)].filter(Boolean).join(', ');
}
