import { lazy } from "react";

const FirstRun = lazy(() => import("../first-run/first-run.tsx"));

/** A new workspace: which companies should be watched? */
export function FirstSteps() {
  return <FirstRun />;
}
