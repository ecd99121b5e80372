import { Packing } from "~/scenario/exploring/packing";
import { ADD, AT_LEAST, type Program } from "~/scenario/exploring/program";

/** Where one variable stands in the one word of a state. */
interface Field {
  readonly shift: number;
  readonly mask: number;
}

/**
 * A loop as one would write it by hand for scenarios of meetings alone: the same packed words, with no clock, no condition on a
 * choice and no effect of a line, and with nothing kept but which states there are.
 *
 * @returns how many situations there are.
 */
export function plainLoop(program: Program): number {
  const { place, fields } = fieldsOf(program);
  const beats = program.beats.map(({ choices, route }) => ({
    choices: choices.map(({ moves, goto }) => ({ steps: stepsOf(moves.steps, fields), goto })),
    route: route.map(({ rule, goto }) => ({ tests: testsOf(rule?.tests, fields), goto })),
  }));
  let states = new Uint32Array(1024);
  let places = new Int32Array(2048);
  let count = 0;

  const add = (word: number): void => {
    let mask = places.length - 1;
    let at = mix(word) & mask;
    for (let found = places[at] ?? 0; found !== 0; found = places[at] ?? 0) {
      if (states[found - 1] === word) return;
      at = (at + 1) & mask;
    }
    if ((count + 1) * 2 > places.length) {
      const more = new Uint32Array(states.length * 2);
      more.set(states);
      states = more;
      places = new Int32Array(places.length * 2);
      mask = places.length - 1;
      for (let i = 0; i < count; i++) {
        let free = mix(states[i] ?? 0) & mask;
        while (places[free] !== 0) free = (free + 1) & mask;
        places[free] = i + 1;
      }
      at = mix(word) & mask;
      while (places[at] !== 0) at = (at + 1) & mask;
    }
    states[count] = word;
    places[at] = ++count;
  };

  let first = 0;
  for (let i = 0; i < fields.length; i++) first |= (program.starts[i] ?? 0) << (fields[i]?.shift ?? 0);
  add((first | (program.start << place.shift)) >>> 0);
  const clear = ~(place.mask << place.shift);
  for (let from = 0; from < count; from++) {
    const word = states[from] ?? 0;
    const beat = beats[(word >>> place.shift) & place.mask];
    if (beat === undefined) continue;
    for (const { steps, goto } of beat.choices) {
      let next = word & clear;
      for (let i = 0; i < steps.length; i += 3) {
        const shift = steps[i] ?? 0;
        const mask = steps[i + 1] ?? 0;
        const span = program.spans[0] ?? 0;
        let value = ((next >>> shift) & mask) + (steps[i + 2] ?? 0);
        value = value < 0 ? 0 : value > span ? span : value;
        next = (next & ~(mask << shift)) | (value << shift);
      }
      let to = goto;
      for (let route = beats[to]?.route; route && route.length > 0; route = beats[to]?.route) {
        for (const entry of route) {
          if (!passes(entry.tests, next)) continue;
          to = entry.goto;
          break;
        }
      }
      add((next | (to << place.shift)) >>> 0);
    }
  }
  return count;
}

function passes(tests: Int32Array, word: number): boolean {
  for (let i = 0; i < tests.length; i += 4) {
    const value = (word >>> (tests[i] ?? 0)) & (tests[i + 1] ?? 0);
    if (tests[i + 2] === AT_LEAST ? value < (tests[i + 3] ?? 0) : value !== tests[i + 3]) return false;
  }
  return true;
}

function stepsOf(steps: Int32Array, fields: readonly Field[]): Int32Array {
  const flat: number[] = [];
  for (let i = 0; i < steps.length; i += 3) {
    if (steps[i + 1] !== ADD) throw new Error("The loop by hand knows no flags.");
    const { shift = 0, mask = 0 } = fields[steps[i] ?? 0] ?? {};
    flat.push(shift, mask, steps[i + 2] ?? 0);
  }
  return Int32Array.from(flat);
}

function testsOf(tests: Int32Array | undefined, fields: readonly Field[]): Int32Array {
  const flat: number[] = [];
  for (let i = 0; tests && i < tests.length; i += 3) {
    const { shift = 0, mask = 0 } = fields[tests[i] ?? 0] ?? {};
    flat.push(shift, mask, tests[i + 1] ?? 0, tests[i + 2] ?? 0);
  }
  return Int32Array.from(flat);
}

/** Finds the fields of the one word by packing every variable at its highest, one at a time. */
function fieldsOf(program: Program): { place: Field; fields: Field[] } {
  const packing = new Packing(program);
  if (packing.size > 1) throw new Error("The loop by hand knows states of one word alone.");
  const word = new Uint32Array(1);
  const fieldAt = (place: number, variable: number): Field => {
    const values = new Int32Array(program.spans.length);
    const span = program.spans[variable] ?? 0;
    values[variable] = 2 ** (32 - Math.clz32(span)) - 1;
    packing.pack(place, values, word, 0);
    const bits = word[0] ?? 0;
    const shift = bits === 0 ? 0 : 31 - Math.clz32(bits & -bits);
    return { shift, mask: bits >>> shift };
  };
  const places = program.beats.length + program.endingIds.length;
  return {
    place: fieldAt(2 ** (32 - Math.clz32(places - 1)) - 1, -1),
    fields: [...program.spans.keys()].map((variable) => fieldAt(0, variable)),
  };
}

/** Mixes a word as MurmurHash3 ends. */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
