import { allBots } from "#actions/plan-listed-bots.ts";
import { planTakeOver, takeOver } from "#app.ts";
import { type BotPlan, countOfFiles, heldBack, isMassRemoval } from "#core/bot-plan.ts";
import { AppError } from "#core/errors.ts";
import { planReport, planToJson, planToText } from "./plan-report.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";
import { withListing } from "./with-listing.ts";

type Options = DataOptions & { json?: boolean; allowDelete?: boolean; adopt?: boolean };

/** Makes the database as the files say and prints what that was. The exit code is 1 when something had to be left out. */
export async function apply(options: Options, terminal: Terminal): Promise<number> {
  return withListing(options, terminal, async ({ context, workspaceId, listing, nameAccount }) => {
    const adopts = options.adopt === true;
    const guard = (plan: BotPlan) => {
      const { length } = heldBack(plan);
      if (options.allowDelete || length === 0) return;
      const why = isMassRemoval(plan) ? "more than a tenth" : "which `serve` holds back";
      throw new AppError(
        "conflict",
        `This would delete ${length} of ${countOfFiles(plan)} bots, ${why}; nothing was changed. If that is meant: --allow-delete.`,
      );
    };
    const planned = await planTakeOver(context, workspaceId, listing, { adopts });
    guard(planned.bots);
    const report = planReport(planned, { present: await allBots(context, workspaceId), held: [], nameAccount });
    // Asked again in the bots' own turn: others may have written in between.
    const { accounts, bots } = await takeOver(context, workspaceId, listing, { adopts, mayApply: guard });
    terminal.out(options.json ? planToJson(report) : planToText(report));
    const isWhole = accounts.refused.length + bots.leftOut.length === 0;
    if (!options.json) terminal.err(isWhole ? "applied\n" : "applied, but for what was left out\n");
    return isWhole ? 0 : 1;
  });
}
