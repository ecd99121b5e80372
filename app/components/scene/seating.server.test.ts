import { describe, expect, it } from "vitest";
import { smallScenario } from "../../scenario/fixtures/build";
import { seatPeople } from "./seating.server";

const scenario =
  smallScenario(`cast: { ann: { name: Ann, role: r }, bob: { name: Bob, role: r }, cy: { name: Cy, role: r }, di: { name: Di, role: r } }
scenes: { all: { title: t }, some: { title: t, present: [ann, cy] }, office: { title: t, present: [cy] }, desk: { title: t, present: [] } }
start: a
beats: { a: { scene: all, lines: [], choices: { go: { say: s, goto: end, why: w, findings: [] } } } }
endings: { end: { rank: 0, title: t, text: t, findings: [] } }`);
const seats = (scene: string) =>
  seatPeople(scenario, { scene, values: {}, speaking: "cy" }).map(
    ({ id, gone, speaking }) => `${id}${gone ? " gone" : ""}${speaking ? " speaks" : ""}`,
  );

describe("who sits at the table", () => {
  it("is everybody, where nobody is named", () => {
    expect(seats("all")).toEqual(["ann", "bob", "cy speaks", "di"]);
  });

  it("marks the places of those who are away, where half of them or more are there", () => {
    expect(seats("some")).toEqual(["ann", "bob gone", "cy speaks", "di gone"]);
  });

  it("is those who are there, where it is another place and most people were never meant to come", () => {
    expect(seats("office")).toEqual(["cy speaks"]);
  });

  it("is nobody, where one is alone", () => {
    expect(seats("desk")).toEqual([]);
  });
});
