import { acquired } from "./acquired.ts";
import { acquisitionMade } from "./acquisition-made.ts";
import { boardChange } from "./board-change.ts";
import { championMove } from "./champion-move.ts";
import { complianceMilestone } from "./compliance-milestone.ts";
import type { Detector } from "./detector.ts";
import { execDeparture } from "./exec-departure.ts";
import { execMove } from "./exec-move.ts";
import { founderTransition } from "./founder-transition.ts";
import { funding } from "./funding.ts";
import { hiringSurge } from "./hiring-surge.ts";
import { jobChange } from "./job-change.ts";
import { keyRolePosted } from "./key-role-posted.ts";
import { layoffs } from "./layoffs.ts";
import { leaderHire } from "./leader-hire.ts";
import { marketExpansion } from "./market-expansion.ts";
import { outage } from "./outage.ts";
import { ownPricingChange } from "./own-pricing-change.ts";
import { partnership } from "./partnership.ts";
import { productLaunch } from "./product-launch.ts";
import { promotion } from "./promotion.ts";
import { publicTalk } from "./public-talk.ts";

/** All detectors, one file each. */
export const DETECTORS: Detector[] = [
  funding,
  acquisitionMade,
  acquired,
  execMove,
  execDeparture,
  jobChange,
  championMove,
  promotion,
  leaderHire,
  boardChange,
  founderTransition,
  publicTalk,
  keyRolePosted,
  hiringSurge,
  layoffs,
  productLaunch,
  partnership,
  marketExpansion,
  complianceMilestone,
  outage,
  ownPricingChange,
];
