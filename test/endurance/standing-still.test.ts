import { expect, test } from "bun:test";
import { join } from "node:path";
import { systemClock } from "#clock.ts";
import { openStore } from "#storage/open.ts";
import { setStage } from "../appliance/appliance.ts";
import { differences, readFindings } from "../appliance/findings.ts";
import { runBinary } from "../helpers/binary.ts";
import { makeFolder } from "../helpers/folder.ts";
import { anAccount, createTestIds, SECRET_KEY, WORKSPACE_ID } from "../helpers/records.ts";
import { isLong } from "../helpers/sizes.ts";
import { until } from "../helpers/until.ts";
import { repetitionsIn } from "./stored.ts";

/** Longer than a lease of 30 s. */
const STILL_MS = 45_000;
const LIMIT_MS = 120_000;
const START_LIMIT_MS = 15_000;

test(
  "a worker that stood still past its lease finds its job taken over, and nothing of its own change is stored",
  async () => {
    const folder = makeFolder();
    const path = join(folder.path, "signalmama.db");
    const store = await openStore({
      path,
      secretKey: SECRET_KEY,
      clock: systemClock,
      ids: createTestIds(systemClock.now),
    });
    await store.jobs.enqueue([{ step: "x", payload: {} }]);
    await store.close();
    const slow = Bun.spawn([process.execPath, "--no-install", join(import.meta.dir, "slow-worker.ts"), path], {
      stdin: "pipe",
      stdout: "pipe",
      stderr: "inherit",
    });
    const lines = slow.stdout.getReader();
    const nextLine = async () => new TextDecoder().decode((await lines.read()).value).trim();
    try {
      expect(await nextLine()).toBe("claimed 1");
      slow.kill("SIGSTOP");
      // Its lease has run out for whoever looks a minute later.
      const later = { ...systemClock, now: () => systemClock.now() + 60_000 };
      const other = await openStore({ path, secretKey: SECRET_KEY, clock: later, ids: createTestIds(later.now, 9n) });
      const [job] = await other.jobs.claim("x", 1, 30_000);
      expect(job).toMatchObject({ attempt: 1, crashes: 1 });
      const account = anAccount({ domain: "quick.example" });
      await other.commit({ put: { account: [account] } }, job);
      slow.kill("SIGCONT");
      slow.stdin.write("commit\n");
      slow.stdin.flush();
      expect(await nextLine()).toBe("stale_lease");
      expect(await slow.exited).toBe(0);
      const stored = await other.accounts.findByDomains(WORKSPACE_ID, ["quick.example", "slow.example"]);
      expect(stored.map(({ domain }) => domain)).toEqual(["quick.example"]);
      await other.close();
    } finally {
      slow.kill("SIGKILL");
      folder.remove();
    }
  },
  LIMIT_MS,
);

test.if(isLong)(
  `an appliance that is made to stand still for ${STILL_MS / 1_000} s in the middle of its crawls ends as if nothing had been`,
  async () => {
    let seen = 0;
    const stage = await setStage({
      onRequest: (count) => {
        seen = count;
      },
    });
    try {
      const { run, api } = await stage.boot();
      const webhookId = await stage.begin(api);
      await until("the crawls have begun", START_LIMIT_MS, () => seen > 10);
      run.kill("SIGSTOP");
      await Bun.sleep(STILL_MS);
      run.kill("SIGCONT");
      await stage.settle(api, webhookId);
      const findings = await readFindings(api);
      expect(stage.web.companies.flatMap((company) => differences(company, findings, false))).toEqual([]);
      run.kill("SIGTERM");
      expect(await run.exited).toBe(0);
      expect(repetitionsIn(join(stage.folder, "data", "signalmama.db"))).toEqual([]);
    } finally {
      await stage.end();
    }
  },
  LIMIT_MS,
);

test(
  "a second server on one folder ends at once, the first is not disturbed, and after a kill another one starts",
  async () => {
    const folder = makeFolder();
    const serve = () => runBinary(["serve", "--port", "0"], folder.path);
    const first = await serve();
    try {
      const [url] = await first.printed(/http:\/\/127\.0\.0\.1:\d+/, START_LIMIT_MS);
      const startedAt = performance.now();
      const second = await serve();
      expect(await second.exited).toBe(1);
      expect(performance.now() - startedAt).toBeLessThan(2_000);
      expect(second.err().trim()).toMatch(/^signalmama: Another signalmama is already running on this data folder/);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      first.kill("SIGKILL");
      await first.exited;
      const third = await serve();
      try {
        await third.printed(/http:\/\/127\.0\.0\.1:\d+/, START_LIMIT_MS);
      } finally {
        third.kill("SIGKILL");
        await third.exited;
      }
    } finally {
      first.kill("SIGKILL");
      await first.exited;
      folder.remove();
    }
  },
  LIMIT_MS,
);
