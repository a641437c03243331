import { createPattern } from "../language/pattern.ts";
import { isOthersRepository } from "../market/own-trackers.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";

/**
 * "Compromised release 3.8.2" over "a maintainer's account was phished": somebody else has published under the account's name, and it
 * tells those who installed that. What a project only depends on is pinned and bumped, and named.
 */
export function isForgedRelease(reading: Reading, { text, isTitle, index }: Sentence): boolean {
  if (!isOwnPlace(reading) || index > LAST || isOthersRepository(reading)) return false;
  const { title, text: body } = reading.document;
  if (OF_DEPENDENCY.test(title) || !REMEDY.test(body)) return false;
  return isTitle ? HEADED.test(text) && BY_SOMEBODY.test(body) : FORGED.test(text);
}

/** Addressed to those who installed it, as guides are, and news all the same. */
export function isHeadedByForgery({ document: { kind, title, text } }: Reading): boolean {
  return kind === "release" && HEADED.test(title) && BY_SOMEBODY.test(text);
}

const LAST = 4;
const OF_DEPENDENCY =
  /\?|\b(?:deps?|dependenc(?:y|ies)|bump(?:s|ed)?|upstream|lock ?file|affected by|exposed to)\b|^(?:[\p{L}]+(?:\([^)]*\))?!?: ?)?pin(?:s|ned)?\b/iu;
/** What those who installed it are to do. */
const REMEDY = createPattern(
  /\b(?:if you (?:have )?(?:installed|pulled|downloaded|upgraded|updated|ran)|(?:please )?(?:upgrade|update|downgrade|roll back) to v?\d|rotate (?:every|all|your)|treat (?:every|all|any|your)|has been (?:withdrawn|yanked|unpublished|removed))\b/iu,
);
const HEADED = createPattern(
  /^(?:\[?security(?: (?:advisory|notice|incident|release))?\]?[:–—-]? ?)?(?:compromised|malicious|back-?doored|hijacked|trojan[^ ]*) (?:release|version|package|build|publish)s? (?:of )?v?\d+(?:\.\d+)+/iu,
);
const BY_SOMEBODY = createPattern(/\b(?:attackers?|phished|stolen|taken over|hijack\p{L}*|malware|stealer)(?!\p{L})/iu);
/** "was not built by us", "was published by an attacker". */
const FORGED = createPattern(
  /\b(?:version|release|package|build|v?\d+(?:\.\d+)+)\b[^.;]{0,60}? (?:was|were) (?:not (?:built|published|released|made|uploaded|signed) by us|(?:published|uploaded|pushed|released) by (?:an? |the )?(?:attackers?|intruders?|third part(?:y|ies)|unknown|unauthori[sz]ed))(?!\p{L})|\bmaintainer(?:['’]s)? (?:(?:npm|PyPI|registry|crates\.io|RubyGems|GitHub) )?(?:account|token)s?\b[^.;]{0,40}? (?:was|were|had been|has been) (?:phished|stolen|taken over|hijacked|compromised)(?!\p{L})/iu,
);
