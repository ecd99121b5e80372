import { describe, expect, it } from "vitest";
import { scenarioFrom } from "../fixtures/build";
import { go, offers, routes, type Sketch, sketched, to } from "../fixtures/sketch";
import { fieldsOf } from "./fields";

const fields = (sketch: Sketch) => fieldsOf(scenarioFrom(sketched(sketch)));

describe("the fields that a scenario writes", () => {
  const all = fields({
    hidden: "trust: { range: 0..1, start: 0, means: m, bands: { low: { from: 0, cue: c } } }",
    meters: "m: { range: 0..1, start: 0, means: m }",
    flags: "f: f",
    scene: "clock: { limit: 2, late: bad }, present: [ann]",
    beats: [
      offers(
        "a",
        [go("x", "b", "then: [{ you: Ah, if: f, effects: [set f] }], made: { ann: hm }, cost: 0")],
        "{ narrator: Hm }",
      ),
      routes("b", [to("good", "f"), to("bad")]),
    ],
  });
  const at = (field: string) => all.filter((one) => one.field === field).map((one) => one.at);

  it("stand each with its place, holders before what they hold", () => {
    expect(at("band.cue")).toEqual(["cast.ann.hidden.trust.bands.low.cue"]);
    expect(at("attitude.range")).toEqual(["cast.ann.hidden.trust.range", "meters.m.range"]);
    expect(at("clock.limit")).toEqual(["scenes.s.clock.limit"]);
    expect(at("line.words")).toEqual(["beats.a.lines.0.narrator", "beats.a.choices.x.then.0.you"]);
    expect(at("line.effects")).toEqual(["beats.a.choices.x.then.0.effects"]);
    expect(at("entry.goto")).toEqual(["beats.b.route.0.goto", "beats.b.route.1.goto"]);
    expect(at("entry.if")).toEqual(["beats.b.route.0.if"]);
    const places = all.map((one) => one.at);
    expect(places.indexOf("beats")).toBeLessThan(places.indexOf("beats.a.lines"));
    expect(new Set(places).size).toBe(places.length);
  });

  it("have their value as plain data, a cost of 0 too, and none for what is unsaid", () => {
    expect(all.find((one) => one.field === "choice.cost")?.value).toBe(0);
    expect(all.find((one) => one.field === "choice.made")?.value).toEqual({ ann: "hm" });
    expect(at("choice.hint")).toEqual([]);
    expect(at("scenario.setting")).toEqual([]);
  });

  it("may be of elements called like fields", () => {
    const odd = fields({
      flags: "goto: f",
      beats: [offers("a", [go("goto", "bands")]), offers("bands", [go("then", "good")])],
    });
    expect(odd.filter((one) => one.field === "choice.goto").map((one) => one.at)).toEqual([
      "beats.a.choices.goto.goto",
      "beats.bands.choices.then.goto",
    ]);
    expect(odd.filter((one) => one.field === "attitude.bands")).toEqual([]);
  });
});
