/** One role on a map of influence: say by position and by standing, 0 to 2. */
export type MapRole = { role: string; formal: number; informal: number; hears: string };

export type MapNode = { row: number; label: string; x: number; y: number };
export type MapLayout = {
  width: number;
  height: number;
  nodes: MapNode[];
  lines: { from: MapNode; to: MapNode }[];
  bands: number[];
};

const COLUMN = 200;
const LINE = 30;
const PAD = 28;
const LONGEST_LABEL = 24;

/**
 * Where each role stands: further right with more say by position, higher up with more say by standing; roles that share a
 * place stand under one another. A line runs from each role to the one whose word it takes.
 */
export function layoutMap(roles: readonly MapRole[]): MapLayout {
  const bands = [2, 1, 0].map((level) => {
    const counts = [0, 1, 2].map(
      (formal) => roles.filter((role) => role.informal === level && role.formal === formal).length,
    );
    return Math.max(1, ...counts) * LINE + PAD;
  });
  const tops = bands.map((_, index) => bands.slice(0, index).reduce((sum, height) => sum + height, 0));
  const taken = new Map<string, number>();
  const nodes = roles.map((role, row): MapNode => {
    const band = 2 - role.informal;
    const place = `${role.formal}/${band}`;
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    return {
      row,
      label: role.role.length > LONGEST_LABEL ? `${role.role.slice(0, LONGEST_LABEL - 1)}…` : role.role,
      x: role.formal * COLUMN + 16,
      y: (tops[band] ?? 0) + PAD / 2 + LINE / 2 + before * LINE,
    };
  });
  const named = (name: string) =>
    roles.findIndex(({ role }) => role.toLowerCase() === name.trim().toLowerCase());
  const lines = roles.flatMap(({ hears }, row) => {
    const from = nodes[row];
    const to = nodes[named(hears)];
    return from && to && from !== to ? [{ from, to }] : [];
  });
  return { width: 3 * COLUMN, height: bands.reduce((sum, height) => sum + height, 0), nodes, lines, bands };
}
