import { describe, expect, it } from "vitest";
import { type LogRow, neededFrom, redoable, replayed, takeBack, undoable } from "./edit-log";
import { type Edit, editScenario } from "./edits";

const TEXT = `title: "Small"
beats:
  x:
    lines: [{ ann: "One" }, { ann: "Two" }]
    route: [{ goto: y }]
  y: { lines: [], route: [{ goto: x }] }
`;

type Draft = { text: string; rows: LogRow[] };
const start: Draft = { text: TEXT, rows: [] };

function wrote({ text, rows }: Draft, by: string, edit: Edit): Draft {
  const done = editScenario(text, edit);
  if (!done) throw new Error("refused");
  const row = { seq: rows.length + 1, by, undoes: null, edit: { edit, names: [] }, undo: done.undo };
  return { text: done.text, rows: [...rows, row] };
}

function took({ text, rows }: Draft, by: string, choose: typeof undoable) {
  const target = choose(rows, by);
  if (target === null) throw new Error("nothing");
  const from = neededFrom(rows, target);
  const done = takeBack(
    rows.filter(({ seq }) => seq >= from),
    target,
    text,
  );
  if ("at" in done) return done;
  const row = { seq: rows.length + 1, by, undoes: target, edit: done.edit, undo: done.undo };
  return { text: done.text, rows: [...rows, row] };
}

function undid(draft: Draft, by: string): Draft {
  const done = took(draft, by, undoable);
  if ("at" in done) throw new Error(`in the way at ${done.at}`);
  return done;
}

function redid(draft: Draft, by: string): Draft {
  const done = took(draft, by, redoable);
  if ("at" in done) throw new Error(`in the way at ${done.at}`);
  return done;
}

const title = (value: string): Edit => ({ kind: "set", at: "title", value });
const line = (value: string, beat = "x"): Edit => ({ kind: "set", at: `beats.${beat}.lines.0.ann`, value });
const rename: Edit = { kind: "rename", at: "beats.x", to: "w" };

describe("undo", () => {
  it("takes one's own last edit back and leaves what others wrote", () => {
    const draft = wrote(wrote(start, "ada", line("Mine")), "kofi", title("His"));
    expect(undid(draft, "ada").text).toBe(wrote(start, "kofi", title("His")).text);
    expect(undoable(draft.rows, "mei")).toBeNull();
  });

  it("goes back edit by edit, and forward again, until something new is written", () => {
    const draft = wrote(wrote(wrote(start, "ada", title("1")), "ada", title("2")), "ada", title("3"));
    const twice = undid(undid(draft, "ada"), "ada");
    expect(twice.text).toContain('title: "1"');
    expect(redid(twice, "ada").text).toContain('title: "2"');
    expect(redid(redid(twice, "ada"), "ada").text).toBe(draft.text);
    expect(redoable(wrote(twice, "ada", line("New")).rows, "ada")).toBeNull();
    expect(redoable(wrote(twice, "kofi", line("New")).rows, "ada")).not.toBeNull();
    expect(undid(redid(twice, "ada"), "ada").text).toBe(twice.text);
  });

  it("says who changed the same thing since, and changes nothing", () => {
    const draft = wrote(wrote(start, "ada", line("Mine")), "kofi", line("His"));
    expect(took(draft, "ada", undoable)).toEqual({ by: "kofi", at: "beats.x.lines.0.ann" });
    const added = wrote(wrote(start, "ada", { kind: "add", at: "beats.v", value: { lines: [] } }), "kofi", {
      kind: "set",
      at: "beats.v.scene",
      value: "s",
    });
    expect(took(added, "ada", undoable)).toEqual({ by: "kofi", at: "beats.v" });
  });

  it("is told of a later change under a later name", () => {
    const draft = wrote(wrote(wrote(start, "ada", line("Mine")), "kofi", rename), "kofi", line("His", "w"));
    expect(took(draft, "ada", undoable)).toEqual({ by: "kofi", at: "beats.w.lines.0.ann" });
    const left = wrote(wrote(start, "ada", line("Mine")), "kofi", rename);
    expect(undid(left, "ada").text).toBe(wrote(start, "kofi", rename).text);
  });

  it("is possible again once the later change was taken back", () => {
    const draft = undid(wrote(wrote(start, "ada", line("Mine")), "kofi", line("His")), "kofi");
    expect(undid(draft, "ada").text).toBe(TEXT);
  });
});

describe("undoing a renaming", () => {
  const draft = wrote(wrote(start, "ada", rename), "kofi", line("His", "w"));
  const back = undid(draft, "ada");

  it("on which later edits rest is its opposite", () => {
    expect(back.text).toBe(wrote(start, "kofi", line("His")).text);
    expect(back.rows.at(-1)?.edit?.edit).toEqual({ kind: "rename", at: "beats.w", to: "x" });
    expect(replayed(TEXT, back.rows)).toBe(back.text);
  });

  it("reaches what was written with the new name since", () => {
    const later = wrote(draft, "kofi", { kind: "set", at: "beats.y.route", value: [{ goto: "w" }] });
    expect(undid(later, "ada").text).toContain("goto: x");
  });

  it("can be redone and undone again", () => {
    expect(redid(back, "ada").text).toBe(draft.text);
    expect(undid(redid(back, "ada"), "ada").text).toBe(back.text);
    expect(undid(back, "kofi").text).toBe(TEXT);
  });
});
