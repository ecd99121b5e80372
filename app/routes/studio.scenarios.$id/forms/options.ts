import { FACES, faceWord } from "~/components/portraits/face-words";
import { HUES } from "~/components/portraits/hues";
import { idTitle, idWords, numberWords } from "~/components/studio/rule-words";
import type { Sketch, SketchNumber } from "~/scenario/sketch";
import type { Option } from "./inputs";

/** Everything that a condition or an effect can speak of. The clock can be asked for, where there is one, but not changed. */
export function thingOptions(sketch: Sketch, clock: boolean): Option[] {
  const number = (group: string) => (one: SketchNumber) => ({
    value: one.name,
    words: numberWords(sketch, one.name),
    group,
  });
  return [
    ...sketch.people.flatMap(({ id, name, hidden }) => hidden.map(number(name || idTitle(id)))),
    ...sketch.meters.map(number("Meters")),
    ...sketch.flags.map(({ id, words }) => ({ value: id, words: words || id, group: "Things to remember" })),
    ...(clock ? [{ value: "clock", words: "minutes used", group: "Clock" }] : []),
  ];
}

/** The values that an attitude or meter can be compared with: its numbers, and what shows from one of them on. */
export function valueOptions(number: SketchNumber | undefined): Option[] {
  const lo = Number(number?.lo || 0);
  const hi = Math.min(Number(number?.hi || 60), lo + 100);
  const bands = (number?.bands ?? []).map(({ id, from }) => ({
    value: id,
    words: `${idWords(id)} (${from})`,
  }));
  const numbers = Array.from({ length: hi - lo + 1 }, (_, index) => `${lo + index}`);
  return [...bands, ...numbers.map((value) => ({ value, words: value }))];
}

/** Where a choice or a way on can lead. */
export function placeOptions(sketch: Sketch, withNew: boolean): Option[] {
  return [
    ...sketch.beats.map(({ id }) => ({ value: id, words: idTitle(id), group: "Beats" })),
    ...sketch.endings.map(({ id, title }) => ({ value: id, words: title || idTitle(id), group: "Endings" })),
    ...(withNew ? [{ value: "+", words: "A new beat", group: "Or" }] : []),
  ];
}

/** Who can speak in a scene: those who are there, the narrator, and you. */
export function speakerOptions(sketch: Sketch, scene: string): Option[] {
  const present = sketch.scenes.find(({ id }) => id === scene)?.present ?? null;
  const there = sketch.people.filter(({ id }) => present === null || present.includes(id));
  return [
    ...there.map(({ id, name }) => ({ value: id, words: name || idTitle(id) })),
    { value: "narrator", words: "Narrator" },
    { value: "you", words: "You" },
  ];
}

export const FACE_OPTIONS: readonly Option[] = [
  { value: "", words: "Warm, as at first" },
  ...FACES.map((face) => ({ value: face, words: idTitle(faceWord(face)) })),
];

/** Heads of Open Peeps that read well small, in words. */
const HEADS: Readonly<Record<string, string>> = {
  afro: "Afro",
  bun: "Bun",
  bun2: "High bun",
  cornrows: "Cornrows",
  flatTop: "Flat top",
  grayBun: "Grey bun",
  grayMedium: "Grey, to the neck",
  grayShort: "Grey, short",
  hijab: "Hijab",
  long: "Long",
  medium1: "To the neck, parted",
  medium3: "To the neck, full",
  mediumBangs: "To the neck, fringe",
  mediumStraight: "To the neck, straight",
  noHair1: "Bald",
  pomp: "Swept up",
  shaved2: "Shaved sides",
  short1: "Short",
  short5: "Short, tousled",
  turban: "Turban",
  twists: "Twists",
};

export const HEAD_OPTIONS: readonly Option[] = [
  { value: "", words: "Chosen for you" },
  ...Object.entries(HEADS).map(([value, words]) => ({ value, words })),
];

export const GLASSES_OPTIONS: readonly Option[] = [
  { value: "", words: "None" },
  { value: "glasses", words: "Glasses" },
  { value: "glasses2", words: "Round glasses" },
];

export const CLOTHING_OPTIONS: readonly Option[] = [
  { value: "", words: "Chosen for you" },
  ...HUES.map((hue) => ({ value: hue, words: idTitle(hue) })),
];
