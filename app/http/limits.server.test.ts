import { describe, expect, test, vi } from "vitest";
import { countWrongSignIn, forgetWrongSignIns, lookUpByCode, secondsToWait } from "./limits.server";

/** Each test has an account and an address of its own, because limits are the process's. */
let made = 0;
const own = () => {
  made += 1;
  return { email: `person-${made}@example.org`, address: `192.0.2.${made}` };
};
const wrongly = async (times: number, email: string, address: string) => {
  for (let count = 0; count < times; count += 1) await countWrongSignIn(email, address);
};

describe("wrong sign-ins", () => {
  test("four cost nothing, and after the fifth one waits up to a quarter of an hour", async () => {
    const { email, address } = own();
    expect(await secondsToWait(email, address)).toBe(0);
    await wrongly(4, email, address);
    expect(await secondsToWait(email, address)).toBe(0);
    await wrongly(1, email, address);
    const wait = await secondsToWait(email, address);
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
  });

  test("slow one account, from wherever it is tried and in whatever letters", async () => {
    const { email, address } = own();
    const elsewhere = own();
    await wrongly(5, email, address);
    expect(await secondsToWait(`  ${email.toUpperCase()} `, elsewhere.address)).toBeGreaterThan(0);
    expect(await secondsToWait(elsewhere.email, address)).toBe(0);
  });

  test("are forgotten for an account after a right one", async () => {
    const { email, address } = own();
    await wrongly(4, email, address);
    await forgetWrongSignIns(email, address);
    await wrongly(4, email, address);
    expect(await secondsToWait(email, address)).toBe(0);
  });

  test("of a hundred accounts at one address slow that address, and no other", async () => {
    const { address } = own();
    for (let count = 0; count < 99; count += 1) await countWrongSignIn(`guess-${count}@example.org`, address);
    const fresh = own();
    expect(await secondsToWait(fresh.email, address)).toBe(0);
    await countWrongSignIn("guess-99@example.org", address);
    expect(await secondsToWait(fresh.email, address)).toBeGreaterThan(0);
    expect(await secondsToWait(fresh.email, fresh.address)).toBe(0);
    await countWrongSignIn("right@example.org", address);
    await forgetWrongSignIns("right@example.org", address);
    expect(await secondsToWait(fresh.email, address)).toBeGreaterThan(0);
  });

  test("go on being counted past the limit without an error, and do not lengthen the wait", async () => {
    const { email, address } = own();
    await wrongly(9, email, address);
    expect(await secondsToWait(email, address)).toBeLessThanOrEqual(15 * 60);
  });

  test("are over after a quarter of an hour", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-24T10:00:00.000Z"), toFake: ["Date", "setTimeout"] });
    try {
      const { email, address } = own();
      await wrongly(5, email, address);
      vi.advanceTimersByTime(14 * 60_000);
      expect(await secondsToWait(email, address)).toBeLessThanOrEqual(60);
      expect(await secondsToWait(email, address)).toBeGreaterThan(0);
      vi.advanceTimersByTime(60_001);
      expect(await secondsToWait(email, address)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("looking things up by their code", () => {
  const nothing = async () => null;
  const something = async () => ({ code: "this" });

  test("is slowed for an address after thirty codes that led nowhere, for right ones as well", async () => {
    const { address } = own();
    for (let count = 0; count < 30; count += 1)
      expect(await lookUpByCode(address, nothing)).toEqual({ found: null });
    const slowed = await lookUpByCode(address, something);
    expect(slowed).toEqual({ wait: expect.any(Number) });
    expect("wait" in slowed && slowed.wait).toBeGreaterThan(14 * 60);
    expect(await lookUpByCode(own().address, something)).toEqual({ found: { code: "this" } });
  });

  test("costs nothing where the code is right", async () => {
    const { address } = own();
    for (let count = 0; count < 60; count += 1)
      expect(await lookUpByCode(address, something)).toEqual({ found: { code: "this" } });
  });

  test("is slowed as well for tries side by side", async () => {
    const { address } = own();
    let looked = 0;
    const look = async () => {
      looked += 1;
      return null;
    };
    await Promise.all(Array.from({ length: 200 }, () => lookUpByCode(address, look)));
    expect(looked).toBeLessThanOrEqual(30);
  });
});
