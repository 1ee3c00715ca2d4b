/** The policymaker's pages: one entry of the menu, and on each of them a row that leads to the others. */
import { Link, useRouterState } from '@tanstack/react-router';
import { useWords } from '../speaking.tsx';

const PAGES = ['/fragmentation', '/themes', '/helix-mix', '/benchmark', '/impact', '/report'];

function useOnPolicyPage(): boolean {
  return useRouterState({ select: ({ location }) => PAGES.includes(location.pathname) });
}

/** Leads to the first of them; marked on each. */
export function PolicyLink() {
  const { say } = useWords();
  const here = useOnPolicyPage();
  return (
    <Link to="/fragmentation" activeProps={{}} {...(here ? { 'aria-current': 'true' as const } : {})}>
      {say('web.shell.policy')}
    </Link>
  );
}

export function PolicyNavigation() {
  const { say } = useWords();
  if (!useOnPolicyPage()) return null;
  return (
    <nav className="subnavigation" aria-label={say('web.shell.policyPages')}>
      <div className="subnavigation-inner">
        <Link to="/fragmentation">{say('fragmentation.web.page')}</Link>
        <Link to="/themes">{say('policy.web.title')}</Link>
        <Link to="/helix-mix">{say('helixMix.web.title')}</Link>
        <Link to="/benchmark">{say('policy.benchmark.web.title')}</Link>
        <Link to="/impact">{say('impact.web.title')}</Link>
        <Link to="/report">{say('scorecard.web.nav')}</Link>
      </div>
    </nav>
  );
}
