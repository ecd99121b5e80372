import { Link } from "@remix-run/react";
import { Certainty } from "~/components/certainty";
import type { FindingView } from "~/components/finding-view";

interface FindingListProps {
  findings: readonly FindingView[];
  /** Folds all of them under these words; otherwise the first is open and the others are folded. */
  folded?: string;
}

/** The findings behind a choice or an ending. */
export function FindingList({ findings, folded }: FindingListProps) {
  const open = folded === undefined ? findings.slice(0, 1) : [];
  const others = findings.slice(open.length);
  if (findings.length === 0) return null;
  return (
    <div className="behind">
      {open.map((finding) => (
        <Finding key={finding.id} finding={finding} />
      ))}
      {others.length > 0 && (
        <details>
          <summary>
            {folded ?? (others.length === 1 ? "One more finding" : `${others.length} more findings`)}
          </summary>
          {others.map((finding) => (
            <Finding key={finding.id} finding={finding} />
          ))}
        </details>
      )}
    </div>
  );
}

/** Practice wisdom has no page in the register, because no finding stands behind it. */
function Finding({ finding }: { finding: FindingView }) {
  return (
    <div className="behind__one">
      <p>{finding.text}</p>
      <p className="behind__why">
        <Certainty voices={finding.voices} words={finding.certaintyText} />
        {finding.id !== "practice-wisdom" && (
          <Link to={`/evidence/${finding.id}`}>
            Why this? <span className="quiet">{finding.id}</span>
          </Link>
        )}
      </p>
    </div>
  );
}
