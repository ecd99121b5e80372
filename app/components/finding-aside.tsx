import { Link } from "@remix-run/react";
import { Certainty } from "./certainty";
import type { FindingView } from "./finding-view";

/** A finding as the text's margin says it: our words, how sure it is, where it comes from. */
export function FindingAside({ finding }: { finding: FindingView }) {
  return (
    <>
      <p>{finding.text}</p>
      <p>
        <Certainty voices={finding.voices} words={finding.certaintyText} />
      </p>
      <p className="tiny quiet">
        Finding {finding.id}, Williams et al., 2020.{" "}
        <Link to={`/evidence/${finding.id}`}>Open the finding</Link>
      </p>
    </>
  );
}
