/** What would be lost without one organisation. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { WhatIfAnswer } from '../../../src/model/fragmentation-answer.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { enumerate } from '../../../src/words/words.ts';
import { useResolved } from '../partners/resolve.ts';
import { OrganisationSearch } from '../parts/organisation-search.tsx';
import { Failure } from '../parts/problem.tsx';
import { Message, Skeleton } from '../parts/states.tsx';
import { whatIfQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import { markedName } from './say-measured.ts';

export function WhatIf({ org, onChoose }: { org: string | undefined; onChoose(org?: string): void }) {
  const { say } = useWords();
  const resolved = useResolved(org);
  return (
    <section className="card fragmentation-section" aria-label={say('fragmentation.web.whatIf')}>
      <h2>{say('fragmentation.web.whatIf')}</h2>
      <p className="soft small">{say('fragmentation.web.whatIfLead')}</p>
      <OrganisationSearch label={say('fragmentation.web.choose')} onChoose={onChoose} />
      {resolved.state === 'looking' ? <Skeleton height="12rem" /> : null}
      {resolved.state === 'unknown' ? (
        <Message icon="info" title={say('web.partners.unknown', { name: resolved.asked })} failed />
      ) : null}
      {resolved.state === 'found' ? <Outcome id={resolved.id} onClear={() => onChoose()} /> : null}
    </section>
  );
}

function Outcome({ id, onClear }: { id: OrganisationId; onClear(): void }) {
  const words = useWords();
  const { say, language, number } = words;
  const { data, error } = useQuery(whatIfQuery(id, language));
  if (error !== null && data === undefined) return <Failure error={error} />;
  if (data === undefined) return <Skeleton height="12rem" />;
  const { alone } = data.missing;
  const names = enumerate(
    language,
    alone.listed.map((each) => markedName(words, each)),
  );
  return (
    <div className="what-if" aria-live="polite">
      <div className="fragmentation-section-head">
        <h3 className="break">
          {say('fragmentation.cli.without', {
            names: data.leaving.map((each) => markedName(words, each)).join(', '),
          })}
        </h3>
        <Button className="button quiet" onPress={onClear}>
          {say('fragmentation.web.clear')}
        </Button>
      </div>
      {data.notes.map((note) => (
        <p key={note} className="small soft">
          {note}
        </p>
      ))}
      <div className="table-scroll">
        <LossTable answer={data} />
      </div>
      {alone.count === 0 ? null : (
        <p className="small">
          {say('fragmentation.web.listedAlone', {
            names:
              alone.count > alone.listed.length
                ? say('fragmentation.web.listedMore', {
                    names: alone.listed.map((each) => markedName(words, each)).join(', '),
                    more: number(alone.count - alone.listed.length),
                  })
                : names,
          })}
        </p>
      )}
      <p className="soft small">
        {[data.leaves, data.missing].map(({ name, definition }) => `${name}: ${definition}`).join(' ')}{' '}
        {data.definition}{' '}
        {data.exact ? say('fragmentation.cli.exact') : say('fragmentation.cli.sampled', { count: data.n })}{' '}
        {data.source}
      </p>
    </div>
  );
}

function LossTable({ answer: { before, leaves, missing, exact } }: { answer: WhatIfAnswer }) {
  const { say, number, value } = useWords();
  const added = ({ added: { value: v, low, high } }: typeof leaves) =>
    exact ? value(v) : `${value(v)} (${value(low)}–${value(high)})`;
  const rows: [title: string, before: string, read: (loss: typeof leaves) => string][] = [
    [say('fragmentation.cli.largestLeft'), number(before.largest), (loss) => number(loss.largest)],
    [say('fragmentation.figure.components'), number(before.components), (loss) => number(loss.components)],
    [say('fragmentation.figure.isolates'), number(before.isolates), (loss) => number(loss.isolates)],
    [
      say('fragmentation.figure.fragmentation'),
      value(before.fragmentation),
      (loss) => value(loss.fragmentation),
    ],
    [say('fragmentation.cli.added'), '', added],
    [say('fragmentation.cli.alone'), '', (loss) => number(loss.alone.count)],
    [say('fragmentation.cli.cutOff'), '', (loss) => number(loss.cutOff.count)],
    [say('fragmentation.cli.projectsLost'), '', (loss) => number(loss.projects)],
  ];
  return (
    <table className="table">
      <caption className="hidden-visually">{say('fragmentation.web.whatIf')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('fragmentation.web.figure')}</th>
          <th scope="col" className="number">
            {say('fragmentation.cli.before')}
          </th>
          <th scope="col" className="number">
            {leaves.name}
          </th>
          <th scope="col" className="number">
            {missing.name}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([title, first, read]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td className="number">{first}</td>
            <td className="number">{read(leaves)}</td>
            <td className="number">{read(missing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
