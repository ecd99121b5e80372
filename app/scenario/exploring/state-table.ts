/** A growing set of states, each a fixed number of 32-bit words, numbered in the order in which they came. */
export class StateTable {
  /** The words of all states, one after the other; only the first `count` states mean anything. */
  words: Uint32Array;
  count = 0;
  /** Open addressing: pairs of a state's number plus 1 (0 where empty) and its hash. Never more than half full. */
  private places: Int32Array;
  private hashes = new Int32Array(64);
  /** What was read ahead: kept only so that no compiler leaves out the reading. */
  protected read = 0;

  constructor(readonly size: number) {
    this.words = new Uint32Array(1024 * size);
    this.places = new Int32Array(2 * 2048);
  }

  /**
   * Adds each of some states that is new.
   *
   * @param states their words, one state after the other.
   * @param numbers takes the numbers of all of them, from `at` on.
   */
  addAll(states: Uint32Array, count: number, numbers: Uint32Array, at: number): void {
    const { size, places } = this;
    const mask = places.length - 2;
    if (this.hashes.length < count) this.hashes = new Int32Array(count);
    // Where they belong is read for all of them first, with no question asked: so the waits for memory run side by side.
    let read = 0;
    for (let i = 0; i < count; i++) {
      const mixed = hash(states, i * size, size);
      this.hashes[i] = mixed;
      read ^= places[(mixed << 1) & mask] ?? 0;
    }
    this.read = read;
    for (let i = 0; i < count; i++) numbers[at + i] = this.add(states, i * size, this.hashes[i] ?? 0);
  }

  /** The number of the state at `start`, which is added when it is new. */
  private add(states: Uint32Array, start: number, mixed: number): number {
    const { size, words, places } = this;
    const mask = places.length - 2;
    let place = (mixed << 1) & mask;
    for (let found = places[place] ?? 0; found !== 0; found = places[place] ?? 0) {
      const same = places[place + 1] === mixed && this.isAt((found - 1) * size, states, start);
      if (same) return found - 1;
      place = (place + 2) & mask;
    }
    if ((this.count + 1) * 4 > places.length) {
      this.grow();
      return this.add(states, start, mixed);
    }
    const offset = this.count * size;
    for (let i = 0; i < size; i++) words[offset + i] = states[start + i] ?? 0;
    places[place] = ++this.count;
    places[place + 1] = mixed;
    return this.count - 1;
  }

  /** Whether the state at `offset`, which has the same hash as the one at `start`, is the same. */
  private isAt(offset: number, states: Uint32Array, start: number): boolean {
    const { size, words } = this;
    if (size === 1) return true; // no two single words have the same hash
    for (let i = 0; i < size; i++) if (words[offset + i] !== states[start + i]) return false;
    return true;
  }

  private grow(): void {
    const { words, places } = this;
    this.words = new Uint32Array(words.length * 2);
    this.words.set(words);
    this.places = new Int32Array(places.length * 2);
    const mask = this.places.length - 2;
    for (let from = 0; from < places.length; from += 2) {
      if (places[from] === 0) continue;
      const mixed = places[from + 1] ?? 0;
      let place = (mixed << 1) & mask;
      while (this.places[place] !== 0) place = (place + 2) & mask;
      this.places[place] = places[from] ?? 0;
      this.places[place + 1] = mixed;
    }
  }
}

/** Mixes the words as MurmurHash3 does. One word needs no more than its end, which makes no two of them the same. */
function hash(words: Uint32Array, start: number, size: number): number {
  let mixed = size === 1 ? (words[start] ?? 0) : 0x9747b28c;
  for (let i = 0; i < size && size > 1; i++) {
    let word = Math.imul(words[start + i] ?? 0, 0xcc9e2d51);
    word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    mixed ^= word;
    mixed = (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
  }
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
