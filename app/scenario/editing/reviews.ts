import { isMap, isScalar, type Scalar, type YAMLMap } from "yaml";
import { removeAt, removeSpot } from "../edit";
import { nodeAt, spotAt, spotOf, topOf } from "./find";
import { keySource } from "./source";

/**
 * Lets the reviews of warnings follow an edit. Where the last of them goes, so does the block.
 *
 * @param follow the new path for the path that a review speaks of; null where what it speaks of is gone.
 */
export function followReviews(text: string, follow: (path: string) => string | null): string {
  const kept = withoutGone(text, (path) => follow(path) === null);
  let followed = kept;
  for (const { node, code, path } of reviewsOf(kept).reverse()) {
    const now = follow(path) ?? path;
    const [start = 0, end = 0] = node.range ?? [];
    if (now !== path) followed = followed.slice(0, start) + keySource(`${code} ${now}`) + followed.slice(end);
  }
  return followed;
}

function withoutGone(text: string, isGone: (path: string) => boolean): string {
  const number = reviewsOf(text).findIndex(({ path }) => isGone(path));
  const top = topOf(text);
  const block = top && blockOf(top);
  if (number < 0 || !block) return text;
  const less =
    block.items.length === 1
      ? removeAt(text, "review")
      : removeSpot(text, spotOf(block, number), spotAt(top, "review"));
  return less === null ? text : withoutGone(less, isGone);
}

interface Review {
  readonly node: Scalar;
  readonly code: string;
  readonly path: string;
}

/** The keys of the block of reviews, in the order of the text. */
function reviewsOf(text: string): Review[] {
  const top = topOf(text);
  return (top ? (blockOf(top)?.items ?? []) : []).flatMap(({ key: node }) => {
    if (!isScalar(node)) return [];
    const [code = "", path = ""] = String(node.value).split(" ");
    return { node, code, path };
  });
}

function blockOf(top: YAMLMap): YAMLMap | null {
  const block = nodeAt(top, "review");
  return isMap(block) ? block : null;
}
