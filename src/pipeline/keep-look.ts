import { isDeepStrictEqual } from "node:util";
import type { Bot } from "#core/bot.ts";
import type { BotMemory } from "#core/bot-memory.ts";
import type { KeptLook } from "#core/kept-look.ts";
import type { WatchMemory, WatchRequest } from "#core/watch.ts";
import { lookHash, packLooks, placeOf } from "#watching/packed-look.ts";
import type { PipelineContext } from "./context.ts";
import type { SeenLook } from "./look.ts";

type Rim = Pick<PipelineContext, "ids" | "clock">;
/** What was known before the run, and what it leaves; `after` is absent where nothing could be decided. */
type Known = { before: BotMemory | undefined; after: WatchMemory | undefined };

/** What a run was given to look at, as it is kept for backtests. */
export async function keptLook(
  bot: Bot,
  requests: WatchRequest[],
  looks: SeenLook[],
  { before, after }: Known,
  rim: Rim,
): Promise<KeptLook> {
  const contentHash = lookHash(looks.at(-1)?.bodies ?? []);
  if (looks.length === 1 && before?.lookHash !== undefined) {
    // The same page may still teach its rule something: where it has just been seen to flicker, say.
    const isSame = before.lookHash === contentHash && isDeepStrictEqual(after, before.memory);
    if (isSame || isOldList(bot, before.memory, after)) return asBefore(bot, requests, before.lookHash, rim);
  }
  const content = await packLooks(looks.map(({ bodies }) => bodies));
  return { ...heading(bot, requests, rim), contentHash, content };
}

/** Of a run to whom every place said that nothing had changed. Undefined where it is not known what there was. */
export function unchangedLook(
  bot: Bot,
  requests: WatchRequest[],
  memory: BotMemory | undefined,
  rim: Rim,
): KeptLook | undefined {
  return memory?.lookHash === undefined ? undefined : asBefore(bot, requests, memory.lookHash, rim);
}

function asBefore(bot: Bot, requests: WatchRequest[], contentHash: string, rim: Rim): KeptLook {
  return { ...heading(bot, requests, rim), contentHash, content: { kind: "as_before" } };
}

function heading({ id, workspaceId }: Bot, requests: WatchRequest[], { ids, clock }: Rim) {
  return { id: ids.next("look"), workspaceId, botId: id, place: placeOf(requests), lookedAt: clock.now() };
}

/** Every rule looks for new entries in a list: one without any is as good as the one before. What is held back may be new to another. */
function isOldList({ params }: Bot, before: WatchMemory, after: WatchMemory | undefined): boolean {
  if (!after?.seen || !before.seen || after.page || after.standing || after.number !== undefined) return false;
  if (params["min_score"] !== undefined || !isDeepStrictEqual({ ...after, seen: [] }, { ...before, seen: [] }))
    return false;
  return new Set(after.seen).isSubsetOf(new Set(before.seen));
}
