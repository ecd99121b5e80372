import { Link } from "@remix-run/react";
import { useEditing } from "../editing/editing";

interface PartLinksProps {
  heading: string;
  none: string;
  parts: readonly { at: string; words: string; more?: string }[];
}

/** The parts of an element that have forms of their own. */
export function PartLinks({ heading, none, parts }: PartLinksProps) {
  const { select } = useEditing();
  return (
    <section className="parts">
      <h3>{heading}</h3>
      {parts.length === 0 ? <p className="empty">{none}</p> : null}
      <ul>
        {parts.map(({ at, words, more }) => (
          <li key={at}>
            <Link to={select(at)} preventScrollReset>
              {words}
            </Link>
            {more ? <span className="quiet">{more}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
