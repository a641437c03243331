import { CHANGELOG, CHANGELOG_TAGS, type ChangelogEntry, type ChangelogTag } from "../changelog.ts";
import { escapeHtml, inline } from "./html.ts";
import { layout } from "./layout.ts";

/** What of an entry has the tag; undefined when nothing has. */
function withTag(entry: ChangelogEntry, tag: ChangelogTag | undefined): ChangelogEntry | undefined {
  const changes = entry.changes.filter((change) => tag === undefined || change.tag === tag);
  return changes.length === 0 ? undefined : { ...entry, changes };
}

/** The changelog, whole or only what has a tag (`/docs/changelog?tag=api`). */
export function changelogPage(tag: ChangelogTag | undefined): string {
  const entries = CHANGELOG.flatMap((entry) => withTag(entry, tag) ?? []);
  const choice = (name: string, href: string, isChosen: boolean) =>
    `<li><a href="${href}"${isChosen ? ' aria-current="true"' : ""}>${name}</a></li>`;
  return layout({
    title: tag === undefined ? "signalmama changelog" : `signalmama changelog: ${tag}`,
    description: "What changed in signalmama, and when.",
    docs: "../docs",
    contents: [
      { href: "../docs", text: "API reference" },
      ...entries.map(({ version }) => ({ href: `#v${version}`, text: version })),
      { href: "changelog.xml", text: "Feed (RSS)" },
    ],
    head: `<link rel="alternate" type="application/rss+xml" title="signalmama changelog" href="changelog.xml">\n`,
    main: `<article><h1>Changelog</h1>
<p>Inside <code>/v1</code> the API only ever gains. Subscribe to the <a href="changelog.xml">feed</a> to hear of it.</p>
<ul class="tags" aria-label="Only what concerns">
${choice("all", "changelog", tag === undefined)}
${CHANGELOG_TAGS.map((name) => choice(name, `changelog?tag=${name}`, name === tag)).join("\n")}
</ul>
${entries.length === 0 ? "<p>Nothing yet.</p>" : entries.map(toHtml).join("\n")}
</article>`,
  });
}

function toHtml({ version, date, title, changes }: ChangelogEntry): string {
  const items = changes.map(({ tag, text }) => `<li><span class="tag">${tag}</span> <span>${inline(text)}</span></li>`);
  return `<h2 id="v${escapeHtml(version)}">${escapeHtml(version)}: ${escapeHtml(title)}</h2>
<p class="quiet"><time datetime="${date}">${date}</time></p>
<ul class="changes">
${items.join("\n")}
</ul>`;
}
