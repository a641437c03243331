import { accountRoutes } from "./accounts.ts";
import { auditRoutes } from "./audit.ts";
import { botRoutes } from "./bots.ts";
import { briefRoutes } from "./briefs.ts";
import { contactRoutes } from "./contacts.ts";
import { demoRoutes } from "./demo.ts";
import { erasureRoutes } from "./erasures.ts";
import { eventRoutes } from "./events.ts";
import { exportRoutes } from "./exports.ts";
import { keyRoutes } from "./keys.ts";
import { labelRoutes } from "./labels.ts";
import { listRoutes } from "./lists.ts";
import { signalRoutes } from "./signals.ts";
import { webhookRoutes } from "./webhooks.ts";
import { workspaceRoutes } from "./workspace.ts";

/** What every route takes and how it fails, one file a resource. Together they must be all of the API document. */
export const ROUTE_FILES = [
  // One a line.
  accountRoutes,
  listRoutes,
  labelRoutes,
  signalRoutes,
  botRoutes,
  eventRoutes,
  briefRoutes,
  contactRoutes,
  erasureRoutes,
  exportRoutes,
  webhookRoutes,
  keyRoutes,
  workspaceRoutes,
  demoRoutes,
  auditRoutes,
];
