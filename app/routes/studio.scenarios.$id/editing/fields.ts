import { conditionRows, effectRow } from "~/scenario/rows";
import type { Sketch, SketchLine } from "~/scenario/sketch";
import type { Found } from "./find";
import { SPECS } from "./specs";

/** The fields of a form, by name. A box that is ticked is "on", one that is not is absent. */
export type Fields = Readonly<Record<string, string>>;

/** What the form of an element shows: the same fields that it sends. */
export function fieldsOf(found: Found, sketch: Sketch): Fields {
  const fields: Record<string, string> = {};
  for (const { field } of SPECS[found.kind]) fields[field] = wordsIn(found.element, field);
  return { ...fields, ...ownFields(found, sketch) };
}

function wordsIn(element: object, field: string): string {
  let value: unknown = element;
  for (const step of field.split(".")) {
    if (value instanceof Map) value = value.get(step);
    else value = (value as Record<string, unknown> | undefined)?.[step];
  }
  return typeof value === "string" ? value : "";
}

function ownFields(found: Found, sketch: Sketch): Fields {
  switch (found.kind) {
    case "number":
      return { lo: found.element.lo, hi: found.element.hi };
    case "flag":
      return { words: found.element.words };
    case "scene": {
      const { present, clock } = found.element;
      const there = sketch.people.filter(({ id }) => present === null || present.includes(id));
      return {
        ...Object.fromEntries(there.map(({ id }) => [`present.${id}`, "on"])),
        limit: clock?.limit ?? "",
        late: clock?.late ?? "",
      };
    }
    case "beat":
      return linesFields("lines", found.element.lines);
    case "line":
      return {
        speaker: found.element.speaker,
        text: found.element.text,
        ...conditionFields(found.element.if),
        ...effectFields(found.element.effects),
      };
    case "choice":
      return {
        kind: found.element.kind,
        text: found.element.text,
        ...conditionFields(found.element.if),
        ...effectFields(found.element.effects),
        ...linesFields("then", found.element.then),
        ...Object.fromEntries(
          sketch.people.map(({ id }) => [`made.${id}`, found.element.made.get(id) ?? ""]),
        ),
        ...findingFields(found.element.findings),
      };
    case "way":
      return conditionFields(found.element.if);
    case "ending":
      return findingFields(found.element.findings);
    case "reviews":
      return Object.fromEntries(
        [...sketch.review.values()].map((reason, index) => [`review.${index}`, reason]),
      );
    default:
      return {};
  }
}

function linesFields(field: string, lines: readonly SketchLine[]): Fields {
  return Object.fromEntries(
    lines.flatMap(({ speaker, text }, index) => [
      [`${field}.${index}.speaker`, speaker],
      [`${field}.${index}.text`, text],
    ]),
  );
}

function conditionFields(text: string): Fields {
  const condition = conditionRows(text);
  const rows = (condition?.rows ?? []).flatMap(({ name, op, value }, index) => [
    [`if.${index}.name`, name],
    [`if.${index}.op`, op],
    [`if.${index}.value`, value],
  ]);
  return { "if.join": condition?.join ?? "and", ...Object.fromEntries(rows) };
}

function effectFields(effects: readonly string[]): Fields {
  return Object.fromEntries(
    effects.flatMap((text, index) => {
      const { name, way, by } = effectRow(text);
      return [
        [`effects.${index}.name`, name],
        [`effects.${index}.way`, way],
        [`effects.${index}.by`, by],
      ];
    }),
  );
}

function findingFields(findings: readonly string[]): Fields {
  return Object.fromEntries(findings.map((id) => [`findings.${id}`, "on"]));
}
