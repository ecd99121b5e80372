import { blockSource, type Data, keySource } from "./editing/source";
import { leftInTwee } from "./exchange/left-in-twee";
import type { Left } from "./exchange/left-out";
import { isId } from "./reading/names";
import { type Link, passagesIn } from "./twee-passages";

/** A scenario file to begin with, and what of the story it has no place for. */
export interface Draft {
  readonly text: string;
  readonly left: readonly Left[];
}

/**
 * Reads the passages of a Twee 3 file as a draft: passages with links become beats, their links choices, passages without
 * links endings. Text is kept as the narrator's, macros and all; what a scenario needs besides (whys, findings, ranks) the
 * checker will ask for.
 *
 * @returns the text of a scenario file, with problems to mend, and what could not be carried over; null where there is no passage.
 */
export function draftFromTwee(twee: string): Draft | null {
  const all = passagesIn(twee);
  const passages = all.filter(({ isStory }) => isStory);
  const [first] = passages;
  if (!first) return null;
  const ids = idsFor(passages.map(({ name }) => name));
  const title = /^:: StoryTitle\s*\n([^\n]*)/m.exec(twee)?.[1]?.trim() || first.name;
  const startName = /"start"\s*:\s*"([^"]*)"/.exec(twee)?.[1] ?? "Start";
  const beats: Record<string, Data> = {};
  const endings: Record<string, Data> = {};
  for (const { name, text, links } of passages) {
    const id = ids.get(name) ?? "";
    const lines = text === "" ? [] : text.split(/\n+/).map((words): Data => ({ narrator: words }));
    if (links.length === 0) endings[id] = { rank: 0, title: name, text, findings: [] };
    else beats[id] = { scene: "scene", lines, choices: choicesFor(links, ids) };
  }
  const start = ids.get(startName) ?? ids.get(first.name) ?? "";
  const top: Record<string, Data> = {
    format: 1,
    id: idFor(title, new Map()),
    title,
    summary: "",
    role: "",
    minutes: 5,
  };
  const rest = {
    cast: { somebody: { name: "Somebody", role: "" } },
    scenes: { scene: { title } },
    start,
    beats,
    endings,
  };
  const text = Object.entries({ ...top, ...rest })
    .map(([key, value]) => `${keySource(key)}:${blockSource(value, key, 0)}\n`)
    .join("");
  return { text, left: leftInTwee(all) };
}

function choicesFor(links: readonly Link[], ids: ReadonlyMap<string, string>): Data {
  const taken = new Map<string, number>();
  return Object.fromEntries(
    links.map(({ text, target }) => [
      idFor(text, taken),
      { say: text, goto: ids.get(target) ?? idFor(target, new Map()), findings: [] },
    ]),
  );
}

function idsFor(names: readonly string[]): Map<string, string> {
  const taken = new Map<string, number>();
  return new Map(names.map((name) => [name, idFor(name, taken)]));
}

/** An id made of the first words of a name, different from those taken, each with the number that it was last given. */
export function idFor(name: string, taken: Map<string, number>): string {
  const words =
    name
      .normalize("NFD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const joined = words
    .slice(0, 5)
    .join("-")
    .replace(/^[0-9-]+/, "")
    .slice(0, LONGEST_ID)
    .replace(/-$/, "");
  const base = isId(joined) ? joined : `passage${joined === "" ? "" : `-${joined}`}`;
  let number = taken.get(base) ?? 0;
  let id = base;
  do {
    number++;
    id = number === 1 ? base : `${base}-${number}`;
  } while (number > 1 && taken.has(id));
  taken.set(base, number);
  if (id !== base) taken.set(id, 1);
  return id;
}

/** Longer ones nobody reads, and the reader of scenarios refuses far longer ones. */
const LONGEST_ID = 60;
