import { type ComponentType, lazy } from "react";
import { api } from "../api/client.ts";
import { later, now } from "../clock.ts";
import { isLeavingAsked } from "./leaving.ts";

const PAUSE_MS = 2_000;
/** A page that was opened anew is not opened anew again within this time. */
const ANEW_MS = 60_000;

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
 * Waits for as long as nobody answers. Where somebody does, the whole page is opened anew: what a browser could not fetch it may not
 * ask for again (Chromium 150 never does), and a view that is gone belongs to another version, as the page then does. Fails where that
 * did not help.
 */
async function tryAgain<View>(load: () => Promise<View>): Promise<View> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await load();
    } catch (error) {
      if (failures > 1 && (await isAnswered())) {
        if (isLeavingAsked() || isOpenedAnew()) throw error;
        return openAnew();
      }
      await new Promise<void>((resolve) => later(PAUSE_MS, resolve));
    }
  }
}

/** Asked for here, since the stream of events notices an outage late, and a short one never. */
function isAnswered(): Promise<boolean> {
  return api.GET("/v1/status").then(
    ({ response }) => response.ok,
    () => false,
  );
}

/** Nothing is to be done here any more. The entry of the history keeps that it was done. */
function openAnew(): Promise<never> {
  history.replaceState({ ...history.state, openedAnewAt: now() }, "");
  location.reload();
  return new Promise(() => {});
}

function isOpenedAnew(): boolean {
  return now() - (history.state?.openedAnewAt ?? 0) < ANEW_MS;
}
