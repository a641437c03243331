import { notFound } from "#core/errors.ts";
import type { Signal } from "#core/signal.ts";
import type { ActionContext } from "./context.ts";

/** The signal. Throws `signal_not_found`, also for one of a deleted account: it is hidden with it. */
export async function getSignal(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  signalId: string,
): Promise<Signal> {
  const signal = await store.signals.find(workspaceId, signalId);
  const account = signal && (await store.accounts.find(workspaceId, signal.accountId));
  if (!signal || !account) throw notFound("signal");
  return signal;
}
