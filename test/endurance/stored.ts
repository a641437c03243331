import { Database } from "bun:sqlite";
import { until } from "../helpers/until.ts";
import type { Ledger } from "./load.ts";

/** Resolves when nothing is left to do in the database of a running appliance. */
export async function idlesAt(path: string, limitMs: number): Promise<void> {
  const database = new Database(path, { readonly: true });
  try {
    let stillSince = performance.now();
    await until("the appliance has come to rest", limitMs, () => {
      const open = database.query("select count(*) as count from jobs where step not like '%_due'").get();
      if ((open as { count: number }).count > 0) stillSince = performance.now();
      return performance.now() - stillSince > 1_000;
    });
  } finally {
    database.close();
  }
}

/** What was acknowledged and is not there, and every event that nobody has heard of; empty when nothing was lost. */
export function lossesIn(path: string, ledger: Ledger, told: ReadonlySet<string>): string[] {
  const database = new Database(path, { readonly: true });
  const ids = (table: string) =>
    new Set(
      database
        .query<{ id: string }, []>(`select id from ${table}`)
        .all()
        .map(({ id }) => id),
    );
  const bodyOf = <Body>(table: string, id: string) => {
    const row = database.query<{ body: string }, [string]>(`select body from ${table} where id = ?`).get(id);
    return row ? (JSON.parse(row.body) as Body) : undefined;
  };
  try {
    const missing = (table: string, wanted: Iterable<string>) => {
      const known = ids(table);
      return [...wanted].filter((id) => !known.has(id)).map((id) => `${table}: ${id} is gone`);
    };
    return [
      ...missing("accounts", ledger.accounts.keys()),
      ...missing("signals", ledger.signals),
      ...missing("runs", ledger.runs),
      ...missing("crawls", ledger.crawls),
      ...[...ledger.numbers].flatMap(([field, number]) => {
        const [id = "", caller] = field.split(" ");
        const account = bodyOf<{ attributes?: { custom?: Record<string, number> } }>("accounts", id);
        const stored = account?.attributes?.custom?.[`caller-${caller}`] ?? 0;
        return stored >= number ? [] : [`accounts: ${field} is ${stored}, ${number} was acknowledged`];
      }),
      ...[...ledger.briefs].flatMap(([id, version]) => {
        const query = database.query<{ version: number }, [string, number]>(
          "select version from briefs where account_id = ? and version = ?",
        );
        return query.get(id, version) ? [] : [`briefs: version ${version} of ${id} is gone`];
      }),
      ...unfinished(database),
      ...[...ids("events")].filter((id) => !isTold(database, id, told)).map((id) => `event ${id} was never delivered`),
    ];
  } finally {
    database.close();
  }
}

/** Runs and crawls that nobody works on any more. */
function unfinished(database: Database): string[] {
  return ["runs", "crawls"].flatMap((table) =>
    database
      .query<{ id: string; status: string }, []>(
        `select id, status from ${table} where status in ('queued', 'running')`,
      )
      .all()
      .map(({ id, status }) => `${table}: ${id} is ${status} for ever`),
  );
}

/** Events go to who asks for them; the inbox of a stage does not ask for all. */
const ASKED_FOR = [
  "account.score_changed",
  "account.score_jumped",
  "brief.generated",
  "signal.fired",
  "contact.added",
  "workspace.rubric_updated",
  "crawl.completed",
];

function isTold(database: Database, id: string, told: ReadonlySet<string>): boolean {
  const event = database.query<{ type: string }, [string]>("select type from events where id = ?").get(id);
  return told.has(id) || !ASKED_FOR.includes(event?.type ?? "");
}

/** What is there twice, or has a hole, or does not hold together; empty when everything was done once. */
export function repetitionsIn(path: string): string[] {
  const database = new Database(path, { readonly: true });
  const rows = (text: string) => database.query<Record<string, unknown>, []>(text).all();
  try {
    return [
      ...rows("pragma integrity_check").flatMap((row) => (row["integrity_check"] === "ok" ? [] : [row])),
      ...rows("pragma foreign_key_check"),
      // Visits are numbered by the load and items by the feed, so a title says which it is.
      ...rows(
        "select account_id, type, json_extract(body, '$.title') as title, count(*) as count from signals group by 1, 2, 3 having count > 1",
      ),
      ...rows(
        "select bot_id, account_id, json_extract(body, '$.sourceUrl') as item, count(*) as count from fires group by 1, 2, 3 having count > 1",
      ),
      // Whatever the bot saw for the first time it has told of, so its items follow each other.
      ...rows(`with items (number) as (select cast(replace(json_extract(body, '$.sourceUrl'), 'https://wire.example/', '') as integer) from fires)
        select count(*) as count, max(number) - min(number) + 1 as wanted from items having count <> wanted`),
      ...rows("select account_id, count(*) as count, max(version) as last from briefs group by 1 having count <> last"),
      ...rows("select webhook_id, event_id, count(*) as count from deliveries group by 1, 2 having count > 1"),
      ...rows("select webhook_id, sequence, count(*) as count from deliveries group by 1, 2 having count > 1"),
      ...rows(
        "select json_extract(body, '$.facts.signal.id') as signal, count(*) as count from events where type = 'signal.fired' group by 1 having count > 1",
      ),
    ].map((row) => JSON.stringify(row));
  } finally {
    database.close();
  }
}
