import type { Names } from "./names";
import { suggestion } from "./nearest";
import type { Reading } from "./reading";
import type { MapNode } from "./tree";

/** Reports a `goto`, `late` or `start` in `element` that names nothing there is (`unknown-target`). */
export function checkTarget(
  reading: Reading,
  names: Names,
  element: MapNode,
  field: "goto" | "late" | "start",
  target: string | undefined,
): void {
  if (target === undefined) return;
  const endings = field === "start" ? [] : names.endings;
  if (names.beats.has(target) || (field !== "start" && names.endings.has(target))) return;
  const node = element.entries.get(field)?.node ?? element;
  const kinds = field === "start" ? "beat" : "beat or ending";
  const message = () =>
    `There is no ${kinds} \`${target}\`.${suggestion(target, [...names.beats, ...endings])}`;
  reading.report.error("unknown-target", node.at, node.offset, message);
}

/** Reports findings that the evidence register does not have (`unknown-finding`). */
export function readFindings(reading: Reading, element: MapNode): string[] {
  const list = element.entries.get("findings")?.node;
  const findings: string[] = [];
  if (list?.kind !== "list") return findings;
  for (const item of list.items) {
    if (item.kind === "unknown") continue;
    if (item.kind !== "text") {
      const message =
        "A finding is an id such as A3.1, or practice-wisdom. Put quotes round it if it is one.";
      reading.report.error("schema", item.at, item.offset, message);
      continue;
    }
    findings.push(item.value);
    const { findings: register } = reading;
    if (!register || register.has(item.value) || item.value === "practice-wisdom") continue;
    const message = () =>
      `The evidence register has no finding \`${item.value}\`.${suggestion(item.value, register)} What rests on experience alone is \`practice-wisdom\`.`;
    reading.report.error("unknown-finding", item.at, item.offset, message);
  }
  return findings;
}

/** Reports cast ids in a list (`present`) or block (`made`) that are nobody's (`unknown-name`). */
export function checkPerson(
  reading: Reading,
  names: Names,
  id: string,
  place: { at: string; offset: number },
): void {
  if (names.cast.has(id)) return;
  const message = () => `There is nobody called \`${id}\` in the cast.${suggestion(id, names.cast)}`;
  reading.report.error("unknown-name", place.at, place.offset, message);
}
