import { createPattern } from "../language/pattern.ts";
import { SUM } from "./figures.ts";
import type { ObtainedRules } from "./obtained-things.ts";

const LOAN =
  "(?:(?:term|bridge|bridging|bank|venture|syndicated|green|construction|senior|secured|unsecured|development|mezzanine|growth|working[- ]capital|government|state|soft|shareholder|subordinated|convertible|innovation|social|acquisition|project|sustainability-linked|(?:two|three|four|five|six|seven|ten|\\d{1,2})-year) ){0,3}(?<!\\b(?:home|car|auto|personal|payday|student|consumer|mortgage|customer|title|on) )loans?(?: (?:facilit(?:y|ies)|agreements?|financing|packages?|guarantees?|notes?|deals?))?";
const FACILITY =
  "(?:(?:revolving|committed|syndicated|bilateral|multi-?currency|bridge|term|green|asset-backed|asset-based|receivables|warehouse|debt|credit|loan|note|borrowing|funding|financing|overdraft|securiti[sz]ation|invoice|inventory|equipment|secured|venture|senior|working[- ]capital|letter[- ]of[- ]credit) ){1,4}(?:facilit(?:y|ies)|lines?(?! of (?!credit))|revolver)";
const DEBT =
  "(?:(?:venture|growth|senior|mezzanine|private|structured|asset-backed|asset-based|project|non-dilutive|new|long-term|secured|bank|subordinated|unitranche|convertible) ){0,3}debt(?: (?:financing|funding|facility|round|package|capital|raise|finance|investment|deal|issue))?";
const BONDS =
  "(?:(?:(?:two|three|four|five|six|seven|eight|ten|twelve|\\d{1,2})-year|senior|unsecured|secured|convertible|green|social|high-yield|hybrid|corporate|euro|inaugural|debut|subordinated|CoCo|contingent convertible|perpetual|dollar|samurai|panda|masala|retail|sustainability-linked|exchangeable|private|investment-grade|junk|covered) ){1,4}(?:bonds?|notes?|debentures?|sukuk)(?: (?:offering|issue|issuance|sale|placement))?|sukuk|bond (?:issue|issuance|offering|sale|placement|deal)|bond markets?(?= for\\b)|(?:private |senior )?notes? (?:offering|issue|issuance|placement|sale)|bonds?(?= (?:to|due|maturing|priced|at)\\b|[.,]|$)|notes(?= (?:due|maturing)\\b)|(?:corporate |green |senior )?(?:bonds|debentures)|convertible debenture|promissory notes?|private placement notes";
const OTHERS =
  "lines? of credit|credit lines?|unitranche(?: (?:loan|facility|financing|package))?|(?:mezzanine|stretch senior) (?:package|funding)|(?:funding|lending|invoice|stock) line(?= (?:of|from|with)\\b)|(?:revolving credit|revolving loan|(?:senior secured )?credit|term loan|loan|note purchase)(?:,? (?:and|term loan|security|guaranty|revolving credit))* agreements?|revolver|RCF|bank (?:financing|funding|debt|lending|facilities)|(?:exit|DIP|debtor-in-possession|bankruptcy|rescue) financing|(?:debt|asset|project|bank|invoice|trade|construction|development|property|structured|fleet|export|bridge|acquisition|inventory|vessel|ship|aircraft|equipment|real[- ]estate|mezzanine) financ(?:e|ing)(?: (?:package|facility|deal))?|(?:asset-based |invoice |commercial |secured )?lending (?:agreement|facility|deal|package)|(?<=[\\uE500-\\uE57F] (?:[\\p{Ll}-]+ ){0,2})facility|refinancing(?: package)?|(?:asset-backed )?securiti[sz]ations?|sale[- ]and[- ]leaseback|facility(?=[^.;]{0,60}\\b(?:with|from|by)\\b[^.;]{0,40}\\b(?:lenders?|banks?|Bank)\\b)|borrowing base|overdraft|borrowings";
const ABROAD =
  "(?:[\\p{L}-]*[Dd]arlehen|[\\p{L}-]*[Kk]redit(?:linie|rahmen|fazilität|vertrag|finanzierung)?|[\\p{L}-]*[Aa]nleihen?|Schuldscheine?|Fremdkapital(?:finanzierung)?|Refinanzierung|Venture[- ]Debt)|(?:prêts?(?: (?:bancaires?|garantis?|participatifs?|d['’]amorçage))?|emprunts?(?: obligataires?)?|dette(?: (?:bancaire|senior|privée))?|(?:ligne|facilité)s? de crédit|crédits? (?:syndiqués?|bancaires?|renouvelables?)|obligations (?:convertibles|vertes)|financement bancaire|refinancement)|(?:préstamos?(?: (?:sindicado|verde|participativo))?|líneas? de crédito|crédito sindicado|deuda|bonos(?: verdes)?|financiación bancaria|refinanciación)|(?:empréstimos?|linhas? de crédito|(?:emissão de )?debêntures(?: simples)?|dívida|financiamento (?:d[oae] (?:BNDES|banco)|bancário))|(?:[\\p{L}-]*lening(?:en)?|krediet(?:faciliteit|lijn)?|bankfinanciering|herfinanciering|obligatielening)|(?:prestit[oi](?: obbligazionari[oi])?|line[ae] di credito|minibond|bond(?= (?:verde |green )?da (?=[\\d\\uE500-\\uE57F]))|obbligazioni|finanziamento (?:bancario|in pool|green)|(?<=(?:[Bb]anc[ao]|Cassa)[^.;]{0,80}?)finanziamento|finanziamento(?=[^.;]{0,90}?(?:[Bb]anc[ao]|Cassa|SACE|tasso|della durata))|debito|rifinanziamento)";

const NOUN = createPattern(
  new RegExp(`(?<![\\p{L}-])(?:${FACILITY}|${LOAN}|${BONDS}|${OTHERS}|${DEBT}|${ABROAD})(?![\\p{L}-])`, "giu"),
);

/** How money that has to be paid back is spoken of. */
export const DEBT_RULES: ObtainedRules = {
  noun: NOUN,
  notAfter:
    /^(?:['’]s? | )?(?:applications?|origination|book|portfolios?|officers?|servic\w+|software|platform|management|customers?|products?|approvals?|data|decision\w*|app|marketplace|market|repayments?|relief|collection|advis\w+|broker\w*|fund|funds|ratio|levels?|rating|holders?|desk|team|startup|payments?|business|managers?|providers?|processing|documents?|programme|program|scheme|tracker|and grants? for)\b/i,
  alone:
    /\b(?:facilit|lending agreement|convertible debenture|securiti[sz]|(?:credit|loan|security|note purchase) agreement|credit lines?|lines? of credit|revolver|RCF|venture debt|debt (?:financing|funding|facility|round|package|capital|raise|finance)|growth debt|refinanc|bond (?:issue|issuance|offering|placement)|leaseback|sukuk|green bonds?|senior (?:secured |unsecured )?notes|convertible (?:notes|bonds)|debentures|(?:term|bridge|venture|syndicated|green|construction|bank|innovation|sustainability-linked|shareholder) loan)|Darlehen|[Kk]redit|[Aa]nleihe|Schuldschein|Fremdkapital|Venture|emprunt|prêt|ligne de|crédit|dette|préstamo|línea|deuda|empréstimo|linha|debêntures|lening|krediet|financiering|prestito|linea di|minibond|rifinanz/iu,
  takes:
    /(?<![\p{L}-])(?:launch(?:es|ed)(?= (?:(?:an?|the|its|new) )*(?:[\uE500-\uE57F] )?(?:\p{Ll}+ )?(?:refinancing of(?= (?:its|an?|the|existing|credit|debt|bank|bridge|term|syndicated|short-term|long-term|[\uE500-\uE57F])(?!\p{L}))|bonds?(?! \p{Ll})|bond (?:issue|sale|offering)|notes? offering))|issu(?:es|ed)|plac(?:es|ed)|pric(?:es|ed)|sells|sold|draws(?: down)?|dr[ea]wn?(?: down)?|refinanc(?:es|ed)(?: with)?|concludes|concluded|upsiz(?:es|ed|ing)|increas(?:es|ed)|expand(?:s|ed)|extend(?:s|ed)|enlarg(?:es|ed)|doubl(?:es|ed)|amend(?:s|ed)(?: and (?:extend|restat|upsiz|increas)(?:s|ed|es))?|renew(?:s|ed)|lifts|lifted|ups|upped|hik(?:es|ed)|boost(?:s|ed)|tops up|topped up|adds|added|borrow(?:s|ed)|takes out|took out|taken out|tap(?:s|ped)|execut(?:es|ed)|establish(?:es|ed)|puts in place|put in place|begibt|begab|platziert|emittiert|nimmt|refinanziert|stockt|verlängert|émet|émis|contracte|contracté|souscrit|refinance|emite|emitió|contrata|emitiu|refinancia|amplía|geeft|plaatst|verhoogt|herfinanciert|emette|colloca)(?!\p{L})/giu,
};

/** A cheap first look: without one of these no noun of debt is in a sentence. */
export const MAY_NAME_DEBT = createPattern(
  /loan|debt|facilit|credit|revolver|\bRCF\b|\bbonds?\b|\bnotes?\b|debent|sukuk|overdraft|unitranche|mezzanine|stretch senior|(?:funding|lending|invoice|stock) line|borrow|lending (?:agreement|facility|deal|package)|refinan|securiti|leaseback|bank (?:financing|funding|lending)|financ(?:e|ing)\b|darlehen|kredit|anleihe|schuldschein|fremdkapital|prêt|emprunt|dette|obligation|crédit|financement|préstamo|línea|deuda|bonos|financiaci|empréstimo|linha|debênt|dívida|financiamento|lening|krediet|financiering|prestit|linea|line[ae] di|minibond|obbligaz|finanziamento|debito/i,
);

/** A sum from a bank without a word of shares is lent, whatever it is called. */
export const FROM_BANK = new RegExp(
  `(${SUM})(?: (?!(?:contract|order|case|lawsuit|fine|mandate|settlement)(?!\\p{L}))[\\p{L}-]+){0,5}? (?:from|with|by|von|bei|durch|auprès de|de|van|da|by way of)\\s(?:[^.;:]{0,50}?\\s)?(?:\\p{Lu}[\\p{L}&-]* )*(?:Bank|Banks|Banking|Bancorp|Banque|Banco|\\p{Lu}?\\p{Ll}*[Bb]ank|\\p{L}*[Ss]parkasse|Raiffeisen|[Bb]uilding [Ss]ociety|Credit Union|lenders?|banks|Banken|banques|bancos|banche|EIB|EBRD|KfW|BEI|IFC)(?!\\p{L}| (?:executive|veteran|analyst))`,
  "u",
);
/** Where these stand, the money buys shares, is given, or is not the company's own. */
export const NOT_LENT =
  /\b(?:equity|rounds?|rodada|ronda|tour de table|Finanzierungsrunde|series [a-h]\b|seed|shares?|investors?|investment round|stake|valuation|venture capital|grants?|donat\w+|customers?|fined?|sponsor\w*|prize|award|orders?(?= from))\b/i;

/** "lent it £500,000", "borrowed €20m". */
export const LENDS = new RegExp(
  `(?<!\\p{L})(?:(?:lends?|lent|loaned|loans|(?:is|are) lending|leiht|prête|presta|empresta|leent) (?:it|us|the (?:company|firm|group|business)|(?=\\p{Lu})[^.;,]{2,40}?)(?: (?:another|a further|up to|an additional|about))? ?|(?<borrows>(?:borrow(?:s|ed)|emprunte|(?<=a )emprunté) (?:up to |another |a further |an additional |about )?))(?<sum>${SUM})`,
  "iu",
);
/** "signs €40m loan with ", before whoever borrows it. */
export const LOAN_WITH = new RegExp(
  `(?<!\\p{L})(?:signs?|signed|agrees?|agreed|concludes?|concluded|finali[sz]e[sd]?) (?:(?:an?|the|a new) )?(?:${SUM} (?:[\\p{L}-]+ ){0,3}?loan(?: agreement| facility| deal)?|(?:[\\p{L}-]+ ){0,3}?loan(?: agreement| facility| deal)? (?:of|for|worth) ${SUM}) with (?:the )?(?:\\p{Ll}[\\p{L}-]* ){0,3}`,
  "gu",
);
/** "lends $18m to ", before whoever borrows it. */
export const LENDS_TO = new RegExp(
  `(?<!\\p{L})(?:lends?|lent|loaned|(?:is|are) lending|(?:will|to) lend|leiht|prête|presta|empresta|leent) (?:(?:up to|a total of|about|nearly|another|a further|an additional|as much as|bis zu|jusqu['’]à|hasta|até|fino a|tot) )?${SUM}(?: \\(${SUM}\\))? (?:to|an|à|a|aan) (?:the )?(?:\\p{Ll}[\\p{L}-]* ){0,3}`,
  "gu",
);
