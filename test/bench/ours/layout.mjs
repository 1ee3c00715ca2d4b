/** What every contender lays out from, and how good a layout is. */

/** Nodes on evenly drawn places: the same each time, and held in single precision, as graphology holds them. */
export function drawnPlaces(nodes, seededRandom) {
  const random = seededRandom(1);
  const draw = () => Float64Array.from({ length: nodes }, () => Math.fround(1000 * random()));
  return { x: draw(), y: draw() };
}

/** Nodes whose distance to all others counts. */
const SAMPLE = 1000;

/**
 * The energy whose slope the forces of ForceAtlas2 are, Σ w·d²/2 over ties + Σ g·m·r²/2 over nodes − k·Σ m·m·ln d over
 * pairs, for each k·m·m of a pair and with its sign turned: the higher, the better. Pairs are those of every so many nodes.
 */
export function layoutQuality({ nodes, start, target, weight }, { x, y }, { scaling, gravity }) {
  const mass = new Float64Array(nodes).fill(1);
  let held = 0;
  for (let u = 0; u < nodes; u++)
    for (let i = start[u]; i < start[u + 1]; i++) {
      mass[u] += weight[i];
      held += (weight[i] * squared(x[u] - x[target[i]], y[u] - y[target[i]])) / 4;
    }
  for (let u = 0; u < nodes; u++) held += (gravity * mass[u] * squared(x[u], y[u])) / 2;
  const total = mass.reduce((sum, each) => sum + each, 0);
  const every = Math.ceil(nodes / SAMPLE);
  let [apart, pairs] = [0, 0];
  for (let u = 0; u < nodes; u += every)
    for (let v = 0; v < nodes; v++) {
      if (u === v) continue;
      apart += mass[u] * mass[v] * (Math.log(Math.max(1e-12, squared(x[u] - x[v], y[u] - y[v]))) / 2);
      pairs += mass[u] * mass[v];
    }
  return apart / pairs - held / ((scaling * total * total) / 2);
}

const squared = (x, y) => x * x + y * y;
