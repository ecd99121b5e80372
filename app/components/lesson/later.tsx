/** A question that comes back days after the module is complete. The module itself does not show it. */
export function Later() {
  return null;
}
