import type { SheetContent } from "~/learning/worksheets";
import { EmailReadOut } from "./email";
import { LoopReadOut } from "./loop";
import { MapReadOut } from "./map";
import { PitchReadOut } from "./pitch";
import { PromisesReadOut } from "./promises";

export interface ReadOutProps {
  content: SheetContent;
  /** ISO date. */
  today: string;
}

/** What has come of a worksheet so far: read aloud, drawn, or put in order. Nothing while it is empty. */
export function ReadOut({ kind, ...props }: ReadOutProps & { kind: string }) {
  const { content } = props;
  if (content.rows.length === 0 && Object.keys(content.fields).length === 0) return null;
  switch (kind) {
    case "pitch":
      return <PitchReadOut {...props} />;
    case "map":
      return <MapReadOut {...props} />;
    case "email":
      return <EmailReadOut {...props} />;
    case "loop":
      return <LoopReadOut {...props} />;
    case "promises":
      return <PromisesReadOut {...props} />;
    default:
      return null;
  }
}
