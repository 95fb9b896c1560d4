/** A list of whole numbers that grows without boxing them. */
export class NumberList {
  #items = new Uint32Array(1_024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#items.length) this.#grow(1)
    this.#items[this.#length++] = number
  }

  /** The numbers, after how many they are. */
  pushCounted(numbers: ArrayLike<number>): void {
    this.push(numbers.length)
    if (this.#length + numbers.length > this.#items.length) this.#grow(numbers.length)
    this.#items.set(numbers, this.#length)
    this.#length += numbers.length
  }

  /** A view, good until the next push. */
  slice(from: number, to: number): Uint32Array {
    return this.#items.subarray(from, Math.min(to, this.#length))
  }

  toBytes(): Buffer {
    return Buffer.from(this.#items.buffer, 0, this.#length * Uint32Array.BYTES_PER_ELEMENT)
  }

  #grow(by: number): void {
    const larger = new Uint32Array(Math.max(this.#items.length * 2, this.#length + by))
    larger.set(this.#items)
    this.#items = larger
  }
}
