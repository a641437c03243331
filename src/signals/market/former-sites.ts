import type { Reading } from "../reading.ts";

/** "The former Acme plant", "el edificio de Acme": what a place is called after opens nothing there. */
const CALLED_AFTER =
  /(?<!\p{L})(?:(?:former|old|ex|one-time|disused|derelict|defunct|ehemalige[nrs]?|anciens?|ancienne|antigu[oa]|antig[oa]|voormalige?)[ -](?:the )?|(?:edificio|edifício|immeuble|palazzo|gebouw|Gebäude|building|premises|mall|tower) (?:de|du|von|of|di|van|der) (?:the )?)$/iu;

/** Whether a sentence names the account only for what a place is called after. */
export function isOnlyCalledAfter({ matcher }: Pick<Reading, "matcher">, text: string): boolean {
  const own = matcher.findLoosely(text);
  return own.length > 0 && own.every(({ start }) => CALLED_AFTER.test(text.slice(0, start)));
}
