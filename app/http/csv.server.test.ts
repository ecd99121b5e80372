import { describe, expect, test } from "vitest";
import { csv, csvFile } from "./csv.server";

describe("a table as CSV", () => {
  test("begins with a byte order mark, ends its lines as the standard says, and quotes what must be", () => {
    expect(
      csv([
        ["Name", "Words"],
        ['Zoë "Z"', "one, two\nthree"],
        ["", null],
      ]),
    ).toBe('\uFEFFName,Words\r\n"Zoë ""Z""","one, two\nthree"\r\n,\r\n');
  });

  test("writes numbers bare, negative ones too, and ISO dates as they are", () => {
    expect(csv([[3, -2, 0, "2026-11-24"]])).toBe("\uFEFF3,-2,0,2026-11-24\r\n");
  });

  test.each([
    '=HYPERLINK("http://x.test")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    "＝1+1",
    "＠x",
  ])("leaves a spreadsheet nothing to carry out: %j", (text) => {
    const line = csv([[text]]).slice(1);
    expect(line.startsWith(`"'`)).toBe(true);
    expect(line).toContain(text.replaceAll('"', '""'));
  });

  test.each(["Anne-Marie", "a=b", "O'Neill", "12 November"])("leaves other texts alone: %s", (text) => {
    expect(csv([[text]])).toBe(`\uFEFF${text}\r\n`);
  });

  test("is a file with a name, that no cache keeps", async () => {
    const answer = csvFile("team.csv", [["a"]]);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="team.csv"');
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    );
  });
});
