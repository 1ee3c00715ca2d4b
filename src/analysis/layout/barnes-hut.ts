/**
 * Repulsion of many bodies in a plane, each by its mass over the distance, as Barnes & Hut (1986, "A hierarchical
 * O(N log N) force-calculation algorithm", Nature 324) reckon it: a far cell of a quadtree acts as one body.
 *
 * The tree is made anew each time from bodies sorted along a Morton curve, so that a cell is a stretch of the order
 * and neighbours in the plane are neighbours in memory. It is walked once for each leaf, not for each body.
 */

/** Bodies of a leaf at most, unless they can't be told apart. */
const BUCKET = 16;
/** Each axis is cut into 2^15 cells; a body's place among them has two bits a level. */
const LEVELS = 15;
const CODE_BITS = 2 * LEVELS;
/** Bits of one pass of the sort. */
const DIGIT = 10;
/** Bodies nearer than a millionth coincide: the squared distance from which they repel each other. */
export const NEAREST = 1e-12;

/** What pushes or pulls each body. */
export interface Forces {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Room for one tree and for what one leaf meets, used again in each round. */
interface Tree {
  /** The bodies along the curve: which node each is, and its place, mass and cell. */
  node: Int32Array;
  code: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
  /** Cells in preorder: a cell's first body and the one after its last, and the cell after all within it. */
  cells: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly next: Int32Array;
  readonly squaredWidth: Float64Array;
  readonly cellMass: Float64Array;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
  /** What a leaf meets: cells from afar and bodies nearby. */
  readonly metX: Float64Array;
  readonly metY: Float64Array;
  readonly metMass: Float64Array;
  spareNode: Int32Array;
  spareCode: Int32Array;
}

/**
 * Makes a function that adds to `forces` what `strength`·m(u)·m(v)/d(u,v) between all pairs of bodies comes to,
 * away from each other. A cell counts as one body at its centre of mass for a leaf from which it looks narrower
 * than `theta`: its width over the distance of that centre from the nearest point of the leaf's bodies. Coinciding
 * bodies don't repel each other; more than a leaf holds in one deepest cell count as one body for all.
 *
 * @param theta above 0; the larger, the faster and the rougher
 * @returns cost O(n log n) a call, memory for n bodies
 */
export function barnesHut(mass: Float64Array, theta: number, strength: number) {
  const tree = emptyTree(mass.length);
  return (x: Float64Array, y: Float64Array, forces: Forces): void => {
    const width = sortBodies(tree, x, y, mass);
    if (!(width > 0)) return;
    tree.cells = 0;
    growCell(tree, 0, mass.length, width);
    for (let cell = 0; cell < tree.cells; cell++)
      if (tree.next[cell] === cell + 1) push(tree, cell, meet(tree, cell, theta * theta), strength, forces);
  };
}

function emptyTree(bodies: number): Tree {
  const integers = (length = bodies) => new Int32Array(length);
  const floats = (length = bodies) => new Float64Array(length);
  // Every cell that is no leaf parts its bodies.
  const cells = 2 * bodies;
  return {
    node: integers(),
    code: integers(),
    x: floats(),
    y: floats(),
    mass: floats(),
    cells: 0,
    first: integers(cells),
    last: integers(cells),
    next: integers(cells),
    squaredWidth: floats(cells),
    cellMass: floats(cells),
    centreX: floats(cells),
    centreY: floats(cells),
    metX: floats(),
    metY: floats(),
    metMass: floats(),
    spareNode: integers(),
    spareCode: integers(),
  };
}

/** Puts the bodies in order along the curve. Gives the width of the square that holds them. */
function sortBodies(tree: Tree, x: Float64Array, y: Float64Array, mass: Float64Array): number {
  const [leastX, mostX] = extent(x);
  const [leastY, mostY] = extent(y);
  const width = Math.max(mostX - leastX, mostY - leastY);
  const most = 2 ** LEVELS - 1;
  const scale = width > 0 ? most / width : 0;
  const { node, code } = tree;
  for (let u = 0; u < node.length; u++) {
    node[u] = u;
    code[u] = spread((x[u] - leastX) * scale) | (spread((y[u] - leastY) * scale) << 1);
  }
  for (let shift = 0; shift < CODE_BITS; shift += DIGIT) sortByDigit(tree, shift);
  tree.node.forEach((u, place) => {
    tree.x[place] = x[u];
    tree.y[place] = y[u];
    tree.mass[place] = mass[u];
  });
  return width;
}

function extent(values: Float64Array): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** The lower 15 bits, each with a 0 above it. */
function spread(value: number): number {
  let bits = value | 0;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** One pass of a counting sort that keeps the order of equals. */
function sortByDigit(tree: Tree, shift: number): void {
  const { node, code, spareNode, spareCode } = tree;
  const mask = (1 << DIGIT) - 1;
  const place = new Int32Array(mask + 2);
  for (let i = 0; i < code.length; i++) place[((code[i] >>> shift) & mask) + 1]++;
  for (let digit = 1; digit < place.length; digit++) place[digit] += place[digit - 1];
  for (let i = 0; i < code.length; i++) {
    const at = place[(code[i] >>> shift) & mask]++;
    spareCode[at] = code[i];
    spareNode[at] = node[i];
  }
  tree.node = spareNode;
  tree.code = spareCode;
  tree.spareNode = node;
  tree.spareCode = code;
}

/** Makes the smallest cell that holds a stretch of bodies, and the cells within it. */
function growCell(tree: Tree, first: number, last: number, width: number): void {
  const { code, next, cellMass, centreX, centreY } = tree;
  const cell = tree.cells++;
  tree.first[cell] = first;
  tree.last[cell] = last;
  const apart = code[first] ^ code[last - 1];
  const level = apart === 0 ? LEVELS : (Math.clz32(apart) - (32 - CODE_BITS)) >> 1;
  tree.squaredWidth[cell] = (width / 2 ** level) ** 2;
  let mass = 0;
  let x = 0;
  let y = 0;
  if (apart === 0 || last - first <= BUCKET)
    for (let i = first; i < last; i++) {
      mass += tree.mass[i];
      x += tree.mass[i] * tree.x[i];
      y += tree.mass[i] * tree.y[i];
    }
  else {
    const shift = CODE_BITS - 2 * (level + 1);
    for (let from = first; from < last; ) {
      const quarter = code[from] >>> shift;
      let to = from + 1;
      while (to < last && code[to] >>> shift === quarter) to++;
      const inner = tree.cells;
      growCell(tree, from, to, width);
      mass += cellMass[inner];
      x += cellMass[inner] * centreX[inner];
      y += cellMass[inner] * centreY[inner];
      from = to;
    }
  }
  cellMass[cell] = mass;
  centreX[cell] = x / mass;
  centreY[cell] = y / mass;
  next[cell] = tree.cells;
}

/** Lists what the bodies of a leaf meet, themselves included; gives how much that is. */
function meet(tree: Tree, leaf: number, squaredTheta: number): number {
  const { cells, next, squaredWidth, centreX, centreY, cellMass, metX, metY, metMass } = tree;
  const { x, y, mass, first, last } = tree;
  let [west, east, south, north] = [x[first[leaf]], x[first[leaf]], y[first[leaf]], y[first[leaf]]];
  for (let i = first[leaf] + 1, end = last[leaf]; i < end; i++) {
    if (x[i] < west) west = x[i];
    else if (x[i] > east) east = x[i];
    if (y[i] < south) south = y[i];
    else if (y[i] > north) north = y[i];
  }
  let met = 0;
  for (let cell = 0; cell < cells; ) {
    const aside = Math.max(west - centreX[cell], centreX[cell] - east, 0);
    const above = Math.max(south - centreY[cell], centreY[cell] - north, 0);
    const isLeaf = next[cell] === cell + 1;
    const isFar = squaredWidth[cell] < squaredTheta * (aside * aside + above * above);
    if (isFar || (isLeaf && last[cell] - first[cell] > BUCKET)) {
      metX[met] = centreX[cell];
      metY[met] = centreY[cell];
      metMass[met++] = cellMass[cell];
    } else if (isLeaf)
      for (let i = first[cell], end = last[cell]; i < end; i++) {
        metX[met] = x[i];
        metY[met] = y[i];
        metMass[met++] = mass[i];
      }
    cell = isFar ? next[cell] : cell + 1;
  }
  return met;
}

/** Pushes the bodies of a leaf away from what they meet. */
function push(tree: Tree, leaf: number, met: number, strength: number, forces: Forces): void {
  const { x, y, mass, metX, metY, metMass, node } = tree;
  for (let i = tree.first[leaf], end = tree.last[leaf]; i < end; i++) {
    const atX = x[i];
    const atY = y[i];
    let pushX = 0;
    let pushY = 0;
    for (let k = 0; k < met; k++) {
      const dx = atX - metX[k];
      const dy = atY - metY[k];
      const squared = dx * dx + dy * dy;
      if (squared > NEAREST) {
        const factor = metMass[k] / squared;
        pushX += dx * factor;
        pushY += dy * factor;
      }
    }
    forces.x[node[i]] += strength * mass[i] * pushX;
    forces.y[node[i]] += strength * mass[i] * pushY;
  }
}
