import { Link } from "@remix-run/react";
import { longDate, ukDay } from "../dates";
import { Seat } from "../seat";
import { useLesson } from "./lesson-context";
import type { SharedMark } from "./lesson-view";

/** Who can read what stands here: its writer alone, or those they share it with; and the way to share or look at it. */
export function WhoReads({ item, id }: { item: string; id?: string }) {
  const mark = useLesson().shares[item];
  const shared = mark !== undefined && mark.with.length > 0;
  return (
    <div className="private__lock">
      <Seat state={shared ? "table" : "locked"} />
      <span id={id}>{shared ? sharedWords(mark) : "Only you can read this"}</span>
      <ShareLink item={item} />
    </div>
  );
}

/** The way to what another person sees or would see of a thing; nothing while there is nothing to share. */
export function ShareLink({ item }: { item: string }) {
  const mark = useLesson().shares[item];
  if (!mark) return null;
  return <Link to={mark.href}>{mark.with.length > 0 ? "What you share" : "Share it"}</Link>;
}

/** "Sunita Rao can read this as it was on 24 November 2026." */
export function sharedWords({ with: names, since, changed }: SharedMark): string {
  const was = `${names.join(" and ")} can read this as it was on ${longDate(ukDay(since))}`;
  return changed ? `${was}, and not what you changed since.` : `${was}.`;
}
