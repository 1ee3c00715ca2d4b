/** What all maps need: the view in the URL and ways to change it, the palette, and the legend's switches. */
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDark } from '../theme.ts';
import type { MapView } from '../view.ts';
import { type Palette, readPalette } from './colours.ts';
import type { Sorting } from './table.tsx';

const route = getRouteApi('/map');

export function useMapView(): {
  view: MapView;
  /** Goes to another view, from which Back returns. */
  go(changes: Partial<MapView>): void;
  toggle(key: string): void;
  sort(sorting: Sorting): void;
} {
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/map' });
  const go = (changes: Partial<MapView>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  return {
    view,
    go,
    toggle(key) {
      const hide = view.hide ?? [];
      const next = hide.includes(key) ? hide.filter((other) => other !== key) : [...hide, key];
      go({ hide: next.length === 0 ? undefined : next });
    },
    sort: ({ key, ascending }) => go({ sort: key, ascending }),
  };
}

export function usePalette(): Palette {
  const dark = useDark();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens resolve to other colours in the dark
  return useMemo(readPalette, [dark]);
}
