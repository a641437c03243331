import { ERRORS } from "./errors.ts";

/** Where `docs_url` of an error leads: the closed table of codes, each with an anchor of its own. Needs nothing from outside. */
export function docsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, type }]) =>
      `<tr id="${code}"><td>${status}</td><td><code>${type}</code></td><td><code>${code}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>signalmama: errors of the API</title>
<h1>Errors of the API</h1>
<p>Every error has the body <code>{"error": {"type", "code", "message", "docs_url", "request_id"}}</code>; quote its
<code>request_id</code> when you ask for help. The API is described in <a href="/openapi.json">/openapi.json</a>.</p>
<table>
<thead><tr><th>Status</th><th>Type</th><th>Code</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</html>
`;
}
