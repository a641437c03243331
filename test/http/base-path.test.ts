import { expect, test } from "bun:test";
import { startApi } from "../helpers/api.ts";

test("a path that a proxy leaves in what it passes on is taken off, and no other", async () => {
  const api = await startApi({ baseUrl: "https://mama.example/tools/mama/" });
  try {
    const statusOf = async (path: string) => (await api.call("GET", path)).status;
    expect(await statusOf("/v1/accounts")).toBe(200);
    expect(await statusOf("/tools/mama/v1/accounts")).toBe(200);
    expect(await statusOf("/tools/mama/healthz")).toBe(200);
    expect(await statusOf("/tools/mama/tools/mama/healthz")).toBe(404);
    expect(await statusOf("/tools/mamas/healthz")).toBe(404);
    expect(await statusOf("/other/v1/accounts")).toBe(404);
  } finally {
    await api.stop();
  }
});
