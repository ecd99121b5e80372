const UNWRITABLE = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|BUSY)/;

/** Whether an error says that nothing can be written just now: the disk is full, read-only or failing, or somebody holds the database. */
export function isUnwritable(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; typeof at === "object" && at !== null && depth < 6; depth += 1) {
    const { code, originalCode, cause, meta, driverAdapterError } = at as Record<string, unknown>;
    if ([code, originalCode].some((name) => typeof name === "string" && UNWRITABLE.test(name))) return true;
    at = cause ?? driverAdapterError ?? meta;
  }
  return false;
}
