import type { Catalogue } from "./catalogue";
import { PRACTICE_WISDOM } from "./findings.server";
import { packPaths } from "./pack.server";

/** What texts may refer to outside themselves: findings of the register, and the fields that every local context pack has. */
export function knownTo({ register, packs }: Pick<Catalogue, "register" | "packs">): {
  findings: Set<string>;
  slots: Set<string>;
} {
  const [first = [], ...others] = Object.values(packs).map((pack) => packPaths(pack.values));
  return {
    findings: new Set([...register.findings.map(({ id }) => id), PRACTICE_WISDOM]),
    slots: new Set(first.filter((path) => others.every((paths) => paths.includes(path)))),
  };
}
