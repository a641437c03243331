import { createPattern } from "../language/pattern.ts";

/** A text with the work on a page blanked out: "add Region column", "a link to the list", "update the list to the Globex link". */
export function withoutPageWork(text: string): string {
  return [...PAGE_WORK.matchAll(text)].reduce(
    (kept, { index, 0: words }) => kept.slice(0, index) + " ".repeat(words.length) + kept.slice(index + words.length),
    text,
  );
}

const PAGE_WORK = createPattern(
  /(?<!\p{L})(?:(?:add|creat|introduc|build|insert|includ|mov|renam|show|display)(?:e?s|ed|e|ing)?|new)(?: (?!(?:to|and|as|for|in|on|of|by|with|from|via)\b)(?:[`"“'][^`"”']{1,40}[`"”']|[\p{L}\d-]+)(?: and (?!(?:updat|add|sort|fix|mov|chang|remov|show|link|bump|correct)(?:e?s|ed|e|ing)?\b)[\p{L}\d-]+)?){0,5}? (?:pages?|columns?|fields?|dates?|timestamps?|links?|hyperlinks?|urls?|menus?|sections?|tabs?|footers?|headers?|headings?|banners?|filters?|buttons?|anchors?|breadcrumbs?|metadata|tooltips?|icons?|logos?|tests?|components?|notifications?|alerts?|translations?|endpoints?|scripts?)(?![\p{L}-])(?! (?:list(?:s|ed|ing)?|names?) )|(?<!\p{L})(?:updat|chang|point|switch|mov)(?:e?s|ed|e|ing)? [^.;:]{2,60}? to (?:the |an? |our )?(?:[\p{L}\d.-]+ ){0,2}?(?:links?|urls?|page|template|component)(?!\p{L})|(?<!\p{L})(?:updat|chang|bump|correct)(?:e?s|ed|e|ing)?(?: (?!(?:to|and|as|for|in|on|of|by|with|from|via)\b)[\p{L}\d-]+){0,5}? (?:dates?|timestamps?)(?![\p{L}-])/giu,
);
