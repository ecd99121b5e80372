import { Link } from "@remix-run/react";
import { type KeyboardEvent, memo, useRef } from "react";
import { placeWords, shortened, speakerWords } from "~/components/studio/element-words";
import { conditionWords, effectWords, idTitle } from "~/components/studio/rule-words";
import type { Sketch, SketchBeat, SketchChoice, SketchLine } from "~/scenario/sketch";
import { useEditing } from "./editing/editing";
import { stepFrom } from "./outline-keys";
import { leadsWords } from "./outline-words";

/** From this many beats on, only the selected one is written out. */
const WHOLE_SCRIPT = 40;

/**
 * The script as nested lists of links, which is the main way through a draft. Not a `tree`: in one, screen readers leave
 * reading mode and hear each item as a name, and this is text to be read; lists of links keep headings, reading and touch
 * as everywhere else. To the keyboard it is one stop, as a tree is: arrows go from line to line, left and right out and in.
 */
export function Outline() {
  const { at, sketch, alive } = useEditing();
  const box = useRef<HTMLElement>(null);
  if (!sketch) return null;
  const pressed = (event: KeyboardEvent) => {
    const links = [...(box.current?.querySelectorAll<HTMLAnchorElement>("a[data-at]") ?? [])];
    const next = stepFrom(links, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const open = sketch.beats.length < WHOLE_SCRIPT ? null : (at.split(".")[1] ?? sketch.start);
  const beats = (scene: string) => sketch.beats.filter((beat) => beat.scene === scene);
  const known = new Set(sketch.scenes.map(({ id }) => id));
  const lost = sketch.beats.filter((beat) => !known.has(beat.scene));
  return (
    <nav className="pane pane--outline" aria-labelledby="ol" ref={box} onKeyDown={pressed}>
      <h2 id="ol">Script</h2>
      {alive ? <p className="vh">Arrow keys go from line to line, Enter opens one.</p> : null}
      <div className="tree">
        <p className="tree__top">
          <Entry at="">{sketch.title || "The scenario"}</Entry>
        </p>
        <Before sketch={sketch} />
        {sketch.scenes.map((scene) => (
          <section key={scene.id} aria-label={scene.title || idTitle(scene.id)}>
            <h3 className="tree__scene">
              <Entry at={scene.at}>{scene.title || idTitle(scene.id)}</Entry>
              <small>{sceneWords(scene)}</small>
            </h3>
            {beats(scene.id).map((beat) => (
              <Beat
                key={beat.id}
                beat={beat}
                sketch={sketch}
                at={at}
                isOpen={open === null || open === beat.id}
              />
            ))}
          </section>
        ))}
        {lost.map((beat) => (
          <Beat
            key={beat.id}
            beat={beat}
            sketch={sketch}
            at={at}
            isOpen={open === null || open === beat.id}
          />
        ))}
        <Group
          title="Endings"
          list={sketch.endings.map((one) => ({
            at: one.at,
            words: one.title || idTitle(one.id),
            more: `rank ${one.rank}`,
          }))}
        />
        {sketch.review.size > 0 ? (
          <Group
            title="For review"
            list={[{ at: "review", words: "Warnings kept", more: `${sketch.review.size}` }]}
          />
        ) : null}
      </div>
    </nav>
  );
}

/** Who and what there is, before it begins. */
function Before({ sketch }: { sketch: Sketch }) {
  const people = sketch.people.flatMap((person) => [
    { at: person.at, words: person.name || idTitle(person.id), more: person.role },
    ...person.hidden.map((one) => ({
      at: one.at,
      words: idTitle(one.id),
      more: `${one.lo} to ${one.hi}, from ${one.start}`,
      below: true,
    })),
  ]);
  return (
    <>
      <Group title="People" list={people} />
      <Group
        title="Meters"
        list={sketch.meters.map((one) => ({
          at: one.at,
          words: idTitle(one.id),
          more: `${one.lo} to ${one.hi}, from ${one.start}`,
        }))}
      />
      <Group
        title="Things to remember"
        list={sketch.flags.map((one) => ({ at: one.at, words: one.words || one.id, more: "" }))}
      />
    </>
  );
}

interface GroupProps {
  title: string;
  list: readonly { at: string; words: string; more: string; below?: boolean }[];
}

function Group({ title, list }: GroupProps) {
  if (list.length === 0) return null;
  return (
    <section className="tree__group" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {list.map(({ at, words, more, below }) => (
          <li key={at} className={below ? "tree__below" : undefined}>
            <Entry at={at}>
              {words}
              {more === "" ? null : <small>{more}</small>}
            </Entry>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BeatProps {
  beat: SketchBeat;
  sketch: Sketch;
  at: string;
  isOpen: boolean;
}

function Beat({ beat, sketch, at, isOpen }: BeatProps) {
  return (
    <div className="tree__beat">
      <h4 className="tree__name">
        <Entry at={beat.at}>
          {idTitle(beat.id)}
          <small>{leadsWords(sketch, beat)}</small>
        </Entry>
      </h4>
      {isOpen ? <Script beat={beat} sketch={sketch} selected={at.startsWith(beat.at) ? at : ""} /> : null}
    </div>
  );
}

const Script = memo(function Script({
  beat,
  sketch,
}: {
  beat: SketchBeat;
  sketch: Sketch;
  selected: string;
}) {
  return (
    <ul>
      {beat.lines.map((line) => (
        <Line key={line.at} line={line} sketch={sketch} />
      ))}
      {beat.choices.map((choice) => (
        <Choice key={choice.at} choice={choice} sketch={sketch} />
      ))}
      {beat.route.map((way, index) => (
        <li key={way.at} className="tree__choice">
          <Entry at={way.at}>
            To {placeWords(sketch, way.goto)}
            <small>
              {way.if === ""
                ? index === 0
                  ? "always"
                  : "otherwise"
                : `if ${conditionWords(sketch, way.if)}`}
            </small>
          </Entry>
        </li>
      ))}
    </ul>
  );
});

function Line({ line, sketch }: { line: SketchLine; sketch: Sketch }) {
  const rules = [
    ...(line.if === "" ? [] : [`only if ${conditionWords(sketch, line.if)}`]),
    ...line.effects.map((effect) => effectWords(sketch, effect)),
  ];
  return (
    <li className="tree__line">
      <Entry at={line.at}>
        {line.speaker === "narrator" ? null : <b>{speakerWords(sketch, line.speaker)}</b>}{" "}
        {shortened(line.text, 120)}
        {rules.length === 0 ? null : <small>{rules.join(" · ")}</small>}
      </Entry>
    </li>
  );
}

function Choice({ choice, sketch }: { choice: SketchChoice; sketch: Sketch }) {
  const words = shortened(choice.text, 120) || idTitle(choice.id);
  const more = [
    `to ${placeWords(sketch, choice.goto)}`,
    ...(choice.cost === "" ? [] : [`${choice.cost} ${choice.cost === "1" ? "minute" : "minutes"}`]),
    ...(choice.if === "" ? [] : [`only if ${conditionWords(sketch, choice.if)}`]),
  ];
  return (
    <li className="tree__choice">
      <Entry at={choice.at}>
        {choice.kind === "say" ? `“${words}”` : words}
        <small>{more.join(" · ")}</small>
      </Entry>
      {choice.then.length === 0 ? null : (
        <ul>
          {choice.then.map((line) => (
            <Line key={line.at} line={line} sketch={sketch} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A link that selects an element. With script all links are one stop of the Tab key: the selected one, or the first. */
function Entry({ at, children }: { at: string; children: React.ReactNode }) {
  const { at: selected, select, alive } = useEditing();
  const isHere = at === selected;
  return (
    <Link
      to={select(at)}
      data-at={at}
      className={isHere ? "tree__entry is-here" : "tree__entry"}
      aria-current={isHere ? "true" : undefined}
      tabIndex={alive && !isHere ? -1 : undefined}
      preventScrollReset
    >
      {children}
    </Link>
  );
}

function sceneWords({ when, where, clock }: Sketch["scenes"][number]): string {
  const minutes = clock ? `${clock.limit} ${clock.limit === "1" ? "minute" : "minutes"}` : "";
  return [when, where, minutes].filter((part) => part !== "").join(" · ");
}
