// The directions of the house, as DECISIONS.md and the rooms' READMEs say them. Tests may look everywhere.
const TEST = "\\.test\\.tsx?$|/fixtures/";
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: TEST },
  to: { path: "^(app|prisma)/", pathNot: allowed },
});

module.exports = {
  forbidden: [
    only("scenario-is-pure", "^app/scenario/", ["^app/scenario/"], "The engine knows nothing but itself."),
    only(
      "learning-is-pure",
      "^app/learning/",
      ["^app/learning/"],
      "The rules of learning know nothing but themselves.",
    ),
    only(
      "content",
      "^app/content/",
      ["^app/(content|scenario|learning)/"],
      "Content stands on scenario and learning.",
    ),
    only(
      "services",
      "^app/services/",
      ["^app/(services|content|scenario|learning)/", "^app/(db|env)\\.server\\.ts$"],
      "Services take the database as an argument; they may name its type.",
    ),
    only(
      "http",
      "^app/http/",
      [
        "^app/(http|services|content|scenario|learning)/",
        "^app/(db|env)\\.server\\.ts$",
        "^app/components/form-error\\.ts$",
      ],
      "http says who asks and how failures are answered.",
    ),
    only(
      "components",
      "^app/components/",
      ["^app/(components|scenario|learning)/"],
      "Props in, markup out: components know types and pure functions of scenario and learning.",
    ),
    {
      name: "nothing-imports-routes",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: ["^app/routes/", TEST] },
      to: { path: "^app/routes/" },
    },
    {
      name: "fixtures-are-for-tests",
      severity: "error",
      from: { path: "^(app|prisma)/", pathNot: [TEST, "^app/cli/bench"] },
      to: { path: "/fixtures/" },
    },
    {
      name: "pure-rooms-import-little",
      comment:
        "scenario and learning: no node:*, React, clock or chance; only zod, yaml, xstate and @noble/hashes.",
      severity: "error",
      from: { path: "^app/(scenario|learning)/", pathNot: TEST },
      to: { dependencyTypesNot: ["local"], pathNot: "node_modules/(zod|yaml|xstate|@noble/hashes)/" },
    },
    {
      name: "who-opens-the-database",
      comment:
        "Only routes, cli, server.ts, http's session and guard, and the seed use db.server.ts; others take the database as an argument.",
      severity: "error",
      from: {
        path: "^(app|prisma)/",
        pathNot: [
          "^app/routes/",
          "^app/cli/",
          "^app/server\\.ts$",
          "^app/http/(session|guard)\\.server\\.ts$",
          "^prisma/seed\\.ts$",
          TEST,
        ],
      },
      to: { path: "^app/db\\.server\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-stays-on-the-server",
      comment: "A component for the browser imports no .server file.",
      severity: "error",
      from: { path: "^app/components/", pathNot: ["\\.server\\.tsx?$", TEST] },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|prisma/generated" },
    exclude: { path: "prisma/generated" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
