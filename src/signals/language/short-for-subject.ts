import type { Reading } from "../reading.ts";

/**
 * Whether a name is the subject's in short: its first two words or more, or its first word where the text has the next one
 * too ("FedEx" for FedEx Freight). "Acme Foundation" is not Acme.
 */
export function isShortForSubject(reading: Reading, name: string): boolean {
  const own = reading.subject.name;
  if (name.length < 4 || !own.toLowerCase().startsWith(`${name.toLowerCase()} `)) return false;
  const next = own.slice(name.length + 1).split(" ")[0] ?? "";
  return name.includes(" ") || (next.length >= 4 && reading.text.includes(next));
}
