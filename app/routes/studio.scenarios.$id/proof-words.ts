import type { Check } from "~/scenario/check";
import type { Proof } from "./view";

/** What the badge says of a check: “Proved: 930 situations, every one reaches an ending”. */
export function proofWords({ ok, proven, states, merged, problems }: Check): Proof {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (ok && proven) {
    const situations = (states ?? merged?.states ?? 0).toLocaleString("en-GB");
    return { state: "proved", words: `${situations} situations, every one reaches an ending` };
  }
  if (proven === false)
    return { state: "not-proven", words: "there are too many situations to look at all of them" };
  return { state: "errors", words: `${errors} ${errors === 1 ? "thing" : "things"} to mend first` };
}

/** The first word of the badge, which the state gives. */
export const PROOF_HEADS: Readonly<Record<Proof["state"], string>> = {
  proved: "Proved:",
  "not-proven": "Not proven yet:",
  errors: "Not proven yet:",
  checking: "Checking…",
  unknown: "Not checked yet",
};
