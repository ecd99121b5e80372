import { Link } from "@remix-run/react";
import type { TaughtBy } from "./finding-view";

/** The modules and rehearsals that teach a finding; where none does, why. */
export function TaughtByList({ places, gap }: { places: readonly TaughtBy[]; gap: string | null }) {
  if (places.length === 0) {
    return (
      <p className="taught taught--gap">
        <b>Not taught.</b> {gap}
      </p>
    );
  }
  return (
    <p className="taught">
      <span className="vh">Taught by: </span>
      {places.map((place, index) => (
        <span key={place.href}>
          {index > 0 ? ", " : null}
          <Link to={place.href}>{place.title}</Link>
          {place.kind === "rehearsal" ? " (rehearsal)" : ""}
        </span>
      ))}
    </p>
  );
}
