import { describe, expect, it } from "vitest";
import { go, offers, routes, type Sketch, sketched, to } from "../fixtures/sketch";
import { readScenario } from "../read";

const wrong = (sketch: Sketch) =>
  readScenario(sketched(sketch)).problems.map(({ code, at, message }) => [
    code,
    at,
    /between: (.*?)\. They/.exec(message)?.[1],
  ]);
const rings = (...beats: string[]) => wrong({ flags: "f: f", beats });

describe("beats that route in a ring", () => {
  it("are told at the first in file order, wherever the ring is entered", () => {
    expect(
      rings(routes("a", [to("d")]), routes("b", [to("c")]), routes("c", [to("d")]), routes("d", [to("b")])),
    ).toEqual([["route-cycle", "beats.b.route", "b, c, d"]]);
  });

  it("are told once for each ring, two that share a beat as one", () => {
    expect(
      rings(routes("a", [to("b", "f"), to("c")]), routes("b", [to("a")]), routes("c", [to("a")])),
    ).toEqual([["route-cycle", "beats.a.route", "a, b, c"]]);
    expect(rings(routes("a", [to("a", "f"), to("b")]), routes("b", [to("b", "f"), to("good")]))).toEqual([
      ["route-cycle", "beats.a.route", undefined],
      ["route-cycle", "beats.b.route", undefined],
    ]);
  });

  it("are no ring where a choice lies between, or where ways only meet again", () => {
    expect(rings(routes("a", [to("b")]), offers("b", [go("x", "a"), go("y", "good")]))).toEqual([]);
    expect(
      rings(
        routes("a", [to("b", "f"), to("c")]),
        routes("b", [to("d")]),
        routes("c", [to("d")]),
        routes("d", [to("good")]),
      ),
    ).toEqual([]);
  });

  it("are found in a ring of two thousand, and in a ladder that has none, without running out of stack", () => {
    const chain = (last: string) =>
      Array.from({ length: 1999 }, (_, i) =>
        routes(i === 0 ? "a" : `b${i}`, [to(i === 1998 ? last : `b${i + 1}`)]),
      );
    expect(rings(...chain("good"))).toEqual([]);
    expect(rings(...chain("a"))[0]?.slice(0, 2)).toEqual(["route-cycle", "beats.a.route"]);
  });
});

describe("where time may lead", () => {
  const late = (place: string, ...beats: string[]) =>
    wrong({
      scene: `clock: { limit: 1, late: ${place} }`,
      scenes: "o: { title: t, clock: { limit: 1, late: a } }",
      beats: [offers("a", [go("x", "good")]), ...beats],
    });

  it("is an ending, another scene, or a beat that only routes", () => {
    expect(late("bad")).toEqual([]);
    expect(late("b", offers("b", [go("x", "good")], "", "o"))).toEqual([]);
    expect(late("b", routes("b", [to("a")]))).toEqual([]);
  });

  it("is no beat of the same scene that offers choices, nor nowhere", () => {
    expect(late("a")).toEqual([["bad-late", "scenes.s.clock.late", undefined]]);
    expect(late("toString")).toEqual([["unknown-target", "scenes.s.clock.late", undefined]]);
  });
});
