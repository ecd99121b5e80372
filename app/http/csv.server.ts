/** A cell of a table: numbers stay numbers, null is empty. */
export type CsvCell = string | number | null;

/** What spreadsheets take for the start of a formula, also behind white space and in its full-width forms. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A table as CSV (RFC 4180) that Excel opens as it is: UTF-8 with a byte order mark, lines ended by CR LF. A text that a
 * spreadsheet would carry out as a formula gets an apostrophe before it; numbers are written bare and dates as ISO texts.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The answer that a browser saves as a file. The name holds letters, digits, hyphens and dots only. */
export function csvFile(name: string, rows: readonly (readonly CsvCell[])[]): Response {
  return new Response(csv(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
