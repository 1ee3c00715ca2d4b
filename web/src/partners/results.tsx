/** The ranked suggestions, with what the reader should know of them and what can be done with the list. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrganisationId } from '../../../src/model/ids.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import { Icon } from '../parts/icon.tsx';
import { Failure } from '../parts/problem.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Message, Skeleton } from '../parts/states.tsx';
import { partnersQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import type { PartnersView } from '../view.ts';
import { FairnessNote } from './fairness.tsx';
import { FeedbackBar } from './feedback-bar.tsx';
import type { Change } from './filters.tsx';
import { NumbersExplained } from './numbers.tsx';
import { kindsIn } from './parts.ts';
import { PartsLegend } from './score-bar.tsx';
import { shortlistCsv } from './shortlist.ts';
import { SuggestionCard } from './suggestion-card.tsx';

export function Results({
  id,
  view,
  onChange,
  onClearFilters,
}: {
  id: OrganisationId;
  view: PartnersView;
  onChange: Change;
  onClearFilters(): void;
}) {
  const words = useWords();
  const { say, number } = words;
  const { data, error, isPlaceholderData } = useQuery(partnersQuery(id, view, words.language));
  const [leftOut, setLeftOut] = useState<OrganisationRef>();

  if (data === undefined) return error !== null ? <Failure error={error} /> : <ResultsLoading />;

  const { suggestions, hiddenByFilters, candidates, notes } = data;
  const best = Math.max(0, ...suggestions.map(({ score }) => score));
  const exclude = view.exclude ?? [];
  const restore = (back: OrganisationId) => {
    const rest = exclude.filter((other) => other !== back);
    onChange({ exclude: rest.length === 0 ? undefined : rest });
    setLeftOut(undefined);
  };

  return (
    <section className="results" aria-busy={isPlaceholderData} aria-labelledby="results-title">
      <div className="results-head">
        <div>
          <h2 id="results-title">{say('web.partners.results')}</h2>
          <p className="soft small figures" role="status">
            {say('web.partners.shown', {
              shown: number(suggestions.length),
              candidates: number(candidates),
            })}
            {hiddenByFilters > 0 ? (
              <>
                {' '}
                <strong>{say('web.partners.hidden', { shown: number(hiddenByFilters) })}</strong>
              </>
            ) : null}
          </p>
        </div>
        <div className="actions">
          <Link to="/accuracy" className="button quiet">
            {say('accuracy.link')}
          </Link>
          <CopyLink />
          <Button
            className="button"
            isDisabled={suggestions.length === 0}
            onPress={() => {
              const day = new Date().toISOString().slice(0, 10);
              const text = shortlistCsv(data, words, day, window.location.href);
              saveFile(`helixlens-${day}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
            }}
          >
            <Icon name="download" />
            {say('web.partners.export')}
          </Button>
        </div>
      </div>
      {notes.map((note) => (
        <p key={note} className="note">
          <Icon name="info" />
          {note}
        </p>
      ))}
      <FeedbackBar asker={id} effect={data.feedback} view={view} onChange={onChange} />
      {exclude.length === 0 ? null : (
        <p className="note">
          <Icon name="remove" />
          <span>
            {say('web.partners.excluded', { count: exclude.length })}{' '}
            <button type="button" className="link-button" onClick={() => onChange({ exclude: undefined })}>
              {say('web.partners.restoreAll')}
            </button>
          </span>
        </p>
      )}
      {suggestions.length === 0 ? (
        <div className="card">
          <Message icon="filter" title={say('web.partners.none')}>
            <p>{hiddenByFilters > 0 ? say('web.partners.noneFiltered') : say('web.partners.noneAtAll')}</p>
            {hiddenByFilters > 0 ? (
              <Button className="button primary" onPress={onClearFilters}>
                {say('web.filter.clear')}
              </Button>
            ) : null}
          </Message>
        </div>
      ) : (
        <>
          <PartsLegend kinds={kindsIn(suggestions)} />
          <NumbersExplained definitions={data.definitions} />
          <FairnessNote fairness={data.fairness} />
          <ol className="suggestions">
            {suggestions.map((suggestion, place) => (
              <SuggestionCard
                key={suggestion.organisation.id}
                you={data.query.organisation}
                suggestion={suggestion}
                rank={place + 1}
                best={best}
                onIntroduce={() => onChange({ intro: suggestion.organisation.id })}
                onLeaveOut={() => {
                  setLeftOut(suggestion.organisation);
                  onChange({ exclude: [...exclude, suggestion.organisation.id] });
                }}
              />
            ))}
          </ol>
        </>
      )}
      <div role="status">
        {leftOut !== undefined && exclude.includes(leftOut.id) ? (
          <div className="toast">
            <span className="break">{say('web.partners.leftOut', { name: leftOut.name })}</span>
            <Button className="button" onPress={() => restore(leftOut.id)}>
              {say('web.partners.undo')}
            </Button>
            <Button
              className="button"
              onPress={() => setLeftOut(undefined)}
              aria-label={say('web.partners.dismiss')}
            >
              <Icon name="close" />
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

const COPIED_MS = 2500;

export function CopyLink() {
  const { say } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <Button
        className="button"
        onPress={async () => {
          await navigator.clipboard.writeText(window.location.href);
          setCopied(true);
          setTimeout(() => setCopied(false), COPIED_MS);
        }}
      >
        <Icon name={copied ? 'check' : 'link'} />
        {copied ? say('web.partners.copied') : say('web.partners.copyLink')}
      </Button>
      <span role="status" className="hidden-visually">
        {copied ? say('web.partners.copied') : ''}
      </span>
    </>
  );
}

function ResultsLoading() {
  const { say } = useWords();
  return (
    <div className="results" role="status" aria-label={say('web.loading')}>
      <Skeleton width="14rem" height="1.6rem" />
      {['one', 'two', 'three'].map((card) => (
        <div key={card} className="card suggestion-loading">
          <Skeleton width="45%" height="1.2rem" />
          <Skeleton width="100%" height="0.7rem" />
          <Skeleton width="80%" />
          <Skeleton width="65%" />
        </div>
      ))}
    </div>
  );
}
