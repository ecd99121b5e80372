import { blockSource, type Data, keySource } from "./editing/source";
import { isId } from "./reading/names";

/**
 * Reads the passages of a Twee 3 file as a draft: passages with links become beats, their links choices, passages without
 * links endings. Text is kept as the narrator's, macros and all; what a scenario needs besides (whys, findings, ranks) the
 * checker will ask for.
 *
 * @returns the text of a scenario file, with problems to mend; null where there is no passage.
 */
export function draftFromTwee(twee: string): string | null {
  const passages = passagesIn(twee);
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
    id: idFor(title, new Set()),
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
  return Object.entries({ ...top, ...rest })
    .map(([key, value]) => `${keySource(key)}:${blockSource(value, key, 0)}\n`)
    .join("");
}

interface Passage {
  readonly name: string;
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly target: string }[];
}

const SPECIAL =
  /^(Story(Title|Data|Init|Caption|Menu|Banner|Subtitle|Author|Interface)|Passage(Header|Footer|Ready|Done))$/;
const LINK = /\[\[([^\]]*)\]\]/g;

function passagesIn(twee: string): Passage[] {
  return twee
    .split(/^:: */m)
    .slice(1)
    .flatMap((block) => {
      const [head = "", ...body] = block.split("\n");
      const name = head.replace(/\s*[[{].*$/, "").trim();
      if (name === "" || SPECIAL.test(name) || /\[(script|stylesheet)\]/.test(head)) return [];
      const text = body.join("\n").trim();
      const links = [...text.matchAll(LINK)].map(([, inner = ""]) => linkOf(inner));
      return [
        {
          name,
          text: text
            .replace(LINK, "")
            .replace(/^[*\s]+$/gm, "")
            .trim(),
          links,
        },
      ];
    });
}

function linkOf(inner: string): { text: string; target: string } {
  const [, leftText, leftTarget] = /^(.*?)(?:->|\|)(.*)$/.exec(inner) ?? [];
  if (leftText !== undefined && leftTarget !== undefined)
    return { text: leftText.trim(), target: leftTarget.trim() };
  const [, rightTarget, rightText] = /^(.*?)<-(.*)$/.exec(inner) ?? [];
  return { text: (rightText ?? inner).trim(), target: (rightTarget ?? inner).trim() };
}

function choicesFor(links: Passage["links"], ids: ReadonlyMap<string, string>): Data {
  const taken = new Set<string>();
  return Object.fromEntries(
    links.map(({ text, target }) => [
      idFor(text, taken),
      { say: text, goto: ids.get(target) ?? idFor(target, new Set()), findings: [] },
    ]),
  );
}

function idsFor(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(names.map((name) => [name, idFor(name, taken)]));
}

/** An id made of the first words of a name, different from those taken. */
function idFor(name: string, taken: Set<string>): string {
  const words =
    name
      .normalize("NFD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const joined = words
    .slice(0, 5)
    .join("-")
    .replace(/^[0-9-]+/, "");
  const base = isId(joined) ? joined : `passage${joined === "" ? "" : `-${joined}`}`;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}
