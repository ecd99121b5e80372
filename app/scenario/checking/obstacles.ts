import { type Graph, placeOf } from "../exploring/explore";
import {
  AT_LEAST,
  AT_MOST,
  type BeatCode,
  type EntryCode,
  EQUAL,
  type Program,
  type RuleCode,
} from "../exploring/program";
import { Runner, ruleHolds, testPasses } from "../exploring/runner";

/** How one clause was met, wherever its condition was looked at. Values are counted up from the bottom of their range. */
export interface Met {
  readonly lowest: number;
  readonly highest: number;
  readonly everHeld: boolean;
}

/** The moment in which a condition that never held was the least far from holding: the value that each of its clauses met. */
export interface Nearest {
  readonly far: number;
  readonly values: readonly number[];
}

/**
 * Runs everything in a graph once more and notes how far every condition was from holding. For what never happens only, so it
 * is not made where all is well.
 */
export class Obstacles extends Runner {
  /** By the number of the clause; absent where its condition was never looked at. */
  readonly met = new Map<number, Met>();
  /** By the number of the condition's first clause. */
  readonly nearest = new Map<number, Nearest>();
  /** Route entries that held, when an entry before them was taken. */
  readonly overtaken = new Set<number>();
  /** The most minutes that were ever used in a scene with a clock, by the scene's number. */
  readonly mostUsed = new Map<number, number>();

  constructor(program: Program, graph: Graph) {
    super(program);
    this.begin();
    const here = new Int32Array(this.values.length);
    for (let node = 0; node < graph.size; node++) {
      const place = placeOf(graph, node);
      const beat = program.beats[place];
      if (!beat) continue;
      graph.packing.unpack(graph.words, node * graph.packing.size, here);
      this.values.set(here);
      for (const { rule } of beat.choices) if (rule) this.note(rule);
      for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
        this.values.set(here);
        const index = graph.choice[edge] ?? 0;
        const used = (here[program.clock] ?? 0) + (beat.choices[index]?.cost ?? 0);
        this.mostUsed.set(
          beat.scene,
          Math.max(this.mostUsed.get(beat.scene) ?? 0, Math.min(used, beat.limit)),
        );
        this.take(place, index);
      }
    }
  }

  protected override isSpoken(rule: RuleCode): boolean {
    this.note(rule);
    return super.isSpoken(rule);
  }

  protected override entryOf(beat: BeatCode): EntryCode | undefined {
    const taken = super.entryOf(beat);
    let isBehind = false;
    for (const entry of beat.route) {
      if (entry.rule) this.note(entry.rule);
      if (isBehind && ruleHolds(entry.rule, this.values)) this.overtaken.add(entry.id);
      if (entry === taken) isBehind = true;
    }
    return taken;
  }

  private note({ any, tests, first }: RuleCode): void {
    const values: number[] = [];
    const gaps: number[] = [];
    for (let i = 0; i < tests.length; i += 3) {
      const value = this.values[tests[i] ?? 0] ?? 0;
      const holds = testPasses(tests, i, this.values);
      const clause = first + i / 3;
      const known = this.met.get(clause);
      this.met.set(clause, {
        lowest: Math.min(known?.lowest ?? value, value),
        highest: Math.max(known?.highest ?? value, value),
        everHeld: holds || (known?.everHeld ?? false),
      });
      values.push(value);
      gaps.push(holds ? 0 : gapOf(tests[i + 1] ?? EQUAL, value, tests[i + 2] ?? 0));
    }
    const far = any ? Math.min(...gaps) : gaps.reduce((sum, gap) => sum + gap, 0);
    if (far < (this.nearest.get(first)?.far ?? Number.POSITIVE_INFINITY))
      this.nearest.set(first, { far, values });
  }
}

/** How far a value is from one that passes. */
function gapOf(comparison: number, value: number, wanted: number): number {
  return comparison === AT_LEAST || comparison === AT_MOST || comparison === EQUAL
    ? Math.abs(wanted - value)
    : 1;
}
