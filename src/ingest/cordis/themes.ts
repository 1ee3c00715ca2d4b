/** The EuroSciVoc tree as far as a download's rows show it. */
import { compareIds, type ThemeId } from '../../model/ids.ts';
import type { Statements } from '../../model/record.ts';
import { themeOfEuroSciVoc, themeOfTitles } from '../subject-ids.ts';
import type { ThemeRow } from './rows.ts';

/** A theme's id, from its code where there is one. */
export const themeId = ({ code, path }: ThemeRow): ThemeId =>
  code === undefined ? themeOfTitles(path!) : themeOfEuroSciVoc(code);

/** The themes that are no ancestor of another one given. */
export function mostSpecific(themes: readonly ThemeRow[]): ThemeRow[] {
  const paths = themes.map((theme) => theme.code ?? theme.path!);
  return themes.filter((_, i) => !paths.some((path) => path.startsWith(`${paths[i]}/`)));
}

/** Collects the nodes of the tree; it is small, whatever the number of projects. */
export class ThemeTree {
  /** By id: how often each code path and each title was given. */
  readonly #nodes = new Map<ThemeId, { paths: Map<string, number>; titles: Map<string, number> }>();

  /** Adds a theme with its ancestors, given `times` times. */
  add(theme: ThemeRow, times: number): void {
    const titles = theme.path?.split('/').slice(1);
    const steps = (theme.code ?? theme.path!).split('/').slice(1);
    for (let level = 1; level <= steps.length; level++) {
      const path = `/${steps.slice(0, level).join('/')}`;
      const isLeaf = level === steps.length;
      const title = (isLeaf ? theme.title : undefined) ?? titles?.[level - 1];
      this.#count(
        theme.code === undefined ? themeOfTitles(path) : themeOfEuroSciVoc(path),
        path,
        title,
        times,
      );
    }
  }

  #count(id: ThemeId, path: string, title: string | undefined, times: number): void {
    let node = this.#nodes.get(id);
    if (!node) {
      node = { paths: new Map(), titles: new Map() };
      this.#nodes.set(id, node);
    }
    node.paths.set(path, (node.paths.get(path) ?? 0) + times);
    if (title !== undefined) node.titles.set(title, (node.titles.get(title) ?? 0) + times);
  }

  /** Every node by id, with its most frequent path and title, of equals the smallest; the code where no title is given. */
  *statements(): Generator<Statements['theme']> {
    for (const [id, { paths, titles }] of [...this.#nodes].sort(([a], [b]) => compareIds(a, b))) {
      const code = mostFrequent(paths)!;
      const above = code.slice(0, code.lastIndexOf('/'));
      const isCode = id === themeOfEuroSciVoc(code);
      yield {
        id,
        code,
        title: mostFrequent(titles) ?? code.slice(above.length + 1),
        ...(above === '' ? {} : { parent: isCode ? themeOfEuroSciVoc(above) : themeOfTitles(above) }),
      };
    }
  }
}

function mostFrequent(counts: Map<string, number>): string | undefined {
  return [...counts].sort(([a, x], [b, y]) => y - x || compareIds(a, b))[0]?.[0];
}
