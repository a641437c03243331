import { mayBeName, opensDescription } from "../language/described-names.ts";
import { isDescribedBelow, wholeName } from "../language/names-below.ts";
import { findPlaces } from "../language/places.ts";
import { overlaps } from "../language/sentences.ts";
import { KINDS_OF_PARTNER } from "../market/alliance-readings.ts";
import { isOfKind } from "../market/parties.ts";
import type { Reading } from "../reading.ts";
import type { Candidate } from "./candidates.ts";

/** Facts that are another organisation, which is neither the account nor its owner. */
const PARTIES: ReadonlySet<string> = new Set(["partner", "target", "acquirer"]);

/** "part of the Globex group": whose the account is stands beside every event of it. */
const IS_OWNER =
  /(?<!\p{L})(?:(?:part|subsidiary|unit|division|member|brand|arm|affiliate|company) of|owned by|parent(?: company)?,?) (?:the )?$/iu;
/** "six Globex games": some of something. */
const IS_COUNTED = /(?<!\p{L})(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many) $/iu;
/** "Master of Science": a name that ordinary words have cut. */
const IS_DEGREE = /(?:Master|Bachelor|Doctor)s? of $/u;
const KIND_OF_PARTNER = new RegExp(`(?: ${KINDS_OF_PARTNER})+$`, "u");

/** A day, a version of something, a word for the web: no name that a product is known by. */
const NO_PRODUCT =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Web|Internet|PC|PCs)$/;

/** What a candidate is worth as such a fact; undefined where it is the account, its owner, or a description. Others stay as they are. */
export function asFact(reading: Reading, fact: string, one: Candidate): Candidate | undefined {
  if (fact === "product" && typeof one.value === "string" && NO_PRODUCT.test(one.value)) return undefined;
  if (!PARTIES.has(fact) || typeof one.value !== "string") return one;
  const { text, isTitle } = one.sentence;
  const lead = text.slice(0, one.start);
  const own = reading.matcher.findLoosely(text);
  if (own.some((mention) => overlaps(mention, one)) || opensDescription(text, one, own)) return undefined;
  if (findPlaces(text).some(({ name }) => name === one.value) || isOfKind(text.slice(one.end))) return undefined;
  if (!mayBeName(one.value) || IS_DEGREE.test(lead)) return undefined;
  if (IS_OWNER.test(lead) || IS_COUNTED.test(lead) || (isTitle && isDescribedBelow(reading, one.value)))
    return undefined;
  const name = /^ Partner(?!s)/u.test(text.slice(one.end)) ? one.value.replace(KIND_OF_PARTNER, "") : one.value;
  return { ...one, value: wholeName(reading, name) };
}
