import { describe, expect, it } from "vitest";
import { exploredFrom, go, offers, type Sketch } from "../fixtures/sketch";
import { cueGiveaway, lengthGiveaway } from "./giveaways";

/** Words of so many characters. */
const long = (length: number) => "x".repeat(length);
const lengths = (sketch: Sketch) =>
  lengthGiveaway(exploredFrom(sketch)).map(({ message }) => /the (longest|shortest)/.exec(message)?.[1]);
const cues = (sketch: Sketch) => cueGiveaway(exploredFrom(sketch));
const two = (best: number, other: number): Sketch => ({
  beats: [offers("a", [go("x", "good", "", long(best)), go("y", "bad", "", long(other))])],
});

describe("length as a giveaway", () => {
  it.each([
    [11, 10, []],
    [12, 10, ["longest"]],
    [10, 11, []],
    [10, 12, ["shortest"]],
    [1100, 1000, []],
    [1101, 1000, ["longest"]],
    [1, 1, []],
  ])("begins beyond a tenth: %i to %i characters", (best, other, told) => {
    expect(lengths(two(best, other))).toEqual(told);
  });

  it("is more than half of the situations, by how often random play comes to them", () => {
    // `a` is a tie and not judged; of `b` and `c`, which are as likely, one shows.
    const half = [
      offers("a", [go("x", "b", "", long(9)), go("y", "c", "", long(9))]),
      offers("b", [go("x", "good", "", long(20)), go("y", "bad", "", long(10))]),
      offers("c", [go("x", "good", "", long(10)), go("y", "bad", "", long(10))]),
    ];
    expect(lengths({ beats: half })).toEqual([]);
    const often = [
      half[0]?.replace("choices: {", `choices: { ${go("z", "b", "", long(9))},`) ?? "",
      ...half.slice(1),
    ];
    expect(lengths({ beats: often })).toEqual(["longest"]);
  });

  it("is not asked where one choice is on offer, or the best is shared", () => {
    expect(lengths({ beats: [offers("a", [go("x", "good", "", long(50))])] })).toEqual([]);
    const shared = offers("a", [go("x", "good", "", long(50)), go("y", "good"), go("z", "bad")]);
    expect(lengths({ beats: [shared] })).toEqual([]);
  });

  it("is not asked where a choice leads to nothing that ends", () => {
    const beats = [offers("a", [go("x", "good", "", long(50)), go("y", "b")]), offers("b", [go("z", "b")])];
    expect(lengths({ beats })).toEqual([]);
  });
});

describe("a cue that beats chance", () => {
  it("must do so by more than half a rank", () => {
    const sketch = (goto: string): Sketch => ({
      beats: [offers("a", [go("x", goto, "", "Shall we?"), go("y", "bad", "", "We shall.")])],
    });
    expect(cues(sketch("fair"))).toEqual([]);
    expect(cues(sketch("good"))[0]?.witness).toEqual(["x"]);
  });

  it("is the best of them where several do, and only that; the first where they tie", () => {
    const found = (...others: string[]) =>
      cues({
        endings: "top: { rank: 4, title: t, text: t, findings: [] }",
        beats: [
          offers("a", [go("x", "b", "", long(30)), go("y", "bad", "", long(10))]),
          offers("b", [go("x", "top", "", "Is it so?"), ...others]),
        ],
      }).map(({ message, witness }) => [message.split(",")[0], witness]);
    const plain = go("y", "bad", "", "It is so!");
    expect(found(plain)).toEqual([
      ["Always taking the longest choice comes to a mean rank of 2.0", ["x", "x"]],
    ]);
    expect(found(plain, go("z", "bad", "", "It isn't!"))).toEqual([
      ["Always taking a choice with a question mark comes to a mean rank of 2.0", ["x", "x"]],
    ]);
  });

  it("points at all that share it, and the play takes the first of them", () => {
    const beats = [
      offers("a", [
        go("w", "bad", "", long(9)),
        go("x", "good", "", long(20)),
        go("y", "good", "", long(20)),
      ]),
    ];
    expect(cues({ beats })[0]).toMatchObject({ witness: ["x"], message: expect.stringContaining("2.0") });
  });

  it("is followed into a circle without being taken for an end", () => {
    const beats = [
      offers("a", [
        go("round", "a", "", long(30)),
        go("x", "good", "", long(9)),
        go("y", "bad", "", long(9)),
      ]),
    ];
    expect(cues({ beats })).toEqual([]);
  });

  it("ends its play where it comes back to a situation", () => {
    // Going on is the longest, and as often as not it leads back; both ways end well in the mean.
    const beats = [
      offers("a", [
        go("go-on", "b", "", long(30)),
        go("stop", "bad", "", long(9)),
        go("stay", "bad", "", long(9)),
      ]),
      offers("b", [
        go("back", "a", "", long(30)),
        go("end", "good", "", long(30)),
        go("no", "bad", "", long(9)),
      ]),
    ];
    expect(cues({ beats })[0]?.witness).toEqual(["go-on", "back"]);
  });
});
