import { acquired } from "./acquired.ts";
import { acquisitionMade } from "./acquisition-made.ts";
import { complianceMilestone } from "./compliance-milestone.ts";
import { debtFinancing } from "./debt-financing.ts";
import type { Detector } from "./detector.ts";
import { earningsReport } from "./earnings-report.ts";
import { execDeparture } from "./exec-departure.ts";
import { execMove } from "./exec-move.ts";
import { funding } from "./funding.ts";
import { grantAward } from "./grant-award.ts";
import { hiringSurge } from "./hiring-surge.ts";
import { ipoFiling } from "./ipo-filing.ts";
import { keyRolePosted } from "./key-role-posted.ts";
import { layoffs } from "./layoffs.ts";
import { marketExpansion } from "./market-expansion.ts";
import { outage } from "./outage.ts";
import { ownPricingChange } from "./own-pricing-change.ts";
import { partnership } from "./partnership.ts";
import { productLaunch } from "./product-launch.ts";
import { regulatoryFiling } from "./regulatory-filing.ts";
import { revenueMilestone } from "./revenue-milestone.ts";

/** All detectors, one file each. */
export const DETECTORS: Detector[] = [
  funding,
  debtFinancing,
  grantAward,
  acquisitionMade,
  acquired,
  ipoFiling,
  earningsReport,
  regulatoryFiling,
  revenueMilestone,
  execMove,
  execDeparture,
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
