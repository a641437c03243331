import { DAY_MS } from "#core/time.ts";
import { dayAt, parseTimestamp } from "#core/timestamp.ts";
import { attribute, type PageElement } from "./page-node.ts";
import type { Found } from "./page-outline.ts";

/** Names of months by their number, in the languages company sites are mostly written in. */
const MONTHS = [
  "january jan januar jänner janvier janv enero ene gennaio gen januari janeiro",
  "february feb februar février févr fevrier febrero febbraio februari fevereiro fev",
  "march mar märz maerz mrz mars marzo maart mrt março marco",
  "april apr avril avr abril abr aprile",
  "may mai mayo maggio mag mei maio",
  "june jun juni juin junio giugno giu junho",
  "july jul juli juillet juil julio luglio lug julho",
  "august aug août aout agosto ago augustus",
  "september sep sept septembre septiembre settembre set setembro",
  "october oct oktober okt octobre octubre ottobre ott outubro out",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre déc decembre diciembre dic dicembre desember dezembro",
].map((names) => names.split(" "));

const MONTH_NUMBER = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** ISO days · day month year · month day, year · day.month.year · Chinese and Japanese days. */
const DATE_FORMS = [
  /(?<![\d/-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\d/-])/gu,
  /(?<![\d\p{L}])(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s{1,3}(?:de\s)?(?<name>\p{L}{3,10})\.?,?\s{1,3}(?:de\s|del\s)?(?<year>(?:19|20)\d\d)(?!\d)/gu,
  /(?<!\p{L})(?<name>\p{L}{3,10})\.?\s{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<year>(?:19|20)\d\d)(?!\d)/gu,
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d\d)(?![\d.]\d)/gu,
  /(?<year>(?:19|20)\d\d)[年.]\s?(?<month>\d{1,2})[月.]\s?(?<day>\d{1,2})日?/gu,
];

/** Numbers with slashes are not among them: 03/04/2026 is two different days on two sides of an ocean. */
export type PrintedDate = { at: number; start: number; end: number };

/** The calendar days printed in a text, as midnight UTC, in the order of their places. */
export function findPrintedDates(text: string): PrintedDate[] {
  const dates: PrintedDate[] = [];
  // Most texts hold no year; telling so is fifty times cheaper than trying every form.
  if (!/(?:19|20)\d\d/.test(text)) return dates;
  for (const form of DATE_FORMS) {
    for (const match of text.matchAll(form)) {
      const { year, month, name, day } = match.groups ?? {};
      const monthNumber = month === undefined ? MONTH_NUMBER.get((name ?? "").toLowerCase()) : Number(month);
      const at = monthNumber === undefined ? undefined : dayAt(Number(year), monthNumber, Number(day));
      const end = match.index + match[0].length;
      if (at === undefined || dates.some((date) => date.start < end && match.index < date.end)) continue;
      dates.push({ at, start: match.index, end });
    }
  }
  return dates.sort((a, b) => a.start - b.start);
}

/** The one day a stretch of text or its `<time>` elements name; undefined when there is none or more than one. */
export function theOneDate(text: string, times: PageElement[]): number | undefined {
  const marked = times.map((time) => parseTimestamp(attribute(time, "datetime"))).filter((at) => at !== undefined);
  const found = marked.length > 0 ? marked : findPrintedDates(text).map((date) => date.at);
  const days = new Set(found.map((at) => Math.floor(at / DAY_MS)));
  return days.size === 1 ? found[0] : undefined;
}

const META_NAMES = new Set([
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "dc.date",
  "dc.date.issued",
  "dcterms.date",
  "dcterms.created",
  "parsely-pub-date",
  "sailthru.date",
]);

/** What the dating of a page looks at. `opening` are the blocks around the headline and the first of the text. */
export type DateClues = {
  jsonLd: unknown[];
  metas: Map<string, string>;
  times: Found[];
  opening: string[];
  fetchedAt: number;
};

/**
 * When the page says it was published: JSON-LD, meta elements, a `<time>` of the article, a printed dateline, in this
 * order. A day after the fetch is an announcement of something to come, not a date of publication.
 */
export function publishedAt(clues: DateClues): number | undefined {
  const isPast = (at: number | undefined) => at !== undefined && at > 0 && at <= clues.fetchedAt + DAY_MS;
  const candidates = [
    dateOfRecords(clues.jsonLd),
    ...[...clues.metas].filter(([name]) => META_NAMES.has(name)).map(([, content]) => readDate(content)),
    timeOfArticle(clues.times),
    ...clues.opening.map(dateline),
  ];
  return candidates.find(isPast);
}

/** The date of the page's one article record; several articles make the page a list. */
function dateOfRecords(jsonLd: unknown[]): number | undefined {
  const records = jsonLd.flatMap((node) => {
    if (typeof node !== "object" || node === null || !("datePublished" in node)) return [];
    const at = typeof node.datePublished === "string" ? readDate(node.datePublished) : undefined;
    return at === undefined
      ? []
      : [{ at, isArticle: "@type" in node && /Article|Posting|Report/.test(`${node["@type"]}`) }];
  });
  const articles = records.filter((record) => record.isArticle);
  const chosen = articles.length > 0 ? articles : records;
  return new Set(chosen.map((record) => Math.floor(record.at / DAY_MS))).size === 1 ? chosen[0]?.at : undefined;
}

function readDate(text: string): number | undefined {
  return parseTimestamp(text) ?? theOneDate(text.slice(0, 100), []);
}

/** More dates than these on a page make it a list, whose first date is not its own. */
const ARTICLE_DAYS_MAX = 2;

function timeOfArticle(times: DateClues["times"]): number | undefined {
  const own = times
    .filter((time) => !time.isChrome && !/modified|updated/i.test(marksOf(time.element)))
    .flatMap((time) => {
      const at = parseTimestamp(attribute(time.element, "datetime"));
      return at === undefined ? [] : [{ at, isMarked: /datepublished|pubdate|published/i.test(marksOf(time.element)) }];
    });
  const days = new Set(own.map((time) => Math.floor(time.at / DAY_MS)));
  return own.find((time) => time.isMarked)?.at ?? (days.size <= ARTICLE_DAYS_MAX ? own[0]?.at : undefined);
}

function marksOf(time: PageElement): string {
  const isPubdate = time.hasAttribute("pubdate") ? "pubdate" : "";
  return `${isPubdate} ${attribute(time, "itemprop")} ${time.className}`;
}

const SAYS_PUBLISHED =
  /\b(?:posted|published|issued|released|veröffentlicht|publié|publicado|pubblicato|gepubliceerd)\b/i;
/** A deadline or a period when directly before the date; an occasion or another date wherever it stands. */
const OTHER_DATE =
  /\b(?:until|till|from|since|by|on|bis|ab|seit|am|vom)\s*$|\b(?:webinar|event|conference|join|register|deadline|updated|modified)\b/i;

/**
 * A line of its own with little beside the date ("News · 3 November 2026"), one that says it is published, or the start
 * of a press release.
 */
function dateline(block: string): number | undefined {
  const dates = findPrintedDates(block.slice(0, 200));
  const first = dates[0];
  if (first === undefined) return undefined;
  const before = block.slice(0, first.start);
  const after = block.slice(first.end);
  if (SAYS_PUBLISHED.test(before) && block.length <= 150) return first.at;
  const isLine = dates.length === 1 && before.length + after.length <= 60 && !/\d{1,2}:\d\d|[!?]/.test(after);
  const isOpening =
    before.length <= 60 && !/[.!?]\s/.test(before) && /^\s{0,2}(?:\([^)]{0,40}\)\s)?[-–—:/]/.test(after);
  return (isLine || isOpening) && !OTHER_DATE.test(before) ? first.at : undefined;
}
