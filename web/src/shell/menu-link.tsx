/** An entry of the menu that stands for several pages: marked on each of them. */
import { Link, useRouterState } from '@tanstack/react-router';

/** Whether the page at hand is one of these. */
export function useOnPage(pages: readonly string[]): boolean {
  return useRouterState({ select: ({ location }) => pages.includes(location.pathname) });
}

export function MenuLink({
  to,
  pages,
  children,
}: {
  to: '/partners' | '/fragmentation';
  pages: readonly string[];
  children: string;
}) {
  const here = useOnPage(pages);
  return (
    <Link to={to} activeProps={{}} {...(here ? { 'aria-current': 'true' as const } : {})}>
      {children}
    </Link>
  );
}
