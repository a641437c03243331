import { code, paragraph } from "./html.ts";

/** How a sender without an API key signs what it sends to a bot. Each is run by the tests against a server. */
export const SENDERS = {
  javascript: `import { createHmac, randomUUID } from "node:crypto";

/** For \`fetch\`. \`items\`: one, or a list. After an error make it again with the same id: it is taken once. */
export function pushRequest(url, secret, items, id = randomUUID(), now = new Date()) {
  const body = JSON.stringify(items);
  const seconds = String(Math.floor(now / 1000));
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signature = createHmac("sha256", key).update(\`\${id}.\${seconds}.\${body}\`).digest("base64");
  return new Request(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": seconds,
      "webhook-signature": \`v1,\${signature}\`,
    },
  });
}`,
  python: `import base64, hashlib, hmac, json, time, urllib.request, uuid

def push(url, secret, items, id=None, now=None):
    """items: one, or a list. After an error send it again with the same id: it is taken once."""
    id, seconds = id or str(uuid.uuid4()), str(int(now or time.time()))
    body = json.dumps(items).encode()
    key = base64.b64decode(secret.replace("whsec_", "", 1))
    digest = hmac.new(key, f"{id}.{seconds}.".encode() + body, hashlib.sha256).digest()
    return urllib.request.urlopen(urllib.request.Request(url, body, {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": seconds,
        "webhook-signature": "v1," + base64.b64encode(digest).decode(),
    }))`,
  shell: `# body.json: one item, or a list. $ID: a name for it, the same when it is sent again.
seconds=$(date +%s)
key=$(printf %s "\${SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n')
signature=$({ printf %s "$ID.$seconds."; cat body.json; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
curl -s "$URL" --data-binary @body.json -H "Content-Type: application/json" \\
  -H "webhook-id: $ID" -H "webhook-timestamp: $seconds" -H "webhook-signature: v1,$signature"`,
} as const;

/** How systems of one's own send to a bot, for who writes one. */
export function pushesSection(baseUrl: string): string {
  return [
    paragraph(
      "A bot with the cadence `on_push` fetches nothing: it reads what your own systems send to it, a support desk, say, or an integration of your Discord server. Its `source` is where that comes from: the address that signals name where an item has no `url` of its own. The 201 answer holds `push_secret`, and no other does; a bot that comes from a file gets its first by `POST /v1/bots/{id}:rotate-push-secret`.",
    ),
    code(
      `curl -s ${baseUrl}/v1/bots \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"name": "Tickets about Fenwick", "template": "custom-url", "source": "https://support.acme.example/",
       "cadence": "on_push", "match_rule": {"type": "keyword", "any": ["fenwick"]}, "fires_signal": "ticket_about_fenwick"}'`,
      "Shell: make a bot that is sent what it reads",
    ),
    '<h3 id="push-body">What to send</h3>',
    paragraph(
      "One item, or up to 1,000 in a list: `text`, and where they are known `id`, `title`, `url`, `published_at` and `author`. `keyword`, `regex`, `new_item` and `semantic` look at each item once; it is known again by its `id`, without one by its content. `content_diff` takes each item for a version of one text, and `number_change` takes any JSON, which its `json_path` reads; of these two the first push only notes what there is. Rules with a `selector` or `ignore` are for pages and are refused with this cadence.",
    ),
    '<h3 id="push-signature">Sign it</h3>',
    paragraph(
      "`webhook-id` names the message (1 to 255 printable characters, no dot), `webhook-timestamp` is now in Unix seconds, at most five minutes off, and `webhook-signature` is `v1,` and the base64 of HMAC-SHA256 over `<id>.<timestamp>.<body>`; the key is what stands behind `whsec_`, decoded from base64. That is the scheme of [Standard Webhooks](#webhook-standard), so its libraries sign for you. A wrong signature is 401 [invalid_signature](#invalid_signature), whether there is such a bot or not. Who holds a key of the role `read_write` may send without a signature.",
    ),
    code(SENDERS.javascript, "JavaScript: send to a bot"),
    code(SENDERS.python, "Python: send to a bot"),
    code(SENDERS.shell, "Shell: send to a bot"),
    '<h3 id="push-answers">What is answered</h3>',
    paragraph(
      "202 with the run that looks at it: from then on it is stored, and looked at after everything that was answered before it. Sent again with the same `webhook-id` within a day, signed anew, it gets the run it had and nothing follows; with another body it is 409 [idempotency_key_reused](#idempotency_key_reused). A paused bot answers 409 [bot_paused](#bot_paused). 429 and 503 say in `Retry-After` when to come back.",
    ),
  ].join("\n");
}
