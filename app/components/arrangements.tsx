/** One thing that was arranged, in words: what, why, by whom and when. */
export type ArrangedView = { id: string; what: string; why: string; by: string; ended: string | null };

/** What was arranged for somebody, the newest first: the record stays, also of what holds no longer. */
export function Arrangements({ items }: { items: readonly ArrangedView[] }) {
  return (
    <ul className="arranged">
      {items.map(({ id, what, why, by, ended }) => (
        <li key={id}>
          <p>
            {what}
            {ended && <b> {ended}</b>}
          </p>
          <p className="small">
            {why} · {by}
          </p>
        </li>
      ))}
    </ul>
  );
}
