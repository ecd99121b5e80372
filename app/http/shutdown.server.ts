import type { Server } from "node:http";
import type { Db } from "~/db.server";

const GRACE_MS = 10_000;
/** How often connections that have just become idle are looked for while closing. */
const LOOK_MS = 50;

/** On SIGTERM or SIGINT: no new connection, what is under way is finished, the database is closed, the process ends. */
export function closeServer(server: Server, db: Db): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    server.close(() => void db.$disconnect().then(() => process.exit(0)));
    server.closeIdleConnections();
    setInterval(() => server.closeIdleConnections(), LOOK_MS).unref();
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  };
  // A client that keeps its connection is told that this answer is the last one on it.
  server.prependListener("request", (_, response) => {
    if (closing) response.setHeader("Connection", "close");
  });
  process.on("SIGTERM", close);
  process.on("SIGINT", close);
}
