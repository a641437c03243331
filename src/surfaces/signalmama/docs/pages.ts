import explorerStyle from "swagger-ui-dist/swagger-ui.css" with { type: "file" };
import bundle from "swagger-ui-dist/swagger-ui-bundle.js" with { type: "file" };
import type { Page } from "#http/pages.ts";
import { textPage } from "#http/text-page.ts";
import { CHANGELOG_TAGS } from "../changelog.ts";
import { botPage } from "./bot-page.ts";
import { changelogFeed } from "./changelog-feed.ts";
import { changelogPage } from "./changelog-page.ts";
import explorer from "./explorer.browser.js" with { type: "text" };
import type { InForce } from "./in-force.ts";
import { referencePage } from "./reference.ts";
import scheme from "./scheme.browser.js" with { type: "text" };
import style from "./style.css" with { type: "text" };

/** The explorer's files are another version's when this is: they are asked for once. */
const EXPLORER_VERSION = "5.35.0";
const FOR_A_YEAR = { "cache-control": "public, max-age=31536000, immutable" };
const FILES = {
  script: `docs/swagger-ui.js?v=${EXPLORER_VERSION}`,
  style: `docs/swagger-ui.css?v=${EXPLORER_VERSION}`,
};

/** Everything the pages need comes from here, and nothing runs or is styled inline; the explorer's icons are data addresses. */
const POLICY = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** The pages about the API and about the crawler, by their addresses. */
export function docsPages(openApi: () => Promise<object>, inForce: () => InForce): Record<string, Page> {
  const baseUrl = async () => ((await openApi()) as { servers: { url: string }[] }).servers[0]?.url ?? "";
  const changelogs = new Map(
    [undefined, ...CHANGELOG_TAGS].map(
      (tag) => [tag, textPage("text/html", () => changelogPage(tag), POLICY)] as const,
    ),
  );
  return {
    "/docs": whileInForce(inForce, (told) =>
      textPage("text/html", async () => referencePage(await openApi(), FILES, told), POLICY),
    ),
    // Links of the page are relative to the address without the slash.
    "/docs/": () => new Response(null, { status: 308, headers: { location: "../docs" } }),
    "/bot": whileInForce(inForce, (told) => textPage("text/html", () => botPage(told), POLICY)),
    "/docs/style.css": textPage("text/css", () => style),
    "/docs/scheme.js": textPage("text/javascript", () => scheme),
    "/docs/explorer.js": textPage("text/javascript", () => explorer),
    // Read when a browser asks for them, not at the start.
    "/docs/swagger-ui.js": textPage("text/javascript", () => Bun.file(bundle).text(), FOR_A_YEAR),
    "/docs/swagger-ui.css": textPage("text/css", () => Bun.file(explorerStyle).text(), FOR_A_YEAR),
    "/docs/changelog": (request) => {
      const asked = new URL(request.url).searchParams.get("tag");
      const tag = CHANGELOG_TAGS.find((known) => known === asked);
      return (changelogs.get(tag) as Page)(request);
    },
    "/docs/changelog.xml": textPage("application/rss+xml", async () => changelogFeed(await baseUrl())),
  };
}

/** Made again when what it tells of the settings has changed. */
function whileInForce(inForce: () => InForce, make: (told: InForce) => Page): Page {
  let made: { told: string; page: Page } | undefined;
  return (request) => {
    const told = inForce();
    const key = JSON.stringify(told);
    if (made?.told !== key) made = { told: key, page: make(told) };
    return made.page(request);
  };
}
