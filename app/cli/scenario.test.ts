import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const good = "app/scenario/fixtures/first-ask.yaml";
const example = readFileSync(join(root, good), "utf8");

const folder = mkdtempSync(join(tmpdir(), "scenario-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a text into a file of its own, and gives its name. */
function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const broken = fileWith("broken.yaml", example.replace("goto: declined", "goto: refused"));
const pushier = fileWith(
  "pushier.yaml",
  example.replace("effects: [osei.trust -1, sam.pressure +1]", "effects: [osei.trust +1]"),
);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as `npm run scenario --` does. */
function run(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const command = ["--import", "tsx", "app/cli/scenario.ts", ...args];
    execFile(process.execPath, command, { cwd: root }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

async function jsonOf(code: number, ...args: string[]): Promise<unknown> {
  const ran = await run(...args);
  expect([ran.code, ran.err]).toEqual([code, ""]);
  return JSON.parse(ran.out);
}

describe("check", () => {
  it("prints one JSON list of what it found, and exits with 0 where there is no error", async () => {
    const [check, ...others] = (await jsonOf(0, "check", good, "--json")) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(Object.keys(check ?? {}).sort()).toEqual(
      [
        "behaviourHash",
        "file",
        "id",
        "merged",
        "ok",
        "problems",
        "proven",
        "states",
        "stats",
        "transitions",
      ].sort(),
    );
    expect(check).toMatchObject({
      file: good,
      id: "first-ask",
      ok: true,
      proven: true,
      states: 12,
      transitions: 11,
    });
  });

  it("exits with 1 where any file has an error, and says what exploring would have found as null", async () => {
    const checks = (await jsonOf(1, "check", good, broken, "--json")) as Record<string, unknown>[];
    expect(checks.map(({ ok }) => ok)).toEqual([true, false]);
    expect(checks[1]).toMatchObject({
      states: null,
      transitions: null,
      merged: null,
      proven: null,
      stats: null,
    });
    expect(checks[1]?.problems).toMatchObject([
      { code: "unknown-target", severity: "error", at: "beats.close.route.2.goto", line: 105 },
    ]);
  });

  it("shows people the line and how to mend it", async () => {
    const { code, out } = await run("check", broken);
    expect(code).toBe(1);
    expect(out).toContain("unknown-target");
    expect(out).toContain("goto: refused");
    expect(out).not.toContain("\u001b[");
  });

  it("asks local context packs for the fields of slots", async () => {
    const slotted = fileWith(
      "slotted.yaml",
      example.replace("why: Treats a yes as given.", 'why: "Ask {{safety.alarum}}."'),
    );
    const [shipped] = (await jsonOf(1, "check", slotted, "--json")) as { problems: unknown[] }[];
    expect(shipped?.problems).toMatchObject([{ code: "unknown-slot", at: "beats.burden.choices.push.why" }]);
    const pack = fileWith("pack.yaml", "values: { safety: { alarum: a bell } }\n");
    const [own] = (await jsonOf(0, "check", slotted, "--pack", pack, "--json")) as {
      problems: { code: string }[];
    }[];
    expect(own?.problems.map(({ code }) => code)).not.toContain("unknown-slot");
  });

  it("says where a file is no UTF-8, and that one is too large, without reading it all", async () => {
    const latin = join(folder, "latin.yaml");
    writeFileSync(latin, Buffer.from(example.replace("Worn out", "Wörn out"), "latin1"));
    const big = fileWith("big.yaml", `${example}# ${"x".repeat(5 * 1024 * 1024)}\n`);
    const found = (await jsonOf(1, "check", latin, big, "--json")) as { problems: unknown[] }[];
    expect(found[0]?.problems).toMatchObject([{ code: "yaml", line: 21 }]);
    expect(found[1]?.problems).toMatchObject([{ code: "too-large" }]);
  });

  it("paints nothing where the output is no terminal, and lets its reader stop early", async () => {
    const { out } = await run("check", good);
    expect(out).not.toContain("\u001b[");
    const stopped = await new Promise<string>((resolve) => {
      const command = `${process.execPath} --import tsx app/cli/scenario.ts play courses/onboarding/scenarios/three-minutes.yaml --could --choices cost-first,let-go,straight | head -1`;
      execFile("sh", ["-c", command], { cwd: root }, (_, __, err) => resolve(err));
    });
    expect(stopped).toBe("");
  });
});

describe("play", () => {
  it("prints where a play stands", async () => {
    const play = await jsonOf(0, "play", good, "--choices", "ask,small", "--json");
    expect(play).toMatchObject({ ending: "agreed", rank: 3, flags: [], clock: null, available: [] });
    expect(play).not.toHaveProperty("rejected");
    const waiting = await jsonOf(0, "play", good, "--json");
    expect(waiting).toMatchObject({ beat: "opening", clock: 0, available: ["ask", "pitch"] });
  });

  it("exits with 1 at a choice that is not on offer", async () => {
    const play = await jsonOf(1, "play", good, "--choices", "ask,own-up", "--json");
    expect(play).toMatchObject({ beat: "burden", rejected: { choice: "own-up", at: 1 } });
  });

  it("tells, where asked, what one different choice could have led to", async () => {
    const play = await jsonOf(0, "play", good, "--choices", "ask,small", "--could", "--json");
    expect(play).toMatchObject({
      ending: "agreed",
      could: [
        {
          at: 0,
          beat: "opening",
          taken: "ask",
          choice: "pitch",
          ways: [{ ending: "agreed", rank: 3, path: ["own-up", "small"] }, {}, {}, {}],
        },
        { at: 1, beat: "burden", taken: "small", choice: "promise" },
        { at: 1, beat: "burden", taken: "small", choice: "push" },
      ],
    });
    expect((await run("play", good, "--choices", "ask,small", "--could")).out).toContain(
      "  1. In opening, pitch instead of ask could still have reached\n    agreed (rank 3): own-up, small\n",
    );
  });

  it("prints the problems of a file that it cannot play", async () => {
    const found = await jsonOf(1, "play", broken, "--json");
    expect(found).toMatchObject({ file: broken, problems: [{ code: "unknown-target" }] });
  });
});

describe("map, diff, export, import and format", () => {
  it("map prints a graph, as JSON or as Mermaid", async () => {
    expect(await jsonOf(0, "map", good, "--json")).toBeTypeOf("object");
    const { code, out } = await run("map", good);
    expect([code, out.startsWith("flowchart TD\n")]).toEqual([0, true]);
  });

  it("diff prints what changed in the text and in what happens", async () => {
    const diff = await jsonOf(0, "diff", good, pushier, "--json");
    expect(JSON.stringify(diff)).toContain("beats.burden.choices.push.effects");
    expect((await run("diff", good, pushier)).out).toContain("push");
    expect((await run("diff", good, broken)).code).toBe(1);
  });

  it("diff tells what recorded runs would come to", async () => {
    const runs = fileWith(
      "runs.txt",
      "# from May\nask,small\n\npitch,push\npitch, own-up, push\nask,own-up\n",
    );
    const { out } = await run("diff", good, pushier, "--runs", runs);
    expect(out).toContain("1 of 4 recorded runs would now end differently.\n");
    expect(out).toContain("1 of 4 recorded runs could not be played in the earlier version either.\n");
    const listed = fileWith("runs.json", '[["ask", "small"], ["pitch", "own-up", "push"]]');
    expect(await jsonOf(0, "diff", good, pushier, "--runs", listed, "--json")).toMatchObject({
      runs: {
        total: 2,
        otherwise: [{ run: 1, before: "declined", after: "agreed" }],
        stopped: [],
        unknown: [],
      },
    });
    expect(await run("diff", good, pushier, "--runs", good)).toMatchObject({ code: 2, out: "" });
  });

  it("export and import say what could not be carried over", async () => {
    const { out, err } = await run("export", good, "--to", "twee");
    expect(out).not.toContain("Not carried over");
    expect(err).toContain("Not carried over: whys (beats.opening.choices.ask.why, ");
    const story = fileWith("left.twee", ":: A [tag]\n<<set $a to 1>>Hello [[Go->B]]\n\n:: B\nx\n");
    expect((await run("import", story)).err).toContain("Not carried over: tags of passages (A).\n");
    const twee = await jsonOf(0, "export", good, "--to", "twee", "--json");
    expect(twee).toHaveProperty("left.0", { what: "the format's number", at: ["format"] });
    expect(await jsonOf(0, "export", good, "--to", "mermaid", "--json")).toHaveProperty("left");
    expect(await jsonOf(0, "export", good, "--to", "yaml", "--json")).not.toHaveProperty("left");
    expect(await jsonOf(0, "import", story, "--json")).toMatchObject({ file: story, left: [{}, {}] });
  });

  it("export prints each form, and import brings a draft back", async () => {
    const [yaml, mermaid, twee, xstate] = await Promise.all(
      ["yaml", "mermaid", "twee", "xstate"].map((form) => run("export", good, "--to", form)),
    );
    expect([yaml, mermaid, twee, xstate].map((ran) => ran?.code)).toEqual([0, 0, 0, 0]);
    expect(yaml?.out).toContain("id: first-ask");
    expect(mermaid?.out).toContain("flowchart");
    expect(JSON.parse(xstate?.out ?? "")).toMatchObject({ id: "first-ask", initial: "opening" });
    const draft = await run("import", fileWith("story.twee", twee?.out ?? ""));
    expect(draft.code).toBe(0);
    expect(draft.out).toContain("format: 1");
  });

  it("format prints a file, or writes it, and a second time changes nothing", async () => {
    const file = join(folder, "formatted.yaml");
    copyFileSync(join(root, good), file);
    const printed = await run("format", file);
    expect(printed.code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(example);
    expect(await run("format", file, "--write")).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(file, "utf8").trimEnd()).toBe(printed.out.trimEnd());
    expect((await run("format", file)).out).toBe(printed.out);
    expect((await run("format", broken)).code).toBe(1);
  });

  it("format says with --json which files change", async () => {
    expect(await jsonOf(0, "format", good, "--json")).toMatchObject([{ file: good, changed: true }]);
  });

  it("schema prints the JSON Schema that lies in courses/", async () => {
    const schema = await jsonOf(0, "schema");
    expect(schema).toEqual(JSON.parse(readFileSync(join(root, "courses/scenario.schema.json"), "utf8")));
  });
});

it("help names every command, the files it reads and what --json prints", async () => {
  const { code, out, err } = await run("help");
  expect([code, err]).toEqual([0, ""]);
  for (const name of ["check", "play", "map", "diff", "export", "import", "format", "schema"])
    expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  expect(out).toContain("--runs FILE   recorded runs: a run to a line");
  expect((await run("check", "--help")).out).toBe(out);
});

describe("wrong usage", () => {
  it.each([
    ["no command", []],
    ["an unknown command", ["chekc", good]],
    ["a command named like a part of every object", ["constructor", good]],
    ["no file", ["check"]],
    ["a file that is not there", ["check", "nowhere.yaml"]],
    ["an unknown option", ["check", good, "--jsn"]],
    ["one file to compare", ["diff", good]],
    ["an unknown form", ["export", good, "--to", "pdf"]],
    ["no Twee in a Twee file", ["import", good]],
  ])("exits with 2 and shows the usage: %s", async (_, args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: npm run scenario");
  });
});
