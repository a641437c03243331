import { createInterface } from "node:readline";
import { systemClock } from "#clock.ts";
import { AppError } from "#core/errors.ts";
import { openStore } from "#storage/open.ts";
import { anAccount, createTestIds, SECRET_KEY } from "../helpers/records.ts";

/**
 * A program: claims a job from the database it is given, says so, and commits its change when it is told to; then says how
 * that went. Whoever runs it can make it stand still in between.
 */
const store = await openStore({
  path: process.argv[2] ?? "",
  secretKey: SECRET_KEY,
  clock: systemClock,
  ids: createTestIds(systemClock.now),
});
const [job] = await store.jobs.claim("x", 1, 30_000);
process.stdout.write(`claimed ${job?.attempt}\n`);
for await (const _ of createInterface({ input: process.stdin })) {
  const outcome = await store.commit({ put: { account: [anAccount({ domain: "slow.example" })] } }, job).then(
    () => "committed",
    (error: unknown) => (error instanceof AppError ? error.reason : String(error)),
  );
  process.stdout.write(`${outcome}\n`);
  break;
}
await store.close();
process.exit(0);
