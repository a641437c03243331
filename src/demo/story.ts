/** One article of a fictional newsroom or blog. `html` is the body; `summary` what a list or short feed shows. */
export type Story = {
  path: string;
  title: string;
  daysAgo: number;
  author: string;
  summary: string;
  html: string;
};

/** Text for an HTML or XML body. */
export function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Text inside a CDATA section. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
