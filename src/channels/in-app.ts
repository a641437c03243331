import { defineChannel } from "./channel.ts";

/** To the inbox of the workspace, where everybody reads it who may read the workspace. */
export const inApp = defineChannel({
  id: "in_app",
  name: "Inbox",
  destination: { kind: "none" },
  missing: () => undefined,
  send: async () => ({ outcome: "delivered", durationMs: 0, isFinal: true, retryAfterMs: 0 }),
});
