/* What an account works with before an exchange, where nobody names it: "its legacy ERP", "das alte Warenwirtschaftssystem". */

/** "its legacy ERP", "das alte Warenwirtschaftssystem": what goes has no name. */
export function endOfOldOne(text: string, end: number): number | undefined {
  const rest = text.slice(end, end + 80);
  const [phrase] = OLD_ONE.exec(rest) ?? OWN_ONE.exec(rest) ?? LEGACY_AT.exec(rest) ?? [];
  return phrase === undefined ? undefined : end + phrase.length;
}

const OLD_ONE =
  /^ ?(?:its|our|their|the|an?|seine?n?|ihre?n?|unsere?n?|das|die|le|la|son|sa|notre|su|el|nuestro|il|la|sua|il suo|o|seu|het|zijn|ons|onze) (?:[\p{L}\d-]+ ){0,3}?(?:legacy|old|ageing|aging|outdated|in-house|home-?grown|self-built|custom(?:-built|-made)?|bespoke|hand-?rolled|hand-?written|proprietary|decades?-old|\d+-year-old|previous|existing|alte[ns]?|bisherige[ns]?|ancien(?:ne)?|vieux|vieille|antigu[oa]|viejo|vecchi[oa]|antig[oa]|oude) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:software|system|systems|platform|erp|crm|cms|database|tool|stack|suite|lösung|plattform|core banking|mainframe|host|ledger|warehouse|intranet|records|logiciel|système|outil|sistema|plataforma|gestionale|systeem|pakket)(?!\p{L})/iu;

/** "their patient record": what is theirs already. */
const OWN_ONE =
  /^ ?(?:(?:its|our|their) (?:[\p{L}-]+ ){0,3}?(?:stack|tools|tooling|spreadsheets|setup|pipelines?|provider|ticketing|search engine|database|warehouse)(?!\p{L})|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|dozens of|several|a patchwork of|a handful of|a mix of) (?:[\p{L}-]+ ){0,3}?(?:systems|tools|platforms|databases|applications|EHRs|ERPs|CRMs|spreadsheets|vendors)(?!\p{L}))|^ ?(?:its|our|their|seine?n?|ihre?n?|unsere?n?|leur|son|sa|notre|su|nuestro|sua|il suo|seu|zijn|haar|ons|onze) (?:[\p{L}-]+ ){0,2}?(?:[\p{L}-]*software|systems?|erp|crm|cms|dossier patient|patient records?|records system|help ?desk|core banking|mainframe|intranet|warenwirtschaft|logiciel|système|sistema|gestionale|systeem|patiëntendossier)(?!\p{L})/iu;

/** Headlines leave the article out. */
const LEGACY_AT =
  /^ ?(?:legacy|in-house|ageing|aging|outdated|home-?grown|decades?-old) (?:[\p{L}-]+ ){0,2}?(?:software|systems?|platforms?|erp|crm|cms|core banking|mainframe|database)(?!\p{L})/iu;

/** The same anywhere: what takes the place of an old system is one too, whoever knows it. */
export const LEGACY =
  /(?<!\p{L})(?:legacy|in-house|ageing|aging|outdated|home-?grown|decades?-old|\d+-year-old|alte[ns]?|ancien(?:ne)?|vieux|antigu[oa]|viejo|vecchi[oa]|antig[oa]|oude) (?:[\p{L}-]+ ){0,2}?[\p{L}-]*(?:software|systems?|platform|erp|crm|cms|core banking|mainframe|database|lösung|plattform|logiciel|système|sistema|plataforma|gestionale|systeem|pakket)(?!\p{L})/iu;
