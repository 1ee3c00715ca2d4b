/** The policymaker's pages: one entry of the menu, and on each of them a row that leads to the others. */
import { Link } from '@tanstack/react-router';
import { useWords } from '../speaking.tsx';
import { MenuLink, useOnPage } from './menu-link.tsx';

const PAGES = ['/fragmentation', '/themes', '/helix-mix', '/benchmark', '/impact', '/report'];

/** Leads to the first of them. */
export function PolicyLink() {
  const { say } = useWords();
  return (
    <MenuLink to="/fragmentation" pages={PAGES}>
      {say('web.shell.policy')}
    </MenuLink>
  );
}

export function PolicyNavigation() {
  const { say } = useWords();
  if (!useOnPage(PAGES)) return null;
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
