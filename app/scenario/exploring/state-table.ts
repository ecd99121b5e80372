/** A growing set of states, each a fixed number of 32-bit words, numbered in the order in which they came. */
export class StateTable {
  /** The words of all states, one after the other; only the first `count` states mean anything. */
  words: Uint32Array;
  count = 0;
  /** Open addressing: state numbers plus 1, and 0 where empty. Never more than half full. */
  private places: Int32Array;

  constructor(readonly size: number) {
    this.words = new Uint32Array(1024 * size);
    this.places = new Int32Array(2048);
  }

  /** The number of the state whose words stand in `state`, which is added when it is new. */
  add(state: Uint32Array): number {
    const { size, words, places } = this;
    const mask = places.length - 1;
    let place = hash(state, 0, size) & mask;
    for (let found = places[place] ?? 0; found !== 0; found = places[place] ?? 0) {
      if (same(words, (found - 1) * size, state, size)) return found - 1;
      place = (place + 1) & mask;
    }
    if ((this.count + 1) * 2 > places.length) {
      this.grow();
      return this.add(state);
    }
    const offset = this.count * size;
    for (let i = 0; i < size; i++) words[offset + i] = state[i] ?? 0;
    places[place] = ++this.count;
    return this.count - 1;
  }

  private grow(): void {
    const { size, count } = this;
    const words = new Uint32Array(this.words.length * 2);
    words.set(this.words.subarray(0, count * size));
    const places = new Int32Array(this.places.length * 2);
    const mask = places.length - 1;
    for (let state = 0; state < count; state++) {
      let place = hash(words, state * size, size) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = state + 1;
    }
    this.words = words;
    this.places = places;
  }
}

function same(words: Uint32Array, offset: number, state: Uint32Array, size: number): boolean {
  for (let i = 0; i < size; i++) if (words[offset + i] !== state[i]) return false;
  return true;
}

/** Mixes the words as MurmurHash3 does. One word needs no more than its end. */
function hash(words: Uint32Array, offset: number, size: number): number {
  let mixed = size === 1 ? (words[offset] ?? 0) : 0x9747b28c;
  for (let i = 0; i < size && size > 1; i++) {
    let word = Math.imul(words[offset + i] ?? 0, 0xcc9e2d51);
    word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    mixed ^= word;
    mixed = (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
  }
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
