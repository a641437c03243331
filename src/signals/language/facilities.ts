import { createPattern } from "./pattern.ts";
/** Places of work and sale: what a company opens when it expands. One pattern, to be used within a phrase. */
export const FACILITY = createPattern(
  /(?<!\p{L})(?:head ?quarters?|HQ|offices?|hubs?|outposts?|plants?|factory|factories|gigafactory|warehouses?|(?:cent(?:er|re)s?)|facility|facilities|sites?|stores?|shops?|showrooms?|boutiques?|branch(?:es)?|locations?|laborator(?:y|ies)|labs?|campus|clinics?|restaurants?|studios?|subsidiar(?:y|ies)|depots?|terminals?|mills?|malthouses?|(?:packing|smoke|green)houses?|brewery|breweries|winery|roastery|dairy|bakery|distillery|premises|foundry|refinery|data region|cloud region|operations|presence|footprint|entity|space|building|base|depot|yards?|halls?|Stützpunkt|\p{L}{0,20}[Hh]alle|naves?|(?:Produktions|Fertigungs|Betriebs|Recycling|Abfüll|Montage|Forschungs)(?:anlagen?|stätten?|linien?|gebäude|zentren)|\p{L}{0,20}(?:werke|hallen)|Fabriken|cafés?|kitchens?|gyms?|hotels?|pubs?|Büros?|Standorte?|Niederlassung(?:en)?|\p{L}{0,20}(?<!netz|hand|feuer|kunst|fach)werk|Fabrik|\p{L}{0,20}lager|\p{L}{0,20}zentrum|Filialen?|Zentrale|Geschäft|Hauptsitz|Firmensitz|bureaux?|usines?|magasins?|siège|agence|entrepôt|filial[ei]s?|agences|implantations?|oficinas?|fábrica|planta|tiendas?|sed[ei]s?|almac[eé]n(?:es)?|fábricas|plantas|centros?|locales?|ufficio|uffici|stabiliment[oi]|punti vendita|negozi(?:o)?|locali|fabbrica|ristorant[ei]|punto vendita|kantoor|vestiging(?:en)?|fabriek(?:en)?|winkels?|filiaal|magazijn|escritórios?|lojas?|unidades?|restaurantes?|brouwerij|bakkerij|apotheek|supermarkt|magazijn|\p{L}{0,20}centrum|datacenter|Brauerei|Bäckerei|Supermarkt|Klinik|Labor|brasserie|boulangerie|pharmacie|supermarché|clinique|atelier|laboratoire|plateforme logistique|cervecería|panadería|farmacia|supermercado|clínica|taller|laboratorio|factoría|sucursal(?:es)?|birrificio|panificio|polo logistico|succursale|cervejaria|padaria|farmácia|armazém|sucursal|laboratório|filial)(?!\p{L})/iu,
);

/** Shops and offices without walls, and centres that are departments. */
export const NOT_A_FACILITY = createPattern(
  /\b(?:online|web|app|play|digital|virtual|e-?commerce|pop-?up|metaverse) (?:store|shop|office|branch|center|centre|boutique)|\b(?:e-?shop|web ?site|web ?shop|help|trust|resource|learning|media|press|news|notification|contact|call|security operations|developer|partner|support) (?:hub|center|centre|site)|\b(?:box|post|back|front|family|program(?:me)?|home|head|chief|president's|mayor's) office|\b(?:credit|loan|subscription|debt|financing|term|revolving|lending|liquidity) facilit(?:y|ies)\b|\bfacility (?:communication|management|maintenance|safety|services|managers?)|\bwarehouse (?:lending|lines?|capacity|credit)\b|\b(?:warehouse|office|store|plant|restaurant|hotel|factory|clinic|hospital) (?:racking|services?|solutions?|supplies|equipment|furniture|cleaning|maintenance|repairs?|automation|software|systems?|products?)\b|\boffice suites?\b|\bstore (?:summar(?:y|ies)|builders?|locators?|listings?|credits?)\b|\bpower plants? of\b|\b(?:office|store|shop|branch) hours\b|\b(?:home|kitchen|bath(?:room)?) (?:remodel\p{L}*|renovations?|improvements?|designs?|lifts?|elevators?|appliances?|products?|services?|goods|ranges?|systems?)\b/iu,
);

/** How titles call what other languages name; compounds by their last part. Longer beginnings first. */
const IN_ENGLISH: [RegExp, string][] = [
  [/^(?:büros?|bureaux?|oficinas?|uffici?o?|kantoor|escritórios?)$/, "office"],
  [/^(?:niederlassung(?:en)?|filialen?|filiaal|vestiging(?:en)?|agence)$/, "branch"],
  [/^(?:standorte?|implantation|unidade)$/, "site"],
  [/(?:werke?|^usines?|^plantas?|^stabiliment[oi]|(?:anlage|stätte)n?)$/, "plant"],
  [/^(?:fabrik|fábrica|fabbrica|fabriek)$/, "factory"],
  [/(?:lager|^entrepôt|^almacén|^magazijn)$/, "warehouse"],
  [/(?:zentrum|centrum|^centro)$/, "centre"],
  [/^(?:brouwerij|brauerei|brasserie|cervecería|birrificio|cervejaria)$/, "brewery"],
  [/^(?:bakkerij|bäckerei|boulangerie|panadería|panificio|padaria)$/, "bakery"],
  [/^(?:supermarkt|supermarché|supermercado)$/, "supermarket"],
  [/^(?:apotheek|pharmacie|farmacia|farmácia)$/, "pharmacy"],
  [/^(?:klinik|clinique|clínica)$/, "clinic"],
  [/^(?:labor|laboratoire|laboratorio|laboratório)$/, "laboratory"],
  [/^(?:atelier|taller)$/, "workshop"],
  [/^factoría$/, "factory"],
  [/^(?:sucursal(?:es)?|succursale|filial)$/, "branch"],
  [/^armazém$/, "warehouse"],
  [/^(?:sedi|sedes)$/, "offices"],
  [/^(?:zentrale|hauptsitz|firmensitz|siège|sede)$/, "headquarters"],
  [/^(?:geschäft|magasins?|tiendas?|negozio?|punto vendita|winkels?|lojas?)$/, "store"],
  [/^(?:ristorant[ei]|restaurantes?)$/, "restaurant"],
  [/^(?:locales|locali)$/, "premises"],
];

/** The English word for a facility that `facilityIn` found. */
export function inEnglish(facility: string): string {
  return IN_ENGLISH.find(([pattern]) => pattern.test(facility))?.[1] ?? facility;
}

/** How a facility is called in a title: the last word of the phrase, in lower case. */
export function facilityIn(phrase: string): string | undefined {
  if (NOT_A_FACILITY.test(phrase)) return undefined;
  return FACILITY.exec(phrase)?.[0].toLowerCase();
}
