import { gapWords, type PackLine } from "../pack-words";
import { useLesson } from "./lesson-context";
import { checkedWords, isExpired } from "./local-words";

/** Whole groups of the reader's pack, each to be opened, with who checked it and when. */
export function LocalPack({ groups }: { groups: string }) {
  const { pack, site } = useLesson();
  if (site === null) return <NoPack />;
  return (
    <div className="pack">
      {groups.split(/\s+/).map((group) => (
        <details key={group} className="fold pack__group">
          <summary>{pack[group]?.title}</summary>
          <dl>
            {pack[group]?.lines.map((line) => (
              <Line key={line.field} line={line} />
            ))}
          </dl>
        </details>
      ))}
    </div>
  );
}

function Line({ line }: { line: PackLine }) {
  const { today } = useLesson();
  const old = isExpired(line.expiresOn, today);
  return (
    <div>
      <dt>{line.label}</dt>
      <dd>
        {line.values.map((value) => (
          <p key={value}>{value}</p>
        ))}
        <p className={old ? "local__old" : "tiny quiet"}>{checkedWords(line, today)}</p>
      </dd>
    </div>
  );
}

/** What in the reader's pack has run out, soon will, is empty, or is owed to the team. */
export function PackGaps() {
  const { gaps, today } = useLesson();
  if (gaps === null) return <NoPack />;
  if (gaps.length === 0)
    return <p className="note">Nothing in the pack is missing, out of date or owed just now.</p>;
  return (
    <ul className="gaps">
      {gaps.map((gap) => (
        <li key={`${gap.kind} ${gap.label}`}>
          <b>{gap.label}.</b> {gapWords(gap, today)}
        </li>
      ))}
    </ul>
  );
}

function NoPack() {
  return (
    <p className="note note--warn">
      You have no team here yet, so there is no local pack to read. Ask your supervisor to add you to one.
    </p>
  );
}
