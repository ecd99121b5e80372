import { Link } from "@remix-run/react";
import { COLUMNS, DAY_FORMS, DAY_WORDS, FIELD_WORDS, FIELDS, type Layout } from "./columns";

export interface CompletionsView {
  count: number;
  /** Of how many of them no staff number is known. */
  unnumbered: number;
  layout: Layout;
}

/** A file of completions for another system, with the columns that this system wants. The layout stands in the file's address. */
export function Completions({ view: { count, unnumbered, layout } }: { view: CompletionsView }) {
  const columns = Array.from(
    { length: COLUMNS },
    (_, index) => layout.columns[index] ?? { heading: "", field: "nothing" as const },
  );
  return (
    <div className="wrap">
      <p className="crumb">
        <Link to="/team">Team</Link>
      </p>
      <div className="title">
        <div className="title__words">
          <h1>Completions for another system</h1>
          <p>
            A file for the Electronic Staff Record (ESR) or a learning system: a line for each path that
            somebody has completed. Which headings your Trust’s import wants, its ESR team can tell you.
          </p>
        </div>
      </div>
      <form method="get" action="/team/completions.csv" className="form team__form">
        <p>
          {count === 0
            ? "Nobody on your team has completed a path yet. The file would hold its headings only."
            : `${count === 1 ? "One completion" : `${count} completions`} at present.`}{" "}
          {unnumbered > 0 &&
            `For ${unnumbered === count ? "none of them" : `${unnumbered} of them no`} staff number is known${unnumbered === count ? " a" : ""}.`}
        </p>
        <table className="columns">
          <caption className="vh">Columns of the file</caption>
          <thead>
            <tr>
              <th scope="col">Heading</th>
              <th scope="col">What it holds</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, field }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <tr key={index}>
                <td>
                  <input
                    className="field"
                    name="heading"
                    defaultValue={heading}
                    maxLength={80}
                    aria-label={`Heading of column ${index + 1}`}
                  />
                </td>
                <td>
                  <select
                    className="field"
                    name="field"
                    defaultValue={field}
                    aria-label={`What column ${index + 1} holds`}
                  >
                    {FIELDS.map((value) => (
                      <option key={value} value={value}>
                        {FIELD_WORDS[value]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <label className="entry">
          <span className="lab">Days are written as</span>
          <select className="field" name="days" defaultValue={layout.days}>
            {DAY_FORMS.map((form) => (
              <option key={form} value={form}>
                {DAY_WORDS[form]}
              </option>
            ))}
          </select>
        </label>
        <div className="form__act">
          <button className="btn btn--go" type="submit">
            Download the file
          </button>
          <button className="btn" type="submit" formAction="/team/completions">
            Keep this layout in the address
          </button>
        </div>
        <p className="small">
          Kept in the address, a layout can be bookmarked or sent to a colleague. It says what is complete,
          and is not for appraisal.
        </p>
      </form>
    </div>
  );
}
