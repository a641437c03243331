import { nameKey } from "./name-key.ts";

/** What people write and the standard's English names do not have. */
const OTHER_NAMES = { usa: "US", uk: "GB", "great britain": "GB", england: "GB", "czech republic": "CZ", turkey: "TR" };

let codes: Map<string, string> | undefined;

/** ISO 3166-1 alpha-2 of a country as a person may write it: the code in any case, or the English name. */
export function countryCode(text: string): string | undefined {
  codes ??= readCodes();
  return codes.get(nameKey(text));
}

/** Whether it is the code of a country as it is kept: in capitals, and no other word for one (UK). */
export function isCountryCode(text: string): boolean {
  codes ??= readCodes();
  return codes.get(text.toLowerCase()) === text;
}

function readCodes(): Map<string, string> {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const known = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[nameKey(code), code] as const, [nameKey(name), code] as const];
    });
  return new Map([...known, ...Object.entries(OTHER_NAMES)]);
}

/** Codes of no country (the European Union) and withdrawn ones, which are named like what came after them. */
const NO_COUNTRIES = new Set("AN BU CS CQ DD DY EU EZ FX HV NH QO RH SU TP UK UN VD XA XB YD YU ZR ZZ".split(" "));
