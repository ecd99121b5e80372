import { layoutMap, type MapRole } from "./map-layout";
import type { ReadOutProps } from "./read-out";

const LEVELS: Record<string, number> = { none: 0, some: 1, much: 2 };

/** The map drawn: who has say by position, and who by standing. The rows above say the same in words. */
export function MapReadOut({ content: { rows } }: ReadOutProps) {
  const roles = rows.map(
    ({ role = "", formal = "none", informal = "none", hears = "" }): MapRole => ({
      role,
      formal: LEVELS[formal] ?? 0,
      informal: LEVELS[informal] ?? 0,
      hears,
    }),
  );
  const { width, height, nodes, lines, bands } = layoutMap(roles);
  return (
    <figure className="sheet__out map">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="map__scroll" tabIndex={0} aria-label="Map of influence">
        <svg viewBox={`-34 -8 ${width + 44} ${height + 44}`} role="img" aria-label={mapWords(roles)}>
          <line className="map__axis" x1="0" y1="0" x2="0" y2={height} />
          <line className="map__axis" x1="0" y1={height} x2={width} y2={height} />
          <text
            className="map__word"
            transform={`translate(-14 ${height / 2}) rotate(-90)`}
            textAnchor="middle"
          >
            say by standing
          </text>
          <text className="map__word" x={width / 2} y={height + 26} textAnchor="middle">
            say by position
          </text>
          {bands.slice(0, 2).map((_, index) => {
            const y = bands.slice(0, index + 1).reduce((sum, band) => sum + band, 0);
            // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
            return <line key={index} className="map__band" x1="0" y1={y} x2={width} y2={y} />;
          })}
          {lines.map(({ from, to }) => (
            <line
              key={`${from.row}-${to.row}`}
              className="map__line"
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            />
          ))}
          {nodes.map(({ row, label, x, y }) => (
            <g key={row}>
              <circle className="map__dot" cx={x} cy={y} r="7" />
              <text className="map__name" x={x + 13} y={y + 5}>
                {label}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <figcaption className="small">
        {roles.some(({ role }) => /admin/i.test(role))
          ? "A line runs to the role whose word another takes."
          : "There is no admin lead on this map yet. Whoever runs the diary, the rooms and the letters belongs on it."}
      </figcaption>
    </figure>
  );
}

const WORDS = ["little", "some", "a great deal"];

const mapWords = (roles: MapRole[]): string =>
  roles
    .map(
      ({ role, formal, informal }) =>
        `${role}: ${WORDS[formal]} by position, ${WORDS[informal]} by standing.`,
    )
    .join(" ");
