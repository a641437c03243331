import { loadSqlite } from "#storage/sqlite-driver.ts";

/** Run by itself: adds rows to a database, a transaction each, until it is killed. Says when the first one is in. */
const [path = ""] = process.argv.slice(2);
const database = new (loadSqlite())(path);
database.pragma("busy_timeout = 5000");
const insert = database.prepare("insert into lists values (?, 'ws_1', ?, 0, null, 1, ?)");
for (let row = 0; ; row++) {
  insert.run(`list_${row}`, `name ${row}`, JSON.stringify({ text: "Some words. ".repeat(50) }));
  if (row === 0) process.stdout.write("writing\n");
}
