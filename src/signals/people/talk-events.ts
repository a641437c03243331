import { findCapitalised } from "../language/names.ts";
import type { Reading, Sentence } from "../reading.ts";
import { findWideRoles } from "./wide-roles.ts";

/** The name of the event after "at": only one that is written as a name. */
export function eventOf(reading: Reading, { text }: Sentence): string | undefined {
  for (const { index, 0: lead } of text.matchAll(/\b(?:at|during|for) (?:the |this year[’']s )?(?=[\p{Lu}\p{N}])/gu)) {
    const at = index + lead.length;
    const name = findCapitalised(text.slice(at, at + 80)).find(({ start }) => start === 0)?.name;
    // A name that goes on, of which only the beginning was taken for one.
    const rest = text.slice(at + (name?.length ?? 0));
    const isWhole = name !== undefined && !/^ \p{Lu}/u.test(rest);
    if (name === undefined || isNoEvent(text, { at: index, name, rest })) continue;
    if (isWhole && !reading.matcher.isLooselyNamedIn(name)) return name;
  }
  return undefined;
}

/**
 * "Officer at Fenwick University", "for Acme's shops" and "“Ready for the AI Age”" name an employer, an owner and the topic.
 */
function isNoEvent(text: string, { at, name, rest }: { at: number; name: string; rest: string }): boolean {
  if (/^[’']/.test(rest) || NO_EVENT.test(name)) return true;
  const before = text.slice(0, at).trimEnd();
  if (findWideRoles(before).some(({ end }) => end === before.length)) return true;
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

const NO_EVENT = /(?<!\p{L})(?:university|college|holdings?|inc|ltd|llc|corp|corporation|company|bank|hospital)$/iu;
