/** One suggestion: who, why, and what to do about it. */
import { Link } from '@tanstack/react-router';
import { Button, ToggleButton } from 'react-aria-components';
import type { Suggestion } from '../../../src/model/answers.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import type { FeedbackParty } from '../../../src/model/source.ts';
import { Icon } from '../parts/icon.tsx';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { useWords } from '../speaking.tsx';
import { EgoPicture } from './ego-picture.tsx';
import { EvidenceList } from './evidence.tsx';
import { FeedbackButtons } from './feedback-buttons.tsx';
import { Marks, Numbers } from './numbers.tsx';
import { ScoreBar } from './score-bar.tsx';

export function SuggestionCard({
  you,
  suggestion,
  rank,
  best,
  by,
  compared,
  onCompare,
  onIntroduce,
  onLeaveOut,
}: {
  /** Nobody for one that is not in the data: it has no ties that an introduction or a picture could follow. */
  you: OrganisationRef | undefined;
  suggestion: Suggestion;
  rank: number;
  best: number;
  by: FeedbackParty | undefined;
  /** Whether it is chosen to be compared; undefined where no more can be. */
  compared: boolean | undefined;
  onCompare(): void;
  onIntroduce(): void;
  onLeaveOut(): void;
}) {
  const { say, country } = useWords();
  const { organisation, evidence } = suggestion;
  const titleId = `suggestion-${rank}`;
  return (
    <li>
      <article className="card suggestion" aria-labelledby={titleId}>
        <span className="rank figures" aria-hidden="true">
          {rank}
        </span>
        <div className="suggestion-head">
          <h3 id={titleId} className="break">
            <Link to="/partners" search={{ org: organisation.id }} className="suggestion-name">
              {organisation.name}
            </Link>{' '}
            {organisation.synthetic ? <SyntheticBadge /> : null}
          </h3>
          <p className="facts small soft">
            <HelixMark helix={organisation.helix} />
            {organisation.country === undefined ? null : <span>{country(organisation.country)}</span>}
            <Marks suggestion={suggestion} />
          </p>
        </div>
        <ScoreBar suggestion={suggestion} best={best} />
        <Numbers suggestion={suggestion} />
        <div className="suggestion-body">
          <EvidenceList evidence={evidence} />
          {you === undefined ? null : <EgoPicture you={you} suggestion={suggestion} />}
        </div>
        <div className="actions">
          {you === undefined ? null : (
            <Button className="button primary" onPress={onIntroduce}>
              <Icon name="introduce" />
              {say('web.partners.introduce')}
              <span className="hidden-visually">: {organisation.name}</span>
            </Button>
          )}
          <Link to="/map" search={{ org: organisation.id }} className="button">
            <Icon name="map" />
            {say('web.partners.showOnMap')}
            <span className="hidden-visually">: {organisation.name}</span>
          </Link>
          <Button className="button quiet" onPress={onLeaveOut}>
            <Icon name="remove" />
            {say('web.partners.leaveOut')}
            <span className="hidden-visually">: {organisation.name}</span>
          </Button>
          <ToggleButton
            className="button quiet verdict"
            isSelected={compared === true}
            isDisabled={compared === undefined}
            onChange={onCompare}
          >
            <Icon name={compared === true ? 'check' : 'plus'} />
            {say('shortlist.compare.toggle')}
            <span className="hidden-visually">: {organisation.name}</span>
          </ToggleButton>
          {you === undefined ? null : <FeedbackButtons you={you} by={by} suggestion={suggestion} />}
        </div>
      </article>
    </li>
  );
}
