import { describe, expect, test } from "vitest";
import { z } from "zod";
import { LONGEST_TEXT, planDay, planFields, readForm } from "./form.server";

const schema = z.object({
  name: z
    .string("Enter your name.")
    .trim()
    .min(1, "Enter your name.")
    .max(10, "Keep it under 10 characters."),
  seq: z.coerce.number("A number is needed.").int().min(0).optional(),
});

const post = (body: BodyInit, type?: string) =>
  new Request("http://localhost/", { method: "POST", body, headers: type ? { "Content-Type": type } : {} });
const form = (entries: [string, string | Blob][]) => {
  const data = new FormData();
  for (const [name, value] of entries)
    if (typeof value === "string") data.append(name, value);
    else data.append(name, value, "file.txt");
  return post(data);
};

describe("reading a form", () => {
  test("gives what the schema makes of it, and leaves out what it does not name", async () => {
    const request = post(new URLSearchParams({ name: "  Ruth ", seq: "3", other: "x" }));
    const read = await readForm(request, schema);
    expect("value" in read && read.value).toEqual({ name: "Ruth", seq: 3 });
    expect(read.typed).toEqual({ name: "  Ruth ", seq: "3", other: "x" });
  });

  test("says each mistake at its field, and gives back what was typed, as it was typed", async () => {
    const long = "x".repeat(11);
    expect(await readForm(post(new URLSearchParams({ name: long })), schema)).toEqual({
      errors: [{ field: "name", message: "Keep it under 10 characters." }],
      typed: { name: long },
    });
    expect(await readForm(post(new URLSearchParams({ name: "  " })), schema)).toEqual({
      errors: [{ field: "name", message: "Enter your name." }],
      typed: { name: "  " },
    });
  });

  test("says that a field is missing as it says that it is empty", async () => {
    expect(await readForm(post(new URLSearchParams()), schema)).toEqual({
      errors: [{ field: "name", message: "Enter your name." }],
      typed: {},
    });
  });

  test("takes the last of a field that comes twice", async () => {
    const request = post(
      new URLSearchParams([
        ["name", "Ruth"],
        ["name", "Tomas"],
      ]),
    );
    expect(await readForm(request, schema)).toMatchObject({ value: { name: "Tomas" } });
  });

  test("takes a file for a field that is missing", async () => {
    const read = await readForm(form([["name", new Blob(["x"])]]), schema);
    expect(read).toEqual({ errors: [{ field: "name", message: "Enter your name." }], typed: {} });
  });

  test("is not misled by names that every object has", async () => {
    const request = post(
      new URLSearchParams({ __proto__: "x", constructor: "x", toString: "x", name: "Ruth" }),
    );
    const read = await readForm(request, schema);
    expect("value" in read && read.value).toEqual({ name: "Ruth" });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("gives a mistake of the whole form no field", async () => {
    const whole = z.object({}).refine(() => false, "That form does not belong to this page.");
    expect(await readForm(post(new URLSearchParams()), whole)).toEqual({
      errors: [{ field: null, message: "That form does not belong to this page." }],
      typed: {},
    });
  });

  test.each([
    "text/plain",
    "application/json",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
  ])("answers a body of %s that is no form with 400, not as a fault of ours", async (type) => {
    const answer = await readForm(post("neither one nor the other", type), schema).catch((error) => error);
    expect(answer).toBeInstanceOf(Response);
    expect((answer as Response).status).toBe(400);
  });
});

describe("the fields of a plan", () => {
  const plan = z.object(planFields);
  test.each([
    ["empty", "", "Say what you will see or hear."],
    ["spaces", " \n ", "Say what you will see or hear."],
    ["one letter too long", "x".repeat(501), "Keep it under 500 characters, so that it fits the moment."],
  ])("refuse a cue of %s, with a sentence", async (_, cue, message) => {
    const read = await readForm(post(new URLSearchParams({ cue, action: "y" })), plan);
    expect(read).toMatchObject({ errors: [{ field: "cue", message }], typed: { cue, action: "y" } });
  });

  test("take 500 letters", async () => {
    const cue = "x".repeat(500);
    expect(await readForm(post(new URLSearchParams({ cue, action: "y" })), plan)).toMatchObject({
      value: { cue, action: "y" },
    });
    expect(LONGEST_TEXT).toBeGreaterThan(500);
  });
});

describe("the day of a plan", () => {
  const plan = z.object({ day: planDay });
  test.each([
    ["a date", { day: "2026-12-01" }, "2026-12-01"],
    ["nothing", { day: "" }, null],
    ["no field at all", {}, null],
  ])("takes %s", async (_, fields: Record<string, string>, day) => {
    const read = await readForm(post(new URLSearchParams({ other: "x", ...fields })), plan);
    expect(read).toMatchObject({ value: { day } });
  });

  test.each([
    "Tuesday",
    "2026-13-01",
    "2026-02-30",
    "1/12/2026",
    "2026-12-01T09:00",
  ])("refuses %s, with a sentence", async (day) => {
    const read = await readForm(post(new URLSearchParams({ day })), plan);
    expect(read).toMatchObject({ errors: [{ field: "day" }], typed: { day } });
    expect("errors" in read && read.errors[0]?.message).toMatch(/^Give the day as a date/);
  });
});
