import { type Kysely, sql } from "kysely";
import { Verdict } from "#core/feedback.ts";
import type { VerdictQuery } from "#core/queries.ts";
import type { JudgedSignals, VerdictCounts } from "#core/verdict-counts.ts";
import { isOfActiveAccount } from "./paging.ts";
import type { Tables } from "./tables.ts";

type Query = VerdictQuery & { limit: number };

/** Each signal is counted once for a type, a bot, a feed and a place, however many of its sources were read there. */
export async function countVerdicts(reader: Kysely<Tables>, workspaceId: string, query: Query): Promise<JudgedSignals> {
  const judged = judgedSignals(reader, workspaceId, query);
  const [byType, byBot, sources] = await Promise.all([
    judged
      .select(["type", ...COUNTS])
      .groupBy("type")
      .orderBy(JUDGED)
      .orderBy("type")
      .execute(),
    judged
      .where("bot_id", "is not", null)
      .select(["bot_id", ...COUNTS])
      .groupBy("bot_id")
      .orderBy(JUDGED)
      .orderBy("bot_id")
      .limit(query.limit)
      .execute(),
    countSources(reader, judged, query.limit),
  ]);
  return {
    byType: byType.map((row) => ({ type: row.type, ...countsOf(row) })),
    byBot: byBot.map((row) => ({ botId: row.bot_id ?? "", ...countsOf(row) })),
    ...sources,
  };
}

function judgedSignals(reader: Kysely<Tables>, workspaceId: string, { types, since }: Query) {
  // By name, not as "any": only so the index of those judged is used, and the others are not walked over.
  let judged = reader.selectFrom("signals").where("workspace_id", "=", workspaceId).where("verdict", "in", VERDICTS);
  if (types) judged = judged.where("type", "in", types);
  if (since !== undefined) judged = judged.where("detected_at", ">=", since);
  return judged.where(isOfActiveAccount("signals"));
}

/** One pass for places and feeds: going through the bodies is what takes time. */
async function countSources(
  reader: Kysely<Tables>,
  judged: ReturnType<typeof judgedSignals>,
  limit: number,
): Promise<Pick<JudgedSignals, "bySource" | "byFeed">> {
  const counted = sql<{ kind: string | null; domain: string | null; feedUrl: string | null } & VerdictCounts>`
    with seen as materialized (
      select judged.id, verdict, source.value ->> '$.kind' kind, source.value ->> '$.domain' domain,
        source.value ->> '$.feedUrl' feed_url
      from (${judged.select(["id", "verdict", "body"])}) judged, json_each(judged.body, '$.sources') source)
    select * from (
      select kind, domain, null "feedUrl", ${sql.join(COUNTS)} from (select distinct id, verdict, kind, domain from seen)
      group by kind, domain order by ${JUDGED}, kind, domain limit ${limit})
    union all select * from (
      select null, null, feed_url, ${sql.join(COUNTS)} from (select distinct id, verdict, feed_url from seen)
      where feed_url is not null group by feed_url order by ${JUDGED}, feed_url limit ${limit})`;
  const { rows } = await counted.execute(reader);
  return {
    bySource: rows.flatMap(({ kind, domain, ...row }) =>
      kind === null ? [] : [{ kind, domain: domain ?? "", ...countsOf(row) }],
    ),
    byFeed: rows.flatMap(({ feedUrl, ...row }) => (feedUrl === null ? [] : [{ feedUrl, ...countsOf(row) }])),
  };
}

const VERDICTS = Verdict.options;
const COUNTS = [
  sql<number>`sum(verdict = 'useful')`.as("useful"),
  sql<number>`sum(verdict = 'noise')`.as("noise"),
  sql<number>`sum(verdict = 'wrong')`.as("wrong"),
] as const;
/** The most judged first. */
const JUDGED = sql`count(*) desc`;

function countsOf({ useful, noise, wrong }: VerdictCounts): VerdictCounts {
  return { useful: Number(useful), noise: Number(noise), wrong: Number(wrong) };
}
