import { accountSerialKey } from "#core/account-job.ts";
import type { Bot } from "#core/bot.ts";
import type { Change } from "#core/change.ts";
import { type Document, documentText } from "#core/document.ts";
import type { Fire } from "#core/fire.ts";
import { sha256Hex } from "#core/hash.ts";
import type { Run } from "#core/run.ts";
import type { Match } from "#core/watch.ts";
import { accountsOf } from "./bot-accounts.ts";
import type { PipelineContext } from "./context.ts";

/** The `sourceId` of what bots found. */
const BOT_SOURCE = "bot";
/** One match may go to so many accounts at most; several together to no more, so that one commit makes nobody wait. */
const FIRES_MAX = 500;

/** What follows from matches: a fire for each account one goes to, or for the workspace alone, with what it rests on. */
export async function fires(
  bot: Bot,
  run: Run,
  matches: Match[],
  context: PipelineContext,
): Promise<{ change: Change; count: number }> {
  const { ids, clock } = context;
  if (matches.length === 0) return { change: {}, count: 0 };
  const at = clock.now();
  const receivers = await accountsOf(bot, matches, context);
  const fired: Fire[] = [];
  const documents: Document[] = [];
  for (const [i, match] of matches.entries()) {
    const accountIds = receivers[i] ?? [];
    if (fired.length > 0 && fired.length + accountIds.length > FIRES_MAX) break;
    for (const accountId of accountIds.length > 0 ? accountIds : [undefined]) {
      const fire = toFire(bot, run, match, { id: ids.next("fire"), accountId, at });
      fired.push(fire);
      if (accountId !== undefined) documents.push(toDocument(bot, match, { ...fire, accountId }, ids.next("doc")));
    }
  }
  const accountIds = [...new Set(fired.flatMap(({ accountId }) => accountId ?? []))];
  const jobs = accountIds.map((accountId) => ({
    step: "fire",
    payload: {
      workspaceId: bot.workspaceId,
      accountId,
      botId: bot.id,
      documentIds: documents.filter((document) => document.accountId === accountId).map(({ id }) => id),
    },
    serialKey: accountSerialKey(accountId),
  }));
  return { change: { put: { fire: fired, document: documents }, jobs }, count: fired.length };
}

function toFire(
  bot: Bot,
  run: Run,
  match: Match,
  { id, accountId, at }: { id: string; accountId: string | undefined; at: number },
): Fire {
  return {
    id,
    workspaceId: bot.workspaceId,
    botId: bot.id,
    runId: run.id,
    ...(accountId === undefined ? {} : { accountId }),
    firedAt: at,
    matchedText: match.text,
    title: match.title || bot.name,
    ...(match.titleSpans ? { titleSpans: match.titleSpans } : {}),
    ...(match.spans ? { spans: match.spans } : {}),
    ...(match.diff ? { diff: match.diff } : {}),
    sourceUrl: match.url,
    contentHash: sha256Hex(match.id),
  };
}

/** The fire's id is the document's key: what one fire rests on is no other edition of another's. */
function toDocument(bot: Bot, match: Match, fire: Fire & { accountId: string }, id: string): Document {
  const content = { title: match.title || bot.name, text: match.text };
  return {
    id,
    workspaceId: bot.workspaceId,
    accountId: fire.accountId,
    feedUrl: undefined,
    sourceId: BOT_SOURCE,
    kind: "match",
    key: fire.id,
    url: match.url,
    ...content,
    ...(match.publishedAt === undefined ? {} : { publishedAt: match.publishedAt }),
    facts: {},
    fetchedAt: fire.firedAt,
    contentHash: sha256Hex(documentText(content)),
  };
}
