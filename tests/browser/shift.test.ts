import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect } from "./app";
import { openPlace, PLACES } from "./places";
import { reading } from "./stage";

/** Where a page's HTML is cut, as shares of it: what comes after is sent a moment later, as on a slow line. */
const CUTS = [0.12, 0.2, 0.35, 0.5, 0.7];
const PAUSE_MS = 400;
const PHONE = { width: 412, height: 823 };

/** Stands before a server and sends its pages in two pieces. */
async function slowLine(url: string, cut: () => number): Promise<{ server: Server; url: string }> {
  const { hostname, port } = new URL(url);
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    const passed = request({ hostname, port, path: asked.url, method: asked.method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers);
      if (!/html/.test(given.headers["content-type"] ?? "")) {
        given.pipe(answer);
        return;
      }
      const parts: Buffer[] = [];
      given.on("data", (part: Buffer) => parts.push(part));
      given.on("end", () => {
        const whole = Buffer.concat(parts);
        const at = Math.floor(whole.length * cut());
        answer.write(whole.subarray(0, at));
        setTimeout(() => answer.end(whole.subarray(at)), PAUSE_MS);
      });
    });
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, hostname, resolve));
  return { server, url: `http://${hostname}:${(server.address() as AddressInfo).port}` };
}

type Shifts = { shifts: string[] };

/** Keeps what moves in a page without being asked to, from its first paint on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Element | null }[] };
    const kept = window as unknown as Shifts;
    kept.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        kept.shifts.push(
          `${value.toFixed(3)} ${sources.map(({ node }) => node?.className ?? "").join(", ")}`,
        );
    }).observe({ type: "layout-shift", buffered: true });
  });
}

for (const name of ["path, half-way", "module, three-levels", "room, middle", "debrief"]) {
  reading(`moves nothing while it comes in pieces: ${name}`, async ({ as, stage, complaints }) => {
    const place = PLACES.find((entry) => entry.name === name);
    if (!place) throw new Error(`There is no place called ${name}.`);
    let cut = 0;
    const line = await slowLine(stage.url, () => cut);
    const page = await as(place.who);
    await page.setViewportSize(PHONE);
    await watchShifts(page);
    for (cut of CUTS) {
      await openPlace({ ...place, path: (given) => line.url + place.path(given) }, page, stage, complaints);
      const shifts = await page.evaluate(() => (window as unknown as Shifts).shifts);
      expect(shifts, `cut at ${cut}`).toEqual([]);
    }
    line.server.closeAllConnections();
    line.server.close();
  });
}
