import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { drawFace, drawPerson, namesOf } from "./drawing.server";
import { FACES } from "./face-words";
import type { Sitter } from "./hues";
import { castLooks } from "./looks.server";
import { castSprite } from "./sprite.server";

const CAST: Sitter[] = [
  { id: "farah", portrait: { head: "hijab", clothing: "plum" } },
  { id: "dele", portrait: { head: "twists", facialHair: "chin" } },
  { id: "marta", portrait: { head: "mediumStraight", accessories: "glasses" } },
  { id: "sunil", portrait: { head: "grayShort" } },
];

const symbolsOf = (svg: string) =>
  new Map(
    [...svg.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/g)].map(([, id, body]) => [id, body ?? ""]),
  );

describe("the sprite of a cast", () => {
  const { svg, hash } = castSprite(CAST);
  const symbols = symbolsOf(svg);

  it("holds each person once and each face once", () => {
    const people = CAST.flatMap(({ id }) => [id, `${id}-over`]);
    expect([...symbols.keys()]).toEqual([...people, ...FACES.map((name) => `face-${name}`)]);
  });

  it("draws glasses and a beard over the face, and nothing over one that is bare", () => {
    expect(symbols.get("marta-over")).toContain("<path");
    expect(symbols.get("dele-over")).toContain("<path");
    expect(symbols.get("farah-over")).toBe("");
  });

  it("draws the same faces whoever is in it", () => {
    const other = symbolsOf(castSprite([{ id: "gwen" }]).svg);
    for (const name of FACES) expect(other.get(`face-${name}`)).toBe(symbols.get(`face-${name}`));
  });

  it("is the same every time, and another for another cast", () => {
    expect(castSprite(CAST)).toEqual({ svg, hash });
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(castSprite(CAST.slice(1)).hash).not.toBe(hash);
  });

  it("travels in less than 25 KB", () => {
    expect(gzipSync(svg).length).toBeLessThan(25_000);
  });

  it("carries no metadata, script or style", () => {
    expect(svg).not.toMatch(
      /<(metadata|script|style|image)|\son\w+=|style=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/,
    );
  });

  it("has arcs of seven numbers, so that no flag was lost in shortening", () => {
    const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d).join(" ");
    for (const [, run = ""] of paths.matchAll(/[aA]([^a-zA-Z]+)/g)) {
      const numbers = run.match(/-?(?:\d+\.\d+|\.\d+|\d+)/g) ?? [];
      expect(numbers.length % 7).toBe(0);
    }
  });
});

describe("looks", () => {
  it("give no two people the same head, when the author names none", () => {
    const ids = ["farah", "dele", "marta", "sunil", "gwen", "marcus", "ife", "bev"];
    const heads = [...castLooks(ids.map((id) => ({ id }))).values()].map(({ head }) => head);
    expect(new Set(heads).size).toBe(ids.length);
  });

  it("do not take a head from the person whom the author gave it", () => {
    const alone = castLooks([{ id: "gwen" }]).get("gwen")?.head ?? "";
    const looks = castLooks([{ id: "gwen" }, { id: "bev", portrait: { head: alone } }]);
    expect(looks.get("bev")?.head).toBe(alone);
    expect(looks.get("gwen")?.head).not.toBe(alone);
  });

  it("choose for an author's name that the library does not have", () => {
    expect(namesOf("head")).toContain(
      castLooks([{ id: "gwen", portrait: { head: "crown" } }]).get("gwen")?.head,
    );
  });

  it("take a colour of six digits and refuse anything else", () => {
    const skin = (text: string) => castLooks([{ id: "a", portrait: { skin: text } }]).get("a")?.skin;
    expect(skin("#B5784C")).toBe("b5784c");
    expect(skin('red"/><script>')).toMatch(/^[0-9a-f]{6}$/);
  });
});

describe("drawing", () => {
  it("keeps the face out of the person", () => {
    const looks = { head: "short1", skin: "b5784c", clothing: "d9a23f", contrast: "4a4642" };
    const { under } = drawPerson(looks);
    expect(under).not.toContain(drawFace("smile").slice(20, 120));
    expect(under).toContain("#b5784c");
    expect(under).toContain("#d9a23f");
  });

  it("refuses a face that is not drawn", () => {
    expect(() => drawFace("gleeful")).toThrow("gleeful");
  });
});
