import type { Client } from "./client";

export const previewHref = (item: string) => `/me/share?item=${encodeURIComponent(item)}`;

/** What a preview's form would send, read from its page. */
export async function readPreview(client: Client, item: string): Promise<{ with: string; seen: string }> {
  const page = await (await client.get(previewHref(item))).text();
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1] ?? "";
  return { with: value("with"), seen: value("seen") };
}

/** Shares one of somebody's things with their one supervisor, as its form does. */
export async function shareThing(client: Client, item: string): Promise<void> {
  const answer = await client.post(previewHref(item), {
    intent: "share",
    item,
    ...(await readPreview(client, item)),
  });
  if (answer.status !== 303) throw new Error(`Sharing ${item} was answered with ${answer.status}.`);
}

/** The addresses of what somebody shares, as their supervisor's page about them lists them, the newest first. */
export async function sharedHrefs(supervisor: Client, personId: string): Promise<string[]> {
  const page = await (await supervisor.get(`/team/people/${personId}`)).text();
  return [...page.matchAll(/href="(\/team\/people\/[\w-]+\/shared\/[\w-]+)"/g)].flatMap(
    (match) => match[1] ?? [],
  );
}
