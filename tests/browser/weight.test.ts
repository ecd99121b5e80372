import { expect } from "./app";
import { Client } from "./client";
import { gzipped } from "./gzipped";
import { openPlace, PLACES } from "./places";
import { reading } from "./stage";

const MOST_SCRIPT_KB = 110;
const MOST_SPRITE_KB = 60;
const KB = 1024;

const WEIGHED = [
  "path, half-way",
  "module, three-levels",
  "module, your-pitch",
  "module, worksheet",
  "room, middle",
  "debrief",
];

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

reading("sends at most 60 KB of portraits for any rehearsal", async ({ stage }) => {
  const client = await new Client(stage.url).signIn("ada@demo.test");
  const list = await (await client.get("/rehearse")).text();
  const links = [...list.matchAll(/href="\/rehearse\/([a-z0-9-]+)"/g)];
  const scenarios = new Set(links.map(([, id = ""]) => id));
  expect(scenarios.size).toBeGreaterThanOrEqual(12);
  for (const scenario of scenarios) {
    const run = await client.startRun(scenario);
    const html = await (await client.get(`/runs/${run}`)).text();
    const sprites = new Set(html.match(/\/portraits\/[\w-]+\.svg/g));
    const sizes = await Promise.all([...sprites].map((path) => gzipped(stage.url + path)));
    const sum = sizes.reduce((total, bytes) => total + bytes, 0) / KB;
    console.log(`${scenario}: ${sum.toFixed(1)} KB of portraits`);
    expect(sum, scenario).toBeLessThanOrEqual(MOST_SPRITE_KB);
  }
});
