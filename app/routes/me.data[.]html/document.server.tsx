import { renderToStaticMarkup } from "react-dom/server";
import { Held } from "../me.data/held";
import type { OwnDataView } from "../me.data/view";

/** How the file looks wherever it is opened: it brings its own few rules along. */
const LOOK = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; }
h1, h2 { line-height: 1.2; }
section { border-top: 2px solid; margin-top: 2rem; }
ol { list-style: none; padding: 0; }
li { padding: 0.5rem 0; }
li + li { border-top: 1px solid #8888; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; }
dt { opacity: 0.75; }
dt::first-letter { text-transform: uppercase; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 35rem) { dl > div { grid-template-columns: 1fr; } }
`;

/** Everything held about a person as one file that any browser opens, without a network. */
export function dataDocument({ name, madeAt, tables, others }: OwnDataView): string {
  const page = (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`What Rapport holds about ${name}`}</title>
        <style>{LOOK}</style>
      </head>
      <body>
        <h1>What Rapport holds about {name}</h1>
        <p>Every row of the database that is about you, as it stood on {madeAt}.</p>
        <Held tables={tables} others={others} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
