import type { Backtest } from "#core/backtest.ts";
import type { BotConfig } from "#core/bot.ts";
import { configOfBot } from "#core/bot-plan.ts";
import type { MatchRule } from "#core/match-rule.ts";
import { DAY_MS, SECOND_MS } from "#core/time.ts";
import { getAnyBot } from "./bots.ts";
import type { ActionContext } from "./context.ts";
import { checkRule, type NewBot, planBot } from "./plan-bot.ts";
import { inTurn } from "./turns.ts";

/** A caller waits for a backtest; what takes longer is told as far as it came. */
const BACKTEST_MAX_MS = 30 * SECOND_MS;

/** What a stored bot, or it with another rule, would have fired over the looks that are kept of its source. Throws `bot_not_found`, `invalid_match_rule`. */
export async function backtestBot(
  context: ActionContext,
  workspaceId: string,
  { botId, days, matchRule }: { botId: string; days: number; matchRule: MatchRule | undefined },
): Promise<Backtest> {
  const bot = await getAnyBot(context, workspaceId, botId);
  // The bot itself is not judged anew: what it names may have gone since.
  if (matchRule) checkRule(matchRule);
  const config = { ...configOfBot(bot), ...(matchRule ? { matchRule } : {}) };
  return run(context, { workspaceId, config, botId, days });
}

/** As `backtestBot`, for a bot that is not stored, over the looks of the bot that has the most of the same source. */
export async function backtestNewBot(
  context: ActionContext,
  workspaceId: string,
  { input, days }: { input: NewBot; days: number },
): Promise<Backtest> {
  const config = await planBot(context, workspaceId, input);
  return run(context, { workspaceId, config, botId: undefined, days });
}

/** One at a time for each workspace: the helpers that read pages for all have other things to do. */
async function run(
  context: ActionContext,
  { days, workspaceId, ...query }: { workspaceId: string; config: BotConfig; botId: string | undefined; days: number },
): Promise<Backtest> {
  const since = context.clock.now() - days * DAY_MS;
  return inTurn(context.turns, `backtest:${workspaceId}`, () =>
    context.backtest({ workspaceId, ...query, since }, AbortSignal.timeout(BACKTEST_MAX_MS)),
  );
}
