import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { shortDate } from "~/components/dates";
import { Seat, type SeatShape } from "~/components/seat";
import { minutesWords, stateDetail, stateWords } from "~/components/state-words";
import type { StopView } from "./view";

/** One stop of the path: its shape on the line, its title, and its state in words. */
export function Stop({ stop, today, last }: { stop: StopView; today: string; last: boolean }) {
  const locked = stop.waitsFor.length > 0 && stop.state !== "complete" && stop.state !== "exempt";
  const note = locked ? <Opens stop={stop} /> : stop.note;
  const detail = locked
    ? stop.dueOn && `due ${shortDate(stop.dueOn, today)}`
    : stateDetail(stop, stop.minutesLeft, today);
  return (
    <li className={classes(stop, locked, last)} data-stop={stop.id} data-state={stop.state}>
      <span className="stop__mark">
        <Seat state={shapeOf(stop, locked)} />
      </span>
      <div>
        <h3 className="stop__title">
          {stop.href === null ? stop.title : <Link to={stop.href}>{stop.title}</Link>}
        </h3>
        {note ? <p className="stop__note">{note}</p> : null}
      </div>
      <p className="stop__state" data-done={stop.done} data-required={stop.required}>
        <strong>{locked ? "Locked" : stateWords(stop, today)}</strong>
        {detail ? <span>{detail}</span> : null}
      </p>
    </li>
  );
}

function shapeOf(stop: StopView, locked: boolean): SeatShape {
  if (locked) return "locked";
  return stop.kind === "rehearsal" && stop.state === "not-started" ? "table" : stop.state;
}

function classes(stop: StopView, locked: boolean, last: boolean): string {
  const done = stop.state === "complete" || stop.state === "exempt";
  return [
    "stop",
    locked ? "stop--locked" : `stop--${stop.state}`,
    done ? "stop--done" : "",
    stop.here ? "stop--here" : "",
    last ? "stop--last" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** What opens a locked stop, and what it then asks. */
function Opens({ stop }: { stop: StopView }) {
  const { waitsFor, minutesLeft, signed } = stop;
  return (
    <>
      Opens when{" "}
      {waitsFor.map((title, index) => (
        <Fragment key={title}>
          {index > 0 ? " and " : null}
          <em>{title}</em>
        </Fragment>
      ))}{" "}
      {waitsFor.length > 1 ? "are" : "is"} complete.
      {minutesLeft === null
        ? null
        : ` ${minutesWords(minutesLeft)}${signed ? ", and your supervisor signs it" : ""}.`}
    </>
  );
}
