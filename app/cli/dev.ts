import { createServer } from "vite";

// The same server as in production, with Vite's in place of the build.
const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
const { serve } = (await vite.ssrLoadModule("/app/server.ts")) as typeof import("../server");
await serve({
  middlewares: vite.middlewares,
  build: () => vite.ssrLoadModule("virtual:remix/server-build") as never,
});
