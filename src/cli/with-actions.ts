import type { ActionContext } from "#actions/context.ts";
import { openActions } from "#app.ts";
import { loadOwnSettings } from "./load-own-settings.ts";
import type { Terminal } from "./terminal.ts";

export type DataOptions = { data?: string; config?: string };

/** Does something to the data folder that the options name, whether an appliance is serving from it or not. */
export async function withActions(
  options: DataOptions,
  terminal: Terminal,
  work: (context: ActionContext) => Promise<void>,
): Promise<void> {
  const settings = loadOwnSettings(options, terminal);
  const { context, close } = await openActions(settings);
  try {
    await work(context);
  } finally {
    await close();
  }
}
