/** The words of projects' objectives as terms that can be compared: several times smaller than the texts. */
import type { ProjectId } from '../model/ids.ts';
import { type Viewer, viewerScope } from '../model/source.ts';
import type { Sections } from '../store/cache/cache.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { once } from './once.ts';
import { textTerms } from './text-terms.ts';

/** For each project with an objective the numbers of its terms in `vocabulary`, each once, in order of appearance. */
export interface ObjectiveTerms {
  readonly vocabulary: readonly string[];
  readonly of: ReadonlyMap<ProjectId, Int32Array>;
}

/** Projects from which keeping the terms pays. */
const WORTH_KEEPING = 500;

/**
 * Reads the objectives that a viewer may see as terms ({@link textTerms}): as the cache has them, else from the store,
 * which takes about three seconds for 13,000 projects and is then kept.
 */
export async function readObjectiveTerms(store: GraphStore, viewer: Viewer): Promise<ObjectiveTerms> {
  const dataVersion = await store.dataVersion(viewer);
  const key = { scope: viewerScope(viewer), dataVersion, key: 'objective terms' };
  const kept = store.cache?.recall(key);
  if (kept !== undefined) return fromSections(kept);
  const numbers = new Map<string, number>();
  const of = new Map<ProjectId, Int32Array>();
  for await (const { id, objective } of store.read(viewer, 'project')) {
    if (objective === undefined) continue;
    const terms = textTerms(objective).map((term) => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      return number;
    });
    if (terms.length > 0) of.set(id, Int32Array.from(terms));
  }
  const found: ObjectiveTerms = { vocabulary: [...numbers.keys()], of };
  if (of.size >= WORTH_KEEPING && (await store.dataVersion(viewer)) === dataVersion)
    store.cache?.keep(key, toSections(found));
  return found;
}

function toSections({ vocabulary, of }: ObjectiveTerms): Sections {
  const rows = [...of.values()];
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    start[i + 1] = start[i] + row.length;
  });
  const term = new Int32Array(start[rows.length]);
  rows.forEach((row, i) => {
    term.set(row, start[i]);
  });
  return { ids: JSON.stringify([...of.keys()]), vocabulary: JSON.stringify(vocabulary), start, term };
}

function fromSections(sections: Sections): ObjectiveTerms {
  const { start, term } = sections;
  const starts = start as Int32Array;
  const terms = term as Int32Array;
  // Whoever has an index of them already need not wait for the words themselves.
  const words = once(() => JSON.parse(sections.vocabulary as string) as string[]);
  const rows = once(
    () =>
      new Map(
        (JSON.parse(sections.ids as string) as ProjectId[]).map((id, i) => [
          id,
          terms.subarray(starts[i], starts[i + 1]),
        ]),
      ),
  );
  return {
    get vocabulary() {
      return words();
    },
    get of() {
      return rows();
    },
  };
}
