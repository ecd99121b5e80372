/** A mistake in a form: what happened and what to do. `field` is the name of the input it belongs to, null for the whole form. */
export interface FormError {
  field: string | null;
  message: string;
}

/** The id that an input of that name carries, so that the summary can point to it. `within` tells two forms on a page apart. */
export function fieldId(name: string, within?: string): string {
  return within ? `field-${within}-${name}` : `field-${name}`;
}

/** The message that belongs to one input, if there is one. */
export function errorFor(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
