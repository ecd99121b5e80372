import { database } from "~/db.server";

/** 200 only when the database answers. */
export async function loader() {
  try {
    await database().$queryRaw`SELECT 1`;
    return new Response("ok\n", { headers: { "Cache-Control": "no-store", "Content-Type": "text/plain" } });
  } catch {
    return new Response("the database does not answer\n", {
      status: 503,
      headers: { "Content-Type": "text/plain" },
    });
  }
}
