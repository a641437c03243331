import { type ComponentType, lazy } from "react";
import { isHeard } from "../api/heard.ts";
import { later } from "../clock.ts";
import { isLeavingAsked } from "./leaving.ts";

/** Seconds between the tries to load a view while the appliance answers. */
const PAUSES_S = [1, 2, 5, 5, 5];
/** Where nobody answers it is tried for as long as that lasts. */
const PAUSE_AWAY_S = 2;

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

/**
 * Fails only where the appliance answers and the view is still not there: it then has another version. After it was away, the
 * whole page is opened anew instead: what a browser could not fetch it may not ask for again (Chromium 150 never does).
 */
async function tryAgain<View>(load: () => Promise<View>): Promise<View> {
  let wasAway = false;
  for (let failures = 0; ; ) {
    try {
      return await load();
    } catch (error) {
      const isAway = !isHeard();
      if (wasAway && !isAway && !isLeavingAsked()) return openAnew();
      wasAway ||= isAway;
      const seconds = isAway ? PAUSE_AWAY_S : PAUSES_S[failures];
      if (seconds === undefined) throw error;
      if (!isAway) failures += 1;
      await new Promise<void>((resolve) => later(seconds * 1_000, resolve));
    }
  }
}

/** Nothing is to be done here any more. */
function openAnew(): Promise<never> {
  location.reload();
  return new Promise(() => {});
}
