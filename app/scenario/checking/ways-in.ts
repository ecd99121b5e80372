import type { Program, RuleCode } from "../exploring/program";
import type { Explored } from "./explored";
import type { InTheWay } from "./in-the-way";
import type { Obstacles } from "./obstacles";

/** How many beats a sentence names. */
const MOST_NAMED = 3;

/** One written way from a beat to a place. */
interface WayIn {
  /** The beat that it leaves. */
  readonly from: number;
  readonly to: number;
  readonly at: string;
  readonly kind: "choice" | "entry" | "late";
  readonly rule: RuleCode | null;
  /** The number of its route entry. */
  readonly entry: number;
}

/** Says what keeps plays from a beat or an ending: the nearest written way to it that no play takes, and why not. */
export class WaysIn {
  private readonly into = new Map<number, WayIn[]>();

  constructor(
    private readonly explored: Explored,
    private readonly obstacles: Obstacles,
    private readonly inTheWay: InTheWay,
  ) {
    for (const way of waysOf(explored)) {
      const known = this.into.get(way.to);
      if (known) known.push(way);
      else this.into.set(way.to, [way]);
    }
  }

  /** One to three sentences, with a space before them. */
  to(place: number): string {
    const { program, merged } = this.explored;
    if (!this.into.has(place)) return " Nothing leads to it.";
    const seen = new Set([place]);
    for (const here of seen) {
      for (const way of this.into.get(here) ?? []) {
        if (merged.seen.entered[way.from] === 1) return this.barred(way, here === place);
        seen.add(way.from);
      }
    }
    const sources = [...seen].filter((one) => one !== place).map((one) => `\`${program.beatIds[one]}\``);
    if (sources.length === 0) return " Only itself leads to it.";
    const more = sources.length > MOST_NAMED ? ` and ${sources.length - MOST_NAMED} more` : "";
    return ` Only ${sources.slice(0, MOST_NAMED).join(", ")}${more} would lead to it, and no play comes there either.`;
  }

  /** Why no play takes a way, although plays come to where it begins. */
  private barred(way: WayIn, isDirect: boolean): string {
    const { program, scenario } = this.explored;
    const head = ` The nearest way to it is \`${way.at}\``;
    const on = isDirect ? "" : `, which leads there by way of \`${this.nameOf(way.to)}\``;
    const scene = scenario.scenes.get(scenario.beats.get(program.beatIds[way.from] ?? "")?.scene ?? "");
    const limit = program.beats[way.from]?.limit ?? 0;
    const used = this.obstacles.mostUsed.get(program.beats[way.from]?.scene ?? -1) ?? 0;
    if (way.kind === "late") {
      return `${head}${on}, and the time of *${scene?.title ?? ""}* never runs out: at most ${used} of its ${limit} minutes are used.`;
    }
    if (way.kind === "entry") {
      if (this.obstacles.overtaken.has(way.entry) || way.rule === null)
        return `${head}${on}, and an entry before it is always taken.`;
      return `${head}${on}.${this.inTheWay.of(way.rule)}`;
    }
    const blocked = this.inTheWay.of(way.rule);
    if (way.rule && blocked !== "" && !this.isOffered(way)) return `${head}${on}.${blocked}`;
    return `${head}${on}, and that choice always uses up the time, all ${limit} minutes of it.`;
  }

  private isOffered({ rule }: WayIn): boolean {
    return rule !== null && this.obstacles.nearest.get(rule.first)?.far === 0;
  }

  private nameOf(place: number): string {
    const { beatIds, endingIds } = this.explored.program;
    return beatIds[place] ?? endingIds[place - beatIds.length] ?? "";
  }
}

/** Every written way, in file order. */
function waysOf({ scenario, program }: Pick<Explored, "scenario" | "program">): WayIn[] {
  return program.beats.flatMap((beat, from) => [
    ...beat.choices.map(
      (choice): WayIn => ({ ...wayOf(from, choice), at: choice.at, kind: "choice", entry: -1 }),
    ),
    ...beat.route.map(
      (entry): WayIn => ({
        ...wayOf(from, entry),
        at: program.entries[entry.id] ?? "",
        kind: "entry",
        entry: entry.id,
      }),
    ),
    ...(beat.late >= 0 && beat.choices.length > 0 ? [lateWay(scenario, program, from, beat.late)] : []),
  ]);
}

function wayOf(from: number, { rule, goto: to }: { rule: RuleCode | null; goto: number }) {
  return { from, to, rule };
}

function lateWay(scenario: Explored["scenario"], program: Program, from: number, to: number): WayIn {
  const scene = scenario.beats.get(program.beatIds[from] ?? "")?.scene ?? "";
  return { from, to, at: `scenes.${scene}.clock.late`, kind: "late", rule: null, entry: -1 };
}
