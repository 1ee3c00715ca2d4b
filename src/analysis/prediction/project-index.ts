/** Which projects a text is about, by the words of their titles, keywords and objectives. */
import type { Ecosystem } from '../../network/ecosystem.ts';
import { recalledOfMany } from '../../network/recall.ts';
import { textTerms } from '../../network/text-terms.ts';

/**
 * BM25 weights by term: the projects with term t are `project[i]` with `weight[i]` for i in `start[t]…start[t+1]`.
 * `rarity` is its ln(1 + (N − N(t) + ½) / (N(t) + ½)) among the N projects with words. Project p's own terms are
 * `term[j]` for j in `projectStart[p]…projectStart[p+1]`.
 */
export interface ProjectIndex {
  readonly number: ReadonlyMap<string, number>;
  readonly rarity: Float64Array;
  readonly start: Int32Array;
  readonly project: Int32Array;
  readonly weight: Float32Array;
  readonly projectStart: Int32Array;
  readonly term: Int32Array;
}

/** How often a word counts as said that stands in the title, among the keywords or in the objective. */
const SAID = { title: 2, keywords: 1.5, objective: 1 } as const;
/** How soon saying it again adds little, and how much a long text counts less; k₁ and b as Robertson & Zaragoza. */
const SATURATION = 1.2;
const LENGTH = 0.4;

/**
 * The index of an ecosystem's projects ({@link indexProjects}): from the cache, or made and kept there.
 *
 * @returns a new object each time
 */
export function projectIndexOf(ecosystem: Ecosystem): ProjectIndex {
  const what = `project index ${ecosystem.objectives === undefined ? 'without' : 'with'} objectives`;
  const { names, ...columns } = recalledOfMany(ecosystem, what, () => {
    const { number, ...made } = indexProjects(ecosystem);
    return { ...made, names: JSON.stringify([...number.keys()]) };
  });
  return { ...columns, number: new Map((JSON.parse(names) as string[]).map((name, t) => [name, t])) };
}

/**
 * Okapi BM25: Robertson, S. & Zaragoza, H. (2009), The probabilistic relevance framework: BM25 and beyond,
 * Foundations and Trends in Information Retrieval 3, 333–389.
 *
 * @returns an index of all projects; cost O(words of all projects), about a second for 13,000 with objectives
 */
export function indexProjects({
  projects,
  objectives,
}: Pick<Ecosystem, 'projects' | 'objectives'>): ProjectIndex {
  const number = new Map<string, number>();
  const numbered = (name: string): number => {
    const known = number.get(name) ?? number.size;
    number.set(name, known);
    return known;
  };
  const places = new Int32Array(objectives?.vocabulary.length ?? 0).fill(-1);
  const projectStart = new Int32Array(projects.length + 1);
  const term: number[] = [];
  const times: number[] = [];
  projects.forEach(({ id, title = '', keywords }, p) => {
    const said = new Map<number, number>();
    const add = (t: number, often: number) => said.set(t, (said.get(t) ?? 0) + often);
    for (const name of textTerms(title)) add(numbered(name), SAID.title);
    for (const name of textTerms(keywords.join(' '))) add(numbered(name), SAID.keywords);
    for (const t of objectives?.of.get(id) ?? []) {
      if (places[t] < 0) places[t] = numbered(objectives!.vocabulary[t]);
      add(places[t], SAID.objective);
    }
    for (const [t, often] of said) {
      term.push(t);
      times.push(often);
    }
    projectStart[p + 1] = term.length;
  });
  return invert(number, projectStart, Int32Array.from(term), times);
}

function invert(
  number: ReadonlyMap<string, number>,
  projectStart: Int32Array,
  term: Int32Array,
  times: readonly number[],
): ProjectIndex {
  const start = new Int32Array(number.size + 1);
  for (const t of term) start[t + 1]++;
  let speaking = 0;
  for (let p = 0; p < projectStart.length - 1; p++) if (projectStart[p + 1] > projectStart[p]) speaking++;
  const rarity = Float64Array.from({ length: number.size }, (_, t) =>
    Math.log(1 + (speaking - start[t + 1] + 0.5) / (start[t + 1] + 0.5)),
  );
  for (let t = 0; t < number.size; t++) start[t + 1] += start[t];
  const next = start.slice(0, number.size);
  const project = new Int32Array(term.length);
  const weight = new Float32Array(term.length);
  const usual = term.length / Math.max(1, speaking);
  for (let p = 0; p < projectStart.length - 1; p++) {
    const length = projectStart[p + 1] - projectStart[p];
    const damping = SATURATION * (1 - LENGTH + (LENGTH * length) / usual);
    for (let i = projectStart[p]; i < projectStart[p + 1]; i++) {
      const at = next[term[i]]++;
      project[at] = p;
      weight[at] = (rarity[term[i]] * times[i] * (SATURATION + 1)) / (times[i] + damping);
    }
  }
  return { number, rarity, start, project, weight, projectStart, term };
}

/** The terms of a text that the index knows. */
export function knownTerms({ number }: ProjectIndex, text: string): number[] {
  return textTerms(text).flatMap((name) => number.get(name) ?? []);
}

/**
 * How much each project is about some terms: its BM25 score in shares of what a project would have whose title says
 * each of them, so about 0…1 whatever the number of terms.
 *
 * @param stress how much each term counts, aligned; 1 by default
 * @returns one value a project; cost O(projects with each term)
 */
export function aboutTerms(
  { rarity, start, project, weight, projectStart }: ProjectIndex,
  terms: readonly number[],
  stress: readonly number[] = terms.map(() => 1),
): Float64Array {
  const about = new Float64Array(projectStart.length - 1);
  let ideal = 0;
  terms.forEach((t, at) => {
    ideal += stress[at] * rarity[t] * SAID.title;
    for (let i = start[t]; i < start[t + 1]; i++) about[project[i]] += stress[at] * weight[i];
  });
  return ideal === 0 ? about : about.map((value) => value / ideal);
}

/** A term of which more than about one project in nine makes use tells little. */
const TELLING = 2;

/**
 * The terms that tell most of some projects, by how much each project counts, with their stress 0…1: what a short
 * question could have said in more words (Rocchio 1971; Lavrenko, V. & Croft, W. B. (2001), SIGIR ’01, 120–127).
 */
export function tellingTerms(
  { rarity, projectStart, term }: ProjectIndex,
  projects: readonly number[],
  counts: (project: number) => number,
  most: number,
): { terms: number[]; stress: number[] } {
  const sums = new Map<number, number>();
  for (const p of projects)
    for (let i = projectStart[p]; i < projectStart[p + 1]; i++) {
      const t = term[i];
      if (rarity[t] > TELLING) sums.set(t, (sums.get(t) ?? 0) + rarity[t] * counts(p));
    }
  const best = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  return { terms: best.map(([t]) => t), stress: best.map(([, sum]) => sum / best[0][1]) };
}
