import { clockHands } from "./clock-hands";

interface WallProps {
  when: string | null;
  minutesUsed: number;
}

/** The wall behind the table: a window, a notice board, and a clock that keeps the scene's time where it has one. */
export function Wall({ when, minutesUsed }: WallProps) {
  const hands = clockHands(when, minutesUsed);
  return (
    <svg className="scene__wall" viewBox="0 0 800 340" aria-hidden="true" focusable="false">
      <path d="M0 338h800" />
      <path d="M24 60h150v118H24zM99 60v118M24 119h150M14 186h170" />
      <path d="M640 84h118v84H640zM652 98h40v26h-40zM704 104h40v36h-40zM656 134h32v22h-32z" />
      {hands && (
        <>
          <circle cx="400" cy="50" r="34" />
          <path className="hand" d="M400 50v-24" transform={`rotate(${hands.minute} 400 50)`} />
          <path className="hand" d="M400 50v-16" transform={`rotate(${hands.hour} 400 50)`} />
          <path d="M400 20v5M430 50h-5M400 80v-5M370 50h5" />
        </>
      )}
    </svg>
  );
}
