/** The frame around every page. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../speaking.tsx';
import { ConnectionNotice } from './connection.tsx';
import { Footer } from './footer.tsx';
import { MenuLink } from './menu-link.tsx';
import { PolicyLink, PolicyNavigation } from './policy-navigation.tsx';
import { Preferences } from './preferences.tsx';

const PARTNERS_PAGES = ['/partners', '/accuracy'];

export function Shell() {
  const { say } = useWords();
  const main = useRef<HTMLElement>(null);
  usePageFocus(main);
  return (
    <>
      <a className="skip-link" href="#main">
        {say('web.shell.skip')}
      </a>
      <header className="header">
        <div className="header-inner">
          <Link to="/" className="brand">
            <img src="/favicon.svg" alt="" />
            {say('web.title')}
          </Link>
          <nav className="navigation" aria-label={say('web.shell.navigation')}>
            <MenuLink to="/partners" pages={PARTNERS_PAGES}>
              {say('web.shell.partners')}
            </MenuLink>
            <Link to="/consortium">{say('consortium.web.nav')}</Link>
            <Link to="/map">{say('web.shell.map')}</Link>
            <Link to="/flow">{say('flow.web.title')}</Link>
            <PolicyLink />
            <Link to="/data">{say('web.shell.data')}</Link>
            <Link to="/api-page">{say('web.shell.api')}</Link>
          </nav>
          <Preferences />
        </div>
      </header>
      <PolicyNavigation />
      <ConnectionNotice />
      <main className="main" id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  );
}

/** Moves focus to the new page's beginning, as a page load would, but not when only the view changes. */
function usePageFocus(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (before.current !== undefined && path !== before.current) main.current?.focus({ preventScroll: true });
    if (path !== undefined) before.current = path;
  }, [path, main]);
}
