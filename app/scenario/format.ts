import { isMap, isScalar, isSeq, type Scalar } from "yaml";
import { topOf } from "./editing/find";
import { isProse } from "./editing/source";

/**
 * Puts double quotes round every text that people read and that has none; all else stays as it is, comments and layout too.
 * Only for a text that reads without errors: in a faulty one the quotes could hide what a `#` or a comma cut.
 */
export function formatScenario(text: string): string {
  const top = topOf(text);
  const found: Scalar[] = [];
  gather(top, "", found);
  let formatted = text;
  for (const { value, range } of found.reverse()) {
    const [start, end] = range ?? [0, 0];
    formatted = formatted.slice(0, start) + JSON.stringify(value) + formatted.slice(end);
  }
  return formatted;
}

const STYLES = ["PLAIN", "QUOTE_SINGLE"];

/** Collects prose in the order of the text. Names of portraits are names. */
function gather(node: unknown, field: string, found: Scalar[]): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : "";
      if (name !== "portrait") gather(value, name, found);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) gather(item, field, found);
  } else if (
    isScalar(node) &&
    typeof node.value === "string" &&
    isProse(field) &&
    STYLES.includes(node.type ?? "")
  ) {
    found.push(node);
  }
}
