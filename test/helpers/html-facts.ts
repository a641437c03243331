/** Every `id` of a page, in its order. */
export function idsIn(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? "");
}

/** Whatever a page links to or loads: `href`, `src`, and what it hands its scripts. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|srcset|action|data-script|data-style)="([^"]*)"/g)].map(
    (match) => match[1] ?? "",
  );
}
