import { describe, expect, test } from "vitest";
import { cellName, fieldName } from "./sheet-form";
import { isEmptySheet, parseSheet, readSheet, WORKSHEETS, writeSheet } from "./worksheets";

const sent = (fields: Record<string, string>) => fields;

describe("a worksheet", () => {
  test("is read field by field, trimmed, without what was left empty", () => {
    const read = readSheet(
      WORKSHEETS.pitch,
      sent({ [fieldName("burden")]: " Two visits ", [fieldName("date")]: "" }),
    );
    expect(read).toEqual({ content: { fields: { burden: "Two visits" }, rows: [] } });
  });

  test("keeps the rows that hold a word, in their order", () => {
    const read = readSheet(
      WORKSHEETS.map,
      sent({
        [cellName(0, "role")]: "Admin lead",
        [cellName(0, "formal")]: "some",
        [cellName(1, "formal")]: "none",
        [cellName(2, "role")]: "Psychologist",
      }),
    );
    expect(read).toEqual({
      content: { fields: {}, rows: [{ role: "Admin lead", formal: "some" }, { role: "Psychologist" }] },
    });
  });

  test("says every mistake at its field", () => {
    const read = readSheet(
      WORKSHEETS.promises,
      sent({
        [cellName(0, "what")]: "x".repeat(201),
        [cellName(0, "due")]: "2026-02-30",
        [cellName(0, "state")]: "broken",
      }),
    );
    expect(read).toMatchObject({
      mistakes: [{ field: "sheet-0-what" }, { field: "sheet-0-due" }, { field: "sheet-0-state" }],
    });
  });

  test("takes no more rows than its kind has, and nothing of another name", () => {
    const rows = Object.fromEntries(
      Array.from({ length: 40 }, (_, row) => [cellName(row, "what"), `promise ${row}`]),
    );
    const read = readSheet(WORKSHEETS.promises, sent({ ...rows, "sheet-0-constructor": "x" }));
    if (!("content" in read)) throw new Error("refused");
    expect(read.content.rows).toHaveLength(30);
    expect(Object.keys(read.content.rows[0] ?? {})).toEqual(["what"]);
  });

  test("comes back as it was kept", () => {
    const content = { fields: { null: "We’ll say so" }, rows: [{ who: "“The team”", when: "2026-05-12" }] };
    expect(parseSheet(writeSheet(content))).toEqual(content);
    expect(isEmptySheet(parseSheet(undefined))).toBe(true);
    expect(isEmptySheet(content)).toBe(false);
  });
});
