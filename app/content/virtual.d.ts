declare module "virtual:rapport-catalogue" {
  const catalogue: import("./catalogue").Catalogue;
  export default catalogue;
}

declare module "virtual:rapport-lessons" {
  type Part = { default: React.ComponentType<{ components: object }> };
  const lessons: Record<string, () => Promise<{ default: (() => Promise<Part>)[] }>>;
  export default lessons;
}

declare module "virtual:rapport-search" {
  const index: string;
  export default index;
}

declare module "virtual:remix/server-build" {
  const build: import("@remix-run/node").ServerBuild;
  export = build;
}
