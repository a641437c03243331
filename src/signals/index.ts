import { acquired } from "./acquired.ts";
import { acquisitionMade } from "./acquisition-made.ts";
import { boardChange } from "./board-change.ts";
import { championMove } from "./champion-move.ts";
import { communityQuestion } from "./community-question.ts";
import { competitorMention } from "./competitor-mention.ts";
import { competitorPriceChange } from "./competitor-price-change.ts";
import { complianceMilestone } from "./compliance-milestone.ts";
import { debtFinancing } from "./debt-financing.ts";
import type { Detector } from "./detector.ts";
import { developerDocsChange } from "./developer-docs-change.ts";
import { earningsReport } from "./earnings-report.ts";
import { execDeparture } from "./exec-departure.ts";
import { execMove } from "./exec-move.ts";
import { firstRolePosted } from "./first-role-posted.ts";
import { founderTransition } from "./founder-transition.ts";
import { funding } from "./funding.ts";
import { grantAward } from "./grant-award.ts";
import { headcountGrowth } from "./headcount-growth.ts";
import { hiringFreeze } from "./hiring-freeze.ts";
import { hiringSurge } from "./hiring-surge.ts";
import { ipoFiling } from "./ipo-filing.ts";
import { jobChange } from "./job-change.ts";
import { keyRolePosted } from "./key-role-posted.ts";
import { layoffs } from "./layoffs.ts";
import { leaderHire } from "./leader-hire.ts";
import { marketExpansion } from "./market-expansion.ts";
import { newLocationHiring } from "./new-location-hiring.ts";
import { outage } from "./outage.ts";
import { ownPricingChange } from "./own-pricing-change.ts";
import { partnership } from "./partnership.ts";
import { pressMention } from "./press-mention.ts";
import { productLaunch } from "./product-launch.ts";
import { promotion } from "./promotion.ts";
import { publicTalk } from "./public-talk.ts";
import { regulatoryFiling } from "./regulatory-filing.ts";
import { repoActivity } from "./repo-activity.ts";
import { revenueMilestone } from "./revenue-milestone.ts";
import { reviewPosted } from "./review-posted.ts";
import { rfpPosted } from "./rfp-posted.ts";
import { roleReposted } from "./role-reposted.ts";
import { securityIncident } from "./security-incident.ts";
import { subprocessorAdded } from "./subprocessor-added.ts";
import { techAdded } from "./tech-added.ts";
import { techMigration } from "./tech-migration.ts";
import { techRemoved } from "./tech-removed.ts";
import { toolInJobPost } from "./tool-in-job-post.ts";
import { websiteRelaunch } from "./website-relaunch.ts";

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
  jobChange,
  championMove,
  promotion,
  leaderHire,
  boardChange,
  founderTransition,
  publicTalk,
  keyRolePosted,
  firstRolePosted,
  roleReposted,
  toolInJobPost,
  newLocationHiring,
  hiringSurge,
  headcountGrowth,
  hiringFreeze,
  layoffs,
  productLaunch,
  partnership,
  marketExpansion,
  complianceMilestone,
  outage,
  securityIncident,
  ownPricingChange,
  techAdded,
  techRemoved,
  techMigration,
  websiteRelaunch,
  subprocessorAdded,
  repoActivity,
  developerDocsChange,
  competitorPriceChange,
  competitorMention,
  reviewPosted,
  communityQuestion,
  rfpPosted,
  pressMention,
];
