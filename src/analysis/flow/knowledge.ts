/** Who knows which field: a bit for each pair, so that 50,000 organisations and 1,000 fields take 6 MB. */
export class Knowledge {
  readonly #fields: number;
  readonly #bits: Uint32Array;

  constructor(organisations: number, fields: number) {
    this.#fields = fields;
    this.#bits = new Uint32Array(Math.ceil((organisations * fields) / 32));
  }

  has(organisation: number, field: number): boolean {
    const at = organisation * this.#fields + field;
    return (this.#bits[at >>> 5] & (1 << (at & 31))) !== 0;
  }

  add(organisation: number, field: number): void {
    const at = organisation * this.#fields + field;
    this.#bits[at >>> 5] |= 1 << (at & 31);
  }
}

/** Whole numbers in the order of their coming, as a typed array that grows. */
export class Growing {
  #items = new Int32Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = item;
  }

  at(index: number): number {
    return this.#items[index];
  }

  /** What has come, without spare room. */
  items(): Int32Array {
    return this.#items.slice(0, this.length);
  }
}
