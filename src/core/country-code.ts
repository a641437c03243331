import { nameKey } from "./name-key.ts";

/** Those of the product, and Portuguese as both countries spell it. Names come from ICU, which the binary brings along. */
const LANGUAGES = ["en", "de", "fr", "es", "pt", "pt-PT", "nl", "it"];
/** Those whose short names are what people write. Of the others ICU shortens to initials, and "E.-U." would be the Union. */
const SHORTENED = ["BA", "HK", "MM", "MO", "PS"];

/** What people write and ICU does not have, as `nameKey` spells it. */
const OTHER_NAMES: Record<string, string> = {
  US: "usa, eua, eeuu, ee uu, the united states, united states of america, vereinigte staaten von amerika, etats unis d amerique, estados unidos de america, estados unidos da america, stati uniti d america, verenigde staten van amerika",
  GB: "uk, great britain, grossbritannien, grande bretagne, gran bretana, gra bretanha, groot brittannie, gran bretagna, england, angleterre, inglaterra, engeland, inghilterra, scotland, wales, northern ireland",
  NL: "holland, hollande, holanda, olanda, the netherlands",
  CZ: "czech republic, tschechische republik, republique tcheque, republica checa, republica tcheca, tsjechische republiek, repubblica ceca",
  BY: "weissrussland, bielorussia, wit rusland",
  CI: "ivory coast, elfenbeinkuste, costa de marfil",
  IE: "republic of ireland",
  KR: "republic of korea",
  TR: "turkey",
};

/** What is the usual name of two countries, and in one of the languages the official one of the other. */
const AMBIGUOUS = ["congo"];

let codes: Map<string, string> | undefined;

/**
 * ISO 3166-1 alpha-2 of a country as a person may write it: the code in any case, or the name in English, German, French, Spanish,
 * Portuguese, Dutch or Italian, with accents or without. A name that two countries share is none.
 */
export function countryCode(text: string): string | undefined {
  codes ??= readCodes();
  return codes.get(nameKey(text.replaceAll("ß", "ss")));
}

/** Whether it is the code of a country as it is kept: in capitals, and no other word for one (UK). */
export function isCountryCode(text: string): boolean {
  codes ??= readCodes();
  return codes.get(text.toLowerCase()) === text;
}

function readCodes(): Map<string, string> {
  const english = namesIn("en", "long");
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const known = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && english.of(code) !== undefined);
  const named = new Map<string, Set<string>>();
  const add = (key: string, code: string) => named.set(key, (named.get(key) ?? new Set()).add(code));
  for (const language of LANGUAGES) {
    const [long, short] = [namesIn(language, "long"), namesIn(language, "short")];
    for (const code of known) {
      const name = long.of(code) ?? "";
      add(nameKey(name), code);
      if (language === "de") add(nameKey(withoutUmlauts(name)), code);
    }
    for (const code of SHORTENED) add(nameKey(short.of(code) ?? ""), code);
  }
  for (const [code, names] of Object.entries(OTHER_NAMES)) for (const key of names.split(", ")) add(key, code);
  for (const key of ["", ...AMBIGUOUS]) named.delete(key);
  const single = [...named].flatMap(([key, [code, ...others]]) => (code && others.length === 0 ? [[key, code]] : []));
  return new Map([...single, ...known.map((code) => [nameKey(code), code])] as [string, string][]);
}

function namesIn(language: string, style: "long" | "short"): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: "region", fallback: "none", style });
}

/** As German is typed where it has no umlauts: "Oesterreich". */
function withoutUmlauts(name: string): string {
  return name.normalize("NFC").replace(/[äöü]/gi, (letter) => `${letter.normalize("NFD").charAt(0)}e`);
}

/** Codes of no country (the European Union) and withdrawn ones, which are named like what came after them. */
const NO_COUNTRIES = new Set("AN BU CS CQ DD DY EU EZ FX HV NH QO RH SU TP UK UN VD XA XB YD YU ZR ZZ".split(" "));
