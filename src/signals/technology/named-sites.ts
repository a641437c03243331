import type { Reading } from "../reading.ts";

/** "Designed and built the new Halden website": what stands between "new" and the site is whose it is. */
const NAMED_SITE =
  /(?<!\p{L})(?:design|buil|creat|develop|deliver|launch|relaunch|redesign|complet|finish)\p{L}* (?:and \p{L}+ )?(?:(?:a|an|the) )?(?:brand[- ]?)?(?:new|redesigned|refreshed) ((?:\p{Lu}[\p{L}\d&.’'-]* ){1,4})(?:web ?)?site(?!\p{L})/u;
/** Kinds of sites that are written with a capital. */
const KIND =
  /^(?:(?:Web|Online|Corporate|Company|Public|Mobile|Home|Global|Official|Main|Group|Brand|English|German|French|Spanish|Dutch|Italian|E-?commerce|B2B|Marketing|WordPress|Drupal|Gatsby|Next\.js|React|Jekyll|Hugo|Webflow|Shopify|Squarespace|Astro) )+$/u;

/** Whether the new site of a sentence is called after somebody else. */
export function isNamedAfterAnother({ matcher }: Pick<Reading, "matcher">, text: string): boolean {
  const [, name = ""] = NAMED_SITE.exec(text) ?? [];
  return name !== "" && !KIND.test(name) && !matcher.isLooselyNamedIn(name);
}

/** "A new website policy": what belongs to a site, and is none. */
const PART_OF_SITE =
  /(?<!\p{L})new (?:web ?)?site (?:polic(?:y|ies)|terms|rules|traffic|templates?|plans?|packages?|tools?|editor|hosting|owners?|visitors?|designers?|developers?|managers?)(?!\p{L})/iu;
/** "Has a new website, built on Beacon": whoever made it, or what it runs on. */
const MADE_WITH =
  /(?<!\p{L})(?:built|made|designed|created|developed|powered|hosted|run(?:ning)?|based) (?:on|with|by|in|using|through) (?:the )?$/iu;

/** Whether a sentence tells of something about a site, or names the account only as what the site is made with. */
export function isOnlyPartOfSite({ matcher }: Pick<Reading, "matcher">, text: string): boolean {
  if (PART_OF_SITE.test(text)) return true;
  const own = matcher.findLoosely(text);
  return own.length > 0 && own.every(({ start }) => MADE_WITH.test(text.slice(0, start)));
}
