import { expect, test } from "bun:test";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { addressesIn, idsIn } from "../helpers/html-facts.ts";

const LIMIT_MS = 60_000;
const SETTINGS = `
limits: { writes_per_minute: 7 }
webhooks: { timeout: 3s, retry: [4s] }
network: { user_agent: acme-reader/2 (+https://mama.example/bot), per_host: { requests_per_second: 2 } }
`;

test(
  "the compiled executable serves the reference page, the explorer and the changelog from itself alone, by the settings in force",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "signalmama-docs-"));
    await mkdir(join(folder, "config"));
    await writeFile(join(folder, "config", "signalmama.yaml"), SETTINGS);
    const app = await runBinary(["serve", "--port", "0"], folder);
    try {
      const origin = (await app.printed(/address +(\S+)/, LIMIT_MS))[1] ?? "";
      const read = (path: string) => fetch(new URL(path, `${origin}/docs`), { proxy: "" });
      const page = await (await read("/docs")).text();
      expect(idsIn(page)).toContain("missing_param");
      expect(page).toContain("and 7 writes within any 60 seconds");
      expect(page).toContain("Any 2xx within 3 seconds: delivered.");
      expect(page).toContain("4 seconds after the attempt before: 2 attempts in all.");
      const aboutCrawler = await (await read("/bot")).text();
      expect(aboutCrawler).toContain("User-Agent: acme-reader/2 (+https://mama.example/bot)");
      expect(aboutCrawler).toContain("User-agent: acme-reader\n");
      expect(aboutCrawler).toContain("at most 2 requests a second");
      for (const address of addressesIn(page).filter((one) => !/^(?:#|data:)/.test(one))) {
        const answer = await read(address);
        expect([address, answer.status, new URL(answer.url).origin]).toEqual([address, 200, origin]);
        await answer.arrayBuffer();
      }
      const bundle = Bun.file(Bun.resolveSync("swagger-ui-dist/swagger-ui-bundle.js", import.meta.dir));
      expect(await (await read("/docs/swagger-ui.js")).text()).toBe(await bundle.text());
      expect(await (await read("/docs/changelog.xml")).text()).toContain('<rss version="2.0"');
    } finally {
      app.kill("SIGTERM");
      await app.exited;
      await rm(folder, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);
