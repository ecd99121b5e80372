declare module "virtual:rapport-catalogue" {
  const catalogue: import("./catalogue").Catalogue;
  export default catalogue;
}

declare module "*.mdx" {
  const Lesson: React.ComponentType<{ components: Record<string, React.ComponentType<never>> }>;
  export default Lesson;
}

declare module "virtual:remix/server-build" {
  const build: import("@remix-run/node").ServerBuild;
  export = build;
}
