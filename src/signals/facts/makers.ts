import type { Detection } from "#core/detection.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading } from "../reading.ts";

/**
 * Who makes or sells a product that the account takes up or leaves, where the text binds the one to the other: "Ledgerline, from Tampere's
 * Vaaka Analytics", "Vaaka Analytics' Ledgerline", "Ledgerline's maker, Vaaka Analytics".
 */
export function withMaker(reading: Reading, detection: Detection): Detection {
  const { type, data } = detection;
  if (!/^tech_(?:added|removed|migration)$/.test(type) || data["vendor"] !== undefined) return detection;
  const vendor = makerOf(reading, [data["to"] ?? data["technology"] ?? []].flat().map(String));
  return vendor === undefined ? detection : { ...detection, data: { ...data, vendor } };
}

function makerOf({ text, matcher }: Reading, products: string[]): string | undefined {
  const body = text.slice(0, TEXT_MAX);
  const spelled = products.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  if (spelled === "") return undefined;
  for (const frame of FRAMES) {
    const match = new RegExp(frame.replaceAll("¤", `(?:${spelled})`), "u").exec(body);
    const maker = match
      ?.slice(1)
      .find((one) => one !== undefined)
      ?.replace(/['’]s?$/u, "")
      .replace(/[.,]$/u, "");
    if (maker === undefined || NO_MAKER.test(maker) || products.includes(maker)) continue;
    if (!matcher.isLooselyNamedIn(maker) && findPlaces(maker)[0]?.end !== maker.length) return maker;
  }
  return undefined;
}

const TEXT_MAX = 3000;
/** Where a maker is at home and what it is, before its name. */
const HOME =
  "(?:(?:the |an? )?(?:(?:\\p{Lu}[\\p{L}-]+['’]s?|\\p{Lu}[\\p{L}-]+-based|\\p{Lu}\\p{L}+(?:ish|an|ese|ch|ss|ean)|local) )?(?:(?:[\\p{Ll}-]+ ){0,2}(?:firm|company|start-?up|maker|specialist|vendor|supplier|provider|group|house|developer|outfit) )?)";
const MAKER = "(\\p{Lu}[\\p{L}\\d&+.-]*(?: (?:& )?\\p{Lu}[\\p{L}\\d&+-]*){0,3})";
/** Of one word after "from" nobody can tell whether it is a firm or a town. */
const SEVERAL = "(\\p{Lu}[\\p{L}\\d&+.-]*(?: (?:& )?\\p{Lu}[\\p{L}\\d&+-]*){1,3})";
const KIND =
  "(?:[\\p{L}\\d-]+ ){0,5}?(?:software|platform|system|suite|programs?|programmes?|tools?|apps?|applications?|solutions?|engine|assistant|module|kit|tags|sensors|scanners|robots|units|service|database|crm|erp)";
/** The same where something of it has to be there: "from Tampere's", "from the Danish firm". */
const SOME_HOME =
  "(?:(?:the |an? )?(?:\\p{Lu}[\\p{L}-]+['’]s?|\\p{Lu}[\\p{L}-]+-based|(?:\\p{Lu}\\p{L}+(?:ish|an|ese|ch|ss|ean) |[\\p{Ll}-]+ ){0,2}(?:firm|company|start-?up|maker|specialist|vendor|supplier|provider|house|developer|outfit)) )";
const MAKES = "(?:made|built|developed|sold|supplied|provided|created|hosted|marketed|written)";
const FRAMES = [
  // "Ledgerline, a booking suite from X", "the Ledgerline kit of X"
  `¤(?:,? (?:an?|the|our)| )(?: )?${KIND},? (?:${MAKES} by|by) ${HOME}${MAKER}`,
  `¤(?:,? (?:an?|the|our)| )(?: )?${KIND},? (?:from|of) (?:${SOME_HOME}${MAKER}|${SEVERAL})`,
  `¤,? (?:which is )?${MAKES} by ${HOME}${MAKER}`,
  `¤, from (?:${SOME_HOME}${MAKER}|${SEVERAL})(?=[.,;]| (?:in|of|has|is|was|will|and)(?!\\p{L}))`,
  `¤ from ${SOME_HOME}${MAKER}`,
  `¤,? which ${HOME}${MAKER} (?:makes|builds|sells|supplies|runs|hosts|develops)(?!\\p{L})`,
  `¤['’]s? (?:maker|vendor|supplier|developer|publisher),? ${HOME}${MAKER}`,
  `(?:(?<=[.;,] )|(?<=\\b(?:the|with the|its) ))(?:[Mm]aker|[Vv]endor|[Ss]upplier)(?: is|,)? ${MAKER}(?=[.,;])`,
  `[Tt]he (?:[\\p{Ll}-]+ ){0,2}(?:software|system|platform|suite|program|app),? (?:${MAKES} by|from) (?:${SOME_HOME}${MAKER}|${SEVERAL})(?=[.,;])`,
  `${MAKER}['’]s? (?:new |own )?¤(?![\\p{L}\\d])`,
];
/** Places, months and callings stand behind "from" too. */
const NO_MAKER =
  /^(?:The|Its|Our|A|An|This|That|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\p{Lu}[\p{Ll}]{0,3}\.?|Spring|Summer|Autumn|Winter|London|Paris|Berlin|Vienna|New York|Europe|Asia|Germany|France|Spain|Italy|India|China|Japan|Canada|Australia|America|Britain|England|Scotland|Ireland|US|UK|EU|Day|Friday|Q[1-4])$/u;
