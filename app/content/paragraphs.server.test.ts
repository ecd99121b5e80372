import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.server";
import { partTexts } from "./lesson-parts.server";
import { attributes, parseMdx } from "./mdx-tree.server";
import { paragraphsOf } from "./paragraphs.server";

const texts = import.meta.glob<{ default: React.ComponentType<{ components: object }> }>(
  "/courses/*/*/module.mdx",
);

/** The ids that the compiled text gives to paragraphs, step by step. */
function idsDrawn(
  Text: React.ComponentType<{ components: object }>,
  moduleId: string,
): Record<string, string[]> {
  const drawn: Record<string, string[]> = {};
  for (const { id } of catalogue.lessons[moduleId]?.module.steps ?? []) {
    const Step = (step: { id: string; children: React.ReactNode }) =>
      step.id === id ? createElement("main", null, step.children) : null;
    const none = new Proxy({ Step } as Record<string, unknown>, {
      get: (own, name) => own[name as string] ?? (/^[A-Z]/.test(String(name)) ? () => null : undefined),
      ownKeys: () => ["Step", ...ELEMENTS],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    });
    const html = renderToString(createElement(Text, { components: none }));
    drawn[id] = [...html.matchAll(/ id="(p-\d+)"/g)].map(([, found]) => found ?? "");
  }
  return drawn;
}

const ELEMENTS = [
  ...["Lede", "Why", "Local", "LocalPack", "PackGaps", "Pair", "Flawed", "Good", "Said", "Mark", "Timeline"],
  ...["Moment", "Check", "Option", "LocalCheck", "Decoy", "Order", "Sort", "Match", "Bin", "Item"],
  ...["Reflection", "Worksheet", "Before", "After", "Task", "Rehearsal", "Later"],
];

describe.each(Object.values(catalogue.lessons))("$module.id", ({ module, file }) => {
  test("has the same paragraphs as a page and as a file", async () => {
    const Text = (await texts[`/${file}`]?.())?.default;
    if (!Text) throw new Error(`${file} has no text`);
    const drawn = idsDrawn(Text, module.id);
    const tree = parseMdx(readFileSync(file, "utf8"), () => {});
    const steps = (tree?.children ?? []).flatMap((node) =>
      node.type === "mdxJsxFlowElement" && node.name === "Step" ? [node] : [],
    );
    for (const step of steps) {
      const { id = "" } = attributes(step);
      expect(drawn[id], id).toEqual(paragraphsOf(step).map((_, index) => `p-${index}`));
    }
    expect(Object.values(drawn).flat().length).toBeGreaterThan(10);
  });

  test("is cut into its parts, in order, with the lines of the file", () => {
    const text = readFileSync(file, "utf8");
    const parts = partTexts(text);
    const lines = text.split("\n");
    expect(parts.map(({ source }) => / id="([^"]+)"/.exec(source)?.[1])).toEqual(
      catalogue.lessons[module.id]?.parts,
    );
    for (const { source, linesBefore } of parts) expect(lines[linesBefore]).toBe(source.split("\n")[0]);
  });
});
