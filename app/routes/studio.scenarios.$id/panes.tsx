import { Link } from "@remix-run/react";
import type { ComponentType } from "react";
import { useEditing } from "./editing/editing";
import type { PaneName, PaneProps } from "./view";

const NAMES: Readonly<Record<PaneName, string>> = {
  play: "Play",
  map: "Map",
  problems: "Problems",
  review: "Review",
};

interface PanesProps {
  panes: Readonly<Record<PaneName, ComponentType<PaneProps>>>;
  /** How many problems there are; null where nobody knows. */
  problems: number | null;
}

/** The right pane: one of four views of the same selection. */
export function Panes({ panes, problems }: PanesProps) {
  const { at, pane, select, sketch, text, view } = useEditing();
  const Pane = panes[pane];
  return (
    <section className="pane pane--right" id="pr" aria-label="Play, map, problems and review">
      <nav className="tabs" aria-label="View">
        {Object.entries(NAMES).map(([name, words]) => (
          <Link
            key={name}
            to={select(at, name as PaneName)}
            aria-current={name === pane ? "page" : undefined}
            preventScrollReset
          >
            {words}
            {name === "problems" && problems ? (
              <b>
                {problems}
                <span className="vh"> {problems === 1 ? "problem" : "problems"}</span>
              </b>
            ) : null}
          </Link>
        ))}
      </nav>
      <Pane at={at} select={select} sketch={sketch} text={text} view={view} />
    </section>
  );
}
