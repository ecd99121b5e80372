import { useEffect, useState } from "react";

const LENGTHS = [60, 20] as const;

/** A clock to rehearse against. It only counts: when it runs out, nothing happens but that it says so. Nothing is recorded. */
export function SpeakingClock() {
  const [left, setLeft] = useState<number | null>(null);
  const running = left !== null && left > 0;
  useEffect(() => {
    if (!running) return;
    const tick = window.setInterval(() => setLeft((seconds) => (seconds ?? 1) - 1), 1000);
    return () => window.clearInterval(tick);
  }, [running]);
  return (
    <div className="clock">
      <p className="clock__ask">Say it aloud, standing up, against a clock. Nothing is recorded.</p>
      <div className="form__act">
        {LENGTHS.map((seconds) => (
          <button key={seconds} className="btn" type="button" onClick={() => setLeft(seconds)}>
            Start {seconds} seconds
          </button>
        ))}
        {running ? (
          <button className="btn" type="button" onClick={() => setLeft(null)}>
            Stop
          </button>
        ) : null}
        <output className="clock__left">{leftWords(left)}</output>
      </div>
    </div>
  );
}

function leftWords(left: number | null): string {
  if (left === null) return "";
  return left === 0 ? "Time. Where had you got to?" : `${left} seconds left`;
}
