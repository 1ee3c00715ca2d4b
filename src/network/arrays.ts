/**
 * Typed arrays in shared memory where the platform has it, so that worker threads read a packed network
 * without a copy; in ordinary memory elsewhere (a browser page that is not cross-origin isolated).
 */

const memory = (bytes: number): ArrayBufferLike =>
  typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes);

/** `length` zeros, shared where possible. */
export function integers(length: number): Int32Array {
  return new Int32Array(memory(length * Int32Array.BYTES_PER_ELEMENT));
}

/** `length` zeros, shared where possible. */
export function floats(length: number): Float64Array {
  return new Float64Array(memory(length * Float64Array.BYTES_PER_ELEMENT));
}

/** Turns counts, held one place late in `start[i + 1]`, into where each row starts. In place. */
export function accumulate(start: Int32Array): void {
  for (let row = 1; row < start.length; row++) start[row] += start[row - 1];
}
