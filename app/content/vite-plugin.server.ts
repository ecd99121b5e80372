import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { bundleMDX } from "mdx-bundler";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import type { Plugin } from "vite";
import type { Catalogue } from "./catalogue";
import { BadContent, inWords } from "./problem";
import { readCatalogue } from "./read.server";

const CATALOGUE = "virtual:rapport-catalogue";

/**
 * Content at build time. `virtual:rapport-catalogue` is all of courses/ as data, and importing a module.mdx gives a React
 * component, compiled by mdx-bundler into an ordinary ES module: it is rendered on the server, hydrated in the browser,
 * and needs no `unsafe-eval`. Content with a problem stops the build with file, line and column.
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
    resolveId: (id) => (id === CATALOGUE ? `\0${CATALOGUE}` : undefined),
    async load(id) {
      if (id === `\0${CATALOGUE}`) return `export default ${JSON.stringify(catalogue())}`;
      const [path = ""] = id.split("?");
      if (!path.endsWith(".mdx") || id.includes("?raw")) return;
      const { code, errors } = await bundleMDX({
        source: readFileSync(path, "utf8"),
        cwd: dirname(path),
        mdxOptions: (options) => ({
          ...options,
          remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm],
          rehypePlugins: [...(options.rehypePlugins ?? []), rehypeSlug],
        }),
        esbuildOptions: (options) => ({ ...options, minify: false, keepNames: false }),
      });
      if (errors[0]) {
        const { location, text } = errors[0];
        this.error(
          inWords({ file: path, line: location?.line ?? 1, column: location?.column ?? 1, message: text }),
        );
      }
      return asModule(code);
    },
    handleHotUpdate({ file, server }) {
      if (!file.includes("/courses/")) return;
      read = undefined;
      const module = server.moduleGraph.getModuleById(`\0${CATALOGUE}`);
      if (module) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: "full-reload" });
    },
  };
}

/** mdx-bundler gives the body of a function that returns `Component`, with React and its JSX runtime as globals. */
function asModule(code: string): string {
  return [
    'import * as React from "react";',
    'import * as ReactDOM from "react-dom";',
    'import * as _jsx_runtime from "react/jsx-runtime";',
    `const bundled = ((React, ReactDOM, _jsx_runtime) => { ${code} })(React, ReactDOM, _jsx_runtime);`,
    "export default bundled.default;",
  ].join("\n");
}
