import type { Program } from "./program";

/** Where a number stands in a packed state. */
export interface Field {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

/** Packs a place and the values there into a few 32-bit words, each number in as many bits as its range needs. */
export class Packing {
  /** How many words a state takes. */
  readonly size: number;
  readonly place: Field;
  private readonly fields: readonly Field[];

  constructor(program: Program) {
    const places = program.beatIds.length + program.endingIds.length;
    let word = 0;
    let used = 0;
    const add = (highest: number): Field => {
      const bits = highest === 0 ? 0 : 32 - Math.clz32(highest);
      if (used + bits > 32) {
        word++;
        used = 0;
      }
      used += bits;
      return { word, shift: (used - bits) % 32, mask: 2 ** bits - 1 };
    };
    this.place = add(places - 1);
    this.fields = Array.from(program.spans, add);
    this.size = word + 1;
  }

  /** Where a variable stands. */
  fieldOf(variable: number): Field {
    const field = this.fields[variable];
    if (field === undefined) throw new Error(`There is no variable ${variable}.`);
    return field;
  }

  /** Writes a state into `words` from `offset` on. Every value must be in its range. */
  pack(place: number, values: Int32Array, words: Uint32Array, offset: number): void {
    const state = words.subarray(offset, offset + this.size).fill(0);
    put(state, this.place, place);
    for (const [variable, field] of this.fields.entries()) put(state, field, values[variable] ?? 0);
  }

  /** The place of the state at `offset`. */
  placeAt(words: Uint32Array, offset: number): number {
    const { word, shift, mask } = this.place;
    return ((words[offset + word] ?? 0) >>> shift) & mask;
  }

  /** One variable of the state at `offset`. */
  valueAt(words: Uint32Array, offset: number, variable: number): number {
    const { word, shift, mask } = this.fieldOf(variable);
    return ((words[offset + word] ?? 0) >>> shift) & mask;
  }

  /** Reads the values of the state at `offset` into `values`. */
  unpack(words: Uint32Array, offset: number, values: Int32Array): void {
    for (let i = 0; i < this.fields.length; i++) values[i] = this.valueAt(words, offset, i);
  }
}

/** A number of one packed state. */
export function get(state: Uint32Array, { word, shift, mask }: Field): number {
  return ((state[word] ?? 0) >>> shift) & mask;
}

/** Puts a number of one packed state, which must be in its range. */
export function put(state: Uint32Array, { word, shift, mask }: Field, value: number): void {
  state[word] = ((state[word] ?? 0) & ~(mask << shift)) | (value << shift);
}
