import { dueWords, inDays } from "../../dates";
import type { ReadOutProps } from "./read-out";

const STATES: Record<string, string> = {
  kept: "Kept",
  moved: "Agreed anew",
  released: "Let go, and said so",
};

/** The promises that are open, by date; those that are settled after them. */
export function PromisesReadOut({ content: { rows }, today }: ReadOutProps) {
  const due = (row: Record<string, string>) => row.due ?? "9999";
  const open = rows.filter(({ state = "open" }) => state === "open" || state === "moved");
  const settled = rows.filter((row) => !open.includes(row));
  return (
    <div className="sheet__out">
      <h3>What you owe</h3>
      <ol className="dated">
        {[...open]
          .sort((a, b) => due(a).localeCompare(due(b)))
          .map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <li key={index}>
              <b>{row.due ? dueWords(row.due, today) : "No date yet"}</b>
              <span>
                {[row.what, row.whom && `to ${row.whom}`].filter(Boolean).join(" ")}
                {row.due && inDays(row.due, today) < 0 ? ". Past its date: keep it, or agree another." : ""}
              </span>
            </li>
          ))}
        {settled.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
          <li key={`settled-${index}`}>
            <b>{STATES[row.state ?? ""]}</b>
            <span>{[row.what, row.whom && `to ${row.whom}`].filter(Boolean).join(" ")}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
