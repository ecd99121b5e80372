import pino from "pino";

/** One JSON line for each thing that an operator must know: to standard error, without personal content. */
export const log = pino({ level: process.env.LOG_LEVEL || "warn", base: null }, pino.destination(2));
