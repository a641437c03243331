import { BASE_PATH } from "./client.ts";

/** The tabs of this browser that show the same appliance. `onChange` runs when another one has changed something. */
export function openTabs(onChange: () => void): { tellOthers(): void } {
  const channel = new BroadcastChannel(`signalmama ${BASE_PATH}`);
  channel.onmessage = onChange;
  return { tellOthers: () => channel.postMessage("changed") };
}
