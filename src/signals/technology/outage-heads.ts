import { OWN_SIGN, withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";

/**
 * "Acme is down", "Acme cloud outage", "Postmortem: the outage of Monday" on its own site: a headline that says nothing but
 * that the account's service failed is about a failure that many felt.
 */
export function isHeadedByOutage(reading: Reading): boolean {
  const [title] = reading.sentences;
  if (!title?.isTitle || title.isBoilerplate) return false;
  if (reading.isOwnSite && OWN_POSTMORTEM.test(title.text)) return true;
  if (!title.namesSubject || !MAY_HEAD.test(title.text)) return false;
  const text = withOwnSign(reading, title);
  return IS_DOWN.test(text) || AN_OUTAGE.test(text);
}

const MAY_HEAD = createPattern(/\b(?:down|offline|unreachable|outage|downtime)\b/i);
const OWN = `^(?:The |Tell HN: |PSA: )?${OWN_SIGN}(?:\\.(?:com|io|net|org|co|app))?(?:['’]s?)?`;
/** "Acme (partially) down again", not "Acme down 5%", "Acme is down to two offices". */
const IS_DOWN = new RegExp(
  `${OWN}(?: [\\p{L}\\d-]+){0,3}? (?:is|are|was|were|goes|went|has (?:been|gone)|have been|back online after (?:being|going)) (?:(?:currently|now|partially|completely|still|again) ){0,2}(?:down|offline|unreachable)(?=$|[.!:]|, (?:affecting|hitting|leaving|taking)|,? (?:again|worldwide|globally|affecting|for (?:a while|many|some|thousands|users|customers|everyone|hours|\\w+ (?:hours|days))|across|since|right now|now)(?!\\p{L}))`,
  "iu",
);
/** "Acme cloud services outage", "Acme 12-hour outage"; not what is made of the word. */
const AN_OUTAGE = new RegExp(
  `${OWN}(?: (?!map|report|history|insurance|after|as|amid|prevent|avoid)[(\\p{L}\\d][\\p{L}\\d)-]*){0,5}? (?:outage|downtime)(?=$|[.!:]| (?:on|this|today|continues|enters|now|report|hits|affects|leaves|lasts|again|(?:takes|brings|knocks) (?:down|out|offline))(?!\\p{L}))`,
  "iu",
);
const OWN_POSTMORTEM = createPattern(
  /^(?:update on (?:the |our |yesterday['’]s |today['’]s )?[^?]{0,40}\b(?:outage|downtime)$|(?:post-?mortem|incident report|incident review|root cause|rca)\b[^?]{0,80}\b(?:outage|downtime)\b|[^?]{0,60}\b(?:outage|downtime) (?:post-?mortem|incident report|incident review))/i,
);
