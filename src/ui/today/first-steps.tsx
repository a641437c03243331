import { lateView } from "../parts/late-view.ts";

const FirstRun = lateView(() => import("../first-run/first-run.tsx"));

/** A new workspace: which companies should be watched? */
export function FirstSteps() {
  return <FirstRun />;
}
