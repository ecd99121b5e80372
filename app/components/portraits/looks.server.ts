import type { Looks } from "./drawing.server";
import { namesOf } from "./drawing.server";
import { castHues, type Hue, type Sitter } from "./hues";

/** Clothing in the hue of the person's line, two steps lighter: it is a surface here and a line there. */
const CLOTH: Record<Hue, string> = {
  plum: "9a6b8c",
  ochre: "d9a23f",
  slate: "6f93ad",
  sage: "8aa27a",
  clay: "c97a58",
};

const SKINS = ["f0c9a4", "8d5a3a", "b5784c", "e3b189", "a86d43", "6f4630"];
const GREY = "4a4642";

/** Heads for people whose looks the author left open: plain ones that tell people apart at the size of a thumbnail. */
const HEADS = [
  "medium3",
  "short1",
  "grayBun",
  "twists",
  "mediumBangs",
  "grayShort",
  "bun2",
  "shaved2",
  "mediumStraight",
  "pomp",
  "grayMedium",
  "flatTop",
  "medium1",
  "short5",
];

/**
 * How each person of a cast is drawn. What the author names in `portrait` holds: `head`, `accessories`, `facialHair`,
 * `mask` (names of Open Peeps), `clothing` (plum, ochre, slate, sage, clay), `skin` and `hair` (six hexadecimal digits).
 * A name that the library does not have, and everything left open, is chosen from the person's id: the same cast is drawn
 * alike every time, and no two of its people are given the same head.
 */
export function castLooks(cast: readonly Sitter[]): Map<string, Looks> {
  const hues = castHues(cast);
  const heads = new Set(cast.map(({ portrait }) => portrait?.head).filter((head) => head !== undefined));
  const looks = new Map<string, Looks>();
  for (const { id, portrait = {} } of cast) {
    const head = named("head", portrait.head) ?? freeHead(id, heads);
    heads.add(head);
    looks.set(id, {
      head,
      accessories: named("accessories", portrait.accessories),
      facialHair: named("facialHair", portrait.facialHair),
      mask: named("mask", portrait.mask),
      skin: colour(portrait.skin) ?? pick(SKINS, id),
      clothing: CLOTH[hues[id] ?? "plum"],
      contrast: colour(portrait.hair) ?? GREY,
    });
  }
  return looks;
}

function named(part: "head" | "accessories" | "facialHair" | "mask", name: string | undefined) {
  return name !== undefined && namesOf(part).includes(name) ? name : undefined;
}

function colour(text: string | undefined): string | undefined {
  const digits = text?.replace(/^#/, "").toLowerCase();
  return digits !== undefined && /^[0-9a-f]{6}$/.test(digits) ? digits : undefined;
}

function freeHead(id: string, taken: ReadonlySet<string>): string {
  const free = HEADS.filter((head) => !taken.has(head));
  return pick(free.length > 0 ? free : HEADS, id);
}

/** FNV-1a: spreads short ids well, and is the same everywhere. */
function pick(list: readonly string[], id: string): string {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return list[hash % list.length] ?? "";
}
