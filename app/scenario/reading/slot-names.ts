import { slotsIn } from "../slots";
import { suggestion } from "./nearest";
import type { Reading } from "./reading";
import type { TextNode } from "./tree";

/** Reports each slot of a text that the local context pack has no field for (`unknown-slot`). */
export function refuseUnknownSlots(reading: Reading, node: TextNode): void {
  const { slots } = reading;
  if (!slots) return;
  for (const path of slotsIn(node.value)) {
    if (slots.has(path)) continue;
    const message = () => `The local context pack has no field \`${path}\`.${suggestion(path, slots)}`;
    reading.report.error("unknown-slot", node.at, node.offset, message);
  }
}
