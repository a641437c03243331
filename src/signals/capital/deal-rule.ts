import { createPattern, type Pattern } from "../language/pattern.ts";

/**
 * A way to say that one company buys another. In its words `{A}` is the buyer and `{B}` what is bought, each one mark of `markDeals`, and
 * `{T}` what is bought where it is the subject and only described; `{x}` what may stand between a company and its verb, `{d}` what
 * describes the company that follows ("its rival "), `{..}` up to 60 characters of one clause that name no company, `{...}` up to 80
 * that do not name the subject.
 */
export type DealRule = {
  pattern: Pattern;
  /** The words say many things ("goes to"): the text around must tell of a purchase. */
  isAmbiguous: boolean;
  isGerman: boolean;
};

/** A rule from its words in the notation above. */
export const compileRule =
  (isAmbiguous: boolean, isGerman = false) =>
  (source: string): DealRule => ({
    pattern: createPattern(new RegExp(expand(source), "giu")),
    isAmbiguous,
    isGerman,
  });

const MARK = "[\\uE200-\\uE37F]";
/** A town is marked like a company: what is bought "in Chemnitz" goes on behind it. */
export const OTHER_MARK = "[\\uE300-\\uE37F]";
/** A town behind a company is marked like one: "Beacon of Leeds has". */
const PLACE_MARKS = "\\uE300-\\uE37F";
const ADVERBS =
  "has|have|had|is|are|was|were|will|today|also|now|just|recently|officially|finally|formally|quietly|fully" +
  "|hat|haben|ist|wird|wurde|nun|jetzt|künftig|vollständig|komplett|mehrheitlich|ebenfalls|auch|erneut|rückwirkend|offiziell" +
  "|heeft|hebben|wordt|werd|nu|ook|volledig|officieel|zijn|komt" +
  "|(?:annonce|confirme|indique|dit) avoir|(?:anuncia|confirma|dice) haber|(?:annuncia|conferma) di aver|(?:anuncia|confirma) ter|a|ont|est|sont|vient de|va|officiellement|désormais|également|aussi|enfin|été|entièrement" +
  "|ha|han|es|fue|ya|también|oficialmente|ahora|acaba de" +
  "|(?:since|sinds|seit|depuis|desde|ab|per|as of|dès|dal) (?:\\p{L}+ ){0,2}\\p{L}+" +
  "|é|foi|já|também|agora|será|tem" +
  "|è|viene|stata?|stato|ora|anche|ufficialmente|hanno|da oggi";
const BETWEEN = `(?: ?\\([^)]{1,40}\\))?(?: (?:of|in|from) [\\p{Lu}${PLACE_MARKS}][\\p{L}${PLACE_MARKS} .'’-]{0,24}(?:, [\\p{L}${PLACE_MARKS}.]{1,16})?(?=,| (?:has|have|is|will|agreed|agrees)(?![\\p{L}])),?)?(?:,[^,;\\uE200-\\uE37F]{1,90},)?(?: (?:${ADVERBS})(?![\\p{L}])){0,3} `;
/** Words that end the description of what is bought: it is something else, or somebody else's. */
const NOT_DESCRIBING =
  "of|in|from|for|with|by|to|at|on|and|or|that|which|who|von|vom|bei|mit|für|auf|aus|an|im|zur|zum|und|der|des" +
  "|van|voor|met|op|aan|bij|en|de la|du|des|avec|pour|par|sur|chez|dans|et|del|da|do|das|dos|di|della|dal|con|para|por|sin|com|per|y|e|em|no|na" +
  "|contract|contrat|contrato|contratto|vertrag|commessa|appalto|order|ordine|commande|pedido|encargo|cuenta|conta|prize|preis|prix|premio|prêmio|prijs|oscar" +
  "|campaign|campagne|campaña|campanha|campagna|land|terrain|terreno|solar|grundstück|perceel|pand|building|edificio|edifício|bâtiment|immeuble|local|nave|capannone|stabile" +
  "|licen[cs]es?|licence|licencia|licença|licenza|patent|patente|brevet|brevetto|trophy|copa|coupe|coppa|title|título|titre|tickets?|entradas|billets" +
  "|estadio|stade|stadio|stadion|tour|torneo|festival|gala|feria|salon|messe|project|proyecto|projet|progetto|projeto|concurso|concours|gara|bando|licitación|tender";
const DESCRIBES = `(?:(?:d|l|all)['’]|(?!(?:${NOT_DESCRIBING})(?![\\p{L}]))[\\p{L}'’&.-]+ ){0,6}?`;
/** More than half: who buys less owns a share, not the company. */
export const PERCENT =
  "(?:5[1-9]|[6-9]\\d|100)(?:[.,]\\d+)? ?(?:%|Prozent|percent|per cent|procent|por ciento|por cento|per cento|pour cent)";

function expand(source: string): string {
  return source
    .replaceAll("{A}", `(?<buyer>${MARK})`)
    .replaceAll("{B}", `(?<bought>${MARK})`)
    .replaceAll("{T}", "(?<bought>\\uE201)")
    .replaceAll("{x}", BETWEEN)
    .replaceAll("{d}", DESCRIBES)
    .replaceAll("{...}", "[^.;!?|\\n\\uE200\\uE201]{0,80}?")
    .replaceAll("{..}", `(?: (?:in|aus|à|en|em|uit|di|near) ${OTHER_MARK})?[^.;!?|\\n\\uE200-\\uE37F]{0,60}?`);
}
