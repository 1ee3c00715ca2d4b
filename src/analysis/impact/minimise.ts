const ROUNDS = 500;
const SETTLED = 1e-10;

/**
 * The place of a function's smallest value near `start`, by the simplex of Nelder & Mead (1965), restarted once
 * from where it ended. For functions of few variables. Cost: a few hundred calls.
 */
export function minimise(value: (at: readonly number[]) => number, start: readonly number[]): number[] {
  return simplex(value, simplex(value, start));
}

function simplex(value: (at: readonly number[]) => number, start: readonly number[]): number[] {
  const corner = (at: number[]) => ({ at, value: value(at) });
  let corners = [
    corner([...start]),
    ...start.map((_, j) => corner(start.map((x, i) => (i === j ? x + 0.1 : x)))),
  ];
  for (let round = 0; round < ROUNDS; round++) {
    corners.sort((a, b) => a.value - b.value);
    const worst = corners[corners.length - 1];
    const best = corners[0];
    if (
      Math.max(...corners.map(({ at }) => Math.max(...at.map((x, i) => Math.abs(x - best.at[i]))))) < SETTLED
    )
      break;
    const others = corners.slice(0, -1);
    const middle = start.map((_, i) => others.reduce((sum, { at }) => sum + at[i], 0) / others.length);
    const along = (step: number) => corner(middle.map((x, i) => x + step * (worst.at[i] - x)));
    const reflected = along(-1);
    let next = reflected;
    if (reflected.value < best.value) {
      const further = along(-2);
      if (further.value < reflected.value) next = further;
    } else if (reflected.value >= others[others.length - 1].value)
      next = reflected.value < worst.value ? along(-0.5) : along(0.5);
    if (next.value < worst.value) corners = [...others, next];
    else corners = corners.map(({ at }) => corner(at.map((x, i) => best.at[i] + 0.5 * (x - best.at[i]))));
  }
  corners.sort((a, b) => a.value - b.value);
  return corners[0].at;
}
