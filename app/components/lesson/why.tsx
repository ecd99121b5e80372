import { Children, isValidElement, type ReactNode } from "react";
import { FindingAside } from "../finding-aside";
import { useLesson } from "./lesson-context";

/** What stands on experience only, and on no finding. */
const PRACTICE_WISDOM = "practice-wisdom";

/** The finding behind a passage, as a native disclosure: it opens in the margin where there is one, else under the passage. */
export function Why({ id }: { id: string }) {
  const finding = useLesson().findings[id];
  if (!finding && id !== PRACTICE_WISDOM) return null;
  return (
    <details className="fold why" name="why">
      <summary>
        Why this?<span className="vh"> {finding ? `Finding ${id}` : "Practice wisdom"}</span>
      </summary>
      <div className="why__body">{finding ? <FindingAside finding={finding} /> : <Wisdom />}</div>
    </details>
  );
}

function Wisdom() {
  return (
    <p>
      This is practice wisdom: people who do this work say it, and the study does not. Weigh it against what
      you see where you are.
    </p>
  );
}

/** The findings that a teaching element stands on, each to be opened. @param ids with spaces between */
export function Whys({ ids }: { ids: string }) {
  return (
    <div className="whys">
      {ids.split(/\s+/).map((id) => (
        <Why key={id} id={id} />
      ))}
    </div>
  );
}

/**
 * A paragraph of a lesson. A disclosure may not stand inside <p>, where authors write it; so each <Why> is taken out and
 * put beside the paragraph it was written in.
 */
export function Paragraph({ children }: { children?: ReactNode }) {
  const parts = Children.toArray(children);
  const whys = parts.filter(isWhy);
  if (whys.length === 0) return <p>{children}</p>;
  return (
    <div className="para">
      <p>{parts.filter((part) => !isWhy(part))}</p>
      <div className="para__whys">{whys}</div>
    </div>
  );
}

function isWhy(part: ReactNode): boolean {
  return isValidElement(part) && part.type === Why;
}
