import catalogue from "virtual:rapport-catalogue";
import type { Finding } from "./findings.server";

/** All content of this build. */
export { catalogue };

const findings = new Map<string, Finding>(
  catalogue.register.findings.map((finding) => [finding.id, finding]),
);

/** A finding of the register by its id; undefined for `practice-wisdom` and for ids that are not in it. */
export function finding(id: string): Finding | undefined {
  return findings.get(id);
}
