/** A link of a passage, its words and the passage that it leads to. */
export interface Link {
  readonly text: string;
  readonly target: string;
  /** What it does to values when it is followed, as SugarCube writes it. */
  readonly setter?: string;
}

/** One passage of a Twee 3 file. */
export interface Passage {
  readonly name: string;
  /** Whether it belongs to the story: not its title, its data, its styles or its scripts. */
  readonly isStory: boolean;
  readonly tags: readonly string[];
  /** Its position and size on Twine's map, as JSON. */
  readonly metadata: string;
  /** Its text without its links. */
  readonly text: string;
  /** Its text as it stands. */
  readonly source: string;
  readonly links: readonly Link[];
}

const SPECIAL =
  /^(Story(Title|Data|Init|Caption|Menu|Banner|Subtitle|Author|Interface|DisplayTitle|Share)|Passage(Header|Footer|Ready|Done))$/;
const HEAD = /^((?:\\.|[^\\[{])*)(?:\[((?:\\.|[^\]\\])*)\])?(.*)$/;
const LINK = /\[\[((?:(?!\]\]|\[\[).)*?)\](?:\[([^\]]*)\])?\]/g;

/** Takes a Twee 3 file apart. What stands before the first passage belongs to none. */
export function passagesIn(twee: string): Passage[] {
  return twee
    .replaceAll("\r\n", "\n")
    .split(/^::[ \t]*/m)
    .slice(1)
    .flatMap((block) => {
      const [head = "", ...body] = block.split("\n");
      const [, rawName = head, rawTags = "", rest = ""] = HEAD.exec(head) ?? [];
      const name = unescaped(rawName).trim();
      if (name === "") return [];
      const tags = unescaped(rawTags)
        .split(/\s+/)
        .filter((tag) => tag !== "");
      const isStory = !SPECIAL.test(name) && !tags.includes("script") && !tags.includes("stylesheet");
      const source = body.join("\n").trim();
      const links = [...source.matchAll(LINK)].map(([, inner = "", setter]) => linkOf(inner, setter));
      const text = source
        .replace(LINK, "")
        .replace(/^[*\s]+$/gm, "")
        .trim();
      return [{ name, isStory, tags, metadata: rest.trim(), text, source, links }];
    });
}

function linkOf(inner: string, setter: string | undefined): Link {
  const set = setter === undefined ? {} : { setter };
  const [, leftText, leftTarget] = /^(.*?)(?:->|\|)(.*)$/.exec(inner) ?? [];
  if (leftText !== undefined && leftTarget !== undefined)
    return { text: leftText.trim(), target: leftTarget.trim(), ...set };
  const [, rightTarget, rightText] = /^(.*?)<-(.*)$/.exec(inner) ?? [];
  return { text: (rightText ?? inner).trim(), target: (rightTarget ?? inner).trim(), ...set };
}

/** A backslash keeps a bracket or brace in a name from beginning tags or metadata. */
function unescaped(words: string): string {
  return words.replaceAll(/\\(.)/g, "$1");
}
