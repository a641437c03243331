import type { Account } from "./account.ts";
import type { Brief, BriefTrigger } from "./brief.ts";
import type { Change } from "./change.ts";
import type { Event, EventFacts, EventType } from "./event.ts";
import { canonicalJson, sha256Hex } from "./hash.ts";
import type { Ids } from "./id.ts";
import { roundScore } from "./scoring.ts";
import type { Draft } from "./writer.ts";

export type BriefMaking = {
  account: Account;
  draft: Draft;
  trigger: BriefTrigger;
  at: number;
  causeId?: string | undefined;
};

/** The next version of an account's brief with its events. The version follows `account.latestBrief`; two writers that race collide on the account's revision. */
export function composeBrief(making: BriefMaking, ids: Ids): { brief: Brief; account: Account; change: Change } {
  const { account, draft, at } = making;
  const previous = account.latestBrief;
  const content: Omit<Brief, "contentHash"> = {
    id: ids.next("brf"),
    workspaceId: account.workspaceId,
    accountId: account.id,
    version: (previous?.version ?? 0) + 1,
    generatedAt: at,
    trigger: making.trigger,
    score: roundScore(account.score),
    breakdown: account.breakdown,
    ...(previous ? { previousVersion: previous.version, scoreDelta: roundScore(account.score) - previous.score } : {}),
    ...draft,
  };
  const brief: Brief = { ...content, contentHash: sha256Hex(canonicalJson(content)) };
  const briefed: Account = {
    ...account,
    latestBrief: { id: brief.id, version: brief.version, generatedAt: at, score: brief.score },
    updatedAt: at,
    revision: account.revision + 1,
  };
  const facts: EventFacts = {
    account: briefed,
    brief,
    scoreBefore: previous?.score ?? brief.score,
    scoreAfter: brief.score,
  };
  const types: EventType[] = [
    "brief.generated",
    brief.version === 1 ? "brief.created" : "brief.updated",
    ...(brief.draftOpener === "" ? [] : (["opener.generated"] as const)),
  ];
  const events = types.map(
    (type): Event => ({
      id: ids.next("evt"),
      workspaceId: account.workspaceId,
      type,
      accountId: account.id,
      createdAt: at,
      causeId: making.causeId ?? brief.id,
      facts,
    }),
  );
  return { brief, account: briefed, change: { put: { brief: [brief], account: [briefed] }, events } };
}
