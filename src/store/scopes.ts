/** Who sees what: the one place that decides whether a record's scope is open to a viewer's scope. */
import type { Scope, ViewerScope } from '../model/source.ts';

/** Whether a viewer with that scope sees records of that scope. */
export function sees(viewer: ViewerScope, scope: Scope): boolean {
  return viewer === '*' || scope === 'public' || scope === viewer;
}
