/**
 * Where the hands of the clock on the wall point, in degrees from twelve: read from the first time of day in a scene's
 * `when` ("Tuesday 09:30"), with the minutes used added. Null where `when` names no time.
 */
export function clockHands(when: string | null, minutesUsed = 0): { hour: number; minute: number } | null {
  const time = /\b([01]?\d|2[0-3]):([0-5]\d)\b/.exec(when ?? "");
  if (!time) return null;
  const minutes = Number(time[1]) * 60 + Number(time[2]) + minutesUsed;
  return { hour: ((minutes % 720) / 720) * 360, minute: (minutes % 60) * 6 };
}
