import type { State } from "~/learning/state";

/** The shapes a seat can take: the seven states, and five marks that are no state. */
export type SeatShape = State | "locked" | "table" | "gate" | "holds" | "slips";

/** One stop of a line, one step of an outline, one cell of a matrix. Decoration: words always stand beside it. */
export function Seat({ state }: { state: SeatShape }) {
  return (
    <svg className={`seat seat--${state}`} aria-hidden="true" focusable="false">
      <use href={`#seat-${state}`} />
    </svg>
  );
}

/** The twelve shapes, drawn once for a page. `Page` carries it. */
export function SeatSprite() {
  return (
    <svg className="defs" aria-hidden="true" focusable="false">
      <symbol id="seat-not-started" viewBox="0 0 24 24">
        <Ring />
      </symbol>
      <symbol id="seat-in-progress" viewBox="0 0 24 24">
        <Ring />
        <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
      </symbol>
      <symbol id="seat-awaiting" viewBox="0 0 24 24">
        <Ring />
        <circle cx="12" cy="12" r="3.5" fill="currentColor" />
      </symbol>
      <symbol id="seat-complete" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="9.5" fill="currentColor" />
        <path d="M7.5 12.4l3 3 6-6.6" stroke="var(--paper)" strokeWidth="2.2" {...round} />
      </symbol>
      <symbol id="seat-overdue" viewBox="0 0 24 24">
        <path d="M12 1.6L22.4 12 12 22.4 1.6 12z" fill="currentColor" />
        <path d="M12 7v6" stroke="var(--paper)" strokeWidth="2.4" {...round} />
        <circle cx="12" cy="16.4" r="1.5" fill="var(--paper)" />
      </symbol>
      <symbol id="seat-returned" viewBox="0 0 24 24">
        <rect x="3.5" y="3.5" width="17" height="17" rx="3" {...line} />
        <path d="M15.5 8v3.5a2 2 0 0 1-2 2H8.5m2.6-2.8l-2.8 2.8 2.8 2.8" {...line} {...round} />
      </symbol>
      <symbol id="seat-exempt" viewBox="0 0 24 24">
        <path d="M6 12h12" stroke="currentColor" strokeWidth="2.2" {...round} />
      </symbol>
      <symbol id="seat-locked" viewBox="0 0 24 24">
        <path d="M8 11V8.5a4 4 0 0 1 8 0V11" {...line} />
        <rect x="5.5" y="11" width="13" height="9" rx="2" {...line} />
      </symbol>
      <symbol id="seat-table" viewBox="0 0 24 24">
        <ellipse cx="12" cy="13.5" rx="9.5" ry="4.6" {...line} />
        <circle cx="6.2" cy="5.6" r="2.1" fill="currentColor" />
        <circle cx="12" cy="3.6" r="2.1" fill="currentColor" />
        <circle cx="17.8" cy="5.6" r="2.1" fill="currentColor" />
        <circle cx="12" cy="20.6" r="2" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </symbol>
      <symbol id="seat-gate" viewBox="0 0 24 24">
        <path d="M5 21V4.5L14 3v18M14 5h5v16M3 21h18" stroke="currentColor" strokeWidth="1.8" {...round} />
        <circle cx="11.2" cy="12.5" r="1.2" fill="currentColor" />
      </symbol>
      <symbol id="seat-holds" viewBox="0 0 24 24">
        <path d="M2 16c6 0 7-8 12-8h2" stroke="currentColor" strokeWidth="2.2" {...round} />
        <circle cx="19" cy="8" r="3" fill="none" stroke="currentColor" strokeWidth="2.2" />
      </symbol>
      <symbol id="seat-slips" viewBox="0 0 24 24">
        <path d="M2 15h6l2.5-4M14 8l1.5-2M16 18h6" stroke="currentColor" strokeWidth="2.2" {...round} />
      </symbol>
    </svg>
  );
}

const line = { fill: "none", stroke: "currentColor", strokeWidth: "2" } as const;
const round = { fill: "none", strokeLinecap: "round", strokeLinejoin: "round" } as const;

function Ring() {
  return <circle cx="12" cy="12" r="8.5" {...line} />;
}
