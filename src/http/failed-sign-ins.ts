import type { AuditNote, By } from "#core/audit.ts";
import type { Clock } from "#core/clock.ts";
import type { AppError } from "#core/errors.ts";
import type { ApiKey } from "#core/key.ts";
import { HOUR_MS } from "#core/time.ts";
import { createSlidingWindow } from "./sliding-window.ts";

/** Rows an hour: of one network, and of all together. Whoever guesses keys must not fill the log, or the disk. */
const OF_NETWORK = { count: 5, windowMs: HOUR_MS };
const OF_ALL = { count: 100, windowMs: HOUR_MS };
const NETWORKS_MAX = 1_000;

type Parts = { clock: Clock; networkOf(address: string): string; tell(note: AuditNote, by: By): Promise<void> };

/** Notes in the audit log who was not let in, and how many were left out since; `key` when it is one of ours. */
export type NoteFailure = (failure: AppError, address: string, key?: ApiKey) => void;

export function createFailedSignIns({ clock, networkOf, tell }: Parts): NoteFailure {
  const all = createSlidingWindow(HOUR_MS);
  const networks = new Map<string, ReturnType<typeof createSlidingWindow>>();
  let leftOut = 0;

  const ofNetwork = (name: string) => {
    const known = networks.get(name) ?? createSlidingWindow(HOUR_MS);
    networks.delete(name);
    networks.set(name, known);
    if (networks.size > NETWORKS_MAX) networks.delete(networks.keys().next().value ?? name);
    return known;
  };

  return ({ reason, kind }, address, key) => {
    const now = clock.steady();
    const network = ofNetwork(networkOf(address));
    if (!all.room(now, [OF_ALL]).fits || !network.room(now, [OF_NETWORK]).fits) {
      leftOut++;
      return;
    }
    all.add(now);
    network.add(now);
    const workspaceId = key?.workspaceId ?? "";
    const note: AuditNote = {
      workspaceId,
      verb: "sign_in.failed",
      ...(key ? { object: { type: "key", id: key.id } } : {}),
      after: { reason: reason ?? kind, ...(leftOut > 0 ? { leftOutBefore: leftOut } : {}) },
    };
    leftOut = 0;
    // The refusal does not wait for it.
    tell(note, { actor: { kind: "stranger" }, workspaceId, address }).catch(() => undefined);
  };
}
