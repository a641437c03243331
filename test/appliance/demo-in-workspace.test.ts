import { expect, test } from "bun:test";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApplianceApi } from "#demo/appliance-api.ts";
import { createWeb } from "#demo/web.ts";
import { runBinary } from "../helpers/binary.ts";
import { startProxy } from "../helpers/proxy.ts";
import { until } from "../helpers/until.ts";
import { differences, essence, readFindings } from "./findings.ts";

const LIMIT_MS = 120_000;
const START_LIMIT_MS = 20_000;
const SETTLE_LIMIT_MS = 60_000;

test(
  "the demo in a workspace of its own needs nobody, outlives a kill without telling anything twice, and goes whole",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "signalmama-test-"));
    const proxy = await startProxy({ refuses: true });
    const settings = { server: { port: 0 }, data_dir: "data", network: { proxy: `http://127.0.0.1:${proxy.port}` } };
    await writeFile(join(folder, "s.yaml"), JSON.stringify(settings));
    const start = async () => {
      const run = await runBinary(["serve", "--config", "s.yaml"], folder);
      const [url] = await run.printed(/http:\/\/127\.0\.0\.1:\d+/, START_LIMIT_MS);
      const key = (await readFile(join(folder, "data", "admin.key"), "utf8")).trim();
      return { run, api: createApplianceApi(url, key) };
    };
    let { run, api } = await start();
    try {
      const { loaded_at: loadedAt } = (await api.call("POST", "/v1/demo:load")) as { loaded_at: string };
      const isBriefed = async () => (await api.accounts()).filter(({ latest_brief }) => latest_brief).length === 10;
      // Killed while it reads.
      run.kill("SIGKILL");
      await run.exited;
      ({ run, api } = await start());
      await until("every company is briefed", SETTLE_LIMIT_MS, isBriefed);
      const found = await readFindings(api);
      const { companies } = createWeb(Date.parse(loadedAt));
      expect(companies.flatMap((company) => differences(company, found, false))).toEqual([]);

      run.kill("SIGTERM");
      await run.exited;
      ({ run, api } = await start());
      expect(await api.call("GET", "/v1/demo")).toEqual({ loaded_at: loadedAt, accounts: 10 });
      await Promise.all((await api.accounts()).map(({ id }) => api.crawl(id)));
      expect(essence(await readFindings(api))).toEqual(essence(found));
      expect(proxy.asked).toEqual([]);

      const domains = companies.map(({ domain }) => domain);
      await api.call("POST", "/v1/demo:remove");
      expect(await api.accounts()).toEqual([]);
      // It can be loaded anew once all of it is gone.
      const reload = () =>
        api.call("POST", "/v1/demo:load").then(
          () => true,
          () => false,
        );
      await until("the demo can be loaded again", SETTLE_LIMIT_MS, reload);
      await until("every company is briefed", SETTLE_LIMIT_MS, isBriefed);
      expect((await api.accounts()).map(({ domain }) => domain).sort()).toEqual(domains.sort());
      expect(proxy.asked).toEqual([]);
    } finally {
      run.kill("SIGKILL");
      await run.exited;
      await proxy.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);
