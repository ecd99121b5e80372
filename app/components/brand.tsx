/** The mark: a table with three people and one open seat, yours. Decoration; the name stands beside it. */
export function Mark() {
  return (
    <svg viewBox="0 0 36 32" aria-hidden="true" focusable="false">
      <ellipse className="tbl" cx="18" cy="18" rx="16" ry="7.6" />
      <circle className="who" cx="7.5" cy="6.8" r="3" />
      <circle className="who" cx="18" cy="4.4" r="3" />
      <circle className="who" cx="28.5" cy="6.8" r="3" />
      <circle className="you" cx="18" cy="27.2" r="3.2" />
    </svg>
  );
}

/** A looking glass: decoration beside the word. */
export function Glass() {
  return (
    <svg className="glass" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="M12.7 12.7l5 5" />
    </svg>
  );
}
