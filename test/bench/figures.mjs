/** The figures that docs/benchmarks.md is written from, kept from run to run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('figures.json', import.meta.url);
const EMPTY = { results: {}, threads: {}, growth: {}, profiles: {}, browser: {} };

export function keptFigures() {
  return existsSync(FILE) ? { ...EMPTY, ...JSON.parse(readFileSync(FILE, 'utf8')) } : EMPTY;
}

/** Keeps figures of one kind, by name, beside those that are kept already; gives all. */
export function keepFigures(kind, figures) {
  const kept = keptFigures();
  const all = { ...kept, [kind]: { ...kept[kind], ...figures } };
  writeFileSync(FILE, `${JSON.stringify(all, rounded, 2)}\n`);
  return all;
}

/** Four digits are more than a noisy machine is good for. */
function rounded(_, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

/** What counts of a contender's rounds. */
export function summaryOf(rounds) {
  const all = (name) => rounds.map((round) => round[name]);
  return {
    rounds: rounds.length,
    cpuMin: Math.min(...all('cpu')),
    cpu: median(all('cpu')),
    wallMin: Math.min(...all('wall')),
    wall: median(all('wall')),
    memory: Math.max(...all('memory')),
    ...(rounds[0].quality === undefined ? {} : { quality: median(all('quality')) }),
    ...(rounds[0].stages === undefined ? {} : { stages: rounds[0].stages }),
  };
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
