import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { type Api, codeOf, startApi } from "../../helpers/api.ts";
import { ROUTE_FILES } from "./routes/index.ts";

/** What the appliance alone says of a thing. A field that a route does take is left out of what is tried on it. */
const OURS = ["workspace_id", "created_at", "updated_at", "revision", "score", "status", "version", "is_admin"];

let api: Api;
const ids: Record<string, string>[] = [];
beforeAll(async () => {
  api = await startApi();
  for (const file of ROUTE_FILES) ids.push(await file.prepare(api));
});
afterAll(() => api.stop());

const WRITES = ROUTE_FILES.flatMap(({ cases }, file) =>
  // What takes no body takes no field of one either.
  cases.flatMap(({ method, path, body = {} }) =>
    method !== "GET" && typeof body === "object" && body !== null && !Array.isArray(body)
      ? [[method, path, body as Record<string, unknown>, file] as const]
      : [],
  ),
);

const lastEvent = async () => (await api.store.events.findEnd(api.ours.id))?.id as string;

describe.each(WRITES)("%s %s", (method, path, body, file) => {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => ids[file]?.[name] ?? `{${name}}`);

  test("takes no field that is ours to fill in, and stores nothing of a body that has one", async () => {
    const before = await lastEvent();
    // A rubric may be sent back as it was read; when it was changed is left unheard.
    const isHeard = (name: string) => !(name in body) && !(name === "updated_at" && path.includes("/rubric"));
    for (const field of OURS.filter(isHeard)) {
      const filled = JSON.parse(fill(JSON.stringify(body)));
      const answer = await api.call(method, fill(path), { body: { ...filled, [field]: "ws_00000000000000000009" } });
      expect([field, answer.status]).toEqual([field, 400]);
      expect(["invalid_param", "invalid_timestamp"]).toContain(String(codeOf(answer)));
      expect(answer.text).not.toContain("ws_00000000000000000009");
    }
    expect(await lastEvent()).toBe(before);
  });

  test("takes no query parameter that it does not read, and does nothing then", async () => {
    const before = await lastEvent();
    const address = `${fill(path)}${path.includes("?") ? "&" : "?"}only_pretend=true`;
    const answer = await api.call(method, address, { body: JSON.parse(fill(JSON.stringify(body))) });
    expect([answer.status, codeOf(answer), answer.text]).toEqual([
      400,
      "invalid_param",
      expect.stringContaining("`only_pretend`"),
    ]);
    expect(await lastEvent()).toBe(before);
  });
});

test("there are writes to try it on", () => expect(WRITES.length).toBeGreaterThan(20));
