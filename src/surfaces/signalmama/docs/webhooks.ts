import { CORE_EVENTS, type EventType, OPTIONAL_EVENTS, TEST_EVENT } from "#core/event.ts";
import { EVENTS } from "../openapi/webhook-events.ts";
import { code, escapeHtml, inline, paragraph, table } from "./html.ts";
import { durationText, type InForce, listText } from "./in-force.ts";
import { VERIFIERS } from "./verify.ts";

/** `webhooks` of the API document, as far as the page shows it. */
export type Webhooks = Record<
  string,
  { post: { requestBody: { content: { "application/json": { example: Record<string, unknown> } } } } }
>;

/** Events and how they are delivered, for who writes a receiver. */
export function webhooksSection(webhooks: Webhooks, baseUrl: string, inForce: InForce["webhooks"]): string {
  const example = webhooks["account.score_changed"]?.post.requestBody.content["application/json"].example;
  const rows = (types: readonly EventType[]) =>
    types.map((type) => ({
      id: `event-${type}`,
      cells: [`<code>${escapeHtml(type)}</code>`, inline(EVENTS[type].when)],
    }));
  return [
    paragraph(
      "Register an endpoint and be told what happens as it happens. The answer holds `signing_secret`; no other does but its own repetition with the same [Idempotency-Key](#idempotency). Or choose one yourself with `secret`, of 16 characters or more.",
    ),
    code(
      `curl -s ${baseUrl}/v1/webhooks \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"url": "https://hooks.acme.example/signalmama", "events": ["*"]}'`,
      "Shell: register an endpoint",
    ),
    '<h3 id="events">Events</h3>',
    paragraph('`["*"]` stands for the six core events:'),
    table("Core events", ["Event", "Sent when"], rows(CORE_EVENTS)),
    paragraph("The others come to who names them:"),
    table("Optional events", ["Event", "Sent when"], rows([...OPTIONAL_EVENTS, TEST_EVENT])),
    '<h3 id="event-body">What arrives</h3>',
    paragraph(
      "A flat JSON body, the objects by name. `event_id` and `created_at` never change; `delivered_at`, `attempt` and `sequence` are those of the attempt. Deliveries may come twice or out of order: process each `event_id` once, and sort by `sequence` where it matters. `brief_url` is the page of the account in the dashboard, for people who are signed in there; a script gets the brief at `GET /v1/accounts/{id}/brief`.",
    ),
    code(JSON.stringify(example, undefined, 2), "The body of account.score_changed"),
    '<h3 id="event-answers">What to answer</h3>',
    paragraph(
      `Any 2xx within ${durationText(inForce.timeoutMs)}: delivered. A 4xx is final, except 408, 425 and 429, whose \`Retry-After\` is kept to; 410 also disables the endpoint. ${retries(inForce)} Redirects are not followed. The status decides: of the body 64 kB are read at most, and the first 1 kB is kept for the log of deliveries.`,
    ),
    paragraph(
      "An endpoint that took nothing for five days is disabled. Its events are kept, the inbox says so, and `webhook.disabled` goes to the endpoints that named it. Enable it with `PATCH /v1/webhooks/{id}`, then send what was held with `POST /v1/webhooks/{id}:replay`: everything, or from `since` to `until`; with `status` `any` also what has arrived before.",
    ),
    '<h3 id="verify">Verify the signature</h3>',
    paragraph(
      "`X-Mama-Signature` is the lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret (`sha256=` stands before it where the endpoint's `signature_format` asks for that). `delivered_at` is inside what is signed: refuse what is older than five minutes. Verifiers for [Standard Webhooks](#webhook-standard) work as well.",
    ),
    code(VERIFIERS.javascript, "JavaScript: verify a delivery"),
    code(VERIFIERS.python, "Python: verify a delivery"),
    code(VERIFIERS.shell, "Shell: verify a delivery"),
    '<p id="webhook-standard" class="quiet">Standard Webhooks: <code>webhook-id</code>, <code>webhook-timestamp</code> and <code>webhook-signature</code> come with every delivery, over the same body and with the same secret. Their key is the secret without <code>whsec_</code>, decoded, where that is base64 of 24 to 64 bytes, else its text; <code>X-Mama-Signature</code> always takes the text.</p>',
  ].join("\n");
}

function retries({ retryMs }: InForce["webhooks"]): string {
  if (retryMs.length === 0) return "Nothing is tried again.";
  const delays = listText(retryMs.map(durationText));
  return `All else is tried again, in force here, ${delays} after the attempt before: ${retryMs.length + 1} attempts in all.`;
}
