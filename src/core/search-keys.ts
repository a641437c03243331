import { aliasesInForce } from "./in-force.ts";
import { nameKey } from "./name-key.ts";

/** What somebody types is shorter; longer keys would only fill the index. */
const KEY_LENGTH_MAX = 40;
const KEYS_MAX = 32;
/** Many leave them out. */
const APOSTROPHES = /['’]/g;

/**
 * Under what an account is looked up: its domain, and its names from each of their words on ("halden robotics", "robotics"), with an
 * apostrophe and without it ("l oreal", "loreal").
 * A key that begins with `searchKey` of what was typed is a find.
 */
export function searchKeysOf(account: Parameters<typeof aliasesInForce>[0]): string[] {
  const keys = new Set([cut(nameKey(account.domain))]);
  for (const name of [account.name, ...aliasesInForce(account)]) {
    addFromEachWord(keys, nameKey(name));
    const joined = name.replaceAll(APOSTROPHES, "");
    if (joined !== name) addFromEachWord(keys, nameKey(joined));
  }
  keys.delete("");
  return [...keys].slice(0, KEYS_MAX);
}

/** What was typed, as keys are spelled: case, accents and punctuation aside; of an address its host. Empty finds nothing. */
export function searchKey(typed: string): string {
  const host = /^\s*https?:\/\/(?:www\.)?([^/?#\s]+)/i.exec(typed)?.[1];
  return cut(nameKey(host ?? typed));
}

function addFromEachWord(keys: Set<string>, name: string): void {
  let from = 0;
  do {
    keys.add(cut(name.slice(from)));
    from = name.indexOf(" ", from) + 1;
  } while (from > 0);
}

function cut(key: string): string {
  return key.length <= KEY_LENGTH_MAX ? key : key.slice(0, KEY_LENGTH_MAX).trim().toWellFormed();
}
