/** A set of small integers that is emptied for free: to see each stem of a comment once, 500 times over. */
export class Seen {
  #rounds = new Int32Array(1024);
  #round = 1;

  /** Forgets all. */
  clear(): void {
    this.#round++;
  }

  /** Whether a number is met for the first time since clear(). */
  isNew(number: number): boolean {
    if (number >= this.#rounds.length) {
      const larger = new Int32Array(Math.max(number + 1, this.#rounds.length * 2));
      larger.set(this.#rounds);
      this.#rounds = larger;
    }
    if (this.#rounds[number] === this.#round) return false;
    this.#rounds[number] = this.#round;
    return true;
  }
}
