import { type ReactNode, useId } from "react";
import { Seat } from "../seat";

/** Two ways of doing the same thing, side by side. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className="pair">{children}</div>;
}

/** The one with weak places, each marked and explained in a numbered list. */
export function Flawed({ children }: { children: ReactNode }) {
  const id = useId();
  return (
    <section className="flawed" aria-labelledby={id}>
      <h3 id={id}>
        <Seat state="slips" />
        Where this one slips
      </h3>
      {children}
    </section>
  );
}

/** The one that carries weight, with the places that do it marked and explained. */
export function Good({ children }: { children: ReactNode }) {
  const id = useId();
  return (
    <section className="good" aria-labelledby={id}>
      <h3 id={id}>
        <Seat state="holds" />
        Why this one holds
      </h3>
      {children}
    </section>
  );
}

/** What is said aloud. */
export function Said({ children }: { children: ReactNode }) {
  return <blockquote>{children}</blockquote>;
}

/** A place in what is said, explained by the entry of that number in the list below. */
export function Mark({ n, children }: { n: number; children: ReactNode }) {
  return (
    <>
      <mark>{children}</mark>
      <sup>
        <span className="vh"> (note </span>
        {n}
        <span className="vh">)</span>
      </sup>
    </>
  );
}
