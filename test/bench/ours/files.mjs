/** Reads the benchmark's inputs. */
import { readFileSync } from 'node:fs';

/** The edge list beside FILE.bip. */
export const edgeListOf = (path) => path.replace(/\.bip$/, '.edges');

/**
 * The numbers of a text file with lines of as many numbers as there are columns: an array a column. Takes whole
 * numbers, and decimals of up to 15 digits with an exponent.
 */
export function readColumns(path, arrays) {
  const bytes = readFileSync(path);
  const values = arrays.map((array) => new array(1 << 16));
  let rows = 0;
  let at = 0;
  while (at < bytes.length) {
    if (rows === values[0].length)
      values.forEach((column, i) => {
        values[i] = grown(column);
      });
    for (const column of values) {
      let number = 0;
      let decimals = 0;
      let isDecimal = false;
      let exponent = 0;
      let byte = bytes[at++];
      for (; byte > SPACE; byte = bytes[at++]) {
        if (byte === POINT) isDecimal = true;
        else if (byte === E) {
          exponent = readExponent();
          break;
        } else {
          number = number * 10 + byte - ZERO;
          if (isDecimal) decimals++;
        }
      }
      column[rows] = scaled(number, exponent - decimals);
    }
    rows++;
  }
  return values.map((column) => column.subarray(0, rows));

  /** What stands behind an e; ends behind the space after it. */
  function readExponent() {
    const from = at;
    while (bytes[at] > SPACE) at++;
    return Number(bytes.toString('latin1', from, at++));
  }
}

const [SPACE, POINT, ZERO, E] = [' ', '.', '0', 'e'].map((character) => character.charCodeAt(0));

const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** Exact, since both parts are. */
function scaled(digits, power) {
  if (power === 0) return digits;
  return power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
}

function grown(column) {
  const larger = new column.constructor(2 * column.length);
  larger.set(column);
  return larger;
}

/** Participations as a store gives them, with ids that sort as the numbers do. */
export function readIncidence(path) {
  const [organisation, project] = readColumns(path, [Int32Array, Int32Array]);
  const ids = (kind, indices) => {
    const count = indices.reduce((a, b) => Math.max(a, b), -1) + 1;
    return Array.from({ length: count }, (_, i) => `${kind}:${String(i).padStart(8, '0')}`);
  };
  const projects = ids('project', project);
  const undated = () => new Int32Array(projects.length);
  return {
    organisations: ids('org', organisation),
    projects,
    known: undated(),
    start: undated(),
    end: undated(),
    organisation,
    project,
    role: new Uint8Array(organisation.length),
  };
}
