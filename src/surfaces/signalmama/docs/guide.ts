import { code, inline, paragraph, table } from "./html.ts";
import { countText, type InForce } from "./in-force.ts";
import { scoring } from "./scoring.ts";

export type Section = { id: string; title: string; html: string; isWide?: boolean };

/** What holds for every route, in the order somebody new needs it. */
export function guide(baseUrl: string, { limits }: InForce): Section[] {
  return [
    { id: "begin", title: "Begin", html: begin(baseUrl) },
    { id: "authentication", title: "Authentication", html: authentication(baseUrl) },
    { id: "requests", title: "Requests and answers", html: requests() },
    { id: "paging", title: "Paging", html: paging(baseUrl) },
    { id: "idempotency", title: "Safe retries", html: idempotency(baseUrl) },
    { id: "rate-limits", title: "Rate limits", html: rateLimits(limits) },
    { id: "scores", title: "How a score comes about", html: scoring(baseUrl) },
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
      "Send a key with every request: `Authorization: Bearer sk_live_…`. A key opens one workspace, with the role it was made with. It is shown when it is made, and only its hash is kept; a repetition with the same [Idempotency-Key](#idempotency) shows it again for 24 hours, out of a stored answer that is encrypted. Revoked, it stops working at once; expired, it is answered like a revoked one. Keys belong on servers: there is no CORS, so no script of another site can call the API.",
    ),
    table(
      "What a role may do",
      ["Role", "May"],
      [
        { cells: ["<code>read_only</code>", "read everything but keys and secrets"] },
        { cells: ["<code>read_write</code>", "also add, change and delete"] },
        { cells: ["<code>admin</code>", "also manage keys and how accounts are scored, and read the audit log"] },
      ],
    ),
    code(
      `curl -s ${baseUrl}/v1/keys \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -d '{"name": "warehouse sync", "role": "read_only"}'`,
      "Shell: make a key",
    ),
    paragraph(
      "A key made with `require_signature` demands that every request, `GET` too, is signed: `X-Mama-Signature` is the lower-case hex of HMAC-SHA256 over the exact bytes of the body (none for a `GET`), keyed with the `signing_secret` that was shown with the key. The signature covers the body alone, neither path nor time, so send it over TLS. One made with `allowed_cidrs` is refused from elsewhere with [insufficient_scope](#insufficient_scope).",
    ),
  ].join("\n");
}

function requests(): string {
  return [
    "<ul>",
    ...[
      "Bodies are JSON in UTF-8, up to 4 MiB, sent as `Content-Type: application/json`. A field that is not known is refused by name, so that a slip of the pen is not lost in silence; so is a query parameter of a write or a list.",
      "Actions stand behind a colon: `POST /v1/accounts/{id}:rescore`. `%3A` is the same.",
      "A company is known by its registrable domain, by the Public Suffix List: `https://shop.two.example/de` and `two.example` are one account, while sites below a shared suffix such as `github.io` are each one of their own. A batch or an import in the mode `upsert` finds the account to update by the domain alone.",
      "Ids are opaque texts. One that does not exist is answered like one that belongs to another workspace.",
      "Times in answers are ISO 8601 in UTC with milliseconds. Query parameters also take a bare date (midnight UTC) or Unix time.",
      "Scores and strengths are whole numbers from 0 to 100.",
      "What is not known is `null`. Nothing is made up.",
      "Every answer carries `X-Request-Id`; quote it when you ask for help. Your own is kept when it has the form `req_…`.",
    ].map((text) => `<li>${inline(text)}</li>`),
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
      "Give any POST an `Idempotency-Key` of your own, 1 to 255 printable ASCII characters, and it can be repeated for 24 hours without doing anything twice: the repetition gets the first answer again, with `Idempotency-Replayed: true`. Refusals are kept too, except 401, 403, 429 and faults of ours. A key counts for one workspace and path. With other bytes in the body, or another query, it is [idempotency_key_reused](#idempotency_key_reused), even where they mean the same; while the first request still runs, [idempotency_in_progress](#idempotency_in_progress) with `Retry-After`.",
    ),
    code(
      `curl -s ${baseUrl}/v1/accounts \\
  -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \\
  -H "Idempotency-Key: import-2026-06-01-0001" -d '{"domain": "northwind.example"}'`,
      "Shell: add an account, safe to repeat",
    ),
  ].join("\n");
}

function rateLimits({ readsPerMinute, readBurst, writesPerMinute, batchItems }: InForce["limits"]): string {
  return [
    paragraph(
      `In force here: a workspace may make ${countText(readsPerMinute, "read")} and ${countText(writesPerMinute, "write")} within any 60 seconds, and ${countText(readBurst, "read")} within any one; all its keys share them. A batch or an import holds up to ${countText(batchItems, "account")} and does not count as a write. Each limit is a setting of the appliance.`,
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
