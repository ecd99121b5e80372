import type { FindingTag, FindingView, TaughtBy } from "~/components/finding-view";

export interface EvidenceView {
  sections: EvidenceSection[];
  total: number;
  /** How many of the total are taught by at least one module or rehearsal. */
  taught: number;
}

export interface EvidenceSection {
  /** "A1" */
  id: string;
  title: string;
  findings: EvidenceRow[];
}

export interface EvidenceRow extends FindingView {
  tag: FindingTag;
  taughtBy: TaughtBy[];
  /** Why nothing teaches it yet; null when something does. */
  gap: string | null;
  href: string;
}
