import type { Server } from "node:http";
import type { Db } from "~/db.server";

const GRACE_MS = 10_000;

/** On SIGTERM or SIGINT: no new connection, what is under way is finished, the database is closed, the process ends. */
export function closeServer(server: Server, db: Db): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    server.close(() => void db.$disconnect().then(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  };
  process.on("SIGTERM", close);
  process.on("SIGINT", close);
}
