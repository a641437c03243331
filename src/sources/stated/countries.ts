import { countryCode } from "#core/country-code.ts";
import { nameKey } from "#core/name-key.ts";

/** The languages in which sites write the countries of their addresses, beside those that everybody's names are known in. */
const LANGUAGES = "sv nb da fi pl cs".split(" ");
let names: Map<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country as an address writes it: its code, or its name in English or another usual language. */
export function countryOf(text: string): string | undefined {
  return countryCode(text) ?? countryNamed(text);
}

/** The same by its name alone. */
export function countryNamed(text: string): string | undefined {
  const key = nameKey(text);
  if (key.length < 3) return undefined;
  names ??= readNames();
  return countryCode(key) ?? names.get(key);
}

function readNames(): Map<string, string> {
  const codes = new Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
      .split("")
      .flatMap((a) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("").map((b) => a + b))
      .filter((code) => countryCode(code) === code),
  );
  const found = new Map<string, string>();
  for (const language of LANGUAGES) {
    const spoken = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of codes) {
      const key = nameKey(spoken.of(code) ?? "");
      // A name that is another country's in another language says nothing.
      found.set(key, (found.get(key) ?? code) === code ? code : "");
    }
  }
  return new Map([...found].filter(([key, code]) => key.length > 2 && code !== ""));
}
