import { Children, isValidElement, type ReactNode } from "react";
import { FindingAside } from "../finding-aside";
import { useLesson } from "./lesson-context";

/** What stands on experience only, and on no finding. */
const PRACTICE_WISDOM = "practice-wisdom";

/** The finding behind a passage, as a native disclosure: it opens in the margin where there is one, else under the passage. */
export function Why({ id }: { id: string }) {
  return <Whys ids={id} />;
}

/** The findings that something stands on, opened together. @param ids with spaces between */
export function Whys({ ids }: { ids: string }) {
  const { findings } = useLesson();
  const known = ids.split(/\s+/).filter((id) => findings[id] || id === PRACTICE_WISDOM);
  if (known.length === 0) return null;
  return (
    <details className="fold why" name="why">
      <summary>
        Why this?<span className="vh"> {namesOf(known)}</span>
      </summary>
      {known.map((id) => {
        const finding = findings[id];
        return (
          <div className="why__body" key={id}>
            {finding ? <FindingAside finding={finding} /> : <Wisdom />}
          </div>
        );
      })}
    </details>
  );
}

/** "Finding B5.4", "Findings B5.3 and B5.4", "Practice wisdom". */
function namesOf(ids: string[]): string {
  const findings = ids.filter((id) => id !== PRACTICE_WISDOM);
  if (findings.length === 0) return "Practice wisdom";
  return `${findings.length === 1 ? "Finding" : "Findings"} ${findings.join(" and ")}`;
}

function Wisdom() {
  return (
    <p>
      This is practice wisdom: people who do this work say it, and the study does not. Weigh it against what
      you see where you are.
    </p>
  );
}

/**
 * A paragraph of a lesson. A disclosure may not stand inside <p>, where authors write it; so each <Why> is taken out and
 * put beside the paragraph it was written in.
 * @param id where it can be come back to; the build gives one to each paragraph of a step
 */
export function Paragraph({ id, children }: { id?: string; children?: ReactNode }) {
  const parts = Children.toArray(children);
  const whys = parts.filter(isWhy);
  if (whys.length === 0) return <p id={id}>{children}</p>;
  return (
    <div className="para">
      <p id={id}>{parts.filter((part) => !isWhy(part))}</p>
      <div className="para__whys">{whys}</div>
    </div>
  );
}

function isWhy(part: ReactNode): boolean {
  return isValidElement(part) && part.type === Why;
}
