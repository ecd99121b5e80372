import type { Sketch, SketchBeat } from "~/scenario/sketch";
import { flagWords, idTitle, idWords, numberWords } from "./rule-words";

/** The most characters of somebody's words that stand for a whole element. */
const LONGEST = 60;

/** The beginning of a text, to know it by. */
export function shortened(text: string, longest = LONGEST): string {
  const words = text.trim().replaceAll(/\s+/g, " ");
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))}…`;
}

/** What people call a beat or an ending that something leads to: “Burden”, “the ending One name a week”. */
export function placeWords(sketch: Sketch, id: string): string {
  const ending = sketch.endings.find((one) => one.id === id);
  if (ending) return `the ending ${ending.title || idTitle(id)}`;
  return id === "" ? "nowhere yet" : idTitle(id);
}

/** Who speaks, by name. */
export function speakerWords(sketch: Sketch, speaker: string): string {
  if (speaker === "narrator") return "Narrator";
  if (speaker === "you") return "You";
  return sketch.people.find(({ id }) => id === speaker)?.name || idTitle(speaker);
}

/** The kind of element that stands at a path, as a word: “Choice”, “Thing to remember”. */
export function kindWords(at: string): string {
  const [top = "", , second, , third] = at.split(".");
  if (top === "cast") return third === "bands" ? "What shows" : second === "hidden" ? "Attitude" : "Person";
  if (top === "meters") return second === "bands" ? "What shows" : "Meter";
  if (top === "beats") {
    if (third === "then") return "Answer";
    return { lines: "Line", choices: "Choice", route: "Way on" }[second ?? ""] ?? "Beat";
  }
  const kinds: Record<string, string> = {
    flags: "Thing to remember",
    scenes: "Scene",
    endings: "Ending",
    review: "Warnings kept",
  };
  return kinds[top] ?? "Scenario";
}

/** What people call the element at a path, without its kind: “Dr Osei”, the first words of a line. */
export function nameAt(sketch: Sketch, at: string): string {
  const [top = "", id = "", second, third = "", , fifth = ""] = at.split(".");
  if (top === "cast") return personPart(sketch, id, second, third, fifth);
  if (top === "meters") return second === "bands" ? `${idWords(id)}: ${idWords(third)}` : idTitle(id);
  if (top === "flags") return flagWords(sketch, id);
  if (top === "scenes") return sketch.scenes.find((scene) => scene.id === id)?.title || idTitle(id);
  if (top === "endings") return sketch.endings.find((ending) => ending.id === id)?.title || idTitle(id);
  if (top === "beats")
    return (
      beatPart(
        sketch.beats.find((beat) => beat.id === id),
        at,
      ) ?? idTitle(id)
    );
  return top === "review" ? "" : sketch.title;
}

function personPart(sketch: Sketch, id: string, second = "", third = "", fifth = ""): string {
  const person = sketch.people.find((one) => one.id === id);
  if (second !== "hidden" || third === "") return person?.name || idTitle(id);
  const attitude = numberWords(sketch, `${id}.${third}`);
  return fifth === "" ? attitude : `${attitude}: ${idWords(fifth)}`;
}

function beatPart(beat: SketchBeat | undefined, at: string): string | undefined {
  const [, id, second, third, fourth, fifth] = at.split(".");
  if (!beat || second === undefined) return id === undefined ? undefined : idTitle(id);
  if (second === "lines") return shortened(beat.lines[Number(third)]?.text ?? "") || "an empty line";
  if (second === "route") return `way ${Number(third) + 1}`;
  const choice = beat.choices.find((one) => one.id === third);
  if (second !== "choices" || !choice) return undefined;
  const words = fourth === "then" ? (choice.then[Number(fifth)]?.text ?? "") : choice.text;
  return shortened(words) || idTitle(choice.id);
}

/** The element at a path or around it, in one phrase: “Choice “It is a sleep study.”, in Opening”. */
export function elementWords(sketch: Sketch, at: string): string {
  const element = elementAround(at);
  const [top, beat = "", second] = element.split(".");
  const name = nameAt(sketch, element);
  const kind = kindWords(element);
  if (element === "" || name === "") return kind;
  if (top !== "beats" || second === undefined) return `${kind} ${name}`;
  const said = kind === "Way on" ? name : `“${name}”`;
  return kind === "Way on" ? `${idTitle(beat)}, ${said}` : `${kind} ${said}, in ${idTitle(beat)}`;
}

/** The path of the nearest element that a form shows, at a path or above it: a choice for its `goto`. */
export function elementAround(at: string): string {
  const path = at.split(".");
  const [top = "", , second, , fourth] = path;
  if (top === "review") return "review";
  const nested: Record<string, readonly string[]> = {
    cast: ["hidden"],
    meters: ["bands"],
    beats: ["lines", "choices", "route"],
  };
  if (!["cast", "meters", "flags", "scenes", "beats", "endings"].includes(top) || path.length < 2) return "";
  if (!second || path.length < 4 || !nested[top]?.includes(second)) return path.slice(0, 2).join(".");
  const below = (second === "hidden" && fourth === "bands") || (second === "choices" && fourth === "then");
  return path.slice(0, below && path.length >= 6 ? 6 : 4).join(".");
}
