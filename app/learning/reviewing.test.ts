import { describe, expect, test } from "vitest";
import {
  approvalsMissing,
  type DraftFacts,
  draftState,
  type Proof,
  publishingNeeds,
  standingVerdicts,
  type Verdict,
} from "./reviewing";

const yes = (kind: Verdict["kind"], by: string | null, hash = "now"): Verdict => ({
  kind,
  by,
  hash,
  verdict: "approved",
});
const no = (kind: Verdict["kind"], by: string): Verdict => ({ ...yes(kind, by), verdict: "refused" });

const facts = (given: Partial<DraftFacts> = {}): DraftFacts => ({
  hash: "now",
  isPutAway: false,
  isIdTaken: false,
  authors: ["ada"],
  asked: ["now"],
  verdicts: [],
  published: [],
  ...given,
});
const both = [yes("clinical", "kofi"), yes("research", "mei")];
const proof: Proof = { readable: true, proven: true, errors: 0, warnings: 0 };

describe("where a draft stands", () => {
  test.each([
    ["a draft at first", facts({ asked: [] }), "draft"],
    ["in review once that was asked of what it says", facts(), "in-review"],
    ["a draft again once it says something else", facts({ hash: "later" }), "draft"],
    ["in review again where it says the same again", facts({ asked: ["now", "later"] }), "in-review"],
    ["a draft while its text has errors", facts({ hash: null }), "draft"],
    ["published once exactly this was", facts({ verdicts: both, published: ["now"] }), "published"],
    ["in review with both approvals and no publication", facts({ verdicts: both }), "in-review"],
    ["a draft after the next edit", facts({ hash: "later", verdicts: both, published: ["now"] }), "draft"],
    [
      "a draft while it only repeats what was published elsewhere",
      facts({ asked: [], published: ["now"] }),
      "draft",
    ],
    ["put away, whatever else", facts({ isPutAway: true, verdicts: both, published: ["now"] }), "put-away"],
  ])("is %s", (_, given, state) => {
    expect(draftState(given)).toBe(state);
  });
});

describe("the approvals that are missing", () => {
  test.each<[string, Verdict[], string[], string[]]>([
    ["both at first", [], ["ada"], ["clinical", "research"]],
    ["none with one of each kind", both, ["ada"], []],
    ["the other kind with one", [yes("clinical", "kofi")], ["ada"], ["research"]],
    [
      "the other kind with two of one",
      [yes("clinical", "kofi"), yes("clinical", "mei")],
      ["ada"],
      ["research"],
    ],
    [
      "one where one person gave both",
      [yes("clinical", "kofi"), yes("research", "kofi")],
      ["ada"],
      ["research"],
    ],
    ["none where a second person joins them", [...both, yes("research", "kofi")], ["ada"], []],
    [
      "both where they were of other content",
      [yes("clinical", "kofi", "x"), yes("research", "mei", "x")],
      [],
      ["clinical", "research"],
    ],
    ["that of an author", both, ["ada", "mei"], ["research"]],
    ["that of somebody who is gone", [yes("clinical", null), yes("research", "mei")], ["ada"], ["clinical"]],
    [
      "that of somebody who refused it",
      [no("clinical", "kofi"), yes("research", "mei")],
      ["ada"],
      ["clinical"],
    ],
  ])("are %s", (_, verdicts, authors, missing) => {
    expect(approvalsMissing(facts({ verdicts, authors }))).toEqual(missing);
  });

  test("are both of a text with errors, though it was approved before", () => {
    expect(approvalsMissing(facts({ hash: null, verdicts: both }))).toEqual(["clinical", "research"]);
    expect(standingVerdicts(facts({ hash: null, verdicts: both }))).toEqual([]);
  });
});

describe("what publishing still needs", () => {
  test("is nothing where it is proved, asked for and approved", () => {
    expect(publishingNeeds(facts({ verdicts: both }), proof)).toEqual([]);
  });

  test.each<[string, DraftFacts, Partial<Proof>, object[]]>([
    ["errors to be mended", facts({ verdicts: both }), { errors: 2 }, [{ need: "errors", count: 2 }]],
    [
      "a proof",
      facts({ verdicts: both }),
      { proven: false, errors: 1 },
      [{ need: "errors", count: 1 }, { need: "proof" }],
    ],
    ["reasons for warnings", facts({ verdicts: both }), { warnings: 3 }, [{ need: "warnings", count: 3 }]],
    ["an id of its own", facts({ verdicts: both, isIdTaken: true }), {}, [{ need: "own-id" }]],
    ["a review", facts({ asked: [], verdicts: both }), {}, [{ need: "review" }]],
    [
      "that a refusal is lifted",
      facts({ verdicts: [...both, no("clinical", "mei")] }),
      {},
      [{ need: "refusal", by: "mei" }],
    ],
    [
      "both approvals",
      facts(),
      {},
      [
        { need: "approval", kind: "clinical" },
        { need: "approval", kind: "research" },
      ],
    ],
  ])("is %s", (_, given, found, needs) => {
    expect(publishingNeeds(given, { ...proof, ...found })).toEqual(needs);
  });

  test("is everything of a text with errors", () => {
    const broken = { readable: false, proven: false, errors: 1, warnings: 0 };
    expect(publishingNeeds(facts({ hash: null, verdicts: both }), broken).map(({ need }) => need)).toEqual([
      "errors",
      "review",
      "approval",
      "approval",
    ]);
  });
});
