import type { Program } from "./program";

interface Slot {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

/** Packs a place and the values there into a few 32-bit words, each variable in as many bits as its range needs. */
export class Packing {
  /** How many words a state takes. */
  readonly size: number;
  private readonly place: Slot;
  /** Word, shift and mask of each variable, one after the other: read far more often than anything else. */
  private readonly slots: Int32Array;

  constructor(program: Program) {
    const places = program.beatIds.length + program.endingIds.length;
    const all: Slot[] = [];
    let word = 0;
    let used = 0;
    for (const span of [places - 1, ...program.spans]) {
      const bits = span === 0 ? 0 : 32 - Math.clz32(span);
      if (used + bits > 32) {
        word++;
        used = 0;
      }
      all.push({ word, shift: used % 32, mask: bits === 0 ? 0 : 2 ** bits - 1 });
      used += bits;
    }
    const [place = { word: 0, shift: 0, mask: 0 }, ...slots] = all;
    this.place = place;
    this.slots = Int32Array.from(slots.flatMap(({ word, shift, mask }) => [word, shift, mask]));
    this.size = word + 1;
  }

  /** Writes a state into `words` from `offset` on. Every value must be in its range. */
  pack(place: number, values: Int32Array, words: Uint32Array, offset: number): void {
    const slots = this.slots;
    let word = this.place.word;
    let bits = place << this.place.shift;
    for (let i = 0, slot = 0; slot < slots.length; i++, slot += 3) {
      // Slots fill one word after the other.
      if (slots[slot] !== word) {
        words[offset + word] = bits;
        word++;
        bits = 0;
      }
      bits |= (values[i] ?? 0) << (slots[slot + 1] ?? 0);
    }
    words[offset + word] = bits;
  }

  /** The place of the state at `offset`. */
  placeAt(words: Uint32Array, offset: number): number {
    return ((words[offset + this.place.word] ?? 0) >>> this.place.shift) & this.place.mask;
  }

  /** One variable of the state at `offset`. */
  valueAt(words: Uint32Array, offset: number, variable: number): number {
    const slots = this.slots;
    const slot = variable * 3;
    return ((words[offset + (slots[slot] ?? 0)] ?? 0) >>> (slots[slot + 1] ?? 0)) & (slots[slot + 2] ?? 0);
  }

  /** Reads the values of the state at `offset` into `values`. */
  unpack(words: Uint32Array, offset: number, values: Int32Array): void {
    const slots = this.slots;
    for (let i = 0, slot = 0; slot < slots.length; i++, slot += 3) {
      values[i] =
        ((words[offset + (slots[slot] ?? 0)] ?? 0) >>> (slots[slot + 1] ?? 0)) & (slots[slot + 2] ?? 0);
    }
  }
}
