import { REVIEW_KINDS, type ReviewKind } from "./studio";

/** A reviewer's word on exactly one content. `by` is null for somebody who is gone. */
export type Verdict = {
  kind: ReviewKind;
  verdict: "approved" | "refused";
  hash: string;
  by: string | null;
};

/** What bears on where a draft stands. */
export type DraftFacts = {
  /** Of what it says now; null while its text has errors. */
  hash: string | null;
  isPutAway: boolean;
  /** Its scenario's id belongs to a scenario that is published here, of which it is no later version. */
  isIdTaken: boolean;
  /** Everybody who wrote in it, by id. */
  authors: readonly string[];
  /** The contents for which review was asked, by hash. */
  asked: readonly string[];
  verdicts: readonly Verdict[];
  /** The contents that were published here, by hash. */
  published: readonly string[];
};

export type DraftState = "draft" | "in-review" | "published" | "put-away";

/**
 * Where a draft stands. It is in review while review was asked of exactly what it says now, and published while exactly that
 * was approved in it and published: with any change, of prose too, it is a draft again.
 */
export function draftState(facts: DraftFacts): DraftState {
  const { hash, isPutAway, asked, published } = facts;
  if (isPutAway) return "put-away";
  if (hash === null) return "draft";
  if (published.includes(hash) && approvalsMissing(facts).length === 0) return "published";
  return asked.includes(hash) ? "in-review" : "draft";
}

/** The verdicts that count: on what the draft says now, by somebody who wrote nothing in it. */
export function standingVerdicts({ hash, authors, verdicts }: DraftFacts): Verdict[] {
  return verdicts.filter(
    (one) => hash !== null && one.hash === hash && one.by !== null && !authors.includes(one.by),
  );
}

/** Which approvals are missing: one of each kind, by two people. Where one person alone gave both, the second does not count. */
export function approvalsMissing(facts: DraftFacts): ReviewKind[] {
  const approved = standingVerdicts(facts).filter(({ verdict }) => verdict === "approved");
  const by = (kind: ReviewKind) => approved.filter((one) => one.kind === kind).map((one) => one.by);
  const [clinical, research] = [by("clinical"), by("research")];
  const areTwo = clinical.some((one) => research.some((other) => other !== one));
  const missing = REVIEW_KINDS.filter((kind) => by(kind).length === 0);
  return missing.length > 0 || areTwo ? missing : ["research"];
}

/** What the checker says of what a draft says now. */
export type Proof = {
  /** The text reads without errors. */
  readable: boolean;
  /** Everything that can happen was looked at. */
  proven: boolean;
  errors: number;
  /** Warnings without a reason to keep them. */
  warnings: number;
};

/** One thing that publishing waits for. */
export type Need =
  | { need: "errors"; count: number }
  | { need: "proof" }
  | { need: "warnings"; count: number }
  | { need: "own-id" }
  | { need: "review" }
  | { need: "refusal"; by: string | null }
  | { need: "approval"; kind: ReviewKind };

/** What publishing still needs, in the order in which people see to it. Empty where it can be published. */
export function publishingNeeds(facts: DraftFacts, proof: Proof): Need[] {
  const { readable, proven, errors, warnings } = proof;
  const isAsked = facts.hash !== null && facts.asked.includes(facts.hash);
  const refusals = standingVerdicts(facts).filter(({ verdict }) => verdict === "refused");
  return [
    ...(errors > 0 || !readable ? [{ need: "errors" as const, count: Math.max(errors, 1) }] : []),
    ...(readable && !proven ? [{ need: "proof" as const }] : []),
    ...(warnings > 0 ? [{ need: "warnings" as const, count: warnings }] : []),
    ...(facts.isIdTaken ? [{ need: "own-id" as const }] : []),
    ...(isAsked ? [] : [{ need: "review" as const }]),
    ...refusals.map(({ by }) => ({ need: "refusal" as const, by })),
    ...approvalsMissing(facts).map((kind) => ({ need: "approval" as const, kind })),
  ];
}
