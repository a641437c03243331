import { CORE_EVENTS, EventType } from "#core/event.ts";
import { EVENTS } from "../openapi/webhook-events.ts";
import { code, escapeHtml, inline, paragraph, table } from "./html.ts";
import { VERIFIERS } from "./verify.ts";

/** `webhooks` of the API document, as far as the page shows it. */
export type Webhooks = Record<
  string,
  { post: { requestBody: { content: { "application/json": { example: Record<string, unknown> } } } } }
>;

/** Events and how they are delivered, for who writes a receiver. */
export function webhooksSection(webhooks: Webhooks, baseUrl: string): string {
  const example = webhooks["account.score_changed"]?.post.requestBody.content["application/json"].example;
  const isCore = (type: EventType) => (CORE_EVENTS as readonly string[]).includes(type);
  const rows = (types: EventType[]) =>
    types.map((type) => ({
      id: `event-${type}`,
      cells: [`<code>${escapeHtml(type)}</code>`, inline(EVENTS[type].when)],
    }));
  return [
    paragraph(
      "Register an endpoint and be told what happens as it happens. The answer holds `signing_secret`, once; or choose one yourself with `secret`.",
    ),
    code(
      `curl -s ${baseUrl}/v1/webhooks \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"url": "https://hooks.acme.example/signalmama", "events": ["*"]}'`,
      "Shell: register an endpoint",
    ),
    '<h3 id="events">Events</h3>',
    paragraph('`["*"]` stands for these six:'),
    table("Core events", ["Event", "Sent when"], rows(EventType.options.filter(isCore))),
    paragraph("The others come to who names them:"),
    table("Optional events", ["Event", "Sent when"], rows(EventType.options.filter((type) => !isCore(type)))),
    '<h3 id="event-body">What arrives</h3>',
    paragraph(
      "A flat JSON body, the objects by name. `event_id` and `created_at` never change; `delivered_at`, `attempt` and `sequence` are those of the attempt. Deliveries may come twice or out of order: process each `event_id` once, and sort by `sequence` where it matters.",
    ),
    code(JSON.stringify(example, undefined, 2), "The body of account.score_changed"),
    '<h3 id="event-answers">What to answer</h3>',
    paragraph(
      "Any 2xx within 10 seconds: delivered. A 4xx is final, except 408, 425 and 429, whose `Retry-After` is kept to; 410 also disables the endpoint. All else is tried again 1 minute, 5 minutes, 25 minutes, 2 hours and 12 hours after the attempt before: six attempts in all. Redirects are not followed.",
    ),
    '<h3 id="verify">Verify the signature</h3>',
    paragraph(
      "`X-Mama-Signature` is the lower-case hex of HMAC-SHA256 over the exact bytes of the body, keyed with the signing secret (`sha256=` stands before it where the endpoint's `signature_format` asks for that). `delivered_at` is inside what is signed: refuse what is older than five minutes. Verifiers for [Standard Webhooks](#webhook-standard) work as well.",
    ),
    code(VERIFIERS.javascript, "JavaScript: verify a delivery"),
    code(VERIFIERS.python, "Python: verify a delivery"),
    code(VERIFIERS.shell, "Shell: verify a delivery"),
    '<p id="webhook-standard" class="quiet">Standard Webhooks: <code>webhook-id</code>, <code>webhook-timestamp</code> and <code>webhook-signature</code> come with every delivery, over the same body and with the same secret.</p>',
  ].join("\n");
}
