import type { Voice } from "./finding-view";

/** From left to right: clinicians, dual-role staff, researchers. */
const SEATS: { voice: Voice; cx: number; cy: number }[] = [
  { voice: "clinician", cx: 7, cy: 8 },
  { voice: "dual", cx: 18, cy: 5 },
  { voice: "researcher", cx: 29, cy: 8 },
];

/** Who in the study said it, as seats at a table: filled where that group did. The words carry the meaning. */
export function Certainty({ voices, words }: { voices: readonly Voice[]; words: string }) {
  return (
    <span className="sure">
      <svg viewBox="0 0 36 24" aria-hidden="true" focusable="false">
        <ellipse className="tbl" cx="18" cy="16" rx="14" ry="6" />
        {SEATS.map(({ voice, cx, cy }) => (
          <circle key={voice} className={voices.includes(voice) ? "on" : "off"} cx={cx} cy={cy} r="3.6" />
        ))}
      </svg>
      {words}
    </span>
  );
}
