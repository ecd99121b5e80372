import { speakerWords } from "~/components/studio/element-words";
import { idTitle } from "~/components/studio/rule-words";
import type { Sketch } from "~/scenario/sketch";

const FIELDS: Readonly<Record<string, string>> = {
  act: "What you do",
  clock: "Clock",
  contentNote: "Content note",
  cost: "Minutes it takes",
  cue: "What shows",
  effects: "What it changes",
  face: "Face",
  findings: "Findings",
  from: "Begins at",
  goto: "Leads to",
  hint: "Hint",
  id: "Id",
  if: "On offer only if",
  late: "When time is up",
  limit: "Minutes there are",
  lines: "Line",
  means: "Means",
  minutes: "Minutes",
  mood: "Face follows",
  name: "Name",
  present: "Who is there",
  range: "Range",
  rank: "Rank",
  role: "Role",
  route: "Way on",
  say: "What you say",
  scene: "Scene",
  setting: "Setting",
  start: "Begins with",
  summary: "Summary",
  text: "Text",
  title: "Title",
  when: "When",
  where: "Where",
  why: "Why it works, or doesn’t",
};

const LISTS = new Map([
  ["lines", "Line"],
  ["then", "Answer"],
  ["route", "Way on"],
]);

/**
 * What a field is called where its change is told: “What you say”, “What Gwen made of it”, “Line 3”.
 * @param element the path of the element in which it stands
 */
export function fieldWords(sketch: Sketch, element: string, at: string): string {
  const path = at.split(".");
  const rest = element === "" ? path : path.slice(element.split(".").length);
  const [first = "", second = "", third = ""] = rest;
  if (path[0] === "flags") return "What it stands for";
  if (path[0] === "review") return "Reason to keep the warning";
  if (first === "made") return `What ${speakerWords(sketch, second)} made of it`;
  if (first === "bands") return `${FIELDS[third] ?? idTitle(third)}, ${idTitle(second).toLowerCase()}`;
  if (first === "portrait") return `Portrait, ${second}`;
  if (first === "clock") return FIELDS[second] ?? "Clock";
  if (first === "") return LISTS.get(path.at(-2) ?? "") ?? "All of it";
  return FIELDS[first] ?? idTitle(first);
}
