import { Database } from "bun:sqlite";

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Of an account, what makes a list of them as heavy as a real one. */
const TABLES = ["signals", "scores"];

/** Makes `count` accounts of one that was crawled, each with its signals and scores, in the database of a stopped appliance. */
export function multiplyAccount(path: string, domain: string, count: number): void {
  const database = new Database(path);
  type Row = Record<string, unknown> & { id: string; body: string };
  const rowsOf = (table: string, column: string, value: string) =>
    database.query<Row, [string]>(`select * from ${table} where ${column} = ?`).all(value);
  const insert = (table: string, row: Row) => {
    const columns = Object.keys(row);
    database
      .prepare(`insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`)
      .run(...(Object.values(row) as string[]));
  };
  const [account] = rowsOf("accounts", "domain", domain);
  if (!account) throw new Error(`there is no account of ${domain}`);
  const parts = TABLES.map((table) => ({ table, rows: rowsOf(table, "account_id", account.id).slice(0, 2) }));
  // Nothing of it is to be crawled or scored anew.
  const never = Date.now() + 365 * 86_400_000;
  database.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const name = `Company ${String(number).padStart(5, "0")}`;
      const id = numbered(account.id, number);
      const score = 100 - (number % 97);
      const body = {
        ...JSON.parse(account.body),
        id,
        domain: `${number}.example`,
        name,
        score,
        revision: 1,
        nextCrawlAt: never,
        nextScoreAt: never,
      };
      insert("accounts", {
        ...account,
        id,
        name,
        domain: body.domain,
        score,
        revision: 1,
        next_crawl_at: never,
        next_score_at: never,
        body: JSON.stringify(body),
      });
      for (const { table, rows } of parts) {
        for (const row of rows) {
          const text = row.body.replaceAll(row.id, numbered(row.id, number)).replaceAll(account.id, id);
          insert(table, { ...row, id: numbered(row.id, number), account_id: id, body: text });
        }
      }
    }
  })();
  database.close();
}

/** An id of the same kind that nobody has. */
function numbered(id: string, number: number): string {
  const letters = [32 ** 3, 32 ** 2, 32, 1].map((place) => DIGITS[Math.floor(number / place) % 32]);
  return `${id.slice(0, -5)}Z${letters.join("")}`;
}
