import type { FindingTag, FindingView, TaughtBy } from "~/components/finding-view";

export interface FindingPageView {
  finding: FindingView;
  tag: FindingTag;
  section: string;
  /** What we make of it for training; ours, not the paper's. */
  implication: string;
  taughtBy: TaughtBy[];
  gap: string | null;
  previous: FindingLink | null;
  next: FindingLink | null;
}

export interface FindingLink {
  id: string;
  href: string;
}
