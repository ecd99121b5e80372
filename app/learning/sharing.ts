import type { RecordKind } from "./visibility";
import type { SheetContent } from "./worksheets";

/** One private thing that can be shared, as what it is kept under names it. */
export type Shareable =
  | { kind: "reflection" | "sheet"; moduleId: string; id: string }
  | { kind: "plan"; source: string }
  | { kind: "debrief"; runId: string };

/** What a share's `item` says: "reflection/<module>/<id>", "sheet/<module>/<id>", "plan/<source>" or "debrief/<run>". */
export function shareItem(thing: Shareable): string {
  switch (thing.kind) {
    case "plan":
      return `plan/${thing.source}`;
    case "debrief":
      return `debrief/${thing.runId}`;
    default:
      return `${thing.kind}/${thing.moduleId}/${thing.id}`;
  }
}

/** The thing that an item names; null where it names none. Items come from addresses. */
export function readShareItem(item: string): Shareable | null {
  const [kind, ...rest] = item.split("/");
  const [first = "", second = ""] = rest;
  if (rest.includes("") || rest.length === 0) return null;
  if (kind === "plan") return { kind, source: rest.join("/") };
  if (kind === "debrief" && rest.length === 1) return { kind, runId: first };
  if ((kind === "reflection" || kind === "sheet") && rest.length === 2)
    return { kind, moduleId: first, id: second };
  return null;
}

type Written = Extract<Shareable, { moduleId: string }>;

/** What a note is kept under: that of a reflection or a worksheet. */
export const noteItem = ({ kind, moduleId, id }: Written): string => `${moduleId}/${kind}/${id}`;

/** The reflection or worksheet that a note's item names; null for other notes. */
export function shareableNote(item: string): Written | null {
  const [moduleId = "", kind = "", id = "", ...rest] = item.split("/");
  if ((kind !== "reflection" && kind !== "sheet") || moduleId === "" || id === "" || rest.length > 0)
    return null;
  return { kind, moduleId, id };
}

/** The kind of record that is seen through a share: of a debrief, the choices of its one run. */
export const RECORD_OF = {
  reflection: "reflection",
  sheet: "draft",
  plan: "plan",
  debrief: "choice",
} as const satisfies Record<Shareable["kind"], RecordKind>;

/**
 * One thing of a learner's own, as another person would be shown it: what it is, and all that stands in it. Of a debrief it
 * names the run and how many of its choices: the rest is played again from them. Instants are ISO with zone.
 */
export type OwnThing = {
  item: string;
  /** The question it answers, or what it is called. */
  title: string;
  /** The module it belongs to; empty for what belongs to none. */
  of: string;
} & (
  | { kind: "reflection"; text: string }
  | { kind: "sheet"; sheet: string; content: SheetContent }
  | { kind: "plan"; cue: string; action: string; day: string | null }
  | { kind: "debrief"; run: string; choices: number; startedAt: string }
);
