import { describe, expect, it } from "vitest";
import firstAsk from "../fixtures/first-ask.yaml?raw";
import { readScenario } from "../read";
import { nearest, suggestion } from "./nearest";
import { Report } from "./report";
import { readDocument } from "./tokens";
import { type MapNode, type Node, offsetAt, treeOf } from "./tree";

function tree(text: string): Node {
  const report = new Report();
  return treeOf(readDocument(text, report)?.contents ?? null, text, report);
}

/** The node below a path of keys and numbers. */
function below(node: Node | undefined, ...steps: (string | number)[]): Node | undefined {
  return steps.reduce<Node | undefined>((here, step) => {
    if (here?.kind === "map") return here.entries.get(`${step}`)?.node;
    return here?.kind === "list" ? here.items[Number(step)] : undefined;
  }, node);
}

describe("a tree of places", () => {
  it("knows what YAML read, and the words that it read it from", () => {
    const top = tree("a: text\nb: 0x10\nc: yes\nd: ~\ne:\nf: [1.50, 'x']\n");
    expect(below(top, "a")).toMatchObject({ kind: "text", value: "text", at: "a", offset: 3 });
    expect(below(top, "b")).toMatchObject({ kind: "value", value: 16, source: "0x10" });
    expect(below(top, "c")).toMatchObject({ kind: "text", value: "yes" });
    expect(below(top, "d")).toMatchObject({ kind: "value", value: null, source: "~" });
    expect(below(top, "e")).toMatchObject({ kind: "value", value: null, source: "" });
    expect(below(top, "f", 0)).toMatchObject({ kind: "value", value: 1.5, source: "1.50", at: "f.0" });
    expect(below(top, "f", 1)).toMatchObject({ kind: "text", value: "x", at: "f.1" });
  });

  it("points at the key where there is no value", () => {
    expect(below(tree("a: x\nbb:\n"), "bb")?.offset).toBe(5);
  });

  it("keeps entries in file order, names that objects inherit among them", () => {
    const top = tree("constructor: 1\n__proto__: 2\n10: 3\n9: 4\n") as MapNode;
    expect([...top.entries.keys()]).toEqual(["constructor", "__proto__", "10", "9"]);
  });

  it("marks what a comment or a comma cut, and nothing else", () => {
    const cut = (text: string, ...steps: (string | number)[]) => {
      const node = below(tree(text), ...steps);
      return node?.kind === "text" ? (node.cut ?? null) : undefined;
    };
    expect(cut("a: room #3\n", "a")).toBe("comment");
    expect(cut("a: room#3\n", "a")).toBeNull();
    expect(cut('a: "room" #3\n', "a")).toBeNull();
    expect(cut("a: room\n# 3\n", "a")).toBeNull();
    expect(cut("{ a: one, two, b: c }\n", "a")).toBe("comma");
    expect(cut("{ a: one, two, three }\n", "a")).toBe("comma");
    expect(cut('{ a: "one", two }\n', "a")).toBeNull();
    expect(cut("[a: one, two]\n", 0, "a")).toBe("comma");
    expect(cut("[{ a: one }, two]\n", 0, "a")).toBeNull();
  });
});

describe("finding a place", () => {
  const { locate } = readScenario(firstAsk);
  const lineAt = (at: string) => {
    const { line, column } = locate(at);
    return (firstAsk.split("\n")[line - 1] ?? "").slice(column - 1);
  };

  it("points at the key of a block or list, and at a value itself", () => {
    expect(lineAt("beats.burden.choices.own-up")).toMatch(/^own-up:/);
    expect(lineAt("beats.burden.choices.own-up.if")).toMatch(/^osei.fatigue >= 4/);
    expect(lineAt("beats.burden.choices.own-up.effects.1")).toMatch(/^osei.trust \+1/);
    expect(lineAt("beats.close.route.1")).toMatch(/^if: osei.trust >= 2/);
    expect(lineAt("beats")).toMatch(/^beats:/);
    expect(lineAt("")).toMatch(/^format: 1/);
  });

  it("stops at the last place that is there", () => {
    expect(lineAt("beats.burden.choices.none.why")).toMatch(/^choices:/);
    expect(readScenario("").locate("beats.x")).toEqual({ line: 1, column: 1 });
  });

  it("agrees with the tree's own offsets", () => {
    const top = tree(firstAsk);
    expect(offsetAt(top, "title")).toBe(firstAsk.indexOf("The first ask"));
    expect(offsetAt(top, "cast.sam")).toBe(firstAsk.indexOf("  sam:") + 2);
  });
});

describe("the nearest name", () => {
  const names = ["osei.trust", "osei.fatigue", "sam.pressure", "owned"];

  it.each([
    ["osei.trsut", "osei.trust"],
    ["osei.trus", "osei.trust"],
    ["pressure", "sam.pressure"],
    ["Owned", "owned"],
    ["onwed", "owned"],
  ])("of %s is %s", (word, name) => {
    expect(nearest(word, names)).toBe(name);
  });

  it.each(["promise", "x", "", "o".repeat(200)])("of %j is none", (word) => {
    expect(nearest(word, names)).toBeNull();
  });

  it("or else all of a short list", () => {
    expect(suggestion("other", ["one", "two"])).toBe(" Here you can use: one, two.");
    expect(
      suggestion(
        "zzz",
        Array.from({ length: 9 }, (_, index) => `name-${index}`),
      ),
    ).toBe("");
    expect(suggestion("ones", ["one", "two"])).toBe(" Did you mean `one`?");
  });
});
