import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { CertificateView } from "../certificates.$code/view";
import { drawCertificate } from "./draw.server";

const CODE = "7K3M-Q9XA-0001-ZZZZ-1234";
const ADDRESS = `https://rapport.example.org/certificates/${CODE}`;
const NOW = new Date("2026-11-24T10:00:00Z");

const things = (count: number, title: string) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    title: `${title} ${index}`,
    print: "a1b2c3d4",
  }));

const VIEW: CertificateView = {
  code: CODE,
  name: "Ruth Mbeki",
  course: "Onboarding for research assistants",
  completedOn: "2026-11-12",
  standing: { state: "valid", until: null },
  modules: things(10, "Module"),
  rehearsals: things(12, "Rehearsal"),
  today: "2026-11-24",
};

type Pdf = { raw: string; pages: number; text: string; fonts: string[] };

/** Reads back what a PDF of ours says: every stream unpacked, and its glyphs turned into letters by the fonts' own tables. */
async function drawn(over: Partial<CertificateView> = {}): Promise<Pdf> {
  const raw = Buffer.from(await drawCertificate({ ...VIEW, ...over }, ADDRESS, NOW)).toString("latin1");
  const objects = new Map<string, string>();
  for (const [, id = "", body = ""] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const stream = (id: string) => {
    const body = objects.get(id) ?? "";
    const packed = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? "";
    return body.includes("FlateDecode")
      ? inflateSync(Buffer.from(packed, "latin1")).toString("latin1")
      : packed;
  };
  const letters = new Map<string, Map<string, string>>();
  for (const body of objects.values()) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
    const name = /\/BaseFont \/(\S+)/.exec(body)?.[1];
    if (unicode && name) letters.set(name, tableOf(stream(unicode)));
  }
  const all = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const text = all.map((page) => {
    const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? "") ?? "";
    const named = new Map<string, Map<string, string>>();
    for (const [, font = "", id = ""] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const base = /\/BaseFont \/(\S+)/.exec(objects.get(id) ?? "")?.[1] ?? "";
      named.set(font, letters.get(base) ?? new Map());
    }
    return textOf(stream(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ""), named);
  });
  return { raw, pages: all.length, text: text.join("\n").replace(/\s+/g, " "), fonts: [...letters.keys()] };
}

const ESCAPED: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Strings of a PDF as they are meant. */
const unescaped = (raw: string) =>
  raw.replace(/\\([nrtbf\\()])/g, (_, sign: string) => ESCAPED[sign] ?? sign);

const utf16 = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** A font's table from glyphs, as four hexadecimal digits, to letters. */
function tableOf(cmap: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const [, from = "", , list = ""] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, to = ""], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, "0");
      table.set(glyph, utf16(to.replaceAll(" ", "")));
    });
  }
  return table;
}

/** The words of a page's content, with a break after each piece that it places. */
function textOf(content: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  let words = "";
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? new Map();
    const glyphs = [...(shown ?? "").matchAll(/<(\w*)>/g)].map(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    words += glyphs
      .flat()
      .map((glyph) => font.get(glyph) ?? "?")
      .join("");
    if (shown) words += "\n";
  }
  return words;
}

describe("the PDF of a certificate", () => {
  test("is one, of two A4 pages, with title, language and structure", async () => {
    const { raw, pages } = await drawn();
    expect(raw.slice(0, 8)).toBe("%PDF-1.7");
    expect(raw.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(pages).toBe(2);
    expect(raw.match(/\/MediaBox \[0 0 595.28 841.89\]/g)).toHaveLength(2);
    expect(raw).toContain("/Lang (en-GB)");
    expect(raw).toContain("/DisplayDocTitle true");
    expect(raw).toContain("(Certificate of completion: Ruth Mbeki, Onboarding for research assistants)");
    expect(raw).toContain("/Marked true");
    expect(raw).toMatch(/\/S \/H1\b/);
    expect(raw).toContain("pdfuaid:part");
  });

  test("says the name, the course, the day, the code, where to check it, and each version", async () => {
    const { text } = await drawn();
    for (const words of [
      "Ruth Mbeki",
      "Onboarding for research assistants",
      "on 12 November 2026: 10 modules and 12 rehearsals.",
      CODE,
      "Valid",
      "Module 9",
      "Rehearsal 11",
      "a1b2c3d4",
    ])
      expect(text).toContain(words);
    expect(text.replaceAll(" ", "")).toContain(ADDRESS);
    expect(text).not.toContain("?");
  });

  test.each([
    ["Łukasz Żółć-Wójcik", "Atkinson"],
    ["Nguyễn Thị Minh Khai", "NotoSans"],
    ["Ọláńrewájú Adébáyọ", "NotoSans"],
    ["Олександра Ґудзь", "NotoSans"],
    ["Ελένη Παπαδοπούλου", "NotoSans"],
  ])("writes %s in a font that has its letters, and has it inside", async (name, family) => {
    const { text, fonts, raw } = await drawn({ name });
    expect(text).toContain(name);
    expect(fonts.some((font) => font.includes(family))).toBe(true);
    expect(fonts.some((font) => font.includes("NotoSans"))).toBe(family === "NotoSans");
    expect(raw.match(/\/FontFile2/g)).toHaveLength(fonts.length);
  });

  test("takes a name in letters and marks apart as the same name", async () => {
    expect((await drawn({ name: "Zoë".normalize("NFD") })).text).toContain("Zoë");
  });

  test.each([
    "أحمد بن محمد",
    "王小明",
    "अमित कुमार",
    "Ruth 🙂",
  ])("leaves a line for %s, which no font here can write, and keeps the name for those who listen", async (name) => {
    const { text, raw } = await drawn({ name });
    expect(text).toContain("Write it here by hand");
    const kept = Buffer.from(name, "utf16le").swap16().toString("latin1");
    expect(unescaped(raw)).toContain(kept);
  });

  test("keeps a very long name on the page", async () => {
    const { text, pages } = await drawn({ name: `Wolfeschlegelsteinhausen${"bergerdorff".repeat(9)} Smith` });
    expect(pages).toBe(2);
    expect(text.replaceAll(" ", "")).toContain("bergerdorffbergerdorff");
  });

  test.each([
    [{ state: "revoked", on: "2026-11-20" }, "Revoked"],
    [{ state: "expired", on: "2026-11-20" }, "Expired"],
    [{ state: "reopened", on: "2026-11-20" }, "No longer valid"],
  ] as const)("says that it no longer counts: %o", async (standing, words) => {
    const { text } = await drawn({ standing });
    expect(text).toContain(words);
    expect(text).toContain("20 November 2026");
  });

  test("has as many pages as the list of what was studied needs", async () => {
    const { pages, text } = await drawn({ modules: things(60, "Module"), rehearsals: [] });
    expect(pages).toBe(4);
    expect(text).toContain("Module 59");
  });
});
