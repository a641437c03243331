import { facilityIn, NOT_A_FACILITY } from "../language/facilities.ts";
import { createPattern } from "../language/pattern.ts";

/** What is opened, built or taken: a facility, or a word that is one beside such a verb. */
export function siteIn(object: string): string | undefined {
  const facility = facilityIn(object);
  if (facility !== undefined) return facility;
  if (NOT_A_FACILITY.test(object) || NO_SITE.test(object)) return undefined;
  return BESIDE_VERB.exec(object)?.[0].toLowerCase();
}

const NO_SITE = createPattern(
  /\b(?:business|operating|storage|account|processing|rental) units?\b|\bhome (?:page|screen|game|market|run|office|loan|care|delivery|insurance|equity)|\b(?:nursing|care|mobile|smart|second|holiday|new-build|affordable|single-family|model) homes?\b|\bhomes\b/i,
);
const BESIDE_VERB = createPattern(
  /(?<!\p{L})(?:doors|unit|home|(?<=\p{Lu}\p{Ll}{2,} )flagship(?=$|[.,;:]| (?:on|in|this|next|with|after|as|to)(?!\p{L}))|address|fabs?|bookshop|depots?|floors?|leases?|works|brewpub|pub|taproom|mill|tasting room|shopfront|storefront|premises|lofts?|[\d,.]+[ -]?(?:sq|square)[\p{L} -]{0,12}|\p{L}{0,14}(?:[Gg]ebäude|[Ss]itz|[Rr]äume|[Rr]äumlichkeiten|[Pp]roduktion|[Nn]eubau|[Hh]aus|[Ss]tandort|[Ll]aden|[Pp]raxis|[Ss]tore|[Ss]howroom|[Ff]abrik)|Tochter(?:gesellschaft)?|[Zz]entrale|dépôt|depósito|entreposto|deposito|locaux|adresse|bâtiment|plateforme|entrepôts?|boutiques?|site|local|instalaciones|complejo|edificio|bodega|polo|quartiere? generale|cuartel general|casa madre|CD|capannone|magazzino|edificio|punto|pand|loods|distributiecentrum|showroom|bedrijfspand|gebouw|galpão|centro de distribuição|instalações|prédio|lojas?|pontos? de venda)(?!\p{L})/u,
);
