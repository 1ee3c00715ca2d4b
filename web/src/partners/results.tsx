/** The ranked suggestions, with what the reader should know of them and what can be done with the list. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrganisationId } from '../../../src/model/ids.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import { Icon } from '../parts/icon.tsx';
import { Failure } from '../parts/problem.tsx';
import { Message, Skeleton } from '../parts/states.tsx';
import { partnersQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import { MOST_COMPARED, type PartnersView } from '../view.ts';
import type { Asker } from './asker.ts';
import { Compare, CompareBar } from './compare.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FairnessNote } from './fairness.tsx';
import { FeedbackBar } from './feedback-bar.tsx';
import type { Change } from './filters.tsx';
import { NumbersExplained } from './numbers.tsx';
import { kindsIn } from './parts.ts';
import { PartsLegend } from './score-bar.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

export function Results({
  asker,
  view,
  onChange,
  onClearFilters,
}: {
  asker: Asker;
  view: PartnersView;
  onChange: Change;
  onClearFilters(): void;
}) {
  const words = useWords();
  const { say, number } = words;
  const { data, error, isPlaceholderData } = useQuery(partnersQuery(asker, view, words.language));
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

  const compare = view.compare ?? [];
  const choose = (id: OrganisationId) => {
    const chosen = compare.includes(id) ? compare.filter((other) => other !== id) : [...compare, id];
    onChange({
      compare: chosen.length === 0 ? undefined : chosen,
      sideBySide: chosen.length < 2 ? undefined : view.sideBySide,
    });
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
          <ExportMenu answer={data} />
        </div>
      </div>
      {notes.map((note) => (
        <p key={note} className="note">
          <Icon name="info" />
          {note}
        </p>
      ))}
      {asker.kind === 'profile' ? null : (
        <FeedbackBar
          asker={asker.id}
          effect={'feedback' in data ? data.feedback : undefined}
          view={view}
          onChange={onChange}
        />
      )}
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
          <div className="explanations">
            <NumbersExplained definitions={data.definitions} />
            <FairnessNote fairness={data.fairness} />
          </div>
          <ol className="suggestions">
            {suggestions.map((suggestion, place) => (
              <SuggestionCard
                key={suggestion.organisation.id}
                you={'profile' in data.query ? undefined : data.query.organisation}
                by={view.by}
                compared={
                  compare.includes(suggestion.organisation.id) ||
                  (compare.length < MOST_COMPARED ? false : undefined)
                }
                onCompare={() => choose(suggestion.organisation.id)}
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
      <CompareBar
        answer={data}
        compare={compare}
        onOpen={() => onChange({ sideBySide: true })}
        onClear={() => onChange({ compare: undefined, sideBySide: undefined })}
      />
      {view.sideBySide ? (
        <Compare
          answer={data}
          compare={compare}
          onTakeOut={choose}
          onClose={() => onChange({ sideBySide: undefined })}
        />
      ) : null}
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
