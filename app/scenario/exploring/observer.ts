import { type Graph, placeOf } from "./explore";
import type { Liveness } from "./liveness";
import type { BeatCode, EntryCode, MoveCode, Program, RuleCode } from "./program";
import { Runner, ruleHolds, testPasses } from "./runner";

/**
 * Runs everything in a graph once more and notes what each clause and effect does. Slower than exploring, so it is kept apart.
 */
export class Observer extends Runner {
  /** 1 for each clause that decides something somewhere: without it something would go otherwise. */
  readonly decisive: Uint8Array;
  /** 1 for each clause that was ever looked at. */
  readonly judged: Uint8Array;
  /** 1 for each effect that was ever applied. */
  readonly applied: Uint8Array;
  /** 1 for each effect that ever changed something (or may have, where what it changes is forgotten). */
  readonly changed: Uint8Array;
  /** For each clause of a line's `if`: the lowest and highest value of its number, met where a choice then remains. */
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
  private readonly met: { clause: number; value: number }[] = [];
  private known: Uint8Array | undefined;

  constructor(program: Program) {
    super(program);
    this.decisive = new Uint8Array(program.clauses.length);
    this.judged = new Uint8Array(program.clauses.length);
    this.applied = new Uint8Array(program.moves.length);
    this.changed = new Uint8Array(program.moves.length);
    this.lowest = new Int32Array(program.clauses.length).fill(2 ** 31 - 1);
    this.highest = new Int32Array(program.clauses.length).fill(-1);
  }

  /** @param live what a merged graph's situations keep; without it every value in them is taken as true. */
  observe(graph: Graph, live?: Liveness): this {
    this.settle(this.begin());
    const here = new Int32Array(this.values.length);
    for (let node = 0; node < graph.size; node++) {
      const place = placeOf(graph, node);
      const beat = this.program.beats[place];
      if (!beat) continue;
      this.known = live?.[place];
      graph.packing.unpack(graph.words, node * graph.packing.size, here);
      this.values.set(here);
      for (const { rule } of beat.choices) if (rule) this.judge(rule);
      for (let edge = graph.firstEdge[node] ?? 0; edge < (graph.firstEdge[node + 1] ?? 0); edge++) {
        this.values.set(here);
        this.settle(this.take(place, graph.choice[edge] ?? 0));
      }
    }
    return this;
  }

  /** Keeps what lines met on the way, if there is still something to choose where it led. */
  private settle(place: number): void {
    const waits = this.program.beats[place]?.choices.some(({ rule }) => ruleHolds(rule, this.values));
    for (const { clause, value } of waits ? this.met : []) {
      this.lowest[clause] = Math.min(this.lowest[clause] ?? value, value);
      this.highest[clause] = Math.max(this.highest[clause] ?? value, value);
    }
    this.met.length = 0;
  }

  protected override isSpoken(rule: RuleCode): boolean {
    for (let i = 0; i < rule.tests.length; i += 3) {
      this.met.push({ clause: rule.first + i / 3, value: this.values[rule.tests[i] ?? 0] ?? 0 });
    }
    this.judge(rule);
    return super.isSpoken(rule);
  }

  protected override entryOf(beat: BeatCode): EntryCode | undefined {
    const taken = super.entryOf(beat);
    for (const entry of beat.route) {
      if (entry.rule) {
        const clause = this.pivotOf(entry.rule);
        const without = entry === taken ? this.after(beat, entry) : entry;
        if (clause >= 0 && without?.goto !== taken?.goto) this.decisive[clause] = 1;
      }
      if (entry === taken) break;
    }
    return taken;
  }

  /** The entry that would be taken if `skipped` were not there. */
  private after({ route }: BeatCode, skipped: EntryCode): EntryCode | undefined {
    return route.slice(route.indexOf(skipped) + 1).find(({ rule }) => ruleHolds(rule, this.values));
  }

  private judge(rule: RuleCode): void {
    const clause = this.pivotOf(rule);
    if (clause >= 0) this.decisive[clause] = 1;
  }

  /** The one clause whose absence would turn the rule's verdict, or -1. */
  private pivotOf({ any, tests, first }: RuleCode): number {
    let pivot = -1;
    for (let i = 0; i < tests.length; i += 3) {
      this.judged[first + i / 3] = 1;
      if (testPasses(tests, i, this.values) !== any) continue;
      if (pivot >= 0) pivot = -2;
      if (pivot === -1) pivot = first + i / 3;
    }
    return pivot;
  }

  protected override move(moves: MoveCode): void {
    const { steps, first } = moves;
    for (let i = 0; i < steps.length; i += 3) {
      const variable = steps[i] ?? 0;
      const before = this.values[variable];
      super.move({ steps: steps.subarray(i, i + 3), first: first + i / 3 });
      this.applied[first + i / 3] = 1;
      const forgotten = this.known !== undefined && this.known[variable] !== 1;
      if (forgotten || this.values[variable] !== before) this.changed[first + i / 3] = 1;
    }
  }
}
