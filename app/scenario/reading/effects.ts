import type { Effect } from "../types";
import type { Place } from "./conditions";
import { type Names, unknownFlag, unknownNumber } from "./names";
import type { Reading } from "./reading";
import type { ListNode } from "./tree";

/** Reads a list of `name +n`, `name -n`, `set flag` and `clear flag`; faulty ones are reported and left out. */
export function readEffects(reading: Reading, names: Names, list: ListNode | undefined): Effect[] {
  const effects: Effect[] = [];
  for (const item of list?.items ?? []) {
    if (item.kind === "unknown") continue;
    if (item.kind !== "text") {
      reading.report.error("bad-effect", item.at, item.offset, badEffect("This"));
      continue;
    }
    const effect = readEffect(reading, names, item.value, { at: item.at, offset: item.offset });
    if (effect) effects.push(effect);
  }
  return effects;
}

type EffectPlace = Pick<Place, "at" | "offset">;

function readEffect(reading: Reading, names: Names, text: string, place: EffectPlace): Effect | undefined {
  const [, verb, flag] = /^(set|clear) (\S+)$/.exec(text) ?? [];
  if (flag !== undefined) {
    if (names.flags.has(flag)) return { kind: "flag", flag, set: verb === "set" };
    refuseFlag(reading, names, flag, place);
    return undefined;
  }
  const [, name, digits] = /^(\S+) ([+-]\d+)$/.exec(text) ?? [];
  const by = Number(digits) + 0;
  if (name === undefined || !Number.isSafeInteger(by)) {
    reading.report.error("bad-effect", place.at, place.offset, badEffect(`\`${text}\``));
    return undefined;
  }
  if (names.numbers.has(name)) return { kind: "add", name, by };
  refuseNumber(reading, names, name, place);
  return undefined;
}

function badEffect(shown: string): string {
  return `${shown} is not an effect. Write \`name +1\` or \`name -1\` with one space, \`set flag\` or \`clear flag\`.`;
}

function refuseFlag(reading: Reading, names: Names, flag: string, place: EffectPlace): void {
  if (!names.numbers.has(flag)) {
    unknownFlag(reading, place, flag, names);
    return;
  }
  const message = `\`${flag}\` is a number, not a flag. Move it with \`${flag} +1\` or \`${flag} -1\`.`;
  reading.report.error("unknown-name", place.at, place.offset, message);
}

function refuseNumber(reading: Reading, names: Names, name: string, place: EffectPlace): void {
  if (name === "clock") {
    const message = "An effect cannot move the clock. Give the choice a `cost` in minutes instead.";
    reading.report.error("unknown-name", place.at, place.offset, message);
  } else if (names.flags.has(name)) {
    const message = `\`${name}\` is a flag, not a number. Write \`set ${name}\` or \`clear ${name}\`.`;
    reading.report.error("unknown-name", place.at, place.offset, message);
  } else {
    unknownNumber(reading, place, name, names);
  }
}
