import { describe, expect, it } from "vitest";
import { seated } from "./seated";

const person = (id: string, more: { gone?: boolean; speaking?: boolean } = {}) => ({
  id,
  name: id,
  face: "calm",
  ...more,
});

describe("who is drawn at the table", () => {
  it("is everybody, in order, up to six", () => {
    const people = ["a", "b", "c", "d", "e", "f"].map((id) => person(id));
    expect(seated(people)).toEqual(people);
  });

  it("leaves out those who are away first", () => {
    const people = ["a", "b", "c", "d", "e", "f", "g"].map((id) => person(id, { gone: id === "b" }));
    expect(seated(people).map(({ id }) => id)).toEqual(["a", "c", "d", "e", "f", "g"]);
  });

  it("always has room for the one who speaks", () => {
    const people = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => person(id, { speaking: id === "h" }));
    expect(seated(people).map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e", "h"]);
  });
});
