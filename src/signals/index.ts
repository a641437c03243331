import type { Detector } from "./detector.ts";

/** All detectors, one file each. */
export const DETECTORS: Detector[] = [];
