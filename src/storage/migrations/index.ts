import start from "./0001-start.sql" with { type: "text" };
import events from "./0002-events.sql" with { type: "text" };
import rubrics from "./0003-rubrics.sql" with { type: "text" };
import lists from "./0004-lists.sql" with { type: "text" };
import bots from "./0005-bots.sql" with { type: "text" };
import exports from "./0006-exports.sql" with { type: "text" };
import replays from "./0007-replays.sql" with { type: "text" };
import externalIds from "./0008-external-ids.sql" with { type: "text" };
import feedback from "./0009-feedback.sql" with { type: "text" };
import champions from "./0010-champions.sql" with { type: "text" };
import memories from "./0011-memories.sql" with { type: "text" };
import alerts from "./0012-alerts.sql" with { type: "text" };
import pushes from "./0013-pushes.sql" with { type: "text" };
import looks from "./0014-looks.sql" with { type: "text" };
import crashes from "./0015-crashes.sql" with { type: "text" };
import secrets from "./0016-secrets.sql" with { type: "text" };
import audit from "./0017-audit.sql" with { type: "text" };
import metrics from "./0018-metrics.sql" with { type: "text" };
import erasures from "./0019-erasures.sql" with { type: "text" };
import search from "./0020-search.sql" with { type: "text" };
import fetchFigures from "./0021-fetch-figures.sql" with { type: "text" };
import labels from "./0022-labels.sql" with { type: "text" };
import oneTree from "./0023-one-tree.sql" with { type: "text" };
import lookupsAtOnce from "./0024-lookups-at-once.sql" with { type: "text" };
import apostrophes from "./0025-apostrophes.sql" with { type: "text" };

/** In order; the position (from 1) is the schema version kept in `user_version`. Never edited after release. */
export const MIGRATIONS: string[] = [
  start,
  events,
  rubrics,
  lists,
  bots,
  exports,
  replays,
  externalIds,
  feedback,
  champions,
  memories,
  alerts,
  pushes,
  looks,
  crashes,
  secrets,
  audit,
  metrics,
  erasures,
  search,
  fetchFigures,
  labels,
  oneTree,
  lookupsAtOnce,
  apostrophes,
];
