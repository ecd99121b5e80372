import { useId } from "react";
import { useLesson } from "./lesson-context";
import { isExpired, localWords, missingWords } from "./local-words";

/**
 * A value of the team's own, with a quiet mark. The mark is a button that opens, without script, a note on who checked the
 * value and when. A value that is missing or out of date says so in the text itself.
 */
export function Local({ field }: { field: string }) {
  const { locals, site, today } = useLesson();
  const local = locals[field];
  const id = `local-${useId().replaceAll(":", "")}`;
  const value = local?.value ?? missingWords(field);
  const [start, last] = splitLast(value);
  const old = local !== undefined && isExpired(local.expiresOn, today);
  return (
    <>
      <label className={local && !old ? "local" : "local local--ask"}>
        {start}
        <span className="local__last">
          {last}
          <button
            className="local__mark"
            type="button"
            aria-label={`About “${value}”`}
            {...{ popovertarget: id }}
          >
            <Pin />
          </button>
        </span>
      </label>
      {local ? null : <span className="local__old"> (not filled in yet)</span>}
      {old ? <span className="local__old"> (out of date: ask before you rely on it)</span> : null}
      <span className="local__tip" id={id} role="note" {...{ popover: "auto" }}>
        {localWords(local, site, today).join(" ")}
      </span>
    </>
  );
}

/** The last word apart from the rest, so that the mark never stands alone on a line. */
function splitLast(value: string): [string, string] {
  const at = value.lastIndexOf(" ") + 1;
  return [value.slice(0, at), value.slice(at)];
}

function Pin() {
  return (
    <svg viewBox="0 0 12 14" aria-hidden="true" focusable="false">
      <path d="M6 13C3 9.6 1.2 7.4 1.2 5.4a4.8 4.8 0 0 1 9.6 0c0 2-1.8 4.2-4.8 7.6z" />
    </svg>
  );
}
