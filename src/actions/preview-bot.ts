import type { BotNote } from "#core/bot-access.ts";
import type { Blindness, Sight } from "#core/preview.ts";
import { SECOND_MS } from "#core/time.ts";
import { beginsWithBaseline } from "#core/watch.ts";
import { notesOf } from "./bot-templates.ts";
import type { ActionContext } from "./context.ts";
import { type NewBot, planBot } from "./plan-bot.ts";

/** A caller waits for a preview; a host that takes longer is told as one that did. */
const LOOK_MAX_MS = 30 * SECOND_MS;
const RUNS_SHOWN = 3;

/** What a bot would do, had it been stored. */
export type BotPreview = {
  sight: Sight | undefined;
  blindness: Blindness | undefined;
  /** Whether its first run would only note what is there. */
  isBaselineFirst: boolean;
  /** When it would run, its jitter aside; empty for one that waits for what is sent in. */
  nextRunsAt: number[];
  notes: BotNote[];
};

/** Checks a bot in full, looks at its source once and stores nothing. Throws as `planBot` does, and `unavailable`. */
export async function previewBot(context: ActionContext, workspaceId: string, input: NewBot): Promise<BotPreview> {
  const config = await planBot(context, workspaceId, input);
  const seen = await context.lookNow({ ...config, workspaceId }, AbortSignal.timeout(LOOK_MAX_MS));
  const nextRunsAt: number[] = [];
  let at: number | undefined = context.clock.now();
  while (at !== undefined && nextRunsAt.length < RUNS_SHOWN) {
    at = context.timetable.nextRunAt(config, "", at);
    if (at !== undefined) nextRunsAt.push(at);
  }
  return {
    sight: "sight" in seen ? seen.sight : undefined,
    blindness: "blindness" in seen ? seen.blindness : undefined,
    isBaselineFirst: beginsWithBaseline(config),
    nextRunsAt,
    notes: notesOf(config, context),
  };
}
