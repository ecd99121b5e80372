import { z } from "zod";
import {
  attitudeShape,
  bandShape,
  beatShape,
  choiceShape,
  clockShape,
  endingShape,
  lineShape,
  personShape,
  routeShape,
  scenarioShape,
  sceneShape,
} from "./reading/shape";

type JsonSchema = z.core.JSONSchema.BaseSchema;

const ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
const texts: JsonSchema = { type: "object", additionalProperties: { type: "string" } };
const words: JsonSchema = { type: "array", items: { type: "string" } };

/** A list of a part, or a block of named ones. The reader goes into these by itself, so the shapes say no more than that. */
const listOf = (part: string): JsonSchema => ({ type: "array", items: refTo(part) });
const blockOf = (part: string): JsonSchema => ({
  type: "object",
  propertyNames: { pattern: ID },
  additionalProperties: refTo(part),
});
const refTo = (part: string): JsonSchema => ({ $ref: `#/$defs/${part}` });
const filled = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  ...(schema.type === "array" ? { minItems: 1 } : { minProperties: 1 }),
});

const eitherOf = (a: string, b: string): JsonSchema => ({ oneOf: [{ required: [a] }, { required: [b] }] });

/**
 * The JSON Schema of scenario files, for editors: which fields there are, of what type, and which are needed. Made from the shapes
 * that the reader itself uses. Names, conditions, effects and all that happens are judged by `checkScenario` alone.
 */
export function scenarioJsonSchema(): JsonSchema {
  const inner = {
    person: elementOf(personShape, { portrait: texts, hidden: blockOf("attitude") }),
    attitude: elementOf(attitudeShape, { bands: blockOf("band") }),
    band: elementOf(bandShape, {}),
    scene: elementOf(sceneShape, { present: words, clock: refTo("clock") }),
    clock: elementOf(clockShape, {}),
    beat: {
      ...elementOf(beatShape, {
        lines: listOf("line"),
        choices: filled(blockOf("choice")),
        route: filled(listOf("entry")),
      }),
      ...eitherOf("choices", "route"),
    },
    line: { ...elementOf(lineShape, { effects: words }), additionalProperties: { type: "string" as const } },
    choice: {
      ...elementOf(choiceShape, {
        effects: words,
        // biome-ignore lint/suspicious/noThenProperty: `then` is the format's name for what is said after a choice
        then: listOf("line"),
        made: texts,
        findings: words,
      }),
      ...eitherOf("say", "act"),
    },
    entry: elementOf(routeShape, {}),
    ending: elementOf(endingShape, { findings: words }),
  };
  const top = elementOf(scenarioShape, {
    cast: blockOf("person"),
    meters: blockOf("attitude"),
    flags: texts,
    scenes: blockOf("scene"),
    beats: blockOf("beat"),
    endings: blockOf("ending"),
    review: texts,
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A scenario, format 1",
    ...top,
    $defs: inner,
  };
}

/** An element by its shape; `nested` says what its lists and blocks hold. Each of them must be said. */
function elementOf(shape: z.ZodRawShape, nested: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(z.strictObject(shape), {
    unrepresentable: "any",
    io: "input",
  });
  const properties = Object.entries(schema.properties ?? {}).map(([field, known]) => {
    const open = typeof known === "object" && Object.keys(known).length === 0;
    if (open !== Object.hasOwn(nested, field)) throw new Error(`What does ${field} hold?`);
    return [field, nested[field] ?? known] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}
