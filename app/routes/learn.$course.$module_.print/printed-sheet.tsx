import { longDate } from "~/components/dates";
import { type SheetContent, type SheetField, sheetKind } from "~/learning/worksheets";

/** A worksheet with what was written in it; a field that is empty leaves room. */
export function PrintedSheet({ kind: name, content }: { kind: string; content: SheetContent | null }) {
  const kind = sheetKind(name);
  if (!kind) return null;
  const rows = content?.rows ?? [];
  return (
    <>
      {kind.rows ? <Rows columns={kind.rows.columns} rows={rows.length > 0 ? rows : [{}, {}, {}]} /> : null}
      <dl className="print__sheet">
        {kind.fields.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <Value text={inWords(field, content?.fields[field.name])} />
          </div>
        ))}
      </dl>
    </>
  );
}

function Value({ text }: { text: string }) {
  return text === "" ? <dd className="print__room" /> : <dd className="print__text">{text}</dd>;
}

function Rows({ columns, rows }: { columns: readonly SheetField[]; rows: SheetContent["rows"] }) {
  return (
    <table className="print__rows">
      <thead>
        <tr>
          {columns.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
          <tr key={index}>
            {columns.map((column) => (
              <td key={column.name}>{inWords(column, row[column.name])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inWords({ kind, options }: SheetField, value = ""): string {
  if (value === "") return "";
  if (kind === "date") return longDate(value);
  return kind === "choice" ? (options?.find(({ id }) => id === value)?.says ?? value) : value;
}
