import type { TranscriptItem } from "./view";

/** A transcript item with what its place in the whole decides. */
export interface NumberedItem {
  key: string;
  item: TranscriptItem;
  /** The number of a spoken line, from 0; dividers have none. */
  line: number | undefined;
  /** The first thing that is new: where the page opens, and where focus goes. */
  first: boolean;
  /** Spoken by the one who spoke the new line before it: name and face need not come again. */
  again: boolean;
}

/**
 * The transcript as the room shows it: `before` are the lines of meetings that are over, `here` what was said in this one,
 * `fresh` what came with the last choice. Together they are all items, in order.
 */
export function parts(items: readonly TranscriptItem[]): {
  before: NumberedItem[];
  here: NumberedItem[];
  fresh: NumberedItem[];
} {
  const numbered = number(items);
  const freshFrom = firstOr(items.length, items, (item) => item.fresh);
  const turn = items.findLastIndex((item, index) => item.kind === "scene" && index < freshFrom);
  const hereFrom = Math.max(turn, 0);
  return {
    before: numbered.slice(0, hereFrom),
    here: numbered.slice(hereFrom, freshFrom),
    fresh: numbered.slice(freshFrom),
  };
}

function number(items: readonly TranscriptItem[]): NumberedItem[] {
  const first = items.findIndex((item) => item.fresh && item.kind === "line");
  let spoken = 0;
  return items.map((item, index) => {
    const last = items[index - 1];
    const again =
      item.kind === "line" &&
      last?.kind === "line" &&
      item.fresh &&
      last.fresh &&
      item.name !== "" &&
      last.speaker === item.speaker;
    const line = item.kind === "line" ? spoken++ : undefined;
    return { key: `item-${index}`, item, line, first: index === first, again };
  });
}

function firstOr<T>(otherwise: number, list: readonly T[], test: (entry: T) => boolean): number {
  const index = list.findIndex(test);
  return index < 0 ? otherwise : index;
}
