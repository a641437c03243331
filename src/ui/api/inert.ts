/** Marks that turn the direction of what follows them, and so what a reader takes a name for (Unicode UAX 9, section 2). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
/** Has no width and no effect, and leaves every position in a text where it was. */
const NOTHING = "\u200b";

/** Texts of others as they may be shown: none turns around what is read. */
export function inert(text: string): string {
  return text.replace(TURNING, NOTHING);
}
