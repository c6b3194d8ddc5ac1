/** Slots are at least twice as many as words: so that few are looked at before the right one. */
const SLOTS_PER_WORD = 2;
const FIRST_SLOTS = 4096;

/**
 * Numbers of words, found by their letters in the text they stand in: making a string of each of 30,000 words, to look it
 * up, takes longer than all else that is done with it.
 */
export class WordTable {
  /** By slot: one more than the number of the word there, 0 for none. */
  #slots = new Int32Array(FIRST_SLOTS);
  /** The letters of all words, one after the other; by word: where they begin. The last is where the next will. */
  #letters = new Uint16Array(FIRST_SLOTS);
  readonly #begins: number[] = [0];
  readonly #hashes: number[] = [];

  /** The number of the word that stands in `text` from … to; -1 when it is not known. */
  find(text: string, from: number, to: number): number {
    const hash = toHash(text, from, to);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = (this.#slots[slot] ?? 0) - 1;
      if (word < 0) return -1;
      if (this.#hashes[word] === hash && this.#isAt(word, text, from, to)) return word;
    }
  }

  /** Adds a word that is not known yet; its number, counted from 0. */
  add(word: string): number {
    const number = this.#hashes.length;
    const begin = this.#begins[number] ?? 0;
    if (begin + word.length > this.#letters.length) {
      const larger = new Uint16Array(Math.max(this.#letters.length * 2, begin + word.length));
      larger.set(this.#letters);
      this.#letters = larger;
    }
    for (let k = 0; k < word.length; k++) this.#letters[begin + k] = word.charCodeAt(k);
    this.#begins.push(begin + word.length);
    this.#hashes.push(toHash(word, 0, word.length));
    if ((number + 1) * SLOTS_PER_WORD > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (let other = 0; other < number; other++) this.#put(other);
    }
    this.#put(number);
    return number;
  }

  #put(word: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[word] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = word + 1;
  }

  #isAt(word: number, text: string, from: number, to: number): boolean {
    const begin = this.#begins[word] ?? 0;
    if ((this.#begins[word + 1] ?? 0) - begin !== to - from) return false;
    for (let k = from; k < to; k++) if (this.#letters[begin + k - from] !== text.charCodeAt(k)) return false;
    return true;
  }
}

/** FNV-1a over UTF-16 units, its high bits brought down. */
function toHash(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
