import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { PluginBuild } from "esbuild";
import { bundleMDX } from "mdx-bundler";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import type { Plugin } from "vite";
import type { Catalogue } from "./catalogue";
import { type PartText, partTexts } from "./lesson-parts.server";
import { numberParagraphs } from "./paragraphs.server";
import { BadContent, inWords } from "./problem";
import { readCatalogue } from "./read.server";
import { searchIndex } from "./search/index.server";

/** All of courses/ as data. */
const CATALOGUE = "virtual:rapport-catalogue";
/** The modules by id, each with a way to its parts. */
const LESSONS = "virtual:rapport-lessons";
/** The search index, as JSON in a string. */
const SEARCH = "virtual:rapport-search";
const OURS = new Set([CATALOGUE, LESSONS, SEARCH]);

/** The elements that not every step has, and the files that draw them: they are sent only where they are used. */
const SELDOM: Record<string, string> = {
  ...from("pair", "Pair", "Flawed", "Good", "Said", "Mark"),
  ...from("check", "Check", "Option"),
  ...from("later", "Later"),
  ...from("reflection", "Reflection"),
  ...from("rehearsal", "Rehearsal"),
  ...from("worksheet", "worksheetWith", "Before", "After"),
  ...from("placing", "Order", "Sort", "Match", "Bin", "Item"),
  ...from("local-check", "LocalCheck", "Decoy"),
  ...from("local-pack", "LocalPack", "PackGaps"),
  ...from("task", "Task"),
  ...from("timeline", "Timeline", "Moment"),
};

/** What shows what has come of a worksheet, for each kind that has such a thing. */
const READ_OUTS: Record<string, string> = {
  pitch: "PitchReadOut",
  map: "MapReadOut",
  email: "EmailReadOut",
  loop: "LoopReadOut",
  promises: "PromisesReadOut",
};

/**
 * Content at build time. Importing `module.mdx?part=2` gives the third part of that module (a step, or a question that
 * comes back) as a React component, compiled by mdx-bundler into an ordinary ES module: it is rendered on the server,
 * hydrated in the browser, and needs no `unsafe-eval`. `module.mdx` by itself is all of its parts. Content with a problem
 * stops the build with file, line and column.
 * @param root the project's root, absolute
 */
export function contentPlugin(root: string): Plugin {
  let read: Catalogue | undefined;
  const catalogue = () => {
    read ??= readCatalogue(root);
    return read;
  };
  return {
    name: "rapport-content",
    enforce: "pre",
    buildStart() {
      try {
        catalogue();
      } catch (error) {
        if (error instanceof BadContent) this.error(error.message);
        throw error;
      }
    },
    resolveId: (id) => (OURS.has(id) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${CATALOGUE}`) return `export default ${JSON.stringify(catalogue())}`;
      if (id === `\0${LESSONS}`) return lessonsModule(catalogue());
      if (id === `\0${SEARCH}`)
        return `export default ${JSON.stringify(JSON.stringify(searchIndex(catalogue(), root)))}`;
      const [path = "", query = ""] = id.split("?");
      if (!path.endsWith(".mdx")) return;
      const texts = partTexts(readFileSync(path, "utf8"));
      const asked = new URLSearchParams(query);
      if (asked.has("parts")) return partsModule(path, texts.length);
      const part = asked.get("part");
      const given = part === null ? undefined : texts[Number(part)];
      if (!given) return allParts(path, texts.length);
      const { code, errors } = await bundleMDX({
        source: given.source,
        cwd: dirname(path),
        mdxOptions: (options) => ({
          ...options,
          remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, numberParagraphs],
          rehypePlugins: [...(options.rehypePlugins ?? []), rehypeSlug],
        }),
        // An ES module, whose one import is the page's own React: neither copied into each part, nor wrapped.
        esbuildOptions: (options) => ({
          ...options,
          plugins: [
            reactOutside,
            ...(options.plugins ?? []).filter(({ name }) => name !== "global-externals"),
          ],
          format: "esm",
          globalName: undefined,
          minify: false,
          keepNames: false,
        }),
      });
      if (errors[0]) {
        const { location, text } = errors[0];
        const line = given.linesBefore + (location?.line ?? 1);
        this.error(inWords({ file: path, line, column: location?.column ?? 1, message: text }));
      }
      return asModule(code, given);
    },
    handleHotUpdate({ file, server }) {
      if (!file.includes("/courses/")) return;
      read = undefined;
      for (const id of OURS) {
        const module = server.moduleGraph.getModuleById(`\0${id}`);
        if (module) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: "full-reload" });
    },
  };
}

/** Every module by its id, and a function that fetches the list of its parts: so a page carries the list of one module only. */
function lessonsModule(catalogue: Catalogue): string {
  const entries = Object.entries(catalogue.lessons).map(
    ([id, { file }]) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`/${file}?parts`)})`,
  );
  return `export default { ${entries.join(", ")} };`;
}

/** For each part of a module, in the order of the text, a function that fetches it. */
function partsModule(path: string, count: number): string {
  const imports = Array.from(
    { length: count },
    (_, part) => `() => import(${JSON.stringify(`${path}?part=${part}`)})`,
  );
  return `export default [${imports.join(", ")}];`;
}

/** Leaves React to the page, before anything else resolves it. */
const reactOutside = {
  name: "react-outside",
  setup: (build: PluginBuild) =>
    build.onResolve({ filter: /^react\/jsx-runtime$/ }, ({ path }) => ({ path, external: true })),
};

/** What mdx-bundler writes after the module, for those who run it as the body of a function. */
const TAIL = ";return Component;";

/** The module of a part: elements that are seldom used come with it; what the page gives as `components` goes before them. */
function asModule(code: string, { elements, sheets }: PartText): string {
  if (!code.endsWith(TAIL)) throw new Error("mdx-bundler writes its modules in another way than it did.");
  const names = elements.map((name) => (name === "Worksheet" ? "worksheetWith" : name));
  const seldom = names.filter((name) => Object.hasOwn(SELDOM, name));
  const readOuts = sheets.filter((kind) => Object.hasOwn(READ_OUTS, kind));
  return [
    ...seldom.map((name) => `import { ${name} } from "${SELDOM[name]}";`),
    code.slice(0, -TAIL.length).replace(/export \{[^}]*\};?\s*$/, ""),
    ...readOuts.map((kind) => `import { ${READ_OUTS[kind]} } from "~/components/lesson/sheets/${kind}";`),
    `const readOuts = { ${readOuts.map((kind) => `${kind}: ${READ_OUTS[kind]}`).join(", ")} };`,
    `const seldom = { ${seldom.join(", ")} };`,
    ...(sheets.length > 0 ? ["seldom.Worksheet = worksheetWith(readOuts);"] : []),
    "export default ({ components }) => MDXContent({ components: { ...seldom, ...components } });",
  ].join("\n");
}

function allParts(path: string, count: number): string {
  const parts = Array.from({ length: count }, (_, index) => index);
  return [
    'import { createElement } from "react";',
    ...parts.map((part) => `import part${part} from ${JSON.stringify(`${path}?part=${part}`)};`),
    `const parts = [${parts.map((part) => `part${part}`).join(", ")}];`,
    "export default (props) => parts.map((Part, key) => createElement(Part, { ...props, key }));",
  ].join("\n");
}

function from(file: string, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `~/components/lesson/${file}`]));
}
