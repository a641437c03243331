import type { RoleLevel } from "./roles.ts";

/** A family of spellings of one post. `pattern` is the source of a regular expression; `code` is its short name. */
export type RoleTitle = { pattern: string; level: RoleLevel; code?: string };

/** What a "chief … officer" is chief of, in lower case, and the usual abbreviation. Others keep their full name. */
export const CHIEF_CODES: Record<string, string> = {
  executive: "ceo",
  financial: "cfo",
  finance: "cfo",
  operating: "coo",
  operations: "coo",
  technology: "cto",
  technical: "cto",
  information: "cio",
  "information security": "ciso",
  security: "ciso",
  revenue: "cro",
  "sales and revenue": "cro",
  marketing: "cmo",
  product: "cpo",
  people: "chro",
  "human resources": "chro",
  commercial: "cco",
  customer: "chief-customer-officer",
  legal: "clo",
  data: "cdo",
  strategy: "cso",
  scientific: "chief-scientific-officer",
  science: "chief-scientific-officer",
};

/** Abbreviations count in capitals only; lower-case "ceo" and "cfo" are too common to leave out. */
export const ABBREVIATIONS =
  "MD (?:&|and) CEO|CEO|CFO|COO|CTO|CIO|CISO|CRO|CMO|CPO|CHRO|CCO|CDO|CLO|CSO|CXO|CBO|CAIO|ceo|cfo|PDG|DAF|co-CEO|Co-CEO";

/** A managing director in short, where no physician or degree is meant: "names Jane Roe as MD", "Beacon MD Jane Roe", "MD quits". */
export const MANAGING_DIRECTOR =
  "(?<=(?<!\\p{L})(?:[Aa]s|[Nn]ew|[Nn]ext|[Aa]cting|[Ii]nterim|[Jj]oint|[Gg]roup|[Dd]eputy|[Ff]irst|[Tt]o|[Ii]ts|[Tt]he) )MD(?! (?:PhD|student|program|degree|,))|(?<=[\\p{Ll}’'] )MD(?= (?!Anderson)\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}| (?:quits|resigns|steps down|stands down|retires|departs|ousted|to (?:quit|step|stand|go|leave|retire|depart|exit))(?!\\p{L}))";

/** Posts that mean another thing than their letters in English. */
export const ABBREVIATION_CODES: Record<string, string> = {
  md: "managing-director",
  "md & ceo": "ceo",
  "md and ceo": "ceo",
  pdg: "ceo",
  daf: "cfo",
  "co-ceo": "ceo",
};

/** Departments, as they follow or precede "VP", "head of", "director". Lower case; one word each. */
export const DEPARTMENTS =
  "sales|marketing|revenue|growth|engineering|product|products|operations|finance|people|talent|human|resources|hr|business|" +
  "development|economic|customer|success|support|experience|public|relations|communications|corporate|global|international|" +
  "regional|strategy|strategic|legal|data|analytics|technology|information|security|partnerships|partner|alliances|channel|" +
  "channels|commercial|supply|chain|research|design|advancement|software|platform|infrastructure|enterprise|accounts|account|" +
  "north|south|latin|america|americas|europe|emea|apac|asia|pacific|asia-pacific|uk|us|dach|manufacturing|quality|regulatory|clinical|medical|digital|demand|" +
  "generation|field|investments|brand|content|compliance|risk|investor|affairs|government|policy|procurement|logistics|solutions|services|" +
  "it|ai|robotics|science|innovation|ecosystem|community|recruiting|acquisition|pricing|enablement|management|administration|" +
  "advertising|delivery|training|claims|underwriting|lending|merchandising|accounting|audit|tax|treasury|insights|planning|performance|" +
  "programs|production|distribution|learning|engagement|optimization|transformation|licensing|advocacy|retention|" +
  "vertrieb|entwicklung|personal|finanzen|technik|einkauf|produktion";

/** English posts that are spelled out, longest first. Board seats are here to keep them from being taken for posts. */
export const ENGLISH_TITLES: RoleTitle[] = [
  {
    pattern:
      "(?:supervisory |advisory )?board (?:member|director|observer|adviser|advisor)|(?:member|chair(?:man|woman)?|president) of the (?:supervisory |advisory |executive )?board(?: of directors)?",
    level: "board",
  },
  {
    pattern:
      "(?:(?:independent|outside|external) )?(?:non-?executive|independent|outside|external|senior independent|lead independent) (?:board )?(?:directors?|chair(?:man|woman|person)?)",
    level: "board",
  },
  { pattern: "(?:executive |deputy |vice[ -]?)?chair(?:man|woman|person)?(?:[ -]elect)?", level: "board" },
  {
    pattern: "(?:corporate |deputy |assistant )?(?:general counsel|chief counsel)",
    level: "c_level",
    code: "general-counsel",
  },
  { pattern: "co-chief executives?(?: officers?)?", level: "c_level", code: "ceo" },
  { pattern: "(?:joint|co-) ?managing directors?", level: "c_level", code: "managing-director" },
  { pattern: "(?:group )?chief executive(?: officer)?(?:-designate)?", level: "c_level", code: "ceo" },
  { pattern: "financ(?:e|ial) (?:chief|boss)", level: "c_level", code: "cfo" },
  // What the British call a chief financial officer; of a region or a branch it is a lower post.
  {
    pattern:
      "(?<!(?<![\\p{L}])(?:regional|divisional|area|branch|site|plant|country|assistant|associate|deputy|club|ward|theatre|uk|europe|european|asia|apac|emea) )(?:group )?finance director(?! (?:of|for|at) (?:its|the|our) )",
    level: "c_level",
    code: "cfo",
  },
  { pattern: "marketing (?:chief|boss)", level: "c_level", code: "cmo" },
  { pattern: "tech(?:nology)? (?:chief|boss)", level: "c_level", code: "cto" },
  { pattern: "operations (?:chief|boss)", level: "c_level", code: "coo" },
  { pattern: "products? (?:chief|boss)", level: "c_level", code: "cpo" },
  { pattern: "(?:sales|revenue) (?:chief|boss)", level: "c_level", code: "cro" },
  { pattern: "commercial (?:chief|boss)", level: "c_level", code: "cco" },
  { pattern: "(?:people|hr|human resources) (?:chief|boss)", level: "c_level", code: "chro" },
  {
    pattern: "(?:legal|strategy|digital|data|design|claims|investment|risk|communications|creative) (?:chief|boss)",
    level: "c_level",
  },
  { pattern: "(?:senior )?managing director", level: "c_level", code: "managing-director" },
  { pattern: "country manager|general manager", level: "director" },
  { pattern: "executive director(?! of| for)", level: "c_level", code: "executive-director" },
  {
    pattern: "president(?:[ -]elect)?(?! of the (?:united|republic|country|european|senate|court))",
    level: "c_level",
    code: "president",
  },
];

/** The same posts in German, French, Spanish, Dutch, Italian, Portuguese and Finnish. */
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
  { pattern: "chef(?:posten|sessel|amt)", level: "c_level", code: "ceo" },
  { pattern: "geschäftsleitung", level: "c_level", code: "managing-director" },
  // French
  { pattern: "président(?:e)? et chef(?:fe)? de la direction", level: "c_level", code: "ceo" },
  { pattern: "administrat(?:eur délégué|rice déléguée)", level: "c_level", code: "ceo" },
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

/** Small words that are no part of a post beside them. */
export const NO_PART =
  "(?!(?:an?|the|of|on|in|at|for|to|with|from|who|as|by|is|was|will|and|or|our|its|his|her|their|new|first|next|that|which|where|after|before|since|while|effective)(?![\\p{L}-]))";

/** Below director: enough of the usual head words to tell a job title from other text. */
export const OTHER_TITLES: RoleTitle[] = [
  { pattern: "director(?= to (?:succeed|replace|lead|run|head)(?![\\p{L}])|$)", level: "director" },
  { pattern: "(?:(?:senior|staff|principal|lead|junior|founding) )?(?:sre|sdr|bdr|csm|devrel)", level: "ic" },
  { pattern: "(?:managing |founding |senior |general )?partner(?= at)", level: "director" },
  { pattern: "chief of staff|chief (?:scientist|architect|economist|engineer)", level: "director" },
  {
    pattern:
      "(?:senior |associate |deputy |regional |interim )?director of (?:the )?[\\p{L}&-]{2,20}(?: (?:and|&) [\\p{L}-]{2,20}| " +
      NO_PART +
      "[\\p{Lu}][\\p{L}-]{1,20})?",
    level: "director",
  },
  { pattern: `${NO_PART}[\\p{L}-]{2,20} director`, level: "director" },
  { pattern: `team lead(?:er)?|${NO_PART}[\\p{L}-]{2,20} (?:manager|lead)(?![\\p{L}])`, level: "manager" },
  {
    pattern:
      NO_PART +
      "[\\p{L}-]{2,20} (?:engineer|developer|designer|analyst|architect|scientist|executive|representative|recruiter|consultant|specialist|accountant|administrator|coordinator|writer|researcher|technician|strategist)",
    level: "ic",
  },
];
