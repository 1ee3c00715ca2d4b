/** Whether the helices meet: in projects, group by group, and in synergy with place and size. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { HelixMixAnswer } from '../../../src/model/helix-mix-answer.ts';
import { CopyLink } from '../partners/results.tsx';
import { GroupByBox } from '../parts/group-by.tsx';
import { Once } from '../parts/once.tsx';
import { Where } from '../parts/where.tsx';
import { MixedGroups, MixedProjects } from '../policy/helix-mix.tsx';
import { Synergies } from '../policy/synergies.tsx';
import type { HelixMixView } from '../policy/view.ts';
import { helixMixQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import { Notes } from '../themes/notes.tsx';
import '../styles/policy.css';

const route = getRouteApi('/helix-mix');
const USUAL = 'country';

export function HelixMixPage() {
  const { say, language } = useWords();
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/helix-mix' });
  const go = (changes: Partial<HelixMixView>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  usePageTitle(say('helixMix.web.title'));
  return (
    <div className="policy">
      <div>
        <h1>{say('helixMix.web.title')}</h1>
        <p className="soft policy-lead">{say('helixMix.web.lead')}</p>
      </div>
      <div className="policy-controls">
        <GroupByBox
          kinds={['cluster', 'community', 'region', 'country', 'theme']}
          value={view.by ?? USUAL}
          onChoose={(by) => go({ by: by === USUAL ? undefined : by })}
        />
        <Where
          key={view.region}
          label={say('helixMix.web.where')}
          region={view.region}
          onChoose={(region) => go({ region })}
        />
        <CopyLink />
      </div>
      <Once
        query={useQuery(helixMixQuery(view, language))}
        working={say('helixMix.web.working')}
        height="36rem"
      >
        {(answer) => <Answer answer={answer} view={view} go={go} />}
      </Once>
    </div>
  );
}

function Answer({
  answer,
  view,
  go,
}: {
  answer: HelixMixAnswer;
  view: HelixMixView;
  go(changes: Partial<HelixMixView>): void;
}) {
  const notes = [...answer.notes, ...(view.region === undefined ? [] : [view.region])];
  return (
    <>
      <Notes notes={answer.notes} />
      <MixedProjects answer={answer} />
      <MixedGroups
        answer={answer}
        asTable={view.groups === 'table'}
        onAsTable={(asTable) => go({ groups: asTable ? 'table' : undefined })}
        notes={notes}
      />
      <Synergies
        answer={answer}
        asTable={view.synergy === 'table'}
        onAsTable={(asTable) => go({ synergy: asTable ? 'table' : undefined })}
        notes={notes}
      />
    </>
  );
}
