import type { ActionContext } from "#actions/context.ts";
import { combineWith, isWeighty } from "#core/combo.ts";
import type { Signal } from "#core/signal.ts";
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

/** For each signal the ids of those it makes a combo with. Only accounts with a weighty signal among them are read. */
export async function findCombos(
  { store }: Pick<ActionContext, "store">,
  signals: Signal[],
  at: number,
): Promise<Map<string, string[]>> {
  const weighty = signals.filter((signal) => isWeighty(signal, at));
  const [first] = weighty;
  if (!first) return new Map();
  const accountIds = [...new Set(weighty.map(({ accountId }) => accountId))];
  const others = Map.groupBy(
    await store.signals.listWeighty(first.workspaceId, accountIds, at),
    ({ accountId }) => accountId,
  );
  return new Map(
    weighty.map((signal) => {
      const combo = combineWith(signal, others.get(signal.accountId) ?? [], at);
      return [signal.id, combo.map(({ id }) => id)];
    }),
  );
}

export function comboFields(related: string[] = []) {
  return { combo: related.length > 0, related_signal_ids: related };
}
