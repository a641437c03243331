import { type Alert, alertJob } from "#core/alert.ts";
import type { BotAlert } from "#core/bot.ts";
import type { Change } from "#core/change.ts";
import type { Notice } from "#core/notice.ts";
import type { PipelineContext } from "./context.ts";

type Context = Pick<PipelineContext, "clock" | "ids" | "settings">;

/**
 * What tells people something of the appliance itself: through the channels of `alerts.operators`, and in any case in the inbox,
 * because those channels may be broken too.
 */
export function notify(workspaceId: string, notice: Notice, { clock, ids, settings }: Context): Change {
  const at = clock.now();
  const channels: BotAlert[] = [{ channel: "in_app" }, ...settings().alerts.operators];
  const alerts = channels.map(
    ({ channel, destination }): Alert => ({
      id: ids.next("alr"),
      workspaceId,
      reason: notice.kind,
      notice,
      channel,
      ...(destination === undefined ? {} : { destination }),
      status: "waiting",
      fireIds: [],
      notBefore: at,
      attempts: [],
      createdAt: at,
      updatedAt: at,
    }),
  );
  return { put: { alert: alerts }, jobs: alerts.map((alert) => alertJob(alert, at)) };
}
