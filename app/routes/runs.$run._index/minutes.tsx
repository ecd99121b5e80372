interface MinutesProps {
  limit: number;
  left: number;
  /** What happens when they are used up, if the learner may know. */
  late: string | null;
}

const WIDTH = 300;

/** The minutes that are left of a meeting: in words, and as a bar that shrinks. */
export function Minutes({ limit, left, late }: MinutesProps) {
  const minute = WIDTH / limit;
  const ticks = limit <= 30 ? Array.from({ length: limit - 1 }, (_, index) => (index + 1) * minute) : [];
  return (
    <div className="minutes">
      <p className="minutes__words">
        <span>{left > 0 ? `${left} of ${limit} minutes left` : "No minutes left"}</span>
        {late && <span className="quiet">{late}</span>}
      </p>
      <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="left" x="0" y="0" width={left * minute} height="12" />
        <path className="tick" d={ticks.map((x) => `M${x} 0v12`).join("")} />
        <rect className="gone" x="0.75" y="0.75" width={WIDTH - 1.5} height="10.5" />
      </svg>
    </div>
  );
}
