import { Link } from "@remix-run/react";
import { Certainty } from "~/components/certainty";
import { TAG_WORDS } from "~/components/finding-words";
import { Limits } from "~/components/limits";
import { TaughtByList } from "~/components/taught-by";
import type { EvidenceRow, EvidenceSection, EvidenceView as View } from "./view";

/** Every finding with whose voice it is, how sure it is, what teaches it, and the gaps. */
export function EvidenceView({ view }: { view: View }) {
  const { sections, total, taught } = view;
  return (
    <div className="wrap">
      <div className="title">
        <div className="title__words">
          <h1>How we know</h1>
          <p>
            Everything here rests on one study, retold in our own words: Williams, Craig and Robson,{" "}
            <cite>BMC Health Services Research</cite>, 2020,{" "}
            <a href="https://doi.org/10.1186/s12913-020-05978-w">doi 10.1186/s12913-020-05978-w</a>. It gives{" "}
            {total} findings. {gapWords(total, taught)}
          </p>
        </div>
      </div>
      <Key />
      <nav className="jumps" aria-label="Groups of findings">
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      <div className="evidence__limits">
        <Limits />
      </div>
    </div>
  );
}

function gapWords(total: number, taught: number): string {
  const gaps = total - taught;
  if (gaps === 0) return "Each is taught somewhere.";
  return `${taught} of them are taught somewhere; ${gaps === 1 ? "1 is not yet, and says why" : `${gaps} are not yet, and say why`}.`;
}

function Key() {
  return (
    <p className="small evidence__key">
      <Certainty voices={["clinician", "dual", "researcher"]} words="" />
      <span>
        The small table shows who said it: clinicians on the left, people who do both jobs in the middle,
        researchers on the right.
      </span>
    </p>
  );
}

function Section({ section }: { section: EvidenceSection }) {
  return (
    <section className="part part--findings" id={section.id} aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>{section.title}</h2>
      <ul className="findings">
        {section.findings.map((finding) => (
          <Row key={finding.id} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Row({ finding }: { finding: EvidenceRow }) {
  return (
    <li className="finding" id={finding.id} data-finding={finding.id}>
      <Link className="finding__id" to={finding.href}>
        {finding.id}
      </Link>
      <div className="finding__says">
        <p>{finding.text}</p>
        <p className="finding__how">
          <span className={`tag tag--${finding.tag}`}>{TAG_WORDS[finding.tag]}</span>
          <Certainty voices={finding.voices} words={finding.certaintyText} />
        </p>
      </div>
      <TaughtByList places={finding.taughtBy} gap={finding.gap} />
    </li>
  );
}
