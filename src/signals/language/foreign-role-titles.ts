import type { RoleTitle } from "./role-titles.ts";

/** The posts of `role-titles.ts` in German, French, Spanish, Dutch, Italian, Portuguese and Finnish. */
export const FOREIGN_TITLES: RoleTitle[] = [
  // "L'ad Renner", "nuovo ad": what Italian papers make of "amministratore delegato".
  {
    pattern: "(?<=(?:(?<![\\p{L}])(?:l|dell|all|dall)[’']|(?<![\\p{L}])(?:nuov[oa]|ex|come|suo) ))ad",
    level: "c_level",
    code: "ceo",
  },
  // German
  {
    pattern:
      "(?:interims|übergangs)(?:chef(?:in)?|geschäftsführer(?:in)?|ceo)|vorsitzende[rn]? (?:der geschäftsführung|des vorstands)",
    level: "c_level",
    code: "ceo",
  },
  {
    pattern:
      "vorsitz(?:ende[rn]?)? (?:des|im|vom) (?:aufsichtsrats?|aufsichtsrates|verwaltungsrats?|verwaltungsrates|beirats?)",
    level: "board",
  },
  {
    pattern:
      "aufsichtsrats?(?:vorsitzenden?r?|chef(?:in)?|mitglied)?|verwaltungsrats?(?:präsident(?:in)?|mitglied)?|beirat",
    level: "board",
  },
  { pattern: "präsident(?:en|in)? des (?:verwaltungs|aufsichts)rate?s", level: "board" },
  {
    pattern:
      "vorstands(?:vorsitz(?:enden?r?)?|chef(?:in)?|sprecher(?:in)?)|konzernchef(?:in)?|firmenchef(?:in)?|generaldirektor(?:in)?",
    level: "c_level",
    code: "ceo",
  },
  {
    pattern: "(?:finanz(?:vorstand|vorständin|chef(?:in)?)|kaufmännische[rn]? geschäftsführer(?:in)?)",
    level: "c_level",
    code: "cfo",
  },
  {
    pattern: "(?:technik(?:vorstand|chef(?:in)?)|technische[rn]? (?:geschäftsführer(?:in)?|leiter(?:in)?))",
    level: "c_level",
    code: "cto",
  },
  { pattern: "vertriebs(?:vorstand|chef(?:in)?)", level: "c_level", code: "cro" },
  { pattern: "marketing(?:vorstand|chef(?:in)?)", level: "c_level", code: "cmo" },
  { pattern: "personal(?:vorstand|vorständin|chef(?:in)?)", level: "c_level", code: "chro" },
  { pattern: "produktions?vorstand|betriebs(?:vorstand|chef(?:in)?)", level: "c_level", code: "coo" },
  {
    pattern: "(?:haupt)?geschäftsführer(?:s|in|posten|innen)?|geschäftsführung",
    level: "c_level",
    code: "managing-director",
  },
  { pattern: "vorstand(?:s|smitglied|sposten|es)?", level: "c_level", code: "executive-board" },
  {
    pattern:
      "(?:vertriebs|marketing|personal|finanz|entwicklungs|it-|produktions|einkaufs|bereichs|abteilungs)leiter(?:in)?|leiter(?:in)? (?:des |der )?[\\p{L}-]{3,20}",
    level: "head",
  },
  { pattern: "(?<=neue[rnm]? )chef(?:in)?(?= (?:für|bei|von)(?!\\p{L})|[.,;:]|$)", level: "c_level", code: "ceo" },
  { pattern: "chef(?:posten|sessel|amt)", level: "c_level", code: "ceo" },
  { pattern: "geschäftsleitung", level: "c_level", code: "managing-director" },
  // French
  { pattern: "président(?:e)? et chef(?:fe)? de la direction", level: "c_level", code: "ceo" },
  { pattern: "administrat(?:eur délégué|rice déléguée)", level: "c_level", code: "ceo" },
  {
    pattern: "(?<=(?:nouveau|nouvelle|change de) )patronn?e?(?= (?:pour|chez|à)|[.,;:]|$)",
    level: "c_level",
    code: "ceo",
  },
  { pattern: "patronn?e?(?= (?:de|du|d[’']))", level: "c_level", code: "ceo" },
  {
    pattern:
      "président(?:e)?[- ]directeur général|présidente[- ]directrice générale|direct(?:eur général|rice générale)|direction générale(?! adjointe)|directeur exécutif",
    level: "c_level",
    code: "ceo",
  },
  {
    pattern: "direct(?:eur financier|rice financière)|direct(?:eur|rice) administrati(?:f|ve) et financi(?:er|ère)",
    level: "c_level",
    code: "cfo",
  },
  { pattern: "direct(?:eur|rice) technique", level: "c_level", code: "cto" },
  { pattern: "direct(?:eur commercial|rice commerciale)", level: "c_level", code: "cco" },
  { pattern: "direct(?:eur|rice) marketing", level: "c_level", code: "cmo" },
  {
    pattern: "direct(?:eurs?|rices?) généra(?:l|le|ux|les) délégué(?:e|s|es)?|dg délégué(?:e|s|es)?",
    level: "c_level",
  },
  { pattern: "direct(?:eur|rice) des opérations", level: "c_level", code: "coo" },
  { pattern: "direct(?:eur|rice) des ressources humaines|drh", level: "c_level", code: "chro" },
  {
    pattern:
      "president[ae]? (?:del cda|del consejo|do conselho|del consiglio)(?: de administraci[oó]n| de administração| di amministrazione)?|présidence du conseil",
    level: "board",
  },
  { pattern: "presidencia|presidência|présidence|presidenza", level: "c_level", code: "president" },
  { pattern: "direction générale|dirección general|direção geral|direzione generale", level: "c_level", code: "ceo" },
  { pattern: "(?:présidente?) du conseil|administrat(?:eur|rice)s? indépendante?s?", level: "board" },
  {
    pattern: "vice-présidente?(?: exécuti(?:f|ve))?|vice-?president[ea](?: (?:executiv[oa]|ejecutiv[oa]))?",
    level: "vp",
    code: "vp",
  },
  { pattern: "présidente?(?! de la république)", level: "c_level", code: "president" },
  // Spanish
  {
    pattern: "consejer[oa] delegad[oa]|director[a]? (?:general|ejecutiv[oa])|primer[a]? ejecutiv[oa]",
    level: "c_level",
    code: "ceo",
  },
  { pattern: "gerent[ea] general", level: "c_level", code: "ceo" },
  { pattern: "administrador[a]?[- ]delegad[oa]", level: "c_level", code: "ceo" },
  { pattern: "diretor[a]? de operações", level: "c_level", code: "coo" },
  { pattern: "director[a]? financier[oa]", level: "c_level", code: "cfo" },
  { pattern: "director[a]? (?:técnic[oa]|de tecnología)", level: "c_level", code: "cto" },
  { pattern: "director[a]? comercial", level: "c_level", code: "cco" },
  { pattern: "diret?c?tor[a]? de recursos humanos", level: "head" },
  { pattern: "director[a]? de operaciones", level: "c_level", code: "coo" },
  {
    pattern:
      "president[ae](?:[ -](?:ejecutiv[oa]|executiv[oa]))?(?! (?:de|da|del|della|do) (?:la )?(?:república|repubblica|gobierno|govern|câmara|senado|comunidad|junta|generalitat|tribunal|conse|consi))",
    level: "c_level",
    code: "president",
  },
  // Spanish, French, Italian and Portuguese heads of a field that is an adjective
  {
    pattern:
      "(?:director[a]?|direct(?:eur|rice)|dirett(?:ore|rice)|diretor[a]?) (?:científic[oa]|creativ[oa]|criativ[oa]|médic[oa]|jurídic[oa]|industriale?|scientifi(?:que|c[oa])|industriel(?:le)?|juridique|artisti(?:que|c[oa])|artístic[oa]|médicale?|adjointe?|adjunt[oa]|régional[e]?|regionale?|digitale?|editoriale?)",
    level: "head",
  },
  // Dutch
  { pattern: "(?<=nieuwe )directeur(?= (?:voor|bij)(?!\\p{L})|[.,;:]|$)", level: "c_level", code: "ceo" },
  { pattern: "algemeen directeur|bestuursvoorzitter|topman|topvrouw", level: "c_level", code: "ceo" },
  { pattern: "financieel directeur", level: "c_level", code: "cfo" },
  { pattern: "commercieel directeur", level: "c_level", code: "cco" },
  { pattern: "hoofddirecteur|directeur-bestuurder|statutair directeur", level: "c_level", code: "ceo" },
  { pattern: "technisch directeur", level: "c_level", code: "cto" },
  { pattern: "operationeel directeur", level: "c_level", code: "coo" },
  { pattern: "commissaris|(?:interim-)?voorzitter", level: "board" },
  // Italian
  { pattern: "amministrat(?:ore delegato|rice delegata)|dirett(?:ore|rice) generale", level: "c_level", code: "ceo" },
  { pattern: "amministrat(?:ore unico|rice unica)", level: "c_level", code: "ceo" },
  { pattern: "dirett(?:ore finanziario|rice finanziaria)", level: "c_level", code: "cfo" },
  { pattern: "dirett(?:ore|rice) commerciale", level: "c_level", code: "cco" },
  { pattern: "dirett(?:ore tecnico|rice tecnica)", level: "c_level", code: "cto" },
  // Portuguese
  {
    pattern: "diretor[a]?[- ](?:executiv[oa]|presidente|geral)|presidente[- ]executiv[oa]",
    level: "c_level",
    code: "ceo",
  },
  // The post by its office: "assume a diretoria financeira".
  {
    pattern: "(?:diretoria|direção) financeira|direcci[oó]n financiera|direzione finanziaria|direction financière",
    level: "c_level",
    code: "cfo",
  },
  {
    pattern:
      "(?:diretoria|direção)[- ](?:executiva|geral)|direcci[oó]n (?:general|ejecutiva)|direzione generale|direction générale(?! des)",
    level: "c_level",
    code: "ceo",
  },
  { pattern: "diretor[a]? financeir[oa]", level: "c_level", code: "cfo" },
  { pattern: "diretor[a]? comercial", level: "c_level", code: "cco" },
  { pattern: "diretor[a]? de tecnologia", level: "c_level", code: "cto" },
  // Finnish
  { pattern: "toimitusjohtajaksi|toimitusjohtaja(?:n|na)?", level: "c_level", code: "ceo" },
];
