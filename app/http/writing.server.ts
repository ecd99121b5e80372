import type { ActionFunctionArgs } from "@remix-run/node";
import { isUnwritable } from "~/services/unwritable.server";
import { log } from "./log.server";

/**
 * An action that writes.
 * @returns the same action, which answers 503 with a sentence where nothing can be written just now (a full disk, say)
 */
export function writing<Answer>(act: (args: ActionFunctionArgs) => Promise<Answer>) {
  return async (args: ActionFunctionArgs): Promise<Answer> => {
    try {
      return await act(args);
    } catch (error) {
      if (!isUnwritable(error)) throw error;
      log.error({ err: error, requestId: args.context.requestId }, "nothing can be written");
      throw new Response(null, { status: 503 });
    }
  };
}
