import { toOpenAPISchema } from "@elysiajs/openapi";
import type { ActionContext } from "#actions/context.ts";
import type { Sessions } from "#http/sessions.ts";
import { fromVerbPath } from "#http/verb-path.ts";
import { signalmamaRoutes } from "./index.ts";
import { failureResponses } from "./openapi/failures.ts";
import { HEADERS, PARAMETERS } from "./openapi/headers.ts";
import { type Json, toJsonSchema } from "./openapi/json-schema.ts";
import { liftSchemas } from "./openapi/lift.ts";
import { describeOperation, type RawOperation } from "./openapi/operation.ts";
import { describeTags } from "./openapi/tags.ts";
import { describeWebhooks, WEBHOOK_HEADERS } from "./openapi/webhook-events.ts";

const ABOUT = `signalmama watches the public web for the companies you sell to, and says why now.

An **account** is a company you watch. **Signals** are dated facts detected about it, each with the sources it was read in.
From them follows the account's **score**, 0–100, and a **brief**: why to talk to it now, with whom, and how to begin.

Every request needs an API key as a bearer token; what is sent to a bot may be signed instead. Inside \`/v1\` this document only ever gains: nothing in it is removed,
renamed or reshaped. Clients must bear with fields, events and error codes they do not know.`;

/** The OpenAPI 3.1 document, read from the routes. Needs neither a database nor settings. */
export function buildOpenApi({ baseUrl, version }: { baseUrl: string; version: string }): object {
  const app = signalmamaRoutes(onlyToDescribe(baseUrl), {} as Sessions, SILENT);
  const routes = toOpenAPISchema(app, undefined, undefined, { zod: toJsonSchema });
  const { lifted, schemas } = liftSchemas({
    paths: describePaths(routes.paths as Record<string, Record<string, RawOperation>>),
    webhooks: describeWebhooks(),
    responses: failureResponses(`${baseUrl}/docs`),
  });
  const { paths, webhooks, responses } = lifted;
  return {
    openapi: "3.1.0",
    info: {
      title: "signalmama",
      version,
      summary: "Accounts, the signals detected about them, their scores and briefs.",
      description: ABOUT,
      license: { name: "MIT", identifier: "MIT" },
    },
    externalDocs: { url: `${baseUrl}/docs`, description: "Keys, paging, limits, errors, webhooks; and what changed." },
    servers: [{ url: baseUrl, description: "This appliance" }],
    security: [{ apiKey: [] }],
    tags: describeTags(),
    paths,
    webhooks,
    components: {
      securitySchemes: {
        apiKey: {
          type: "http",
          scheme: "bearer",
          description:
            "An API key, `sk_live_…`. It opens one workspace, with the role it was made with. One made with `require_signature` also needs `X-Mama-Signature` on every request: the hex HMAC-SHA256 of the body's bytes (of none for a `GET`) under its `signing_secret`.",
        },
        pushSignature: {
          type: "apiKey",
          in: "header",
          name: "webhook-signature",
          description:
            "For `:push` alone, in place of a key: the three headers of Standard Webhooks. `webhook-id` names the message (1 to 255 printable characters, no dot), `webhook-timestamp` is the time in Unix seconds, at most five minutes off, and `webhook-signature` is `v1,` and the base64 of HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.<body>`. The key is the part of the bot's `push_secret` behind `whsec_`, decoded from base64.",
        },
      },
      schemas,
      responses,
      headers: HEADERS,
      parameters: { ...PARAMETERS, ...WEBHOOK_HEADERS },
    },
  };
}

function describePaths(paths: Record<string, Record<string, RawOperation>>): Json {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      fromVerbPath(path),
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [method, describeOperation(method, path, operation)]),
      ),
    ]),
  );
}

/** Describing the routes calls none of them, so nothing behind them is needed. */
function onlyToDescribe(baseUrl: string): ActionContext {
  return { baseUrl, secret: "", store: {} } as ActionContext;
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
