import { createDemo } from "#app/demo-web.ts";
import { DEFAULT_RUBRIC } from "#core/rubric.ts";
import type { Store } from "#core/store.ts";
import type { DemoWeb } from "#pipeline/context.ts";
import { NOW, WORKSPACE_ID } from "./records.ts";

/** The demo for steps that only ask who belongs to it. */
export const UNREAD_DEMO: DemoWeb = {
  ...createDemo(),
  readerAt() {
    throw new Error("nothing is read here");
  },
};

/** Stores the workspace of the records as one that has loaded the demo; its companies are not added. */
export async function markDemoLoaded(store: Store): Promise<void> {
  const rubric = { ...DEFAULT_RUBRIC, updatedAt: NOW };
  const workspace = { id: WORKSPACE_ID, name: "Ours", rubric, createdAt: NOW, demoLoadedAt: NOW };
  await store.commit({ put: { workspace: [workspace] } });
}
