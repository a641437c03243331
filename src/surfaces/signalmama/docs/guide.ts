import { code, paragraph, table } from "./html.ts";

export type Section = { id: string; title: string; html: string; isWide?: boolean };

/** What holds for every route, in the order somebody new needs it. */
export function guide(baseUrl: string): Section[] {
  return [
    { id: "begin", title: "Begin", html: begin(baseUrl) },
    { id: "authentication", title: "Authentication", html: authentication(baseUrl) },
    { id: "requests", title: "Requests and answers", html: requests() },
    { id: "paging", title: "Paging", html: paging(baseUrl) },
    { id: "idempotency", title: "Safe retries", html: idempotency(baseUrl) },
    { id: "rate-limits", title: "Rate limits", html: rateLimits() },
  ];
}

function begin(baseUrl: string): string {
  return [
    paragraph(
      "signalmama watches the public web for the companies you sell to, and says why now. An **account** is a company you watch. **Signals** are dated facts detected about it, each with the sources it was read in. From them follows the account's **score**, 0–100, and a **brief**: why to talk to it now, with whom, and how to begin.",
    ),
    code(
      `# The key of the first start is in the data folder.
export KEY=$(cat data/admin.key)

# Watch a company; its sources are read at once.
curl -s ${baseUrl}/v1/accounts \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"domain": "northwind.example"}'

# What was found, the latest first.
curl -s "${baseUrl}/v1/signals?since=2026-05-01&strength_gte=70" \\
  -H "Authorization: Bearer $KEY"

# Why to talk to them now.
curl -s ${baseUrl}/v1/accounts/acct_…/brief -H "Authorization: Bearer $KEY"`,
      "Shell: watch a company, list its signals, read its brief",
    ),
    paragraph(
      "All of it is described in [openapi.json](openapi.json) ([YAML](openapi.yaml)), from which the usual generators make clients. Inside `/v1` the API only ever gains; see the [changelog](docs/changelog).",
    ),
  ].join("\n");
}

function authentication(baseUrl: string): string {
  return [
    paragraph(
      "Send a key with every request: `Authorization: Bearer sk_live_…`. A key opens one workspace, with the role it was made with. It is shown once, when it is made; only its hash is kept. Revoked, it stops working at once.",
    ),
    table(
      "What a role may do",
      ["Role", "May"],
      [
        { cells: ["<code>read_only</code>", "read everything but keys and secrets"] },
        { cells: ["<code>read_write</code>", "also add, change and delete"] },
        { cells: ["<code>admin</code>", "also manage keys and how accounts are scored"] },
      ],
    ),
    code(
      `curl -s ${baseUrl}/v1/keys \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"name": "warehouse sync", "role": "read_only"}'`,
      "Shell: make a key",
    ),
    paragraph(
      "A key may be made to demand signed requests. Then send `X-Mama-Signature`: lower-case hex of HMAC-SHA256 over the exact bytes of the body.",
    ),
  ].join("\n");
}

function requests(): string {
  return [
    "<ul>",
    ...[
      "Bodies are JSON in UTF-8, up to 4 MiB, sent as `Content-Type: application/json`. A field that is not known is refused by name, so that a slip of the pen is not lost in silence.",
      "Actions stand behind a colon: `POST /v1/accounts/{id}:rescore`. `%3A` is the same.",
      "Ids are opaque texts. One that does not exist is answered like one that belongs to another workspace.",
      "Times in answers are ISO 8601 in UTC with milliseconds. Query parameters also take a bare date (midnight UTC) or Unix time.",
      "Scores and strengths are whole numbers from 0 to 100.",
      "What is not known is `null`. Nothing is made up.",
      "Every answer carries `X-Request-Id`; quote it when you ask for help. Your own is kept when it has the form `req_…`.",
    ].map((text) => `<li>${paragraph(text).slice(3, -4)}</li>`),
    "</ul>",
  ].join("\n");
}

function paging(baseUrl: string): string {
  return [
    paragraph(
      "Lists answer `data`, `has_more` and `next_cursor`. Ask for 1 to 100 rows with `limit` (50 unless you say); more than 100 counts as 100. While `has_more` is true, send `next_cursor` back as `cursor`, with the same filters. Rows that are added meanwhile neither repeat nor hide others.",
    ),
    code(
      `cursor=
while :; do
  page=$(curl -sG ${baseUrl}/v1/accounts -H "Authorization: Bearer $KEY" \\
    -d limit=100 \${cursor:+-d cursor=$cursor})
  printf '%s' "$page" | jq -r '.data[].domain'
  [ "$(printf '%s' "$page" | jq .has_more)" = true ] || break
  cursor=$(printf '%s' "$page" | jq -r .next_cursor)
done`,
      "Shell: every account, page by page",
    ),
  ].join("\n");
}

function idempotency(baseUrl: string): string {
  return [
    paragraph(
      "Give any POST an `Idempotency-Key` of your own, 1 to 255 printable ASCII characters, and it can be repeated for 24 hours without doing anything twice: the repetition gets the first answer again, with `Idempotency-Replayed: true`. The same key with another body is [idempotency_key_reused](#idempotency_key_reused); while the first request still runs, [idempotency_in_progress](#idempotency_in_progress).",
    ),
    code(
      `curl -s ${baseUrl}/v1/accounts \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -H "Idempotency-Key: import-2026-06-01-0001" -d '{"domain": "northwind.example"}'`,
      "Shell: add an account, safe to repeat",
    ),
  ].join("\n");
}

function rateLimits(): string {
  return [
    paragraph(
      "A workspace may make 600 reads and 120 writes within any 60 seconds, and at most 100 reads within any one; all its keys share them. Batches do not count as writes. Each limit is a setting of the appliance and may be `unlimited`.",
    ),
    table(
      "Headers of the rate limits",
      ["Header", "Says"],
      [
        { cells: ["<code>X-RateLimit-Limit</code>", "how many a minute"] },
        { cells: ["<code>X-RateLimit-Remaining</code>", "how many are left now"] },
        { cells: ["<code>X-RateLimit-Reset</code>", "seconds until a slot is free"] },
        { cells: ["<code>X-RateLimit-Resource</code>", "which limit this request counted against"] },
        { cells: ["<code>Retry-After</code>", "with 429 and 503: seconds to wait"] },
      ],
    ),
  ].join("\n");
}
