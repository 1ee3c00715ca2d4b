/** Themes for those who make policy: what emerges, who carries it, who comes in, and what participation brings. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { CopyLink } from '../partners/results.tsx';
import { ChoiceBox } from '../parts/controls.tsx';
import { Once } from '../parts/once.tsx';
import { Where } from '../parts/where.tsx';
import { emergingQuery, leverageQuery, newcomersQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import { Emerging } from '../themes/emerging.tsx';
import { Leverage, Newcomers } from '../themes/participation.tsx';
import type { ThemesView } from '../themes/view.ts';
import '../styles/themes.css';

const route = getRouteApi('/themes');

export function ThemesPage() {
  const { say, language } = useWords();
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/themes' });
  const go = (changes: Partial<ThemesView>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  usePageTitle(say('policy.web.title'));
  return (
    <div className="themes">
      <div>
        <h1>{say('policy.web.title')}</h1>
        <p className="soft themes-lead">{say('policy.web.lead')}</p>
      </div>
      <div className="themes-controls">
        <Where
          key={view.region}
          label={say('policy.web.where')}
          region={view.region}
          onChoose={(region) => go(region === undefined ? { region, within: undefined } : { region })}
        />
        {view.region === undefined ? null : (
          <ChoiceBox
            label={say('policy.web.counted')}
            choices={[
              { value: 'all', label: say('policy.web.countedAll') },
              { value: 'within', label: say('policy.web.countedWithin') },
            ]}
            value={view.within ? 'within' : 'all'}
            onChoose={(counted: 'all' | 'within') => go({ within: counted === 'within' ? true : undefined })}
          />
        )}
        <CopyLink />
      </div>
      <Once
        query={useQuery(emergingQuery(view, language))}
        working={say('policy.web.loading')}
        height="28rem"
      >
        {(answer) => <Emerging answer={answer} />}
      </Once>
      <Once
        query={useQuery(newcomersQuery(view.region, language))}
        working={say('policy.web.loading')}
        height="18rem"
      >
        {(answer) => <Newcomers answer={answer} />}
      </Once>
      <Once
        query={useQuery(leverageQuery(view.region, language))}
        working={say('policy.web.loading')}
        height="18rem"
      >
        {(answer) => <Leverage answer={answer} />}
      </Once>
    </div>
  );
}
