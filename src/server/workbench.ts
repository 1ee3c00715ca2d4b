/**
 * The ecosystem that the server answers from: loaded once, and loaded anew when the store's data version moves.
 * While a newer one loads, questions are answered from the one at hand, so an import never stops the screen.
 */

import { createNameIndex, type NameIndex } from '../match/name-index.ts';
import type { Viewer } from '../model/source.ts';
import { type Ecosystem, loadEcosystem } from '../network/ecosystem.ts';
import type { GraphStore } from '../store/graph-store.ts';

export interface View {
  ecosystem: Ecosystem;
  names: NameIndex;
}

export interface Workbench {
  readonly store: GraphStore;
  readonly viewer: Viewer;
  /** The ecosystem as it is now, or at most {@link RELOAD_AFTER_MS} and one loading older. */
  view(): Promise<View>;
}

/** How often at most an ecosystem is loaded anew while an import goes on. */
export const RELOAD_AFTER_MS = 3000;

/** `onReloadError` hears of a reload that failed; the ecosystem at hand stays in use. */
export function createWorkbench(
  store: GraphStore,
  viewer: Viewer,
  onReloadError: (error: unknown) => void,
): Workbench {
  let current: View | undefined;
  let loading: Promise<View> | undefined;
  let loadedAt = 0;

  const load = (): Promise<View> => {
    loading ??= loadView(store, viewer)
      .then((view) => {
        current = view;
        loadedAt = Date.now();
        return view;
      })
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };

  return {
    store,
    viewer,
    async view() {
      if (current === undefined) return load();
      if (loading === undefined && Date.now() - loadedAt > RELOAD_AFTER_MS) {
        const version = await store.dataVersion(viewer);
        loadedAt = Date.now();
        if (version !== current.ecosystem.dataVersion) load().catch(onReloadError);
      }
      return current;
    },
  };
}

async function loadView(store: GraphStore, viewer: Viewer): Promise<View> {
  const ecosystem = await loadEcosystem(store, viewer, {}, { objectives: true });
  return { ecosystem, names: createNameIndex(ecosystem.organisations, projectCounts(ecosystem)) };
}

/** Number of projects of each organisation. */
export function projectCounts({ participations: { organisationStart } }: Ecosystem): Int32Array {
  return Int32Array.from(
    { length: organisationStart.length - 1 },
    (_, i) => organisationStart[i + 1] - organisationStart[i],
  );
}
