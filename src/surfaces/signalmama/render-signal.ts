import type { ActionContext } from "#actions/context.ts";
import { findCombo } from "#core/combo.ts";
import { isLive, type Signal } from "#core/signal.ts";
import { type SignalWire, toSignalSourceWire, toSignalWire } from "./wire/signal.ts";

/** One signal as it stands now, with the sources it rests on and the combo it is part of. */
export async function renderSignal(
  actions: Pick<ActionContext, "store" | "clock">,
  signal: Signal,
): Promise<SignalWire> {
  const at = actions.clock.now();
  const combos = await findCombos(actions, [signal], at);
  return {
    ...toSignalWire(signal, at),
    ...comboFields(combos.get(signal.id)),
    sources: signal.sources.map(toSignalSourceWire),
  };
}

/** For each signal the ids of those it makes a combo with. Only accounts with a live signal among them are read. */
export async function findCombos(
  { store }: Pick<ActionContext, "store">,
  signals: Signal[],
  at: number,
): Promise<Map<string, string[]>> {
  const live = signals.filter((signal) => isLive(signal, at));
  const combos = new Map<string, string[]>();
  for (const [accountId, ofPage] of Map.groupBy(live, (signal) => signal.accountId)) {
    const [first] = ofPage;
    const ofAccount = first ? await store.signals.listByAccount(first.workspaceId, accountId) : [];
    for (const signal of ofPage) {
      combos.set(
        signal.id,
        findCombo(signal, ofAccount, at).map((other) => other.id),
      );
    }
  }
  return combos;
}

export function comboFields(related: string[] = []) {
  return { combo: related.length > 0, related_signal_ids: related };
}
