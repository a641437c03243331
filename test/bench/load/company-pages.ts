import { createRandom, type Random } from "../../helpers/random.ts";

/** Pages of an invented company's site; every other path is none. `version` changes the text of each page, not its address. */
export type CompanySite = (path: string, version: number) => string | undefined;

const ARTICLES = 14;
const WORDS =
  "platform customers team market growth product engineering data release region partner logistics energy finance security workflow report supply network factory sensor contract pilot quarter revenue industry analytics customer support launch office design process quality service delivery planning research model standard audit compliance storage pipeline integration warehouse maintenance operator freight harbour clinic laboratory".split(
    " ",
  );
/** Every second word of a text is one of these, as in any text. */
const SMALL_WORDS =
  "the of and to in a is that for it as was with be by on not this but from or have an they which one were all there when who will more about if out so than into some could time these two may then do first any my now such like our over even most made after also many before through where much should well people own just because between long under last might while never few another around though since each does place whole still often away once both always without again".split(
    " ",
  );
const PLACES = ["Bremen", "Lyon", "Gdańsk", "Porto", "Leeds", "Utrecht", "Turin", "Graz", "Aarhus", "Ghent"];
const FIRST_NAMES = ["Mara", "Jonas", "Elif", "Priya", "Tomas", "Ines", "Marek", "Sofia", "Liam", "Aiko"];
const LAST_NAMES = ["Lind", "Okafor", "Brandt", "Moreau", "Novak", "Silva", "Kaya", "Rossi", "Harper", "Jensen"];
const NEWS = [
  (r: Random, name: string) => `${name} raises $${r.whole(4, 80)} million Series ${r.one(["A", "B", "C"])}`,
  (r: Random, name: string) => `${name} opens an office in ${r.one(PLACES)}`,
  (r: Random, name: string) =>
    `${name} appoints ${person(r)} as Chief ${r.one(["Revenue", "Financial", "Product"])} Officer`,
  (r: Random, name: string) => `How ${r.one(PLACES)} plans its ${r.one(WORDS)} with ${name}`,
  (r: Random, name: string) => `What we learned about ${r.one(WORDS)} and ${r.one(WORDS)} this year at ${name}`,
  (r: Random, name: string) =>
    `${name} launches a new ${r.one(WORDS)} ${r.one(WORDS)} for the ${r.one(WORDS)} industry`,
];

/** The site of company number `index`, about 48 KB a page (30–70), built as marketing sites are: most of it is not the text. */
export function companySite(index: number, domain: string): CompanySite {
  const name = companyName(index);
  const titles = Array.from({ length: ARTICLES }, (_, article) => {
    const random = createRandom(index * 1_000 + article);
    return random.one(NEWS)(random, name);
  });
  const slugs = titles.map((title, article) => `${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${article}`);
  const shell = createRandom(index + 77);
  const around = {
    head: headOf(shell, name),
    header: menu(shell, name, 50, "header"),
    footer: menu(shell, name, 56, "footer"),
    scripts: scripts(shell),
  };
  const page = (title: string, path: string, main: string) =>
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8"><title>${title} | ${name}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${name}">
<link rel="canonical" href="https://${domain}${path}">${around.head}</head>
<body class="site page-${path.length}">\n${around.header}\n<main id="content">${main}</main>\n${around.footer}\n${around.scripts}</body></html>`;
  return (path, version) => {
    const random = createRandom(index * 7_919 + path.length * 31 + version);
    const text = (paragraphs: number) =>
      Array.from({ length: paragraphs }, () => `<p>${prose(random, 70)}</p>`).join("\n");
    if (path === "/")
      return page(`${name}: ${prose(random, 5)}`, path, hero(random, name) + text(5) + cards(random, titles, slugs));
    if (path === "/newsroom")
      return page(`Newsroom`, path, `<h1>Newsroom</h1>${cards(random, titles, slugs)}${text(2)}`);
    if (path === "/pricing") return page(`Pricing`, path, `<h1>Pricing</h1>${plans(random)}${text(4)}`);
    if (path === "/careers") return page(`Careers`, path, `<h1>Careers at ${name}</h1>${roles(random)}${text(5)}`);
    const article = slugs.indexOf(path.replace("/newsroom/", ""));
    if (article === -1) return undefined;
    return page(
      titles[article] ?? "",
      path,
      story(random, { title: titles[article] ?? "", name, article }) + cards(random, titles, slugs),
    );
  };
}

export function companyName(index: number): string {
  const random = createRandom(index + 5);
  const syllables = ["Hal", "den", "Quo", "rin", "Tar", "vel", "Bex", "lor", "Min", "dra", "Sol", "ker", "Wyn", "tos"];
  return `${random.one(syllables)}${random.one(syllables).toLowerCase()}${random.one(syllables).toLowerCase()} ${random.one(["Systems", "Robotics", "Labs", "Analytics", "Works"])}`;
}

function person(random: Random): string {
  return `${random.one(FIRST_NAMES)} ${random.one(LAST_NAMES)}`;
}

export function prose(random: Random, words: number): string {
  const all = Array.from({ length: words }, (_, at) => {
    const word = random.one(at % 2 === 0 ? SMALL_WORDS : WORDS);
    const end = at % 14 === 13 ? "." : at % 9 === 8 ? "," : "";
    return `${at % 14 === 0 ? word[0]?.toUpperCase() + word.slice(1) : word}${end}${at % 31 === 30 ? " &amp;" : ""}`;
  });
  return all.join(" ");
}

function headOf(random: Random, name: string): string {
  const rules = Array.from(
    { length: 90 },
    (_, at) =>
      `.c-${random.one(WORDS)}-${at}{margin:0 ${at}px;padding:${at % 9}rem;color:#${(at * 40503).toString(16).slice(0, 6)};display:flex}`,
  );
  return `<meta name="description" content="${name} helps the ${random.one(WORDS)} industry.">
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/assets/site.css"><link rel="icon" href="/favicon.ico">
<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "Organization", name, address: { "@type": "PostalAddress", addressLocality: random.one(PLACES) } })}</script>
<style>${rules.join("\n")}</style>`;
}

function menu(random: Random, name: string, links: number, tag: "header" | "footer"): string {
  const icon = '<svg viewBox="0 0 24 24"><path d="M4 12h16M12 4v16M7 7l10 10M17 7L7 17"/></svg>';
  const entries = Array.from({ length: links }, () => {
    const words = `${random.one(WORDS)} ${random.one(WORDS)}`;
    return `<li class="menu__item"><a class="menu__link t-${random.whole(1, 9)}" href="/solutions/${words.replace(" ", "-")}" data-track="nav">${icon}<span>${words}</span></a></li>`;
  });
  const own = ["newsroom", "pricing", "careers"].map(
    (path) => `<li><a href="/${path}">${path[0]?.toUpperCase()}${path.slice(1)}</a></li>`,
  );
  return `<${tag} class="site-${tag}"><a href="/">${name}</a><nav><ul>${[...own, ...entries].join("\n")}</ul></nav></${tag}>`;
}

function hero(random: Random, name: string): string {
  return `<section class="hero"><h1>${name} keeps your ${random.one(WORDS)} moving</h1><p>${prose(random, 20)}</p><img src="/assets/hero.webp" alt=""></section>`;
}

function cards(random: Random, titles: string[], slugs: string[]): string {
  const now = Date.now();
  return `<div class="cards">${titles
    .map((title, at) => {
      const day = new Date(now - (at + 1) * 3 * 86_400_000).toISOString().slice(0, 10);
      return `<div class="card card--${at}"><a href="/newsroom/${slugs[at]}"><img src="/assets/${at}.webp" alt="" loading="lazy"><h3>${title}</h3></a><time datetime="${day}">${day}</time><p>${prose(random, 18)}</p></div>`;
    })
    .join("\n")}</div>`;
}

function plans(random: Random): string {
  return ["Starter", "Team", "Business"]
    .map(
      (plan) =>
        `<div class="plan"><h2>${plan}</h2><p>$${random.whole(9, 90)} per user and month</p><ul><li>${prose(random, 6)}</li></ul></div>`,
    )
    .join("");
}

function roles(random: Random): string {
  return `<ul>${Array.from({ length: 12 }, () => `<li><a href="/careers/${random.whole(1_000, 9_999)}">${random.one(["Senior", "Staff", "Junior"])} ${random.one(["Engineer", "Designer", "Account Executive"])}</a><span>${random.one(PLACES)}</span></li>`).join("\n")}</ul>`;
}

function story(random: Random, { title, name, article }: { title: string; name: string; article: number }): string {
  const day = new Date(Date.now() - (article + 1) * 3 * 86_400_000).toISOString().slice(0, 10);
  const paragraphs = Array.from(
    { length: 8 },
    () =>
      `<p>${prose(random, 60)} <a href="/solutions/${random.one(WORDS)}">${random.one(WORDS)}</a> ${prose(random, 20)}</p>`,
  );
  return `<article><header><h1>${title}</h1><p class="meta"><time datetime="${day}">${day}</time> · ${person(random)}</p></header>
<p>${random.one(PLACES)}: ${title}, ${name} said today. “${prose(random, 20)},” said ${person(random)}, CEO of ${name}.</p>${paragraphs.join("\n")}</article>`;
}

function scripts(random: Random): string {
  const calls = Array.from(
    { length: 90 },
    (_, at) => `window.dataLayer.push({event:"${random.one(WORDS)}",at:${at},value:"${random.one(WORDS)}"});`,
  );
  return `<script>window.dataLayer=[];${calls.join("\n")}</script><script src="/assets/site.js" async></script><script src="https://cdn.metrics.example/t.js"></script>`;
}
