import type { Detection } from "#core/detection.ts";
import { DAY_MS } from "#core/time.ts";
import { findDates } from "./language/dates.ts";
import { createPattern } from "./language/pattern.ts";
import { MOVE_TYPES } from "./people/move-types.ts";
import { meansSubject, type Reading, type Sentence } from "./reading.ts";

/** Sentences after the account is first spoken of in which a text says what it has to tell. */
const NEWS_REACH = 5;
/** What happened so long before a text is still its news (days). */
const FRESH_DAYS = 31;

/** An opinion, a question or a request is not told: the whole text is one. */
const NO_NEWS: ReadonlySet<string> = new Set(["review_posted", "community_question", "rfp_posted"]);
/** Who came or went is told of one person after another, each with a paragraph, where the headline is about people. */
const PEOPLE: ReadonlySet<string> = new Set([...MOVE_TYPES, "champion_move"]);

const ABOUT_PEOPLE = createPattern(
  /(?<!\p{L})(?:appoint|nam(?:es|ed|ing)(?!\p{L})|join(?:s|ed|ing)?(?!\p{L})|hir(?:es|ed|ing)(?!\p{L})|welcom|promot|elect|tap(?:s|ped)(?!\p{L})|succe(?:eds|ssor|ssion)|step(?:s|ping) (?:down|up|into)|resign|retire|depart|leav(?:es|ing)|board(?!\p{L})|leader|management|executive|team(?!\p{L})|chief|president|director|chair|C[A-Z]Os?(?!\p{L})|S?VP(?!\p{L})|ernenn|beruf|Vorst[aä]nd|Geschäftsführ|Aufsichtsrat|nomm|nombra|nomea|nomina|benoem|bestuur|directeur|directora?|diretor)/iu,
);
const TOLD_NOW = createPattern(
  /(?<!\p{L})(?:today|yesterday|this (?:week|morning|afternoon)|(?:just|now) announced|heute|gestern|diese Woche|aujourd['’]hui|hier|cette semaine|hoy|ayer|esta semana|hoje|ontem|vandaag|gisteren|deze week|oggi|ieri|questa settimana)(?!\p{L})/iu,
);

/**
 * Whether a detection is more than background. An article says first what it is about; what it says of the account further down
 * are its past, its manner of speaking and what it is proud of: of what was found there in press releases one in nine was an event.
 * A text that comes to the account late, as digests do, has its news there; and what is dated to these days is news anywhere.
 */
export function isToldAsNews(reading: Reading): (detection: Detection) => boolean {
  if (reading.document.kind !== "article") return () => true;
  const { sentences, isOwnSite } = reading;
  // The account's own blog is its own from the first word, also where a customer writes.
  const first = isOwnSite ? 0 : sentences.findIndex(meansSubject);
  const lastOfNews = nthTelling(sentences, Math.max(0, first), NEWS_REACH);
  if (lastOfNews === undefined) return () => true;
  const title = sentences[0]?.text ?? "";
  const isOfPeople = ABOUT_PEOPLE.test(title);
  return ({ type, evidence, data }) => {
    if (isOwnSite && ANNOUNCED.has(type) && isHeaded(title, data)) return true;
    if (evidence.start < lastOfNews.end || NO_NEWS.has(type) || (isOfPeople && PEOPLE.has(type))) return true;
    const sentence = sentences.find(({ end }) => end > evidence.start);
    return sentence === undefined || isOfTheseDays(sentence, reading.referenceAt);
  };
}

/** The sentence that follows so many others from one on. Who has written and edited a post stands above its news and is not counted. */
function nthTelling(sentences: Sentence[], from: number, count: number): Sentence | undefined {
  let left = count;
  // Most texts have nothing that is claimed: no more of them is looked at than that takes.
  for (let at = from; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || isByline(sentence)) continue;
    if (left === 0) return sentence;
    left -= 1;
  }
  return undefined;
}

function isByline({ isTitle, isBoilerplate, text }: Sentence): boolean {
  return !isTitle && !isBoilerplate && BYLINE.test(text);
}

const BYLINE =
  /^(?:\p{Lu}\p{L}+ )?(?:Authors?|Editors?|Transcreators?|Translators?|Reviewers?|Posted|Published|Updated|Originally|Written)(?: by| on)?:? /u;

/** A blog may come to its news late, where the headline has said what it is. */
const ANNOUNCED: ReadonlySet<string> = new Set(["product_launch", "partnership", "compliance_milestone"]);
const SAYS_NEW = createPattern(
  /(?<!\p{L})(?:launch(?:ed|es|ing)|introduc(?:es|ed|ing)|announc(?:es|ed|ing)|releas(?:es|ed|ing)|unveil(?:s|ed|ing)|new|now|partner(?:s|ed|ing|ship)|beta|GA|phase \d|joins?|collaborat\p{L}+|teams? up|certif\p{L}+)(?!\p{L})/iu,
);

function isHeaded(title: string, data: Detection["data"]): boolean {
  const names = [data["product"], data["partner"], data["certification"]].flat();
  return (
    SAYS_NEW.test(title) && names.some((name) => typeof name === "string" && name.length > 2 && title.includes(name))
  );
}

function isOfTheseDays({ text }: Sentence, referenceAt: number | undefined): boolean {
  if (TOLD_NOW.test(text)) return true;
  if (referenceAt === undefined) return false;
  return findDates(text, referenceAt).some(
    ({ at, precision }) => precision === "day" && Math.abs(referenceAt - at) <= FRESH_DAYS * DAY_MS,
  );
}
