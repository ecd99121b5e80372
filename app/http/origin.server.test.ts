import { describe, expect, test } from "vitest";
import { mayWrite, type Provenance } from "./origin.server";

const BASE = "https://rapport.example.org";
const form: Provenance = {
  method: "POST",
  host: "rapport.example.org",
  origin: BASE,
  referer: `${BASE}/login`,
  fetchSite: "same-origin",
};
const bare: Provenance = { ...form, origin: undefined, referer: undefined, fetchSite: undefined };
const here: Provenance = { ...bare, host: "localhost:3000" };

type Row = [what: string, may: boolean, request: Provenance, baseUrl: string | null];

const table: Row[] = [
  ["a form of the site itself", true, form, BASE],
  ["the same, behind a proxy that calls it otherwise", true, { ...form, host: "127.0.0.1:3000" }, BASE],
  ["a form of another site", false, { ...form, origin: "https://evil.example" }, BASE],
  ["one that only says it is cross-site", false, { ...form, fetchSite: "cross-site" }, BASE],
  ["one of a sister site", false, { ...form, fetchSite: "same-site" }, BASE],
  ["one of a sister site by its origin", false, { ...bare, origin: "https://www.rapport.example.org" }, BASE],
  ["a value of Sec-Fetch-Site that nobody knows", false, { ...form, fetchSite: "SAME-ORIGIN" }, BASE],
  ["an address that was typed", true, { ...bare, fetchSite: "none" }, BASE],
  ["a page whose origin is hidden", false, { ...bare, origin: "null" }, BASE],
  ["an origin that is no address", false, { ...bare, origin: "rapport.example.org" }, BASE],
  ["an empty origin", false, { ...bare, origin: "" }, BASE],
  ["another port", false, { ...bare, origin: `${BASE}:8443` }, BASE],
  ["the port that HTTPS has anyway", true, { ...bare, origin: `${BASE}:443` }, BASE],
  ["the same host without HTTPS", false, { ...bare, origin: "http://rapport.example.org" }, BASE],
  ["a host that begins the same", false, { ...bare, origin: `${BASE}.evil.example` }, BASE],
  ["a host that stands before an @", false, { ...bare, origin: `${BASE}@evil.example` }, BASE],
  ["a page of the site, with a Referer alone", true, { ...bare, referer: `${BASE}/runs/1?x=1` }, BASE],
  ["a Referer elsewhere", false, { ...bare, referer: `https://evil.example/?${BASE}` }, BASE],
  ["an origin elsewhere and a Referer here", false, { ...form, origin: "https://evil.example" }, BASE],
  ["a client that is no browser", true, bare, BASE],
  ["the own host, where no BASE_URL is set", true, { ...here, origin: "http://localhost:3000" }, null],
  ["another host, where no BASE_URL is set", false, { ...here, origin: "http://localhost:3001" }, null],
  [
    "the name and not the number, without BASE_URL",
    false,
    { ...here, origin: "http://127.0.0.1:3000" },
    null,
  ],
  ["a browser, where the host is not said", false, { ...here, host: undefined, origin: "http://a" }, null],
];

describe("a write", () => {
  test.each(table)("from %s: %s", (_, may, request, baseUrl) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "post", "WHATEVER"])
      expect(mayWrite({ ...request, method }, baseUrl)).toBe(may);
  });
});

test.each(["GET", "HEAD", "OPTIONS"])("%s is a read, from wherever it comes", (method) => {
  expect(mayWrite({ ...form, method, origin: "https://evil.example", fetchSite: "cross-site" }, BASE)).toBe(
    true,
  );
});
