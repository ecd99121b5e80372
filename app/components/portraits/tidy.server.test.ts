import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortPath, tidy } from "./tidy.server";

/** The commands and numbers of path data, however it is written. */
function read(d: string): (string | number)[] {
  return (d.match(/[a-zA-Z]|-?(?:\d+\.\d*|\.\d+|\d+)/g) ?? []).map((token) =>
    /[a-zA-Z]/.test(token) ? token : Number(token),
  );
}

describe("short path data", () => {
  it("rounds to one decimal and drops what is not needed", () => {
    expect(shortPath("M 10.26 -0.04 L 0.52 -0.5 Z")).toBe("M10.3 0L.5-.5Z");
  });

  it("keeps two numbers apart where they would run together", () => {
    expect(shortPath("m1 2 .5 3")).toBe("m1 2 .5 3");
    expect(shortPath("m1.5 .5")).toBe("m1.5.5");
  });

  it("says the same numbers, to a twentieth, whatever they are", () => {
    const number = fc.double({ min: -2000, max: 2000, noNaN: true }).map((n) => Math.round(n * 1000) / 1000);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (numbers) => {
        const before = `M${numbers.map((n) => n.toFixed(3)).join(" ")}`;
        const after = read(shortPath(before)).slice(1) as number[];
        expect(after).toHaveLength(numbers.length);
        after.forEach((n, index) => {
          expect(Math.abs(n - (numbers[index] ?? 0))).toBeLessThanOrEqual(0.0501);
        });
      }),
    );
  });
});

describe("tidying a drawing", () => {
  it("drops ids and groups that hold nothing", () => {
    expect(tidy('<g id="x"><g transform="translate(1 2)"></g></g><path id="y" d="M 1 1"/>')).toBe(
      '<path d="M1 1"/>',
    );
  });

  it("leaves colours as they are", () => {
    expect(tidy('<path d="M1 1" fill="#8d5a3a"/>')).toBe('<path d="M1 1" fill="#8d5a3a"/>');
  });
});
