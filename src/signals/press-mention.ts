import type { Detector } from "./detector.ts";
import { othersIn } from "./language/other-parties.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isForeignTracker } from "./market/own-people.ts";
import { meansSubject, type Reading, type Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/**
 * Coverage of the account by somebody else: an independent publisher's article whose headline and lead are about the account.
 * It says nothing of what happened, so it is asked last, and only where no other type has been found.
 */
export const pressMention: Detector = {
  type: "press_mention",
  kinds: ["article"],
  isFallback: true,
  detect(reading) {
    const [heading] = reading.sentences;
    if (!heading || !isIndependent(reading) || !isSubjectOf(reading, heading)) return [];
    return [
      toDetection(reading, heading, {
        type: "press_mention",
        title: `${publisherOf(reading)} writes about ${reading.subject.name}: ${heading.text}`,
        certainty: heading.namesSubject ? 1 : 0.85,
        data: {},
        identity: {
          headline: heading.text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, " ")
            .trim()
            .slice(0, 80),
        },
      }),
    ];
  },
};

/** Not the account's own pages, not its press release on a wire, and no entry of a code host. */
function isIndependent(reading: Reading): boolean {
  const { isOwnSite, document, text, subject } = reading;
  if (isOwnSite || document.url === "" || document.publishedAt === undefined) return false;
  if (document.publisher !== undefined && reading.matcher.isLooselyNamedIn(document.publisher)) return false;
  if (PLATFORM.test(document.url) || !isForeignTracker(reading)) return false;
  return !WIRE.test(text.slice(0, 900)) && !(subject.domain !== undefined && document.url.includes(subject.domain));
}

const PLATFORM =
  /^https?:\/\/(?:[\w-]+\.)*(?:github|gitlab|bitbucket|npmjs|pypi|crates|docker|linkedin|facebook|twitter|x|youtube|instagram|tiktok|reddit|glassdoor|indeed|crunchbase|g2|capterra|trustpilot|wikipedia|sec)\.(?:com|org|io|gov|net)\//i;
const WIRE =
  /\b(?:BUSINESS WIRE|Business Wire|PR ?Newswire|GLOBE ?NEWSWIRE|GlobeNewswire|ACCESSWIRE|EINPresswire|newmediawire|newswire|[\w-]{0,12}PressRelease|PRWeb|PRLog|OTS\b|sponsored|advertorial|press release|partner content|Anzeige)\b/i;

/** The headline names the account and at most one other, tells rather than lists or asks, and the text goes on about it. */
function isSubjectOf(reading: Reading, heading: Sentence): boolean {
  if (reading.isGeneric || !heading.namesSubject || NO_COVERAGE.test(heading.text)) return false;
  if (othersIn(reading, heading.text).length > 1 || BESIDE.test(leadTo(reading, heading))) return false;
  const body = statedSentences(reading).filter((sentence) => !sentence.isTitle);
  const about = body.filter(meansSubject);
  return body.length >= SENTENCES_MIN && about.length >= 2 && about.some(({ index }) => index <= 3);
}

/** Shorter texts are teasers and lists of links. */
const SENTENCES_MIN = 3;

function leadTo(reading: Reading, { text }: Sentence): string {
  const [own] = reading.matcher.findLoosely(text);
  return text.slice(Math.max(0, (own?.start ?? 0) - 30), own?.start ?? 0);
}

/** "rival of Beacon", "customers of Beacon", "like Beacon": the headline is about somebody else. */
const BESIDE =
  /\b(?:rivals?|competitors?|customers?|clients?|suppliers?|partners?|users?|alternatives?|former|ex|like|unlike|than|after|backed by|from) (?:of |to |at )?(?:the )?$/i;
/** Prices of shares, ratings, jobs, offers, sport, lists and questions are no coverage. */
const NO_COVERAGE =
  /\?\s*$|\b(?:shares?|stocks?|price target|upgrade[sd]?|downgrade[sd]?|analysts?|dividend|options traders|buy rating|market (?:size|report|share|analysis)|forecast|top \d+|best|\d+ (?:companies|startups|things|reasons|ways|tips)|round-?up|recap|newsletter|podcast|webinar|job|jobs|careers?|hiring|vacanc\p{L}+|coupon|deals?|discount|giveaway|review|vs\.?|versus|obituary|quiz|live blog|how to|guide|what is|photos?|video|watch|weekly|daily|briefing|digest|morning|week in|this week|roster|match|score[ds]?|league|cup)\b/iu;

function publisherOf({ document }: Reading): string {
  if (document.publisher !== undefined) return document.publisher;
  return URL.canParse(document.url) ? new URL(document.url).hostname.replace(/^www\./, "") : "The press";
}
