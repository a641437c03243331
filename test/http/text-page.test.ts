import { describe, expect, test } from "bun:test";
import { gunzipSync } from "node:zlib";
import { textPage } from "#http/text-page.ts";

const LONG = "to be told twice ".repeat(200);
const request = (headers: Record<string, string> = {}) => new Request("http://localhost/page", { headers });

describe("a page of text", () => {
  test("is made when first asked for, and once", async () => {
    let count = 0;
    const page = textPage("text/plain", () => `made ${++count}`);
    expect(count).toBe(0);
    await Promise.all([page(request()), page(request())]);
    expect(await (await page(request())).text()).toBe("made 1");
  });

  test("is sent compressed to who takes that, and only then", async () => {
    const page = textPage("text/plain", () => LONG);
    const packed = await page(request({ "accept-encoding": "br, gzip;q=0.5" }));
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(LONG);
    for (const accepted of ["br", "gzip;q=0", "", "xgzip"]) {
      const plain = await page(request({ "accept-encoding": accepted }));
      expect([accepted, plain.headers.get("content-encoding"), plain.headers.get("vary")]).toEqual([
        accepted,
        null,
        "accept-encoding",
      ]);
      expect(await plain.text()).toBe(LONG);
    }
  });

  test("is not compressed when that saves nothing", async () => {
    const answer = await textPage("text/plain", () => "short")(request({ "accept-encoding": "gzip" }));
    expect(answer.headers.get("content-encoding")).toBeNull();
  });

  test("is 304 to who has it, in whatever form, and whole to who has another", async () => {
    const page = textPage("text/plain", () => LONG);
    const etag = (await page(request())).headers.get("etag") ?? "";
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
      const answer = await page(request({ "if-none-match": known }));
      expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([304, "", etag]);
    }
    expect((await page(request({ "if-none-match": '"other"' }))).status).toBe(200);
  });

  test("has another ETag when its text is another", async () => {
    const etagOf = async (text: string) => (await textPage("text/plain", () => text)(request())).headers.get("etag");
    expect(await etagOf("one")).not.toBe(await etagOf("two"));
    expect(await etagOf("one")).toBe(await etagOf("one"));
  });

  test("is tried again after its making failed", async () => {
    let isBroken = true;
    const page = textPage("text/plain", () => {
      if (isBroken) throw new Error("not yet");
      return "now";
    });
    await expect(page(request())).rejects.toThrow("not yet");
    isBroken = false;
    expect(await (await page(request())).text()).toBe("now");
  });
});
