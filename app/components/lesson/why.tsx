import { Children, isValidElement, type ReactNode } from "react";
import { FindingAside } from "../finding-aside";
import { useLesson } from "./lesson-context";

/** The finding behind a passage, as a native disclosure: it opens in the margin where there is one, else under the passage. */
export function Why({ id }: { id: string }) {
  const finding = useLesson().findings[id];
  if (!finding) return null;
  return (
    <details className="fold why" name="why">
      <summary>
        Why this?<span className="vh"> Finding {id}</span>
      </summary>
      <div className="why__body">
        <FindingAside finding={finding} />
      </div>
    </details>
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
