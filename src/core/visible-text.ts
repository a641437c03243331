/**
 * Control characters (line ends aside), soft hyphens, zero widths and the marks that turn the direction of text: none
 * is seen, and the last can make a sentence read as another.
 */
const UNSEEN = /[[\p{Cc}--[\t-\r\u0085]]\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gv;

/** Foreign text without what a reader cannot see, and with whole characters only. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, "").toWellFormed();
}

/** At most so many UTF-16 units, never half a character. */
export function cutText(text: string, lengthMax: number): string {
  if (text.length <= lengthMax) return text;
  const last = text.charCodeAt(lengthMax - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? lengthMax - 1 : lengthMax);
}
