import { escapeHtml, inline, table } from "./html.ts";

/** What the page reads of the API document. */
export type Routes = {
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, { tags: string[]; summary: string; description?: string; operationId: string }>>;
};

/** Every route by its tag: readable without the explorer. */
export function routesSection({ tags, paths }: Routes): string {
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
  );
  return tags
    .map(({ name, description }) => {
      const rows = routes
        .filter((route) => route.tags.includes(name))
        .map(({ path, method, summary, description: more, operationId }) => ({
          id: operationId,
          cells: [
            `<span class="method ${method}">${method.toUpperCase()}</span>`,
            `<code>${escapeHtml(path)}</code>`,
            `${inline(summary)}${more === undefined ? "" : `<br><span class="quiet">${inline(more)}</span>`}`,
          ],
        }));
      return `<h3 id="tag-${escapeHtml(name.toLowerCase().replace(/\W+/g, "-"))}">${escapeHtml(name)}</h3>
<p>${inline(description)}</p>
${table(`Routes: ${name}`, ["Method", "Path", "Does"], rows)}`;
    })
    .join("\n");
}
