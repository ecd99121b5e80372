import { dueWords } from "../../dates";
import type { ReadOutProps } from "./read-out";

/** Who hears what, by date, with what is still open. */
export function LoopReadOut({ content: { fields, rows }, today }: ReadOutProps) {
  const byDate = [...rows].sort((a, b) => (a.when ?? "9999").localeCompare(b.when ?? "9999"));
  return (
    <div className="sheet__out">
      <h3>Who hears, and when</h3>
      <ol className="dated">
        {byDate.map(({ who, what, when, how, owner }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
          <li key={index}>
            <b>{when ? dueWords(when, today) : "No date yet"}</b>
            <span>
              {[who ?? "Nobody named yet", what, how].filter(Boolean).join(" · ")}
              {owner ? ` · ${owner} sees to it` : " · nobody sees to it yet"}
            </span>
          </li>
        ))}
      </ol>
      <p className="small">
        {fields.null
          ? "You have said what they will hear if nothing was found."
          : "You have not yet said what they will hear if nothing was found, or if the study stops early."}
      </p>
    </div>
  );
}
