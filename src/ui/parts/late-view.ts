import { type ComponentType, lazy } from "react";
import { later } from "../clock.ts";

/** Seconds between the tries to load a view. */
const PAUSES_S = [1, 2, 5, 5, 5];

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;
const views: (() => Promise<unknown>)[] = [];

/** A view that is loaded after the first one was drawn, so that it opens at once and without a network. */
export function lateView<Props>(load: Load<Props>) {
  views.push(load);
  return lazy(() => tryAgain(load));
}

/** Loads all late views, one after the other. What fails is loaded when it is opened. */
export async function loadLateViews(): Promise<void> {
  for (const load of views) await load().catch(() => undefined);
}

async function tryAgain<View>(load: () => Promise<View>): Promise<View> {
  for (const seconds of PAUSES_S) {
    try {
      return await load();
    } catch {
      await new Promise<void>((resolve) => later(seconds * 1_000, resolve));
    }
  }
  return load();
}
