import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";

/** "Flip DNS to the new marketing site": the last step of a new site, as the account's own changes note it. */
export function isSwitchedOver(reading: Reading, { text, index }: Sentence): boolean {
  return index <= 2 && isOwnPlace(reading) && SWITCHED.test(text);
}

/** The address goes to the new site; "to the new site's host" would only move where it stands. */
const SWITCHED = createPattern(
  /\b(?:switch|flip|point|cut|mov|repoint|swing|swap|chang)(?:s|es|ed|e|ing|ped|ping|ting)? (?:over )?(?:the |our )?(?:dns|(?:apex |root |main |www |a )?(?:domains?|records?))(?: records?)? (?:over )?to (?:the |our )?(?:new|rebuilt|redesigned|relaunched) (?:(?!docs?\b|status\b|staging\b|test\b|help\b)[\p{L}-]+ ){0,2}?(?:web ?sites?|sites?|home ?page|web ?shop|store ?front|online (?:shop|store))(?=[.,;:!)]|$| (?:and|at|on|in|today|tonight|this|with|after|as|for)(?!\p{L}))/iu,
);
