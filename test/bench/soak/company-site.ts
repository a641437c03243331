/** A company's site at one moment. Its texts follow from its number and from how often it has changed, so every visitor sees the same. */
export type CompanySite = { number: number; changes: number; startedAt: number };

/** How many posts the newsroom and the feed show; older ones stay at their addresses. */
const SHOWN_POSTS = 10;
const DAY_MS = 86_400_000;

const TOPICS = [
  (name: string, n: number) => [
    `${name} raises $${20 + (n % 60)} million Series ${"ABCD"[n % 4]} led by Harrow Ventures`,
    `${name} has raised $${20 + (n % 60)} million in a Series ${"ABCD"[n % 4]} round led by Harrow Ventures. The money goes into the product and into a second plant.`,
  ],
  (name: string, n: number) => [
    `${name} opens an office in ${CITIES[n % CITIES.length]}`,
    `${name} has opened an office in ${CITIES[n % CITIES.length]}. The team there looks after customers in the region.`,
  ],
  (name: string, n: number) => [
    `${name} will hire ${40 + (n % 90)} engineers over the next twelve months`,
    `${name} will hire ${40 + (n % 90)} engineers over the next twelve months. Most of the posts are for control software.`,
  ],
  (_: string, n: number) => [
    `What ${n + 3} years of cold starts taught us`,
    "Bearings like to be warm, and so do the people who look after them. We wrote down what helped, and what only felt as if it did.",
  ],
  (name: string, n: number) => [
    `${name} names ${PEOPLE[n % PEOPLE.length]} chief revenue officer`,
    `${name} today named ${PEOPLE[n % PEOPLE.length]} as chief revenue officer. She joins from Tallgrass Systems.`,
  ],
] as const;
const CITIES = ["Rotterdam", "Lisbon", "Toronto", "Osaka", "Leeds", "Austin", "Malmö"];
const PEOPLE = ["Maren Oakes", "Ines Calloway", "Petra Lindqvist", "Dana Whitfield", "Joan Ashdown"];
const FILLER =
  "The line runs from the yard to the dock, and every pallet on it is known by weight, by owner and by the hour it has to leave. ";

/** The answer to a path; undefined where nothing stands. */
export function pageOf(site: CompanySite, path: string): { type: string; body: string } | undefined {
  const html = (title: string, main: string) => ({ type: "text/html; charset=utf-8", body: framed(site, title, main) });
  if (path === "/robots.txt") return { type: "text/plain", body: "User-agent: *\nDisallow:\n" };
  if (path === "/") return html(nameOf(site), `<h1>Robots that lift</h1>${prose(80)}`);
  if (path === "/about") return html("About", `<h1>About ${nameOf(site)}</h1>${prose(120)}`);
  if (path === "/pricing") return html("Pricing", priceList(site));
  if (path === "/careers") return html("Careers", `<h1>Work with us</h1>${roles(site)}${prose(60)}`);
  if (path === "/news")
    return html("News", `<h1>News</h1><ul>${shown(site).map(teaser(site)).join("")}</ul>${prose(50)}`);
  if (path === "/feed.xml") return { type: "application/rss+xml", body: feedOf(site) };
  const post = Number(/^\/news\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
  if (!(post <= newestPost(site))) return undefined;
  const { title, text } = story(site, post);
  const date = `<time datetime="${dateOf(site, post).toISOString()}">${dateOf(site, post).toDateString()}</time>`;
  return html(title, `<article><h1>${title}</h1>${date}<p>${text}</p>${prose(30)}</article>`);
}

/** What its validator is: pages that no change touches keep theirs. */
export function versionOf({ number, changes }: CompanySite, path: string): string {
  const moves = path === "/news" || path === "/feed.xml" || path === "/pricing" || path === "/careers";
  return `"${number}-${moves ? changes : 0}"`;
}

function nameOf({ number }: CompanySite): string {
  return `Company ${number} Robotics`;
}

function newestPost({ changes }: CompanySite): number {
  return SHOWN_POSTS + changes;
}

function shown(site: CompanySite): number[] {
  return Array.from({ length: SHOWN_POSTS }, (_, index) => newestPost(site) - index);
}

function story(site: CompanySite, post: number): { title: string; text: string } {
  const topic = TOPICS[(post + site.number) % TOPICS.length] ?? TOPICS[0];
  const [title = "", text = ""] = topic(nameOf(site), post * 7 + site.number);
  return { title, text };
}

/** The posts of the beginning were written in the days before; each later one on the day it came. */
function dateOf({ startedAt }: CompanySite, post: number): Date {
  return new Date(startedAt - Math.max(0, SHOWN_POSTS - post) * 3 * DAY_MS);
}

function teaser(site: CompanySite) {
  return (post: number) => `<li><a href="/news/${post}">${story(site, post).title}</a></li>`;
}

function priceList({ changes }: CompanySite): string {
  const rows = ["Starter", "Growth", "Fleet"].map(
    (plan, index) => `<tr><th>${plan}</th><td>$${49 * (index + 1) + (changes % 5) * 10} a month</td></tr>`,
  );
  return `<h1>Pricing</h1><table>${rows.join("")}</table>${prose(70)}`;
}

function roles({ changes }: CompanySite): string {
  const open = Array.from({ length: 6 + (changes % 4) }, (_, index) => `<li>Control engineer ${index + 1}, Leeds</li>`);
  return `<ul>${open.join("")}</ul>`;
}

function feedOf(site: CompanySite): string {
  const origin = `https://company-${site.number}.example`;
  const items = shown(site).map((post) => {
    const { title, text } = story(site, post);
    const link = `${origin}/news/${post}`;
    return `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><pubDate>${dateOf(site, post).toUTCString()}</pubDate><description>${text}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${nameOf(site)}</title><link>${origin}/</link>${items.join("")}</channel></rss>`;
}

function prose(paragraphs: number): string {
  return Array.from(
    { length: paragraphs },
    (_, index) => `<p class="text-gray-600 leading-7">${index}. ${FILLER.repeat(3)}</p>`,
  ).join("\n");
}

/** The frame of a marketing site: head, scripts, navigation and footer weigh more than what is between them. */
function framed(site: CompanySite, title: string, main: string): string {
  const links = ["about", "pricing", "careers", "news"].map(
    (path) => `<a class="nav-link" href="/${path}">${path}</a>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${nameOf(site)}</title>
<meta name="description" content="Robots that lift what nobody should have to."><meta property="og:site_name" content="${nameOf(site)}">
<link rel="alternate" type="application/rss+xml" href="/feed.xml"><style>${".card{display:grid;gap:1rem;padding:2rem}".repeat(60)}</style>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","name":"${nameOf(site)}","url":"https://company-${site.number}.example/"}</script>
<script>${"window.dataLayer=window.dataLayer||[];".repeat(120)}</script></head><body><header><nav>${links.join(" ")}</nav></header>
<main>${main}</main><footer>${nameOf(site)} Ltd, 4 Quay Street, Leeds. ${links.join(" ")}</footer></body></html>`;
}
