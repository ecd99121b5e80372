/** What a generated scenario of several meetings has. */
export interface Meetings {
  readonly meetings: number;
  /** Decisions in each meeting, one beat each. */
  readonly decisions: number;
  /** Choices of each decision. */
  readonly options: number;
  /** Two of them decide each meeting; all of them move all the time. */
  readonly attitudes: number;
  /** The highest value of each attitude; the lowest is 0. */
  readonly span: number;
}

/**
 * A scenario in which decisions follow one another, and after each meeting a route looks at two attitudes that nothing reads
 * later on: what a long scenario looks like to the explorer. The same size gives the same text.
 */
export function meetingsText(size: Meetings): string {
  const { meetings, attitudes, span } = size;
  const people = Math.ceil(attitudes / 2);
  const cast = Array.from({ length: people }, (_, person) => {
    const hidden = [0, 1]
      .filter((half) => person * 2 + half < attitudes)
      .map((half) => {
        const start = Math.floor(span / 2);
        return `      a${half}: { range: 0..${span}, start: ${start}, means: "What this person holds of you" }`;
      });
    return `  p${person}:\n    name: "Person ${person}"\n    role: "A colleague"\n    hidden:\n${hidden.join("\n")}`;
  });
  const scenes = Array.from(
    { length: meetings },
    (_, meeting) => `  s${meeting}: { title: "Meeting ${meeting}" }`,
  );
  const beats = Array.from({ length: meetings }, (_, meeting) => meetingOf(size, meeting));
  return `format: 1
id: meetings
title: "Meetings"
summary: "Meetings that follow one another"
role: "You are new here"
minutes: 30
cast:
${cast.join("\n")}
scenes:
${scenes.join("\n")}
start: m0-d0
beats:
${beats.join("\n")}
endings:
  good: { rank: 2, title: "Well", text: "It went well.", findings: [] }
  fair: { rank: 1, title: "So so", text: "It went so so.", findings: [] }
  poor: { rank: 0, title: "Badly", text: "It went badly.", findings: [] }
`;
}

function meetingOf({ meetings, decisions, options, attitudes, span }: Meetings, meeting: number): string {
  const name = (number: number) => `p${Math.floor((number % attitudes) / 2)}.a${(number % attitudes) % 2}`;
  const beats = Array.from({ length: decisions }, (_, decision) => {
    const number = meeting * decisions + decision;
    const onwards = decision + 1 < decisions ? `m${meeting}-d${decision + 1}` : `m${meeting}-end`;
    const choices = Array.from({ length: options }, (__, option) => {
      const effects = [1, 2, 3].map((turn) => {
        const mixed = mix(number * 64 + option * 4 + turn);
        return `${name(mixed)} ${["+1", "-1", "+2", "-2"][(mixed >>> 8) % 4]}`;
      });
      return `      c${option}:
        say: "Option ${option} of decision ${decision}"
        effects: [${effects.join(", ")}]
        then:
          - p${option % Math.ceil(attitudes / 2)}: "That is noted."
        goto: ${onwards}
        why: "One of several ways."
        findings: []`;
    });
    const read = name(meeting * 2);
    return `  m${meeting}-d${decision}:
    scene: s${meeting}
    lines:
      - p0: "What do you want to do now?"
      - p0: "It is late already."
        if: ${read} >= ${Math.ceil(span / 2)}
    choices:
${choices.join("\n")}`;
  });
  const last = meeting + 1 === meetings;
  const [a, b] = [name(meeting * 2), name(meeting * 2 + 1)];
  const high = Math.ceil(span / 2);
  const next = `m${meeting + 1}-d0`;
  beats.push(`  m${meeting}-end:
    scene: s${meeting}
    lines: []
    route:
      - if: ${a} >= ${high} and ${b} >= ${high}
        goto: ${last ? "good" : next}
      - if: ${a} == 0 and ${b} == 0
        goto: poor
      - goto: ${last ? "fair" : next}`);
  return beats.join("\n");
}

/** Spreads small numbers evenly, always the same way. */
function mix(number: number): number {
  const once = Math.imul(number ^ 0x9e3779b9, 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
