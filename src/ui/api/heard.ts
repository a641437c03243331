import { useSyncExternalStore } from "react";

/** Whether what happens in the appliance can be heard. */
export type Heard = "connecting" | "live" | "reconnecting";

let heard: Heard = "connecting";
const listeners = new Set<() => void>();

/** Told by whoever follows the events. */
export function noteHeard(now: Heard): void {
  heard = now;
  for (const listen of listeners) listen();
}

/** The same in every view that shows it. */
export function useHeard(): Heard {
  return useSyncExternalStore(listen, () => heard);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
