/**
 * What one would write with Fastify on Node: key, rate limit, JSON schema, SQLite. Arguments: key, folder, port. The account
 * that GET asks for is the first one posted.
 */
import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import Fastify from "fastify";

const [key, folder, port] = process.argv.slice(2);
const database = new DatabaseSync(join(folder, "fastify.db"));
database.exec("pragma journal_mode = WAL; pragma synchronous = FULL");
database.exec(`create table if not exists accounts (
  id text primary key, workspace_id text not null, domain text not null, name text not null, created_at integer not null, body text not null) strict;
  create unique index if not exists accounts_by_domain on accounts (workspace_id, domain);`);
const find = database.prepare("select body from accounts where workspace_id = ? and id = ?");
const insert = database.prepare("insert into accounts values (?, ?, ?, ?, ?, ?)");

const hashOf = (text) => createHash("sha256").update(text).digest("hex");
const keys = new Map([[hashOf(key), { workspaceId: "ws_1" }]]);
const asked = new Map();

const app = Fastify({ genReqId: () => `req_${randomBytes(12).toString("hex")}` });
app.addHook("onRequest", async (request, reply) => {
  const caller = keys.get(hashOf((request.headers.authorization ?? "").replace(/^Bearer /, "")));
  if (!caller) return reply.code(401).send({ error: { code: "invalid_api_key" } });
  request.caller = caller;
  const minute = Math.floor(Date.now() / 60_000);
  const count = (asked.get(minute) ?? 0) + 1;
  asked.set(minute, count);
  reply.headers({
    "x-request-id": request.id,
    "x-ratelimit-limit": "999999999",
    "x-ratelimit-remaining": String(999999999 - count),
  });
});
const attributes = {
  type: "object",
  additionalProperties: false,
  properties: {
    industry: { type: "string" },
    employee_count: { type: "integer" },
    hq_country: { type: "string" },
    tech: { type: "array", items: { type: "string" } },
  },
};
const body = {
  type: "object",
  additionalProperties: false,
  required: ["domain"],
  properties: {
    domain: { type: "string" },
    name: { type: "string" },
    tags: { type: "array", items: { type: "string" } },
    owner: { type: "string" },
    attributes,
  },
};
const params = { type: "object", properties: { id: { type: "string", pattern: "^acct_[0-9a-f]{24}$" } } };
app.get("/v1/accounts/:id", { schema: { params } }, async (request, reply) => {
  const row = find.get(request.caller.workspaceId, request.params.id);
  if (!row) return reply.code(404).send({ error: { code: "account_not_found" } });
  return JSON.parse(row.body);
});
app.post("/v1/accounts", { schema: { body } }, async (request, reply) => {
  const id = `acct_${randomBytes(12).toString("hex")}`;
  const now = Date.now();
  const account = { id, ...request.body, status: "active", score: 0, created_at: new Date(now).toISOString() };
  insert.run(
    id,
    request.caller.workspaceId,
    account.domain,
    account.name ?? account.domain,
    now,
    JSON.stringify(account),
  );
  return reply.code(201).send(account);
});
await app.listen({ host: "127.0.0.1", port: Number(port) });
