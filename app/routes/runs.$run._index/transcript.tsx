import { Face } from "~/components/scene/portrait";
import type { Html } from "~/components/scene/types";
import { Words } from "~/components/scene/words";
import { type NumberedItem, parts } from "./transcript-parts";
import type { TranscriptItem } from "./view";

interface TranscriptProps {
  items: readonly TranscriptItem[];
  sprite: string;
  /** What a novice is told about the choice just made. */
  hint: Html | null;
}

/** Everything that was said, in order: earlier meetings folded, this one quiet, and what is new large. */
export function Transcript({ items, sprite, hint }: TranscriptProps) {
  const { before, here, fresh } = parts(items);
  const heard = here.length > 0 || before.length > 0;
  return (
    <section className="said" aria-labelledby="said">
      <h2 id="said" className={heard ? undefined : "vh"}>
        So far
      </h2>
      {before.length > 0 && (
        <details className="said__before">
          <summary>
            {`Earlier meetings, ${before.filter(({ item }) => item.kind === "line").length} lines`}
          </summary>
          <ol>
            {before.map((entry) => (
              <Item key={entry.key} entry={entry} sprite={sprite} />
            ))}
          </ol>
        </details>
      )}
      <ol>
        {[...here, ...fresh].map((entry) => (
          <Item key={entry.key} entry={entry} sprite={sprite} />
        ))}
      </ol>
      {hint && (
        <aside className="nudge" aria-label="A hint">
          <b>About that choice</b>
          <Words html={hint} />
        </aside>
      )}
    </section>
  );
}

interface ItemProps {
  entry: NumberedItem;
  sprite: string;
}

function Item({ entry, sprite }: ItemProps) {
  const { item, line, first, again } = entry;
  const anchor = first ? { id: "now", tabIndex: -1 } : {};
  if (item.kind === "scene") {
    return (
      <li className="turn" {...anchor}>
        {item.words}
      </li>
    );
  }
  return (
    <li className={lineClass(item)} data-line={line} data-speaker={item.speaker} {...anchor}>
      {item.fresh && item.face !== null && (
        <span className="line__face">
          {!again && <Face sprite={sprite} id={item.speaker} face={item.face} />}
        </span>
      )}
      <div>
        {item.name && <b className={again ? "vh" : undefined}>{item.name}</b>}
        <Words html={item.html} />
      </div>
    </li>
  );
}

function lineClass({ fresh, deed, speaker, face }: Extract<TranscriptItem, { kind: "line" }>): string {
  const classes = ["line"];
  if (fresh && face !== null) classes.push("line--voice");
  if (fresh) classes.push("line--now");
  if (deed) classes.push("line--deed");
  if (speaker === "you") classes.push("line--you");
  if (speaker === "narrator") classes.push("line--narrator");
  return classes.join(" ");
}
