import type { SendTest } from "#core/alert.ts";
import { newAlert } from "./alert.ts";
import type { PipelineContext } from "./context.ts";
import { deliveredAlert, failedAlert } from "./send-alert.ts";
import { tell } from "./tell.ts";

/** Sends a message at once that says it is a test, whatever the hour, and only once. The bot need not be stored. */
export function createSendTest(context: PipelineContext): SendTest {
  return async (bot) => {
    const alert = newAlert(bot, "test", context);
    if (!alert) return undefined;
    const { tried, receipt } = await tell(alert, context, { bot, fires: [], accounts: [] });
    const at = context.clock.now();
    return receipt.outcome === "delivered" ? deliveredAlert(tried, at) : failedAlert(tried, at);
  };
}
