import { type ReactNode, useId } from "react";

/** A day, hour by hour. */
export function Timeline({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="timeline" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol>{children}</ol>
    </section>
  );
}

const ASKING = {
  bad: "Not a time to ask",
  maybe: "Only if it is short",
  good: "A fair time to ask",
} as const;

interface MomentProps {
  at: string;
  title: string;
  /** Whether this is a time to ask for something. */
  ask?: keyof typeof ASKING;
  children: ReactNode;
}

/** One moment of a Timeline. */
export function Moment({ at, title, ask, children }: MomentProps) {
  return (
    <li className={ask ? `moment moment--${ask}` : "moment"}>
      <p className="moment__at">{at}</p>
      <div>
        <h3>{title}</h3>
        {ask ? <p className="moment__ask">{ASKING[ask]}</p> : null}
        {children}
      </div>
    </li>
  );
}
