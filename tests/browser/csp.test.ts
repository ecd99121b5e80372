import { expect } from "./app";
import { openPlace, PLACES } from "./places";
import { reading } from "./stage";

/** The files that a page's markup names (styles, scripts, icons, pictures) and that are not there. */
async function missing(html: string, url: string): Promise<string[]> {
  const named = html.matchAll(/<(?:link|script|img|use)\b[^>]*? (?:href|src)="(\/[^"#]+)/g);
  const files = [...new Set([...named].flatMap((match) => match[1] ?? []))];
  const answers = await Promise.all(files.map(async (file) => ({ file, ok: (await fetch(url + file)).ok })));
  return answers.filter(({ ok }) => !ok).map(({ file }) => file);
}

for (const place of PLACES) {
  reading(`keeps to itself and to its policy: ${place.name}`, async ({ as, stage, complaints }) => {
    const page = await as(place.who);
    const elsewhere: string[] = [];
    const reports: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== stage.url) elsewhere.push(request.url());
      if (request.url().endsWith("/reports/csp")) reports.push(request.postData() ?? "");
    });
    const answer = await openPlace(place, page, stage, complaints);

    const headers = answer?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    const nonce = /script-src 'nonce-([\w+/=]{20,})' 'self'/.exec(policy)?.[1];
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe-|https?:|\*|data:|blob:/);
    expect(nonce, "a nonce of this answer's own").toBeDefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-powered-by"]).toBeUndefined();

    const html = (await answer?.text()) ?? "";
    expect(html.match(/<[a-z][^>]*\sstyle=/g) ?? [], "inline styles").toEqual([]);
    expect(html.match(/<[a-z][^>]*\son[a-z]+=/g) ?? [], "inline handlers").toEqual([]);
    const inline = (html.match(/<script[^>]*>/g) ?? []).filter((tag) => !tag.includes(" src="));
    expect(inline.length > 0).toBe(!place.still);
    expect(inline.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(elsewhere, "requests to other places").toEqual([]);
    expect(await missing(html, stage.url), "files that the page names and nobody has").toEqual([]);
    expect(reports, "reports of what the policy refused").toEqual([]);
  });
}

reading("no two answers share a nonce", async ({ stage }) => {
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await fetch(`${stage.url}/login`)).headers.get("content-security-policy")),
  );
  expect(new Set(policies).size).toBe(3);
});
