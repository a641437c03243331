import { createPattern } from "../language/pattern.ts";
import type { ObtainedRules } from "./obtained-things.ts";

/** Who gives public or research money, by the words such bodies have in their names. */
const PUBLIC_BODY =
  "(?:Innovate ?UK|UKRI|(?:Horizon|Digital) Europe|Horizon 2020|EIC|European (?:Commission|Union|Innovation Council|Regional Development Fund|Research Council)|EU|ERDF|EFRE|Eureka|Eurostars|NIH|National Institutes? of Health|NSF|National Science Foundation|BARDA|ARPA-[EH]|DARPA|NASA|ESA|USDA|SBIR|STTR|Small Business Innovation Research|CPRIT|CIRM|CARB-X|(?:U\\.?S\\.? )?Department (?:of|for) \\p{Lu}\\p{L}+|Ministry of \\p{Lu}\\p{L}+|\\p{Lu}?\\p{Ll}*[Mm]inisterium(?: für \\p{Lu}\\p{L}+)?|PRR|PNRR|NextGenerationEU|BMBF|BMWK|BMWE|BMFTR|BMVI|Bpifrance|France 2030|ADEME|ANR|CDTI|FINEP|Finep|FAPESP|Fapesp|BNDES|RVO|Enterprise (?:Ireland|Singapore)|Invest (?:NI|Northern Ireland)|Scottish Enterprise|Business Finland|Vinnova|Innovation Norway|FFG|aws|Innosuisse|MassCEC|NYSERDA|DOE|Do[ED]\\b|(?:Energy|Commerce|Agriculture|Interior|Transportation) Department|Cancer Research UK|(?:Sovereign (?:Tech|Code)|Prototype) (?:Fund|Agency)|NLnet|(?:State|Commonwealth|City) of \\p{Lu}\\p{L}+|(?:[Cc]ounty|[Cc]ity|[Bb]orough|[Dd]istrict) [Cc]ouncil|(?:California )?Energy Commission|(?:\\p{Lu}[\\p{L}.]+ ){1,3}Foundation|Pentagon|Whitehall|Council(?= (?:hands?|handed|gives?|gave|awards?|awarded|grants?|granted|backs?|backed|approves?|approved|pledges?|pledged|puts?|offers?)\\b)|(?:Federal|National|European|Regional) (?:\\p{Lu}\\p{Ll}+ ){1,3}(?:Administration|Agency|Authority|Fund)|(?:\\p{Lu}\\p{L}+ )?Lottery|(?:National )?Heritage Fund|CHIPS Act|ARENA|[Tt]he foundation|Wellcome(?: Trust)?|Michael J\\. Fox Foundation|(?:state|federal|provincial|regional|Scottish|Welsh|UK|British|German|Irish|Canadian|Australian|Dutch|Danish|U\\.?S\\.?) (?:government|ministry)|[Gg]overnment|[Mm]inist(?:er|ry)|[Pp]remier|[Gg]overnor|(?:Das )?Land(?: \\p{Lu}\\p{L}+)?|Bund|Kanton|[Rr]égion|[Dd]épartement|[Mm]étropole|[Ss]tate (?:[\\p{Ll}-]+ ){0,2}(?:fund|agency|enterprise)|Enova|(?:[Ss]tate|[Tt]axpayers|[Cc]ity|[Cc]ounty)(?= (?:are |is |has |have |will )?(?:chip(?:s|ped|ping)?|kick(?:s|ed|ing)?|giv(?:es|ing)|hand(?:s|ed|ing)?|put(?:s|ting)?|stump(?:s|ed)?|pledg(?:es|ed)|approv(?:es|ed)|award(?:s|ed)|back(?:s|ed)|contribut(?:es|ed)|earmark(?:s|ed))\\b)|(?:\\p{Lu}[\\p{L}.]+ ){1,3}(?:Council|(?:Innovation|Challenge) Fund|Development (?:Agency|Authority))|UK Biomedical Catalyst|Biomedical Catalyst|Freistaat|Région \\p{Lu}[\\p{L}-]+|Regione \\p{Lu}\\p{L}+|Junta de \\p{Lu}\\p{L}+|Generalitat|Gobierno|Governo)";

const GRANT =
  "(?:(?:research|innovation|seed|matching|non-dilutive|public|federal|state|government|development|capital|regional|clean(?:tech)?|phase|[Ii]{1,3}|EU|SBIR|STTR|NIH|NSF|EIC|multi-year|competitive|R&D|local|business|growth|green|equity-free) ){0,4}grants?(?: (?:funding|money|award|support|agreement|financing|package))?";
const FUNDS =
  "(?:public|state|government|federal|EU|European|non-dilutive|non-repayable|taxpayers?['’]?|research|grant|Innovate UK|EIC Accelerator|EIC|Horizon Europe|SBIR|STTR|ARPA-[EH]|BARDA|CHIPS(?: Act)?|DOE|USDA|ARENA|UKRI|[Ll]ottery|provincial|regional) (?:[\\p{Ll}&-]+ ){0,2}(?:funding|funds|money|support|backing|subsid(?:y|ies)|award|aid|contribution|cash|financing)";
const OTHERS =
  "subsid(?:y|ies)|(?:Small Business (?:Innovation Research|Technology Transfer)(?: \\([A-Z]{4}\\))?|SBIR|STTR)(?: Phase (?:I{1,3}|[123])| Direct[- ]to[- ]Phase[- ]II)?(?: (?:award|contract|grant|funding))?|Fast[- ]Track (?:award|grant)|(?:EIC|Horizon) (?:Accelerator|Pathfinder|Transition|Europe)|Innovate ?UK (?:award|competition|Smart)|state aid|research award";
const ABROAD =
  "(?:Zuwendung(?:sbescheid)?|[\\p{L}-]*[Ff]ördermittel|[\\p{L}-]*[Ff]örder(?:bescheid|ung|geld(?:er)?|zusage|summe)|(?:[\\p{L}-]*)[Zz]usch(?:uss|üsse)|Forschungs(?:förderung|gelder))|(?:subventions?|aides? (?:publiques?|d['’]État|à l['’]innovation|de (?:Bpifrance|l['’]ADEME|la Région))|bourses?|Concours (?:i-Lab|i-Nov|[Mm]ondial d['’][Ii]nnovation|d['’]innovation)|France 2030|financement (?:européen|public))|(?:subvenci(?:ón|ones)|ayudas?(?: públicas?)?|fondos (?:europeos|públicos|Next Generation)|financiación pública)|(?:subvenç(?:ão|ões)|subsídios?|fundos (?:europeus|públicos)|subvenção econômica|edital)|(?:subsidies?|innovatiekrediet)|(?:contribut[oi](?: a fondo perduto| pubblic[oi])|fondi (?:europei|pubblici)|finanziamento (?:europeo|a fondo perduto)|bando)";

/** How money that nobody gets shares for, and nobody has to pay back, is spoken of. */
export const GRANT_RULES: ObtainedRules = {
  noun: createPattern(new RegExp(`(?<![\\p{L}-])(?:${FUNDS}|${GRANT}|${OTHERS}|${ABROAD})(?![\\p{L}-])`, "giu")),
  notAfter:
    /^(?:['’]s? | )?(?:access|permissions?|applications?|writing|writers?|makers?|making|management|software|platform|programme|program|scheme|portal|seekers?|database|deadlines?|opportunit\w+|date|of (?:options|stock|shares|patents?|restricted|rights|licen[cs]es?|permission)|options|recipients?|holders?|managers?|reviewers?|funds? for (?:customers|clients)|call|round (?:opens|is open))\b/i,
  alone:
    /\bgrants?\b|\bsubsid|\bSBIR|\bSTTR|EIC|Horizon|Innovate|\b(?:public|state|government|federal|EU|non-dilutive|non-repayable|research|grant|provincial|European|regional|BARDA|CHIPS(?: Act)?|DOE|USDA|ARENA|UKRI|lottery) (?:[\p{L}&-]+ ){0,2}(?:funding|funds|money|support|award|aid)|Zuwendung|[Ff]örder|Zusch|subven|aide|bourse|Concours|France 2030|ayuda|fondos|subsíd|fundos|contribut|fondi|bando|research award/iu,
  takes:
    /(?<![\p{L}-])(?:shar(?:es|ed)|draws|drew|qualif(?:ies|ied) for|tapped|recognised with|distinguée? au|lauréate? d[eu]|remporte|remporté|gagne|wurde (?:mit|für)|wird (?:mit|durch)|profitiert von|überreicht|empfing|beneficia|recibirá|se adjudica|adjudica|contemplada (?:em|com|no)|selecionada (?:em|no|para)|vince|vinto|si aggiudica)(?!\p{L})/giu,
};

/** A cheap first look: without one of these no noun of grants is in a sentence. */
export const MAY_NAME_GRANT = createPattern(
  /grants?\b|subsid|\b(?:SBIR|STTR|EIC|ARPA|BARDA|CHIPS|DOE|USDA|ARENA|UKRI|lottery)\b|Horizon|Innovate ?UK|state aid|research award|fast[- ]track|(?:public|state|government|federal|\bEU|European|dilutive|repayable|taxpayers?['’]?|research|provincial|regional) |zuwend|förder|zusch|forschungsgeld|subven|aides?\b|bourse|concours|France 2030|financement|ayuda|fondos|financiaci|subsíd|edital|fundos|contribut|fondi\b|bando|finanziamento/iu,
);

/** A sum from a public body is a grant whatever it is called, unless shares, a loan or goods are spoken of. */
export const PUBLIC_GIVER = createPattern(new RegExp(`(?<![\\p{L}-])${PUBLIC_BODY}(?![\\p{L}-])`, "u"));

/** Money of a public body that is paid for shares, goods or work, has to be paid back, or is the account's own gift. */
export const NOT_GRANTED = createPattern(
  /\b(?:equity|series [a-h]\b|seed round|stake|loans?|debt|bonds?|contracts?|orders?|tender|procure\w*|fined?|penalt\w+|settlement|tax(?:es)?|refund|bail-?out|lawsuit|sued|patents?|stock|options|shareholders?|scholarships?|permits?|prêts?|emprunts?|Darlehen|Kredit\p{L}*|préstamos?|empréstimos?|prestit[oi]|lening|planning permission|licen[cs]es?|licences|approval|acquir\w+|customers?|sales|designations?)\b/iu,
);
