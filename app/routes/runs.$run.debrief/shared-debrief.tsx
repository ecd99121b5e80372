import { Scene } from "~/components/scene/scene";
import { Words } from "~/components/scene/words";
import { FindingList } from "./finding-list";
import { Moves } from "./moves";
import { Score } from "./score";
import type { SharedDebriefView } from "./view";

/**
 * The debrief of one run for somebody else's eyes: the same drawing and the same words, with nothing to press, no plan, and no
 * word of any other run.
 */
export function SharedDebrief({ view, name }: { view: SharedDebriefView; name: string }) {
  const { ending, outcomes, decisions, sprite } = view;
  return (
    <>
      <p className="note">Where it says “you”, it means {name}.</p>
      <div className="ending">
        <div className="ending__words">
          <h3 className="ending__title">{ending ? ending.title : "Stopped before the end"}</h3>
          {ending && <Words html={ending.html} className="ending__text" />}
          {outcomes.length > 0 && (
            <ul className="outcomes">
              {outcomes.map(({ word, of }) => (
                <li key={of}>
                  <b>{word}</b> {of}
                </li>
              ))}
            </ul>
          )}
          {ending && <FindingList findings={ending.findings} folded="What stands behind this ending" />}
        </div>
        <Scene people={view.people} sprite={sprite} size="ending" />
      </div>
      <Score decisions={decisions} staves={view.staves} sprite={sprite} />
      <Moves run={null} decisions={decisions} sprite={sprite} />
    </>
  );
}
