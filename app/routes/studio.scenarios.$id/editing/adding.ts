import type { FormError } from "~/components/form-error";
import type { Changes } from "./changes";
import type { Fields } from "./fields";
import { nameFrom, takenNames } from "./names";
import { conditionFrom } from "./rows-of-form";
import { PROSE } from "./specs";

/** Something new: its name, and the path at which it stands. */
export interface Added {
  id: string;
  at: string;
}

/** What can be added, by the word that a form sends. */
export type Addable =
  | "person" | "attitude" | "meter" | "band" | "flag" | "scene" | "beat" | "line" | "choice" | "way" | "ending"; // biome-ignore format: a list of words

type Result = { errors: FormError[] } | { at: string };

const wrong = (field: string, message: string): Result => ({ errors: [{ field: `new.${field}`, message }] });

/**
 * Adds what a form asks for. Its fields begin with `new.`; names are made of words.
 * @param to the path of what it is added to: a beat for a line, a choice for an answer; empty for the top
 */
export function addElement(changes: Changes, what: string, to: string, sent: Fields): Result {
  const words = (sent["new.words"] ?? "").replaceAll("\r\n", "\n").trim();
  if (words.length > PROSE)
    return wrong("words", `Keep it under ${PROSE.toLocaleString("en-GB")} characters.`);
  const add = Object.hasOwn(ADDERS, what) ? ADDERS[what as Addable] : undefined;
  if (!add) return { errors: [{ field: null, message: "There is no such thing to add." }] };
  if (words === "" && NEEDED[what]) return wrong("words", NEEDED[what]);
  return add(changes, to, words, sent);
}

/** What is said where the words of something new are missing. */
const NEEDED: Readonly<Record<string, string>> = {
  person: "Say what the person is called.",
  attitude: "Name the attitude, such as trust.",
  meter: "Name the meter, such as pressure.",
  band: "Name what shows, such as open.",
  flag: "Say what is to be remembered, such as: You promised results in May.",
  scene: "Give the scene a title, such as Meeting 2.",
  beat: "Name the beat, such as opening.",
  line: "Write what is said.",
  choice: "Write what you say or do.",
  ending: "Give the ending a title.",
};

type Adder = (changes: Changes, to: string, words: string, sent: Fields) => Result;

const ADDERS: Readonly<Record<Addable, Adder>> = {
  person: (changes, _, words, sent) => {
    const id = nameFrom(words, "person", takenNames(changes.sketch, "cast"));
    changes.add("cast", id, { name: words, role: (sent["new.role"] ?? "").trim() || "Member of the team" });
    return { at: `cast.${id}` };
  },
  attitude: (changes, to, words, sent) => {
    const person = changes.sketch.people.find(({ at }) => at === to);
    if (!person) return gone;
    const id = nameFrom(
      words,
      "attitude",
      person.hidden.map((one) => one.id),
    );
    changes.add(`${to}.hidden`, id, {
      range: "0..4",
      start: 2,
      means: (sent["new.means"] ?? "").trim() || words,
    });
    return { at: `${to}.hidden.${id}` };
  },
  meter: (changes, _, words, sent) => {
    const id = nameFrom(words, "meter", takenNames(changes.sketch, "meters"));
    changes.add("meters", id, { range: "0..4", start: 2, means: (sent["new.means"] ?? "").trim() || words });
    return { at: `meters.${id}` };
  },
  band: addBand,
  flag: (changes, _, words) => {
    const id = nameFrom(words, "flag", takenNames(changes.sketch, "flags"));
    changes.add("flags", id, words);
    return { at: `flags.${id}` };
  },
  scene: (changes, _, words) => {
    const id = nameFrom(words, "scene", takenNames(changes.sketch, "scenes"));
    changes.add("scenes", id, { title: words });
    return { at: `scenes.${id}` };
  },
  beat: (changes, to, words) => {
    const scene = to.startsWith("scenes.")
      ? to.slice("scenes.".length)
      : (changes.sketch.scenes[0]?.id ?? "");
    const last = changes.sketch.beats.findLast((beat) => beat.scene === scene);
    return { at: newBeat(changes, { scene, after: last?.id ?? "", words }).at };
  },
  line: addLine,
  choice: addChoice,
  way: addWay,
  ending: (changes, _, words, sent) => {
    const id = nameFrom(words, "ending", takenNames(changes.sketch, "endings"));
    const rank = Number(/^\d{1,4}$/.exec(sent["new.rank"] ?? "")?.[0] ?? "1");
    changes.add("endings", id, { rank, title: words, text: "", findings: [] });
    return { at: `endings.${id}` };
  },
};

const gone: Result = {
  errors: [{ field: null, message: "What this belongs to is no longer there. Load the page again." }],
};

/**
 * A beat that leads straight on to an ending until it has choices: so it can be played from its first line on.
 * @param after the beat that it follows in the file; the last where there is no such beat
 */
export function newBeat(changes: Changes, given: { scene: string; after: string; words: string }): Added {
  const { beats, endings } = changes.sketch;
  const id = nameFrom(given.words, "beat", takenNames(changes.sketch, "beats"));
  const index = beats.findIndex((beat) => beat.id === given.after) + 1;
  const value = { scene: given.scene, lines: [], route: [{ goto: endings[0]?.id ?? "" }] };
  changes.add("beats", id, value, index === 0 ? undefined : index);
  return { id, at: `beats.${id}` };
}

function addBand(changes: Changes, to: string, words: string, sent: Fields): Result {
  const { people, meters } = changes.sketch;
  const number = [...people.flatMap(({ hidden }) => hidden), ...meters].find(({ at }) => at === to);
  if (!number) return gone;
  const id = nameFrom(
    words,
    "band",
    number.bands.map((band) => band.id),
  );
  const asked = (sent["new.from"] ?? "").trim();
  if (number.bands.length > 0 && !/^-?\d{1,6}$/.test(asked))
    return wrong("from", "Say from which value on it shows, as a whole number.");
  const from = number.bands.length === 0 ? Number(number.lo) : Number(asked);
  if (number.bands.some((band) => Number(band.from) === from))
    return wrong("from", "Something else shows from that value on already.");
  const cue = (sent["new.cue"] ?? "").trim();
  const index = number.bands.filter((band) => Number(band.from) < from).length;
  changes.add(`${to}.bands`, id, { from, face: "calm", ...(cue !== "" && { cue }) }, index);
  return { at: `${to}.bands.${id}` };
}

function addLine(changes: Changes, to: string, words: string, sent: Fields): Result {
  const [top, id, second] = to.split(".");
  if (top !== "beats" || !changes.sketch.beats.some((beat) => beat.id === id)) return gone;
  const speaker = sent["new.speaker"] || "narrator";
  const list = second === "choices" ? `${to}.then` : `${to}.lines`;
  changes.add(list, null, { [speaker]: words });
  return { at: to };
}

/** The first choice of a beat that only led on takes the place of that. */
function addChoice(changes: Changes, to: string, words: string, sent: Fields): Result {
  const beat = changes.sketch.beats.find(({ at }) => at === to);
  if (!beat) return gone;
  if (beat.route.some((way) => way.if !== ""))
    return wrong("words", "This beat leads on by itself. Delete its ways on first, all but the last.");
  const id = nameFrom(
    words,
    "choice",
    beat.choices.map((choice) => choice.id),
  );
  const onwards = beat.route[0]?.goto ?? changes.sketch.endings[0]?.id ?? "";
  const asked = sent["new.goto"] || onwards;
  const goto =
    asked === "+" ? newBeat(changes, { scene: beat.scene, after: beat.id, words: `after ${id}` }).id : asked;
  const kind = sent["new.kind"] === "act" ? "act" : "say";
  const why = (sent["new.why"] ?? "").trim().slice(0, PROSE);
  changes.drop(`${to}.route`);
  changes.add(`${to}.choices`, id, { [kind]: words, goto, why, findings: [] });
  return { at: to };
}

/** A way on that is taken under a condition stands before the last, which is taken otherwise. */
function addWay(changes: Changes, to: string, _: string, sent: Fields): Result {
  const beat = changes.sketch.beats.find(({ at }) => at === to);
  if (!beat || beat.route.length === 0) return gone;
  const condition = conditionFrom(changes.sketch, { "if.0.name": sent["new.name"] ?? "" }, "");
  if (condition === "") return wrong("name", "Choose what it depends on.");
  const index = beat.route.length - 1;
  const goto = sent["new.goto"] || (beat.route[index]?.goto ?? "");
  changes.add(`${to}.route`, null, { if: condition, goto }, index);
  return { at: `${to}.route.${index}` };
}
