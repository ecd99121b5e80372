import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const css = readFileSync(fileURLToPath(new URL("tokens.css", import.meta.url)), "utf8");

/** The custom properties declared in the first block that opens with `head`. */
function tokensOf(head: string): Record<string, string> {
  const start = css.indexOf(head);
  if (start < 0) throw new Error(`tokens.css has no block "${head}"`);
  const body = css.slice(css.indexOf("{", start + head.length - 1) + 1);
  const declarations = body.slice(0, body.indexOf("}")).matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return Object.fromEntries([...declarations].map(([, name, value]) => [name, value]));
}

const light = tokensOf(":root {");
const darkBySystem = tokensOf(':root:not([data-theme="light"]) {');
const darkByChoice = tokensOf(':root[data-theme="dark"] {');

/** Relative luminance of #rrggbb, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const channels = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex)?.slice(1);
  if (!channels) throw new Error(`${hex} is not a colour written #rrggbb`);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = Number.parseInt(channel, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

const GROUNDS = ["--paper", "--sheet", "--inset"];
const TEXT = ["--ink", "--ink-2", "--ink-3", "--teal", "--teal-strong", "--amber", "--brick"];
/** Text on a ground of its own. */
const PAIRS: [string, string][] = [
  ["--on-teal", "--teal"],
  ["--on-teal", "--teal-strong"],
  ["--paper", "--ink"],
  ["--ink", "--teal-wash"],
  ["--ink-2", "--teal-wash"],
  ["--teal", "--teal-wash"],
  ["--ink", "--amber-wash"],
  ["--amber", "--amber-wash"],
  ["--ink", "--brick-wash"],
  ["--brick", "--brick-wash"],
];
/** Borders and drawings that carry meaning. */
const MARKS = ["--edge", "--amber-mark", "--focus", "--plum", "--ochre", "--slate", "--sage", "--clay"];

describe.each([
  ["light", light],
  ["dark", { ...light, ...darkByChoice }],
])("the %s scheme", (_, tokens) => {
  const of = (name: string) => tokens[name] ?? `no ${name}`;
  const on = GROUNDS.flatMap((ground) => TEXT.map((text): [string, string] => [text, ground]));

  it.each([...on, ...PAIRS])("has text %s readable on %s (4.5:1)", (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    MARKS.flatMap((mark) => ["--paper", "--sheet"].map((ground): [string, string] => [mark, ground])),
  )("has the mark %s visible on %s (3:1)", (mark, ground) => {
    expect(contrast(of(mark), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe("the two dark blocks", () => {
  it("say the same", () => {
    expect(darkBySystem).toEqual(darkByChoice);
  });

  it("change every colour that the light scheme names", () => {
    const colours = Object.keys(light).filter((name) => light[name]?.startsWith("#"));
    expect(colours.filter((name) => !(name in darkByChoice))).toEqual([]);
  });
});
