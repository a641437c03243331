/** Places of work and sale: what a company opens when it expands. One pattern, to be used within a phrase. */
export const FACILITY =
  /\b(?:head ?quarters?|HQ|offices?|hubs?|outposts?|plants?|factory|factories|gigafactory|warehouses?|(?:cent(?:er|re)s?)|facility|facilities|sites?|stores?|shops?|showrooms?|boutiques?|branch(?:es)?|locations?|laborator(?:y|ies)|labs?|campus|clinics?|restaurants?|studios?|subsidiar(?:y|ies)|depots?|terminals?|mills?|brewery|breweries|bakery|distillery|premises|foundry|refinery|data region|cloud region|operations|presence|entity|space|building|Büro|Standort|Niederlassung|Werk|Filiale|Zentrale|bureaux?|usine|magasin|siège|agence|oficina|fábrica|planta|tienda|sede|ufficio|stabilimento|negozio|kantoor|vestiging|fabriek|winkel|escritório|loja)\b/i;

/** Shops and offices without walls, and centres that are departments. */
export const NOT_A_FACILITY =
  /\b(?:online|web|app|play|digital|virtual|e-?commerce|pop-?up|metaverse) (?:store|shop|office|branch|center|centre|boutique)|\b(?:e-?shop|web ?site|web ?shop|help|trust|resource|learning|media|press|news|notification|contact|call|security operations|developer|partner|support) (?:hub|center|centre|site)|\b(?:box|post|back|front|family|program(?:me)?|home|head|chief|president's|mayor's) office|\bpower plants? of\b/i;

/** How a facility is called in a title: the last word of the phrase, in lower case. */
export function facilityIn(phrase: string): string | undefined {
  if (NOT_A_FACILITY.test(phrase)) return undefined;
  return FACILITY.exec(phrase)?.[0].toLowerCase();
}
