import { type LineCode, type MoveCode, type Program, PUT, type RuleCode } from "./program";

/** For each beat, 1 for each variable that something may still read from its waiting state on. */
export type Liveness = readonly Uint8Array[];

/**
 * Which variables a waiting state must keep. A variable is *live* where some `if` or clock may read it before it is put to a
 * fixed value: the classic analysis of data flow, backwards to a fixed point.
 */
export function livenessOf(program: Program): Liveness {
  const empty = () => new Uint8Array(program.names.length);
  const entering = program.beats.map(empty);
  const waiting = program.beats.map(empty);
  const sources = sourcesOf(program);
  const open = [...program.beats.keys()];
  const isOpen = new Uint8Array(open.length).fill(1);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    isOpen[place] = 0;
    const wait = waitingAt(program, place, entering);
    const enter = Uint8Array.from(wait);
    linesBackwards(program.beats[place]?.lines ?? [], enter);
    merge(waiting[place], wait);
    if (!merge(entering[place], enter)) continue;
    // Only what leads here can have changed with it.
    for (const source of sources[place] ?? []) {
      if (isOpen[source] === 1) continue;
      isOpen[source] = 1;
      open.push(source);
    }
  }
  return waiting;
}

/** For each beat, the beats that lead to it. */
function sourcesOf({ beats }: Program): readonly ReadonlySet<number>[] {
  const sources = beats.map(() => new Set<number>());
  for (const [from, { choices, route, late }] of beats.entries()) {
    for (const { goto } of [...choices, ...route, { goto: late }]) sources[goto]?.add(from);
  }
  return sources;
}

/** What is live after the lines of a beat, from what is live on entering the beats that follow. */
function waitingAt(program: Program, place: number, entering: Liveness): Uint8Array {
  const live = new Uint8Array(program.names.length);
  const beat = program.beats[place];
  if (!beat) return live;
  const follow = (target: number, into: Uint8Array) => {
    const next = entering[target];
    const sameScene = program.beats[target]?.scene === beat.scene;
    for (let i = 0; next && i < next.length; i++) {
      if (next[i] === 1 && (i !== program.clock || sameScene)) into[i] = 1;
    }
  };
  for (const { rule, goto } of beat.route) {
    read(rule, live);
    follow(goto, live);
  }
  for (const choice of beat.choices) {
    const after = new Uint8Array(live.length);
    follow(choice.goto, after);
    if (beat.limit > 0) {
      follow(beat.late, after);
      after[program.clock] = 1;
    }
    linesBackwards(choice.answers, after);
    overwrite(choice.moves, after);
    read(choice.rule, after);
    merge(live, after);
  }
  return live;
}

function linesBackwards(lines: readonly LineCode[], live: Uint8Array): void {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line) continue;
    if (line.rule === null) overwrite(line.moves, live);
    read(line.rule, live);
  }
}

function overwrite({ steps }: MoveCode, live: Uint8Array): void {
  for (let i = 0; i < steps.length; i += 3) if (steps[i + 1] === PUT) live[steps[i] ?? 0] = 0;
}

function read(rule: RuleCode | null, live: Uint8Array): void {
  if (!rule) return;
  for (let i = 0; i < rule.tests.length; i += 3) live[rule.tests[i] ?? 0] = 1;
}

/** Adds to a set; true where something was new. */
function merge(into: Uint8Array | undefined, from: Uint8Array): boolean {
  let grew = false;
  for (let i = 0; into && i < from.length; i++) {
    if (from[i] === 1 && into[i] === 0) {
      into[i] = 1;
      grew = true;
    }
  }
  return grew;
}
