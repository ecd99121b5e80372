import { describe, expect, it } from "vitest";
import { clockHands } from "./clock-hands";

describe("the clock on the wall", () => {
  it("shows the scene's time", () => {
    expect(clockHands("Tuesday 09:30")).toEqual({ hour: 285, minute: 180 });
  });

  it("goes on with the minutes used, over the hour", () => {
    expect(clockHands("Tuesday in May, 14:58", 4)).toEqual({ hour: 91, minute: 12 });
  });

  it("is not drawn where no time is named", () => {
    expect(clockHands("Thursday")).toBeNull();
    expect(clockHands(null)).toBeNull();
    expect(clockHands("Room 25:99")).toBeNull();
  });
});
