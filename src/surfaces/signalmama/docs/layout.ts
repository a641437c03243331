import { escapeHtml } from "./html.ts";

type Layout = {
  title: string;
  description: string;
  /** Where `/docs` lies as seen from this page, so that the pages also work below a prefix: `docs`, or `../docs`. */
  docs: string;
  /** Links beside the text. */
  contents: { href: string; text: string }[];
  main: string;
  head?: string;
};

/** The frame of every page about the API. Nothing in it comes from elsewhere, and nothing runs inline. */
export function layout({ title, description, docs, contents, main, head = "" }: Layout): string {
  const links = contents.map(({ href, text }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${docs}/style.css">
<script src="${docs}/scheme.js"></script>
${head}</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header><p class="name"><a class="home" href="${docs}">signalmama</a> <span class="name-of">API</span></p></header>
<div class="columns">
<nav class="contents" aria-label="On this page"><ul>
${links.join("\n")}
</ul></nav>
<main id="main">
${main}
</main>
</div>
</body>
</html>
`;
}
