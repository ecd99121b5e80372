import { readFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch, { type AsPlainObject } from "minisearch";
import type { Catalogue } from "../catalogue";
import { type Entry, OPTIONS } from "./entry";
import { passagesOf } from "./passages.server";

/**
 * The search index of all modules, findings and rehearsals, as JSON can hold it. It is made from the files that ship and
 * from nothing else: no local pack, and no word of a learner's.
 * @param root the project's root, absolute
 */
export function searchIndex(catalogue: Catalogue, root: string): AsPlainObject {
  const index = new MiniSearch<Entry>(OPTIONS);
  index.addAll(entries(catalogue, (file) => readFileSync(join(root, file), "utf8")));
  return index.toJSON();
}

function entries(catalogue: Catalogue, read: (file: string) => string): Entry[] {
  const passages = Object.values(catalogue.lessons).flatMap(({ module, file }) => {
    const titles = new Map(module.steps.map((step) => [step.id, step.title]));
    return passagesOf(read(file)).map(({ step, anchor, heading, text }, index): Entry => {
      const title = titles.get(step) ?? "";
      const id = `${module.id}/${index}`;
      return {
        id,
        kind: "module",
        of: module.id,
        step,
        anchor,
        title,
        heading: `${module.title}. ${heading}`,
        text,
      };
    });
  });
  const plain = { step: "", anchor: null, heading: "" };
  const findings = catalogue.register.findings.map(
    ({ id, text, implication }): Entry => ({
      ...plain,
      id: `finding/${id}`,
      kind: "finding",
      of: id,
      title: id,
      heading: implication,
      text,
    }),
  );
  const rehearsals = Object.values(catalogue.scenarios).map(
    ({ id, title, summary }): Entry => ({
      ...plain,
      id: `rehearsal/${id}`,
      kind: "rehearsal",
      of: id,
      title,
      text: summary,
    }),
  );
  return [...passages, ...findings, ...rehearsals];
}
