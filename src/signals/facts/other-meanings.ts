import { isNoGrowth } from "../capital/growth-figures.ts";
import { isOfDivision } from "../capital/result-facts.ts";
import { namesCompanyBy } from "../language/from-there.ts";
import { isOpeningWord, isOrdinaryWord } from "../language/ordinary-words.ts";
import { isOfKnownSites } from "../market/known-sites.ts";
import { isStreet, isStreetName, isWhereItLeaves } from "../market/streets.ts";
import { SO_FAR } from "../market/sums-so-far.ts";
import type { Candidate, CandidateKind } from "./candidates.ts";
import { PER_CENT } from "./counts.ts";

/** What stands before and behind a candidate in its sentence, and the type of event whose fact it may be. */
type Beside = { lead: string; words: string; rest: string; type: string; value: string };

/** Whether the words beside a candidate make something else of it than a fact of the event, however likely it looks. */
export function meansOtherwise({ kind, value, words, sentence, start, end }: Candidate, type: string): boolean {
  const { text } = sentence;
  const beside = { lead: text.slice(0, start), words, rest: text.slice(end), type, value: String(value) };
  return OTHERWISE[kind]?.(beside) ?? false;
}

const OTHERWISE: Partial<Record<CandidateKind, (beside: Beside) => boolean>> = {
  place: ({ lead, words, value, rest, type }) =>
    namesCompanyBy(rest, 0) ||
    IS_FIRM.test(lead) ||
    isWording(value) ||
    IS_CHAIN.test(rest) ||
    isStreetName(lead, rest) ||
    (type === "market_expansion" && (isStreet(words) || isWhereItLeaves(lead, rest) || isOfKnownSites(lead))),
  // Asked of the whole sentence: "so far" stands on either side.
  sum: ({ lead, words, rest, type }) => type === "market_expansion" && SO_FAR.test(lead + words + rest),
  count: ({ lead, words, rest }) => PER.test(lead) || COUNTS_NOTHING.test(words + rest),
  percent: ({ lead, words, rest, type }) =>
    (OF_STAFF.has(type) && OF_MONEY.test(lead)) ||
    (type === "earnings_report" && (isNoGrowth(lead, rest.replace(PER_CENT, "")) || isOfDivision(lead + words + rest))),
};

/** "Lay Off Thousands", "Hundreds" of a headline in capitals are no places. */
function isWording(place: string): boolean {
  const [first = ""] = place.split(" ");
  return isOrdinaryWord(first) || isOpeningWord(first);
}

/** "With the help of recruitment firm Sheffield": named like a town, and none. */
const IS_FIRM =
  /(?<!\p{L})(?:firm|company|agency|consultancy|consultants|headhunters?|recruiters?|retailer|insurer|lender|start-?up|brand|chain|publisher|developer|broker|supplier|manufacturer|Firma|Unternehmen|société|empresa|azienda|bedrijf) $/iu;
/** "Dismissals at Fallow branches": whose branches they are. */
const IS_CHAIN = /^ (?:\p{Ll}+ )?(?:branches|stores|outlets|restaurants|offices)(?!\p{L})/u;
/** "12 per cent" counts no hundred. */
const PER = /\bper $/i;
/** What is measured, "80 GB of data", and whom one rings up: "911 dispatch computers". */
const COUNTS_NOTHING =
  /^(?:[\d.,]+[\s\u00a0-]?(?:[KMGT]B|(?:kilo|mega|giga|tera)bytes?|k[mg]|[MGk]Wh?|MHz|GHz|mph|km\/h)(?!\p{L})|(?:911|999|112) (?:calls?|dispatch\p{L}*|cent(?:er|re)s?|lines?|systems?|services?|operators?|emergency))/u;
/** Their share is one of people: "so that costs fall by a quarter" tells another. */
const OF_STAFF: ReadonlySet<string> = new Set(["layoffs", "hiring_surge", "headcount_growth"]);
const OF_MONEY =
  /\b(?:costs?|expenses?|spending|budget|sales|revenues?|profits?|earnings|income|shares?|prices?|output|production|pay|salar(?:y|ies)|wages|margins?|orders)\b[^.;,]{0,25}$/iu;
