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
  private readonly slots: readonly Slot[];

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
    this.slots = slots;
    this.size = word + 1;
  }

  /** Writes a state into `words` from `offset` on. */
  pack(place: number, values: Int32Array, words: Uint32Array, offset: number): void {
    for (let i = 0; i < this.size; i++) words[offset + i] = 0;
    put(words, offset, this.place, place);
    for (let i = 0; i < this.slots.length; i++) put(words, offset, this.slots[i] as Slot, values[i] ?? 0);
  }

  /** The place of the state at `offset`. */
  placeAt(words: Uint32Array, offset: number): number {
    return get(words, offset, this.place);
  }

  /** One variable of the state at `offset`. */
  valueAt(words: Uint32Array, offset: number, variable: number): number {
    const slot = this.slots[variable];
    return slot ? get(words, offset, slot) : 0;
  }

  /** Reads the values of the state at `offset` into `values`. */
  unpack(words: Uint32Array, offset: number, values: Int32Array): void {
    for (let i = 0; i < this.slots.length; i++) values[i] = get(words, offset, this.slots[i] as Slot);
  }
}

function put(words: Uint32Array, offset: number, { word, shift, mask }: Slot, value: number): void {
  words[offset + word] = (words[offset + word] ?? 0) | ((value & mask) << shift);
}

function get(words: Uint32Array, offset: number, { word, shift, mask }: Slot): number {
  return ((words[offset + word] ?? 0) >>> shift) & mask;
}
