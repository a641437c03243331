import type { Detector } from "./detector.ts";
import { execDeparture } from "./exec-departure.ts";
import { execMove } from "./exec-move.ts";

/** All detectors, one file each. */
export const DETECTORS: Detector[] = [execMove, execDeparture];
