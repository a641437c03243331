import type { Bot } from "#core/bot.ts";
import { configHash, type WantedBot } from "#core/bot-plan.ts";
import { deletedBot, newBot, replacedBot, revivedBot } from "#core/bot-state.ts";
import type { ActionContext } from "./context.ts";
import { type ListedBot, type ListedOptions, type ListedPlan, planListedBots } from "./plan-listed-bots.ts";
import { inTurn } from "./turns.ts";

/** Makes the bots as the files list them, all at once. Returns what was done. */
export async function applyListedBots(
  context: ActionContext,
  workspaceId: string,
  listed: readonly ListedBot[],
  options: ListedOptions & { mayApply?: (plan: ListedPlan) => void } = {},
): Promise<ListedPlan> {
  // The same subject as every action on bots: they share the quota and the keys.
  return inTurn(context.turns, `bots:${workspaceId}`, async () => {
    const plan = await planListedBots(context, workspaceId, listed, options);
    options.mayApply?.(plan);
    const at = context.clock.now();
    const replace = (bot: Bot, wanted: WantedBot): Bot =>
      marked(
        replacedBot(bot, wanted.config, () => context.timetable.nextRunAt(wanted.config, bot.id, at), at),
        wanted,
      );
    const adopted = options.adopts ? plan.adopt : [];
    const replaced = [...plan.change, ...adopted].map(({ bot, wanted }) => replace(bot, wanted));
    const moved = plan.keep
      .filter(({ bot, wanted }) => !isMarked(bot, wanted))
      .map(({ bot, wanted }) => ({ ...marked(bot, wanted), revision: bot.revision + 1 }));
    const held = plan.held
      .filter(({ heldSince }) => heldSince === undefined)
      .map((bot) => ({ ...bot, heldSince: at, revision: bot.revision + 1 }));
    const created = plan.create.map((wanted) => {
      const slot = plan.slots.get(wanted) ?? 0;
      const former = plan.former.get(wanted);
      if (!former) return listedBot(context, workspaceId, { wanted, slot });
      const nextRunAt = context.timetable.nextRunAt(wanted.config, former.id, at);
      // One step from what is stored, though two things happen to it.
      return { ...revivedBot(replace(former, wanted), { slot, nextRunAt, at }), revision: former.revision + 1 };
    });
    // What is removed comes first: its key and its place are free for others then.
    const bots = [...plan.remove.map((bot) => deletedBot(bot, at)), ...held, ...replaced, ...moved, ...created];
    if (bots.length > 0) await context.store.commit({ put: { bot: bots } });
    return plan;
  });
}

function listedBot(
  { ids, clock, timetable }: ActionContext,
  workspaceId: string,
  { wanted, slot }: { wanted: WantedBot; slot: number },
): Bot {
  const at = clock.now();
  const id = ids.next("bot");
  const nextRunAt = timetable.nextRunAt(wanted.config, id, at);
  return newBot(wanted.config, { ...marksOf(wanted), id, workspaceId, createdBy: "config", slot, nextRunAt, at });
}

/** The bot as one that this file lists. */
function marked({ heldSince: _held, ...bot }: Bot, wanted: WantedBot): Bot {
  return { ...bot, ...marksOf(wanted) };
}

function isMarked({ heldSince, configFile, configHash: hash }: Bot, { file, config }: WantedBot): boolean {
  return heldSince === undefined && configFile === file && hash === configHash(config);
}

function marksOf({ config, file }: WantedBot): Pick<Bot, "managedBy" | "configFile" | "configHash"> {
  return { managedBy: "config", configFile: file, configHash: configHash(config) };
}
