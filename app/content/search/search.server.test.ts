import index from "virtual:rapport-search";
import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue.server";
import { datePack, packPaths, packValue } from "../pack.server";
import { openSearch } from "./search.server";

const find = openSearch(index);
const first = (query: string) => find(query)[0];

describe("a search", () => {
  test("finds a step by a word of its text, and says which words were found", () => {
    const found = first("alarms");
    expect(found).toMatchObject({ kind: "module" });
    expect([...(found?.words ?? [])]).toContain("alarm");
  });

  test("puts the step whose title it is first", () => {
    for (const { module } of Object.values(catalogue.lessons))
      for (const step of module.steps.slice(1, 3)) {
        const best = find(step.title).slice(0, 8);
        expect(
          best.map((found) => `${found.of}/${found.step}`),
          step.title,
        ).toContain(`${module.id}/${step.id}`);
      }
  });

  test("finds every finding by its number, before all else", () => {
    for (const { id } of catalogue.register.findings) expect(first(` ${id.toLowerCase()} `)?.of).toBe(id);
  });

  test("finds a rehearsal by its title", () => {
    for (const { id, title } of Object.values(catalogue.scenarios))
      expect(
        find(title)
          .slice(0, 12)
          .map(({ of }) => of),
        title,
      ).toContain(id);
  });

  test("forgives a wrong letter, and goes on where a word was not finished", () => {
    expect([...(first("alerm")?.words ?? [])]).toContain("alarm");
    expect([...(first("recep")?.words ?? [])].join()).toMatch(/reception/);
  });

  test("asks for every word before it is content with some", () => {
    const [best] = find("alarm reception");
    expect(best?.words.size).toBeGreaterThan(1);
    expect(find("alarm xylophone").length).toBeGreaterThan(0);
  });

  test("takes words that are said everywhere for what they are, and finds nothing for nonsense", () => {
    expect(first("what is an alarm")?.of).toBe(first("alarm")?.of);
    expect(find("xqzvw")).toEqual([]);
    expect(find("***")).toEqual([]);
    expect(find("")).toEqual([]);
  });

  test("is quick, however long the query", () => {
    const began = performance.now();
    find("research team promise risk ".repeat(2000));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

test("the index holds no value of any local pack", () => {
  for (const file of Object.values(catalogue.packs)) {
    const pack = datePack(file, "2026-11-24");
    const values = packPaths(pack.values).flatMap((path) => [packValue(pack, path)].flat());
    const telling = values.filter((value) => typeof value === "string" && value.split(" ").length > 3);
    expect(telling.length, file.id).toBeGreaterThan(20);
    for (const value of telling) expect(index, file.id).not.toContain(JSON.stringify(value).slice(1, -1));
  }
});
