import type { Bot } from "#core/bot.ts";
import type { BotMemory } from "#core/bot-memory.ts";
import type { Store } from "#core/store.ts";

/** What to compare with; nothing after a change of source or rule. */
export async function memoryOf(
  bot: Bot,
  { store }: { store: Pick<Store, "memories"> },
): Promise<BotMemory | undefined> {
  const known = await store.memories.find(bot.id);
  return known && known.baselineAt === bot.baselineAt ? known : undefined;
}
