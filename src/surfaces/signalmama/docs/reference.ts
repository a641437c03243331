import { ERRORS, type ErrorCode } from "../errors.ts";
import { ADVICE } from "./error-advice.ts";
import { guide, type Section } from "./guide.ts";
import { code, inline, paragraph, table } from "./html.ts";
import type { InForce } from "./in-force.ts";
import { layout } from "./layout.ts";
import { pushesSection } from "./pushes.ts";
import { type Routes, routesSection } from "./routes.ts";
import { type Webhooks, webhooksSection } from "./webhooks.ts";

type Document = Routes & { info: { version: string }; servers: { url: string }[]; webhooks: Webhooks };
export type ExplorerFiles = { script: string; style: string };

/**
 * The reference page: what holds for all routes, the routes, the closed table of errors, webhooks, and an explorer. All but
 * the explorer reads without JavaScript. `docs_url` of an error leads here, to the anchor of its code.
 */
export function referencePage(openApi: object, explorer: ExplorerFiles, inForce: InForce): string {
  const document = openApi as Document;
  const baseUrl = document.servers[0]?.url ?? "";
  const sections: Section[] = [
    ...guide(baseUrl, inForce),
    { id: "routes", title: "Routes", html: routesSection(document), isWide: true },
    { id: "errors", title: "Errors", html: errors(), isWide: true },
    { id: "webhooks", title: "Webhooks", html: webhooksSection(document.webhooks, baseUrl, inForce.webhooks) },
    { id: "pushes", title: "Send to a bot", html: pushesSection(baseUrl) },
    { id: "explorer", title: "Explorer", html: explorerRoot(), isWide: true },
  ];
  return layout({
    title: "signalmama API",
    description: "How to use the API of signalmama: keys, paging, limits, errors, webhooks and every route.",
    docs: "docs",
    contents: [
      ...sections.map(({ id, title }) => ({ href: `#${id}`, text: title })),
      { href: "docs/changelog", text: "Changelog" },
    ],
    head: `<link rel="alternate" type="application/rss+xml" title="signalmama changelog" href="docs/changelog.xml">
<script src="docs/explorer.js" defer></script>
`,
    main: `<section><h1>The API</h1>
<p class="quiet">Version ${document.info.version} at <code>${baseUrl}/v1</code></p></section>
${sections.map(toHtml).join("\n")}`,
  });

  function explorerRoot(): string {
    return `<p id="explorer-note">The explorer needs JavaScript; everything it shows is in <a href="openapi.json">openapi.json</a>.</p>
<div id="explorer-root" data-script="${explorer.script}" data-style="${explorer.style}"></div>`;
  }
}

function toHtml({ id, title, html, isWide }: Section): string {
  return `<section${isWide ? ' class="wide"' : ""} aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${html}
</section>`;
}

const ERROR_EXAMPLE = `{
  "error": {
    "type": "invalid_request",
    "code": "missing_param",
    "message": "\`domain\` is required.",
    "docs_url": "…/docs#missing_param",
    "request_id": "req_01K8Z3E5QJ6T7V8W9XYA",
    "param": "domain"
  }
}`;

function errors(): string {
  const rows = (Object.keys(ERRORS) as ErrorCode[]).map((name) => ({
    id: name,
    cells: [
      String(ERRORS[name].status),
      `<a href="#${name}"><code>${name}</code></a>`,
      `<code>${ERRORS[name].type}</code>`,
      inline(ADVICE[name]),
    ],
  }));
  return [
    paragraph(
      "Every error has one body. Decide by `code`: codes are never renamed, and new ones may come. `message` is for people; `param` names the parameter at fault, where there is one.",
    ),
    code(ERROR_EXAMPLE, "The body of an error"),
    table("Error codes", ["Status", "Code", "Type", "What to do"], rows),
  ].join("\n");
}
