/**
 * The box that every symbol of a sprite is drawn in, in the drawing's own units: high and wide enough for the largest hair.
 * What hangs below it is hidden by the table. A `<use>` of a symbol takes the same four numbers.
 */
export const PORTRAIT_BOX = { x: -60, y: -140, width: 824, height: 1000 } as const;
