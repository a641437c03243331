import { expect, test } from "bun:test";
import type { PipelineContext } from "#pipeline/context.ts";
import { verifyAuditStep } from "#pipeline/verify-audit.ts";
import { loadSqlite } from "#storage/sqlite-driver.ts";
import { createFakeClock } from "../helpers/clock.ts";
import { NOW, WORKSPACE_ID } from "../helpers/records.ts";
import { aStore } from "../helpers/store.ts";

test("an audit log that was changed past the appliance is told to the log once it is read through, a sound one is not", async () => {
  const { store, path, remove } = await aStore(createFakeClock(NOW));
  const errors: unknown[] = [];
  const log = { debug() {}, info() {}, warn() {}, error: (text: string, facts: unknown) => errors.push([text, facts]) };
  const context = { store, log } as unknown as PipelineContext;
  const run = () => verifyAuditStep.run({}, context, {} as never, new AbortController().signal);
  try {
    for (const number of [1, 2, 3]) {
      await store.commit({ audit: [{ workspaceId: WORKSPACE_ID, verb: "test.happened", after: { number } }] });
    }
    await run();
    expect(errors).toEqual([]);
    const database = new (loadSqlite())(path);
    database.exec("drop trigger audit_never_changes; update audit set actor = 'key_2' where seq = 2");
    database.close();
    await run();
    expect(errors).toEqual([
      ["the audit log is not what was written", { row: 2, what: expect.stringContaining("was changed") }],
    ]);
  } finally {
    await remove();
  }
});
