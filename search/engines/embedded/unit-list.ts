/** A list of unit numbers that grows without boxing them. */
export class UnitList {
  #items = new Uint32Array(1_024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(unit: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(this.#items.length * 2)
      larger.set(this.#items)
      this.#items = larger
    }
    this.#items[this.#length++] = unit
  }

  /** A view, good until the next push. */
  slice(from: number, to: number): Uint32Array {
    return this.#items.subarray(from, Math.min(to, this.#length))
  }
}
