import { COMPANY_NOUN } from "../language/company-nouns.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Words that a text about the purchase of a company has, in seven languages; one of them is enough. */
const TELLS_OF_PURCHASE = createPattern(
  new RegExp(
    "(?<![\\p{L}-])(?:acqui(?:re[sd]?|ring|sitions?)|bought|buys|buying|buyer|purchased?|takeover|take-?over|buyout|sold(?! out)|pa(?:id|ys|ying)(?= )|agree[ds]? to pay|(?:will|is to) pay|splash(?:es|ed) out|s(?:ells?|old) (?:up|out) to|in (?:cash and (?:stock|shares)|(?:stock|shares) and cash)|for (?:about |some |around |up to )?[$€£](?=\\d)|purchase price|signed the (?:papers|deal|agreement)|new owners?|all-(?:share|stock)|the deal|after (?:an? )?(?:\\S+ )?(?:sale|deal)|in an? (?:\\S+ )?deal(?! with)|(?:completed|agreed|struck|signed|closed|done) an? (?:\\S+ )?deal for|(?:strikes|agrees|seals|signs|inks|clinches|wins) (?:an? )?(?:\\S+ )?(?:deal|auction|bidding) (?:for|to buy|to acquire)|[$€£][\\d.,]+ ?\\p{L}* (?:\\p{L}+ )?(?:swoop|takeover|bid)|now owns|will run it|hand(?:ed|ing)? (?:it |\\p{L}+ )?over|deal (?:worth|valued)|to its (?:stable|portfolio of (?:brands|companies))|undisclosed (?:sum|amount)|[$€£]? ?\\d[\\d.,]* (?:a|per) share|(?:friendly|agreed) (?:merger|deal)|terms (?:of|were)|part of the (?:\\w+ )?(?:family|group)|shareholders|(?:all|the) (?:of )?(?:the |its |their )?shares" +
      "|übernahme|kauft|übernommen|kaufpreis\\p{L}*|käufer\\p{L}*|verkäufer\\p{L}*|kaufvertrag|(?:sämtliche|alle|die) anteile\\p{L}*|gesellschafter\\p{L}*|mehrheit\\p{L}*|eigentümer\\p{L}*|zukauf|erwerb|verkauft|akquisition|kartellamt" +
      "|overname\\p{L}*|overgenomen|aandelen|aandeelhouders?|verkocht|koopt|koopprijs|nieuwe eigenaar" +
      "|rachat|rachetée?|acquéreur|repreneur|actionnaires?|(?:du|le|son) capital|cession|cédée?s?|reprise" +
      "|comprad[oa]|(?:la|una) (?:compra|venta|operación)|adquisición|adquirid[oa]|accionistas|participaciones|(?:el|del|su) capital|socios" +
      "|aquisição|a (?:compra|venda)|compra de|o negócio|comprad[oa]|acionistas|capital social|(?:o|do) capital|sócios" +
      "|acquisizione|acquisit[oa]|l['’]operazione|(?:i|dei) soci|(?:del|il|intero) capitale|tutto il capitale|quote|cedut[oa]|cessione|azionisti|il controllo)(?!\\p{L})",
    "iu",
  ),
);
/** How far before and behind an ambiguous statement such words count (sentences). */
const BEFORE = 2;
const BEHIND = 3;

/** Whether the sentences around tell that a company is bought, where "goes to" or "joins" alone may mean many things. */
export function tellsOfPurchase(reading: Reading, { index }: Sentence): boolean {
  return reading.sentences
    .slice(Math.max(0, index - BEFORE), index + BEHIND + 1)
    .some((one) => !one.isBoilerplate && TELLS_OF_PURCHASE.test(one.text));
}

/** German writes every noun like a name. What ends so, or says whose it is, is a thing, not a firm. */
const GERMAN_THING = createPattern(
  /^Werke?$|(?:ung|heit|keit|schaft|tion|tät|stück|häuser|haus|gebäude|hallen?|wagen|laster|lkw|fahrzeuge?|anlagen?|geld(?:er)?|kapital|mittel|milli(?:on|arde)(?:en|n)?|investor(?:en|in)?|partner(?:in)?|kunden?|unterstützung|verstärkung|hilfe|kredit|darlehen|titel|pokal|sieg|maschinen?|züge|kosten|rolle|amt|posten|lizenz(?:en)?|rechte?|patente?|flächen?|areal|gelände|immobilien?|flugzeuge?|schiffe?|busse|aktien|anteile?|kräne?|geräte|räume|filialen?|aufträge?|auftrag|etat|vertrag|verträge|preis|boden|wald|strom|software|produkte?|waren?|möbel|autos?|drohnen|server|chips|tickets|führung|vorsitz|mandate?|aufgaben?|dienst|regie|spende|start|börse|markt|geschäftsbetrieb|betriebsvermögen|vermögenswerte)$/iu,
);
const GERMAN_FORM = /(?<!\p{L})(?:GmbH|AG|SE|KG|KGaA|UG|eG|Inc|Ltd|B\.?V|S\.?A|SAS|SpA|AB|Oy)(?!\p{L})/u;
/** Words beside a bought company that no bought thing has. */
const GERMAN_FIRM_NEAR = createPattern(
  /(?<!\p{L})(?:übernahme|kaufpreis\p{L}*|gesellschafter\p{L}*|anteile\p{L}*|gründer\p{L}*|mitarbeiter\p{L}*|mitarbeitenden?|beschäftigten?|belegschaft|umsatz|mehrheit\p{L}*|beteiligung|\p{L}*unternehmen\p{L}*|firma|start-?up|konkurrent\p{L}*|\p{L}*(?:anbieter|hersteller|spezialist|dienstleister|händler|zulieferer|konzern)s?|marke|kartellamt|standorte?|tochter\p{L}*)(?!\p{L})/iu,
);

/** "Kranbauer Lütjens" */
const TRADE_AND_NAME = new RegExp(`^${COMPANY_NOUN} \\p{Lu}`, "iu");

/** Whether a capitalised German noun that is bought may be the name of a firm. */
export function mayBeGermanFirm(reading: Reading, sentence: Sentence, name: string): boolean {
  if (GERMAN_FORM.test(name) || TRADE_AND_NAME.test(name)) return true;
  if (/ (?:von|vom|der|des|für|zu|zur|zum) /.test(name) || GERMAN_THING.test(name)) return false;
  const near = reading.sentences.slice(sentence.index, sentence.index + BEHIND + 1);
  if (near.length === 1) return true;
  return near.some(
    (one, i) => !one.isBoilerplate && GERMAN_FIRM_NEAR.test(i === 0 ? one.text.replace(name, "") : one.text),
  );
}
