import { cutText, visibleText } from "#core/visible-text.ts";
import { parseMarkup } from "./parse-markup.ts";

const INPUT_MAX = 500_000;
const BLOCKS =
  /^(p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|blockquote|pre|section|article|header|footer|aside|figure|figcaption|hr|body|form)$/;
const UNSEEN = /^(script|style|template|noscript|svg|iframe|object|select|button)$/;
const LOOKS_LIKE_MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i;

/**
 * The text of a piece of HTML, paragraphs separated by blank lines, entities decoded. Text that was escaped twice, as
 * some feeds and boards write it, is opened twice. Reads at most 500,000 characters.
 */
export function htmlToText(html: string, lengthMax: number): string {
  const once = LOOKS_LIKE_MARKUP.test(html) ? strip(html.slice(0, INPUT_MAX)) : tidy(html);
  return cutText(LOOKS_LIKE_MARKUP.test(once) ? strip(once) : once, lengthMax);
}

/** The same on one line, for titles and names. */
export function htmlToLine(html: string, lengthMax: number): string {
  return cutText(htmlToText(html, INPUT_MAX).replace(/\s+/g, " ").trim(), lengthMax);
}

function strip(html: string): string {
  let text = "";
  let unseen = 0;
  parseMarkup(html, {
    onopentagname(name) {
      if (UNSEEN.test(name)) unseen++;
      if (name === "br") text += "\n";
      if (/^t[dh]$/.test(name)) text += " ";
      if (BLOCKS.test(name)) text += "\n\n";
    },
    onclosetag(name) {
      if (UNSEEN.test(name)) unseen--;
      if (BLOCKS.test(name)) text += "\n\n";
    },
    ontext(part) {
      // A line end of the markup is a space; only elements end a line.
      if (unseen === 0) text += part.replaceAll("\n", " ");
    },
  });
  return tidy(text);
}

function tidy(text: string): string {
  return visibleText(text)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
