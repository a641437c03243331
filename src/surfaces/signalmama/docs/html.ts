/** Text for between tags and for attribute values. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** One paragraph of our own words: `code` in backticks, **strong** in stars, [links](/somewhere). */
export function inline(text: string): string {
  return escapeHtml(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>');
}

export function paragraph(text: string): string {
  return `<p>${inline(text)}</p>`;
}

/** A block of code that can be scrolled by keyboard. */
export function code(text: string, label: string): string {
  return `<pre class="code" tabindex="0" aria-label="${escapeHtml(label)}"><code>${escapeHtml(text.trim())}</code></pre>`;
}

/** A table of HTML cells; a row may be an anchor. */
export function table(caption: string, heads: string[], rows: { id?: string; cells: string[] }[]): string {
  const head = heads.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const body = rows
    .map(({ id, cells }) => {
      const anchor = id === undefined ? "" : ` id="${escapeHtml(id)}"`;
      return `<tr${anchor}>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
    })
    .join("\n");
  return `<div class="table" tabindex="0" role="region" aria-label="${escapeHtml(caption)}">
<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}
