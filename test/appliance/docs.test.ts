import { expect, test } from "bun:test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBinary } from "../helpers/binary.ts";
import { addressesIn, idsIn } from "../helpers/html-facts.ts";

const LIMIT_MS = 60_000;

test(
  "the compiled executable serves the reference page, the explorer and the changelog from itself alone",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "signalmama-docs-"));
    const app = await runBinary(["serve", "--port", "0"], folder);
    try {
      const origin = (await app.printed(/address +(\S+)/, LIMIT_MS))[1] ?? "";
      const read = (path: string) => fetch(new URL(path, `${origin}/docs`), { proxy: "" });
      const page = await (await read("/docs")).text();
      expect(idsIn(page)).toContain("missing_param");
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
