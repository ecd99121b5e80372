import { elementWords, placeWords, speakerWords } from "~/components/studio/element-words";
import { conditionWords, effectWords, idTitle, idWords, numberWords } from "~/components/studio/rule-words";
import { finding } from "~/content/catalogue.server";
import { inlineHtml } from "~/content/words.server";
import type { Use } from "~/learning/use";
import type {
  Sketch,
  SketchBeat,
  SketchChoice,
  SketchLine,
  SketchNumber,
  SketchScene,
} from "~/scenario/sketch";
import type { ScriptElement, ScriptSection } from "./view";

/** What is known of an element from elsewhere, by its path. */
export interface Beside {
  comments: ReadonlyMap<string, number>;
  uses: ReadonlyMap<string, Use>;
}

type Drawn = Partial<Omit<ScriptElement, "at" | "facts">> & { facts?: readonly (Fact | null)[] };
type Fact = { term: string; words: string };

/** Everything that a scenario says, as a script to be read: nothing is left out, because all of it is approved. */
export function scriptOf(sketch: Sketch, { comments, uses }: Beside): ScriptSection[] {
  const make = (at: string, { facts = [], ...drawn }: Drawn): ScriptElement => ({
    at,
    name: elementWords(sketch, at),
    shape: "part",
    speaker: null,
    html: null,
    deed: false,
    findings: [],
    elements: [],
    comments: comments.get(at) ?? 0,
    use: uses.get(at) ?? null,
    ...drawn,
    facts: facts.flatMap((one) => (one ? [{ term: one.term, html: inlineHtml(one.words) }] : [])),
  });
  const script = new Script(sketch, make);
  const sections = [
    { id: "about", title: "About", elements: [script.about()] },
    { id: "people", title: "People", elements: script.people() },
    { id: "meters", title: "Meters", elements: sketch.meters.map((one) => script.number(one)) },
    { id: "flags", title: "Things to remember", elements: script.flags() },
    ...script.meetings(),
    { id: "endings", title: "Endings", elements: script.endings() },
    { id: "kept", title: "Warnings kept", elements: script.kept() },
  ];
  return sections.filter(({ elements }) => elements.length > 0);
}

const fact = (term: string, words: string): Fact | null => (words === "" ? null : { term, words });

/** Findings by their ids, with what they say; an id that the register has not stands for itself. */
export const findingsOf = (ids: readonly string[]): { id: string; text: string }[] =>
  ids.map((id) => ({ id, text: finding(id)?.text ?? "" }));

class Script {
  constructor(
    private readonly sketch: Sketch,
    private readonly make: (at: string, drawn: Drawn) => ScriptElement,
  ) {}

  about(): ScriptElement {
    const { title, summary, role, setting, minutes, contentNote, start } = this.sketch;
    return this.make("", {
      html: inlineHtml(title),
      facts: [
        fact("Summary", summary),
        fact("Who you are", role),
        fact("Setting", setting),
        fact("Minutes", minutes),
        fact("Content note", contentNote),
        fact("Begins with", start === "" ? "" : placeWords(this.sketch, start)),
      ],
    });
  }

  people(): ScriptElement[] {
    return this.sketch.people.map((person) =>
      this.make(person.at, {
        html: inlineHtml(person.name || idTitle(person.id)),
        facts: [
          fact("Role", person.role),
          fact("Face follows", person.mood && idWords(person.mood)),
          fact("Portrait", [...person.portrait].map(([part, look]) => `${part}: ${look}`).join(", ")),
        ],
        elements: person.hidden.map((one) => this.number(one)),
      }),
    );
  }

  number(one: SketchNumber): ScriptElement {
    return this.make(one.at, {
      html: inlineHtml(numberWords(this.sketch, one.name)),
      facts: [
        fact("Means", one.means),
        fact("Goes", `from ${one.lo} to ${one.hi}, begins at ${one.start}`),
        ...one.bands.map(({ id, from, face, cue }) =>
          fact(
            `${idTitle(id)}, from ${from}`,
            [cue, face && `(face: ${face})`].filter(Boolean).join(" ") || "nothing shows",
          ),
        ),
      ],
    });
  }

  flags(): ScriptElement[] {
    return this.sketch.flags.map(({ at, id, words }) => this.make(at, { html: inlineHtml(words || id) }));
  }

  /** The beats in the order of the file, under the scene in which they stand; scenes without a beat come last. */
  meetings(): ScriptSection[] {
    const { beats, scenes } = this.sketch;
    const groups: { scene: string; beats: SketchBeat[] }[] = [];
    for (const beat of beats) {
      const last = groups.at(-1);
      if (last?.scene === beat.scene) last.beats.push(beat);
      else groups.push({ scene: beat.scene, beats: [beat] });
    }
    for (const { id } of scenes)
      if (!groups.some(({ scene }) => scene === id)) groups.push({ scene: id, beats: [] });
    return groups.map((group, index) => {
      const scene = scenes.find(({ id }) => id === group.scene);
      const isFirst = groups.findIndex((one) => one.scene === group.scene) === index;
      return {
        id: `scene-${index}`,
        title: scene?.title || idTitle(group.scene) || "No scene yet",
        elements: [
          ...(scene && isFirst ? [this.scene(scene)] : []),
          ...group.beats.map((beat) => this.beat(beat, scene)),
        ],
      };
    });
  }

  private scene({ at, when, where, present, clock }: SketchScene): ScriptElement {
    const names = present?.map((id) => speakerWords(this.sketch, id)).join(", ");
    return this.make(at, {
      shape: "scene",
      html: inlineHtml([when, where].filter(Boolean).join(" · ")),
      facts: [
        fact("There", names === "" ? "nobody else" : (names ?? "")),
        clock && fact("Clock", `${clock.limit} minutes, then ${placeWords(this.sketch, clock.late)}`),
      ],
    });
  }

  private beat({ at, id, lines, choices, route }: SketchBeat, scene: SketchScene | undefined): ScriptElement {
    return this.make(at, {
      shape: "beat",
      html: inlineHtml(idTitle(id)),
      elements: [
        ...lines.map((line) => this.line(line)),
        ...choices.map((choice) => this.choice(choice, scene?.clock != null)),
        ...route.map((way) =>
          this.make(way.at, {
            html: inlineHtml(`Goes on to ${placeWords(this.sketch, way.goto)}`),
            facts: [fact("If", conditionWords(this.sketch, way.if))],
          }),
        ),
      ],
    });
  }

  private line({ at, speaker, text, if: condition, effects }: SketchLine): ScriptElement {
    return this.make(at, {
      shape: "line",
      speaker: speaker === "narrator" ? null : speakerWords(this.sketch, speaker),
      deed: speaker === "narrator",
      html: inlineHtml(text),
      facts: [fact("Said only if", conditionWords(this.sketch, condition)), this.effects(effects)],
    });
  }

  private choice(choice: SketchChoice, hasClock: boolean): ScriptElement {
    const { at, kind, text, if: condition, cost, goto, hint, why } = choice;
    const minutes = cost || "1";
    return this.make(at, {
      shape: "choice",
      deed: kind === "act",
      html: inlineHtml(text),
      facts: [
        fact("On offer only if", conditionWords(this.sketch, condition)),
        fact("Takes", hasClock ? `${minutes} ${minutes === "1" ? "minute" : "minutes"}` : ""),
        this.effects(choice.effects),
        fact("Leads to", placeWords(this.sketch, goto)),
        fact("Hint", hint),
        ...[...choice.made].map(([person, words]) =>
          fact(`What ${speakerWords(this.sketch, person)} made of it`, words),
        ),
        fact("Why it works, or doesn’t", why),
      ],
      findings: findingsOf(choice.findings),
      elements: choice.then.map((line) => this.line(line)),
    });
  }

  private effects(effects: readonly string[]): Fact | null {
    return fact("Changes", effects.map((one) => effectWords(this.sketch, one)).join("; "));
  }

  endings(): ScriptElement[] {
    return this.sketch.endings.map(({ at, id, title, text, rank, findings }) =>
      this.make(at, {
        html: inlineHtml(title || idTitle(id)),
        facts: [fact("Rank", rank), fact("Text", text)],
        findings: findingsOf(findings),
      }),
    );
  }

  /** The reasons for warnings stand as one element: the format has no place for each. */
  kept(): ScriptElement[] {
    const { review } = this.sketch;
    if (review.size === 0) return [];
    const facts = [...review].map(([key, reason]) => {
      const [code = "", at = ""] = key.split(" ");
      return fact(`${idTitle(code)}: ${elementWords(this.sketch, at)}`, reason);
    });
    return [this.make("review", { html: inlineHtml("The authors keep these warnings, and say why"), facts })];
  }
}
