/** The pages and the searches that they take. The view lives in the URL, so links, reload and Back all hold. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FlowView } from './flow/view.ts';
import { FragmentationView } from './fragmentation/view.ts';
import { PartnersPage } from './pages/partners.tsx';
import { StartPage } from './pages/start.tsx';
import { BenchmarkView, HelixMixView, ImpactView } from './policy/view.ts';
import { groupsQuery, queryClient } from './queries.ts';
import { Shell } from './shell/shell.tsx';
import { NothingHere, PageFailed } from './shell/states.tsx';
import { ThemesView } from './themes/view.ts';
import { ConsortiumView, MapView, PartnersView, parseSearch, ReportView, stringifySearch } from './view.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NothingHere });

export const startRoute = createRoute({ getParentRoute: () => root, path: '/', component: StartPage });
export const partnersRoute = createRoute({
  getParentRoute: () => root,
  path: '/partners',
  validateSearch: (search: Record<string, unknown>): PartnersView => PartnersView.parse(search),
  component: PartnersPage,
});
export const consortiumRoute = createRoute({
  getParentRoute: () => root,
  path: '/consortium',
  validateSearch: (search: Record<string, unknown>): ConsortiumView => ConsortiumView.parse(search),
  component: lazyRouteComponent(() => import('./pages/consortium.tsx'), 'ConsortiumPage'),
});
export const mapRoute = createRoute({
  getParentRoute: () => root,
  path: '/map',
  validateSearch: (search: Record<string, unknown>): MapView => MapView.parse(search),
  loaderDeps: ({ search: { by, org } }) => ({ by, org }),
  // Asked for while the page's script is still on its way.
  loader: ({ deps: { by = 'community', org } }) => {
    if (org === undefined) void queryClient.prefetchQuery(groupsQuery(by));
  },
  component: lazyRouteComponent(() => import('./pages/map.tsx'), 'MapPage'),
});
export const flowRoute = createRoute({
  getParentRoute: () => root,
  path: '/flow',
  validateSearch: (search: Record<string, unknown>): FlowView => FlowView.parse(search),
  component: lazyRouteComponent(() => import('./pages/flow.tsx'), 'FlowPage'),
});
export const fragmentationRoute = createRoute({
  getParentRoute: () => root,
  path: '/fragmentation',
  validateSearch: (search: Record<string, unknown>): FragmentationView => FragmentationView.parse(search),
  component: lazyRouteComponent(() => import('./pages/fragmentation.tsx'), 'FragmentationPage'),
});
export const reportRoute = createRoute({
  getParentRoute: () => root,
  path: '/report',
  validateSearch: (search: Record<string, unknown>): ReportView => ReportView.parse(search),
  component: lazyRouteComponent(() => import('./pages/report.tsx'), 'ReportPage'),
});
export const accuracyRoute = createRoute({
  getParentRoute: () => root,
  path: '/accuracy',
  component: lazyRouteComponent(() => import('./pages/accuracy.tsx'), 'AccuracyPage'),
});
export const themesRoute = createRoute({
  getParentRoute: () => root,
  path: '/themes',
  validateSearch: (search: Record<string, unknown>): ThemesView => ThemesView.parse(search),
  component: lazyRouteComponent(() => import('./pages/themes.tsx'), 'ThemesPage'),
});
export const helixMixRoute = createRoute({
  getParentRoute: () => root,
  path: '/helix-mix',
  validateSearch: (search: Record<string, unknown>): HelixMixView => HelixMixView.parse(search),
  component: lazyRouteComponent(() => import('./pages/helix-mix.tsx'), 'HelixMixPage'),
});
export const benchmarkRoute = createRoute({
  getParentRoute: () => root,
  path: '/benchmark',
  validateSearch: (search: Record<string, unknown>): BenchmarkView => BenchmarkView.parse(search),
  component: lazyRouteComponent(() => import('./pages/benchmark.tsx'), 'BenchmarkPage'),
});
export const impactRoute = createRoute({
  getParentRoute: () => root,
  path: '/impact',
  validateSearch: (search: Record<string, unknown>): ImpactView => ImpactView.parse(search),
  component: lazyRouteComponent(() => import('./pages/impact.tsx'), 'ImpactPage'),
});
export const dataRoute = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('./pages/data.tsx'), 'DataPage'),
});
export const apiRoute = createRoute({
  getParentRoute: () => root,
  path: '/api-page',
  component: lazyRouteComponent(() => import('./pages/api-page.tsx'), 'ApiPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    startRoute,
    partnersRoute,
    consortiumRoute,
    mapRoute,
    flowRoute,
    fragmentationRoute,
    reportRoute,
    themesRoute,
    helixMixRoute,
    benchmarkRoute,
    impactRoute,
    accuracyRoute,
    dataRoute,
    apiRoute,
  ]),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
