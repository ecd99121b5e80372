import { spotAt, topOf } from "./editing/find";
import { mentionsOf, sourceOf } from "./editing/mentions";
import { isId } from "./reading/names";

/**
 * Gives an id another name, here and wherever the file refers to it: targets, conditions, effects, speakers, lists of people,
 * reviews. Everything else stays as it is, to the byte.
 *
 * @param at the path of a person, attitude, band, meter, flag, scene, beat, choice or ending.
 * @returns the new text; null where there is nothing at that path, or `to` cannot be an id or is taken in the same block.
 */
export function renameAt(text: string, at: string, to: string): string | null {
  const top = topOf(text);
  const newAt = [...at.split(".").slice(0, -1), to].join(".");
  if (!top || !isId(to) || !spotAt(top, at) || spotAt(top, newAt)) return null;
  const mentions = mentionsOf(text, top, at, to);
  if (!mentions) return null;
  let renamed = text;
  const startOf = ({ node }: (typeof mentions)[number]) => node.range?.[0] ?? 0;
  for (const mention of mentions.sort((a, b) => startOf(b) - startOf(a))) {
    const [start = 0, end = 0] = mention.node.range ?? [];
    renamed = renamed.slice(0, start) + mention.renamed(sourceOf(text, mention.node)) + renamed.slice(end);
  }
  return renamed;
}
