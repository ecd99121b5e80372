import type { Passage } from "../twee-passages";
import type { Left } from "./left-out";

/** What a draft has no place for, each thing once with the passages that it stood in. */
export function leftInTwee(passages: readonly Passage[]): Left[] {
  const names = new Set(passages.filter(({ isStory }) => isStory).map(({ name }) => name));
  return LOSSES.flatMap(({ what, of, isLost }) => {
    const at = passages
      .filter((one) => one.isStory === (of === "story") && isLost(one, names))
      .map(({ name }) => name);
    return at.length > 0 ? [{ what, at }] : [];
  });
}

interface Loss {
  readonly what: string;
  /** Looked for in passages of the story, or in the others. */
  readonly of: "story" | "rest";
  readonly isLost: (passage: Passage, names: ReadonlySet<string>) => boolean;
}

const LOSSES: readonly Loss[] = [
  {
    what: "macros (<<…>>) and values ($name): they stay in the text, where they do nothing",
    of: "story",
    isLost: ({ text }) => /<<|[$_][A-Za-z]\w*|\(\w[\w-]*:/.test(text),
  },
  {
    what: "what links do to values ([[text->passage][$name to 1]])",
    of: "story",
    isLost: ({ links }) => links.some(({ setter }) => setter !== undefined),
  },
  {
    what: "links to passages that are not there: the checker names them",
    of: "story",
    isLost: ({ links }, names) => links.some(({ target }) => !names.has(target)),
  },
  {
    what: "HTML and pictures: they stay in the text as signs",
    of: "story",
    isLost: ({ text }) => /(?<!<)<\/?[a-z][^<>]*>|\[img\[/i.test(text),
  },
  {
    what: "where in the text links stood: they follow it as choices",
    of: "story",
    isLost: ({ source }) =>
      /\]\]\s*\S/.test(source.replaceAll(/^[* \t]*(?:\[\[(?:(?!\]\]).)*\]\]+[ \t]*)+$/gm, "")),
  },
  { what: "tags of passages", of: "story", isLost: ({ tags }) => tags.length > 0 },
  { what: "places of passages on the map", of: "story", isLost: ({ metadata }) => metadata !== "" },
  {
    what: "the story's data but for its start: number, format, colours of tags",
    of: "rest",
    isLost: ({ name }) => name === "StoryData",
  },
  {
    what: "passages of the story format: scripts, styles, headers and the like",
    of: "rest",
    isLost: ({ name }) => name !== "StoryData" && name !== "StoryTitle",
  },
];
