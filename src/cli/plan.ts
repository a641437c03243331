import { allBots } from "#actions/plan-listed-bots.ts";
import { planTakeOver } from "#app.ts";
import { heldBack } from "#core/bot-plan.ts";
import { planReport, planToJson, planToText } from "./plan-report.ts";
import type { Terminal } from "./terminal.ts";
import type { DataOptions } from "./with-actions.ts";
import { withListing } from "./with-listing.ts";

/** Prints what `apply` would do, and changes nothing. */
export async function plan(options: DataOptions & { json?: boolean }, terminal: Terminal): Promise<void> {
  await withListing(options, terminal, async ({ context, workspaceId, listing, nameAccount }) => {
    const planned = await planTakeOver(context, workspaceId, listing);
    const present = await allBots(context, workspaceId);
    const report = planReport(planned, { present, held: heldBack(planned.bots), nameAccount });
    terminal.out(options.json ? planToJson(report) : planToText(report));
  });
}
