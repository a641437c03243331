import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { Span } from "../language/sentences.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { FiguredSentence } from "./figures.ts";
import { isNewsOfPeriod } from "./reported-period.ts";
import {
  ABROAD_AFTER_NAME,
  ABROAD_AROUND_NAME,
  AFTER_NAME,
  AROUND_NAME,
  AT_NAME,
  ATTRIBUTED,
  BOUND_BY_NAME,
  DOES,
  FOR_A_REASON,
  LIFTS_OF_NAME,
  OF_SEVERAL,
  OTHERS_VIEW,
  SHARES_MOVE,
  WITH_OTHERS,
} from "./result-phrases.ts";
import { isOwnAct } from "./whose.ts";

/**
 * Whether a headline tells of results in so few words that it gives neither a period nor a figure: "Beacon profit falls", "Beacon shares
 * sink on profit warning". Whose they are must stand right beside them then: nothing else in such a line says it.
 */
export function isHeadlineOfResults(reading: Reading, sentence: Sentence, figured: FiguredSentence): boolean {
  const { text } = figured;
  if (!sentence.isTitle || OTHERS_VIEW.test(text) || ATTRIBUTED.test(text)) return false;
  const at = tellsAt(reading, sentence, figured);
  return at !== undefined && isNewsOfPeriod(reading, sentence, figured.originalAt(at));
}

function tellsAt(reading: Reading, sentence: Sentence, figured: FiguredSentence): number | undefined {
  const { text } = figured;
  const names = namesIn(reading, text);
  for (const own of names) {
    const at = besideName(text, own);
    if (at !== undefined) return at;
  }
  for (const clue of DOES.matchAll(text)) {
    const isOwn = isOwnAct(reading, sentence, figured.originalAt(clue.index));
    if (isOwn || names.some(({ end }) => /^ (?:(?:also|now|still) )?$/.test(text.slice(end, clue.index))))
      return clue.index;
  }
  const [first] = names;
  return first && asReason(text, first);
}

/**
 * Where a headline names the account. "Beacon Profit Up" looks like one long name: there the name itself counts, if nothing that may belong to
 * it stands before.
 */
function namesIn({ matcher, subject }: Reading, text: string): readonly Span[] {
  const known = matcher.findLoosely(text);
  const start = text.indexOf(subject.name);
  if (known.length > 0 || subject.name.length < NAME_LENGTH_MIN || start < 0) return known;
  const end = start + subject.name.length;
  const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(end)) && BEGINS_NAME.test(text.slice(0, start));
  return isWhole ? [{ start, end }] : [];
}

/** Characters. */
const NAME_LENGTH_MIN = 4;
const BEGINS_NAME =
  /^$|^(?:UPDATE \d|BRIEF|RPT|CORRECTED|REFILE|EXCLUSIVE|INSTANT VIEW)(?:-|: ?)$|[:,] $|(?<!\p{L})(?:(?!(?:of|and|de|du|la|by|from|with)(?!\p{L}))\p{Ll}+|(?:Lift|Boost|Hit|Hurt|Dent)s?) $/u;

/** "Beacon profit falls", "Profits fall at Beacon", "Strike hits Beacon profit", "Le bénéfice de Beacon bondit". */
function besideName(text: string, own: Span): number | undefined {
  const [before, behind] = [text.slice(0, own.start), text.slice(own.end)];
  if ([AFTER_NAME, WITH_OTHERS, OF_SEVERAL, ABROAD_AFTER_NAME].some((tells) => tells.test(behind))) return own.end;
  if (AT_NAME.test(before)) return 0;
  if (LIFTS_OF_NAME.test(before) && BOUND_BY_NAME.test(behind)) return own.end;
  return [AROUND_NAME, ...ABROAD_AROUND_NAME].some(([opens, goesOn]) => opens.test(before) && goesOn.test(behind))
    ? own.end
    : undefined;
}

/** "Beacon shares sink on profit warning", "Beacon cuts costs as profits plunge": nobody else may stand in between. */
function asReason(text: string, own: Span): number | undefined {
  if (!OPENS_WITH_NAME.test(text.slice(0, own.start))) return undefined;
  const behind = text.slice(own.end);
  for (const clue of FOR_A_REASON.matchAll(behind)) {
    const between = behind.slice(0, clue.index);
    if (findOrganisations(between.replace(PAID, " ")).length > 0 || IS_VIEW.test(between)) return undefined;
    if (clue.groups?.["sales"] === undefined || SHARES_MOVE.test(between)) return own.end + clue.index;
  }
  return undefined;
}

const OPENS_WITH_NAME = /^(?:[^.:]{0,16}: ?)?(?:(?:The|Shares (?:in|of)) )?(?:\p{Ll}+ ){0,3}$/u;
/** Headlines capitalise what is no name. */
const PAID = /\b(?:Dividend|Payout|Buyback|Capex|Spending|Jobs|Costs)\b/g;
/** What analysts make of a share, and what others do about results that are known already. */
const IS_VIEW = createPattern(
  /^(?:['’]s?)? (?:(?:ex-|former )?\p{Ll}+ )?(?:investors?|(?:share|stock)holders?|rivals?|customers?|suppliers?|staff|workers|union|boss|chief|chairman|founder|directors?|bosses)(?!\p{L})|(?<!\p{L})(?:su(?:e[sd]?|ing)|fined?|prob(?:e[sd]?|ing)|investigat\p{L}+|lawsuit|charged|rating|downgrades?|upgrades?|price target|stakes?|(?:to|as an?) (?:buy|sell|hold|neutral|underperform|outperform|junk))(?!\p{L})/iu,
);
