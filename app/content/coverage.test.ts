import { expect, test } from "vitest";
import type { Catalogue } from "./catalogue";
import { catalogue } from "./catalogue.server";
import { coverage } from "./coverage";

const [lesson] = Object.values(catalogue.lessons);
const [scenario] = Object.values(catalogue.scenarios);
if (!lesson || !scenario) throw new Error("no content");
const { module } = lesson;

function rowFor(given: { whys?: string[]; uses?: string[]; choices?: string[]; notTaught?: string }) {
  const [finding] = catalogue.register.findings;
  if (!finding || !lesson || !scenario) throw new Error("no content");
  const small: Catalogue = {
    ...catalogue,
    lessons: { [module.id]: { ...lesson, whys: given.whys ?? [], uses: given.uses ?? [] } },
    scenarios: { [scenario.id]: { ...scenario, choiceFindings: given.choices ?? [] } },
    register: { ...catalogue.register, findings: [{ ...finding, id: "A1.1", notTaught: given.notTaught }] },
  };
  return coverage(small)[0];
}

test.each([
  [{}, false],
  [{ whys: ["A1.1"] }, false],
  [{ uses: ["A1.1"] }, false],
  [{ choices: ["A1.1"] }, false],
  [{ whys: ["A1.1"], uses: ["A1.1"] }, true],
  [{ whys: ["A1.1"], choices: ["A1.1"] }, true],
  [{ whys: ["A1.2"], uses: ["A1.1"] }, false],
])("a finding with %j is taught: %s", (given, taught) => {
  expect(rowFor(given)?.taught).toBe(taught);
});

test("what is left out on purpose says why", () => {
  expect(rowFor({ notTaught: "It speaks of method." })).toMatchObject({
    taught: false,
    reason: "It speaks of method.",
    modules: [],
  });
});

test("names what teaches", () => {
  expect(rowFor({ whys: ["A1.1"], uses: ["A1.1"], choices: ["A1.1"] })).toMatchObject({
    modules: [module.id],
    used: [module.id],
    scenarios: [scenario.id],
  });
});
