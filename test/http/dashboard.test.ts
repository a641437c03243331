import { describe, expect, test } from "bun:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { createDashboard } from "#http/dashboard.ts";

const HTML = `<base href="/" /><meta name="style-nonce" content="" /><script src="./main-1.js" crossorigin></script>`;
const SCRIPT = "console.log(1)".repeat(200);

function aDashboard(baseUrl = "http://127.0.0.1:8787", fails = 0) {
  let loads = 0;
  const pageOf = createDashboard({
    baseUrl: () => baseUrl,
    files: async () => {
      loads += 1;
      if (loads <= fails) throw new Error("not built");
      return [
        { name: "index.html", gzipped: gzipSync(HTML) },
        { name: "main-1.js", gzipped: gzipSync(SCRIPT) },
        { name: "secrets.env", gzipped: gzipSync("no") },
      ];
    },
  });
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    pageOf(path)?.(new Request(`http://127.0.0.1${path}`, { headers }));
  return { pageOf, ask, loads: () => loads };
}

describe("the dashboard", () => {
  test("is one page at every view, with a nonce of its own each time", async () => {
    const { ask } = aDashboard();
    const nonces = new Set<string>();
    for (const path of ["/", "/accounts/acct_1", "/brief/acme.example", "/bots/new", "/settings"]) {
      const answer = await ask(path);
      const html = (await answer?.text()) ?? "";
      const nonce = /style-nonce" content="([\w-]{22})"/.exec(html)?.[1] ?? "";
      expect(answer?.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      expect(html).toContain('src="ui/main-1.js"');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  test("lets nothing inline run and nothing from elsewhere in", async () => {
    const policy = (await aDashboard().ask("/"))?.headers.get("content-security-policy") ?? "";
    expect(policy).toStartWith("default-src 'none'; script-src 'self'; ");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("http");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test("finds its files below the path of a proxy", async () => {
    const html = await (await aDashboard("https://mama.example/tools/mama").ask("/"))?.text();
    expect(html).toContain('<base href="/tools/mama/"');
  });

  test("sends files compressed to who takes that, for a year, and none it was not built with", async () => {
    const { ask } = aDashboard();
    const plain = await ask("/ui/main-1.js");
    expect(await plain?.text()).toBe(SCRIPT);
    expect(plain?.headers.get("cache-control")).toContain("immutable");
    const packed = await ask("/ui/main-1.js", { "accept-encoding": "gzip, br" });
    expect(packed?.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(new Uint8Array((await packed?.arrayBuffer()) ?? [])).toString()).toBe(SCRIPT);
    for (const name of ["main-2.js", "secrets.env", "../main.ts", "index.html"]) {
      await expect(ask(`/ui/${name}`)).rejects.toMatchObject({ kind: "not_found" });
    }
  });

  test("owns no other path", () => {
    const { pageOf } = aDashboard();
    for (const path of ["/v1/accounts", "/docs", "/accountsx", "/ui", "/favicon.ico", "/Settings"]) {
      expect(pageOf(path)).toBeUndefined();
    }
  });

  test("is built once, and again after a failure", async () => {
    const { ask, loads } = aDashboard(undefined, 1);
    await expect(ask("/")).rejects.toThrow("not built");
    await ask("/");
    await ask("/settings");
    expect(loads()).toBe(2);
  });
});
