import type { ComponentType } from "react";
import type { SheetContent } from "~/learning/sheet-form";

export interface ReadOutProps {
  content: SheetContent;
  /** ISO date. */
  today: string;
}

/** What shows what has come of a worksheet so far: read aloud, drawn, or put in order. */
export type ReadOut = ComponentType<ReadOutProps>;
