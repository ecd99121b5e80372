import { get } from "node:http";
import { expect } from "./app";
import { openPlace, PLACES } from "./places";
import { reading } from "./stage";

const MOST_SCRIPT_KB = 110;
const MOST_SPRITE_KB = 60;
const KB = 1024;

/** The bytes that an address sends to a browser that knows gzip. */
function gzipped(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "Accept-Encoding": "gzip" } }, (response) => {
      if (response.headers["content-encoding"] !== "gzip" && Number(response.headers["content-length"]) > KB)
        reject(new Error(`${address} is sent uncompressed.`));
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    }).on("error", reject);
  });
}

const WEIGHED = ["path, half-way", "module, three-levels", "room, middle", "debrief"];

for (const name of WEIGHED) {
  reading(`sends at most ${MOST_SCRIPT_KB} KB of script: ${name}`, async ({ as, stage, complaints }) => {
    const place = PLACES.find((entry) => entry.name === name);
    if (!place) throw new Error(`There is no place called ${name}.`);
    const page = await as(place.who);
    const scripts = new Set<string>();
    const sprites = new Set<string>();
    page.on("response", (response) => {
      const url = new URL(response.url());
      if (/javascript/.test(response.headers()["content-type"] ?? "")) scripts.add(url.href);
      if (url.pathname.startsWith("/portraits/")) sprites.add(url.origin + url.pathname);
    });
    await openPlace(place, page, stage, complaints);
    await page.waitForLoadState("networkidle");
    const sum = async (all: Set<string>) =>
      (await Promise.all([...all].map(gzipped))).reduce((total, bytes) => total + bytes, 0) / KB;
    const script = await sum(scripts);
    const sprite = await sum(sprites);
    console.log(
      `${name}: ${script.toFixed(1)} KB of script in ${scripts.size} files, ${sprite.toFixed(1)} KB of portraits`,
    );
    expect(scripts.size).toBeGreaterThan(3);
    expect(script).toBeLessThanOrEqual(MOST_SCRIPT_KB);
    expect(sprite).toBeLessThanOrEqual(MOST_SPRITE_KB);
    if (name.startsWith("room")) expect(sprite).toBeGreaterThan(1);
  });
}
