import { acquired } from "./acquired.ts";
import { acquisitionMade } from "./acquisition-made.ts";
import { communityQuestion } from "./community-question.ts";
import { competitorMention } from "./competitor-mention.ts";
import { competitorPriceChange } from "./competitor-price-change.ts";
import { complianceMilestone } from "./compliance-milestone.ts";
import type { Detector } from "./detector.ts";
import { execDeparture } from "./exec-departure.ts";
import { execMove } from "./exec-move.ts";
import { funding } from "./funding.ts";
import { hiringSurge } from "./hiring-surge.ts";
import { keyRolePosted } from "./key-role-posted.ts";
import { layoffs } from "./layoffs.ts";
import { marketExpansion } from "./market-expansion.ts";
import { outage } from "./outage.ts";
import { ownPricingChange } from "./own-pricing-change.ts";
import { partnership } from "./partnership.ts";
import { productLaunch } from "./product-launch.ts";
import { reviewPosted } from "./review-posted.ts";
import { rfpPosted } from "./rfp-posted.ts";
import { securityIncident } from "./security-incident.ts";

/** All detectors, one file each. */
export const DETECTORS: Detector[] = [
  funding,
  acquisitionMade,
  acquired,
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
  securityIncident,
  ownPricingChange,
  competitorPriceChange,
  competitorMention,
  reviewPosted,
  communityQuestion,
  rfpPosted,
];
