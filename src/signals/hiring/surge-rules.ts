import { compileJobRule, type JobRule } from "./job-counts.ts";

const CREATES =
  "(?:creat(?:es?|ed|ing)|add(?:s|ing)?|bring(?:s|ing)?|generat(?:es?|ing)|propos(?:es?|ed|ing)|plans?(?: for)?|promis(?:es|ed|ing)|open(?:s|ing)?(?: up)?|fill(?:s|ing)?|announc(?:es?|ed|ing)|mean(?:s|ing)?|lead(?:s|ing)? to|result(?:s|ing)? in|the creation of|support(?:s|ing)?(?= up to))";
const HIRES =
  "(?:hir(?:es?|ing)(?! out\\b)|recruit(?:s|ing)?|tak(?:es?|ing) on|(?:to|will|would) (?:(?:initially|eventually|ultimately|directly|soon|then) )?employ|onboard(?:s|ing)?|look(?:s|ing) for|on the (?:hunt|lookout) for|in search of|hunt(?:s|ing)(?: for)?|advertis(?:es|ing)(?: for)?|seek(?:s|ing)|add(?:s|ing)?|grow(?:s|ing)? by|bring(?:s|ing)? on(?:board)?)";
const UP_BY_HALF = "(?:doubl(?:e|es|ing)|tripl(?:e|es|ing)|quadrupl(?:e|es|ing)|verdoppelt|verdreifacht)";

/** How texts say that an account creates jobs or takes people on. */
export const SURGE_RULES: JobRule[] = [
  `\\b${CREATES}\\b{..}{J}`,
  `\\b${HIRES}\\b{..}{N}`,
  "\\bbring(?:s|ing)? {N}{..}\\bon ?board\\b(?! (?:its|the|an?|our|their)\\b)",
  `\\b${HIRES}{#}`,
  "{J}{..}\\b(?:(?:went|gone|go|are|now) (?:live|online|open)(?= (?:today|this|on|at|yesterday|now|last)\\b|[.,;!]|$)|opened (?:up )?(?:today|this|on|last))\\b",
  "\\b(?:hir(?:es?|ing)|recruit(?:s|ing)?|recrute|recrutera|recruter|embauche|embauchera|embaucher|assumerà|assumere|werft)(?![\\p{L}]){P}",
  "\\b(?:drive|campaign|push|hunt|search|call|bid|days?)\\b(?: \\p{L}+){0,2} (?:for|to (?:hire|recruit|find|fill|attract|add|bring in|take on)) (?:\\p{L}+ ){0,2}{N}",
  "\\b(?:will need|braucht|benötigt)\\b{..}{N}",
  // "stellt 200 Berater ein"
  "\\bstell(?:t|en)(?= (?:\\p{L}+ ){0,2}[\\d.]+ (?:[\\p{L}-]+ ){1,6}ein(?![\\p{L}])){P}",
  "\\b(?:has|have|is|are) (?:posted|advertised|advertising)\\b{..}{J}",
  "\\b(?:has|have|we[’']ve) (?:(?:just|now|today|also) )?opened(?: up)? (?:another |some |about )?{J}",
  "{J} (?:are )?(?:coming|headed|heading) to\\b",
  "\\b(?:swell|grow|expand|increas|boost)\\p{L}* (?:(?:its|our|the|their) )?ranks by{#}",
  // "Wanted: 300 train drivers", "needs 1,000 cabin crew"
  "(?:^|: )wanted:? (?:some |about |up to )?{N}",
  "\\b(?:needs|wants) (?:some |about |another |up to )?{N}(?=[.,;]|$| (?:as|for|by|in|at|across)\\b)",
  "{J}{..}\\b(?:will|to|are to|set to) join\\b",
  "{N}{..}\\b(?:will|to|are to|set to) (?:start (?:work|training)|begin (?:work|training)|be hired|be recruited|be taken on)\\b",
  "{N} (?:(?:are|now|being) )?(?:planned|wanted|sought|needed|up for grabs|on offer|on the cards|lined up|à pourvoir|zu besetzen|zu vergeben|por cubrir|da coprire|te vervullen|to be (?:hired|recruited|taken on)|on (?:the|its) way|in the pipeline|boost)\\b",
  "^(?:\\p{L}+ ){0,2}{N} as (?=\\p{Lu})",
  "\\b(?:tak|grow|expand|increas|lift|rais|boost|build|bring)\\p{L}* (?:(?:its|our|the|their) )?(?:[\\p{L}-]+ ){0,3}(?:team|work ?force|headcount|staff|payroll)\\b{..}\\b(?:to|by){#}",
  "\\b(?:to|will) (?:hire|recruit|take on) (?:(?:several|many) )?(?:hundreds|thousands|dozens)(?= (?:more|in|at|across|for|as|over|this|next)\\b|[.,;]|$)",
  "\\b(?:work ?force|headcount|staff|payroll|team)\\b{..}\\b(?:to|will|could|set to|is|are) (?:swell|grow|increase|rise|expand|climb|jump)(?:ing)? (?:by|to){#}",
  "\\b(?:(?:have|has|be) )?(?:jobs|positions|roles) (?:for|to be filled by) {N}",
  "\\b(?:grow|expand|increas)\\p{L}* (?:its|our|the|their) (?:\\p{L}+ ){0,3}(?:team|work ?force|headcount|staff)\\b{..}\\b(?:to|by) (?:\\p{L}+ ){0,2}{N}",
  "{N}{..}\\b(?:to follow|to come|to be (?:created|filled|added)|(?:will|would) (?:be created|follow|come)|(?:are|is) (?:to be )?(?:created|planned|coming)|created(?! (?:more|many|the|an?|problems|new|value)(?![\\p{L}])))",
  "\\b(?:grow|expand|increas|boost|enlarg)\\p{L}* (?:(?:its|our|the|their) )?(?:\\p{L}+ ){0,2}(?=[\\uE400-\\uE47F])(?:{N})",
  "\\b(?:prevede|avverrà|con) l[’']ingresso di\\b{..}{N}",
  "{J}{..}\\bfor (?=\\p{Lu})",
  "{J} (?:(?:sont|seront|van a ser|serán|serão|vengono|saranno|worden) )?(?:créée?s|cread[oa]s|criad[oa]s|creati|gecreëerd)(?![\\p{L}])",
  "\\b(?:with|and) (?:at least |about |around |up to |more than |over |some )?{N}{..}\\b(?:over|within|in) (?:the next )?(?:\\p{L}+|\\d+) (?:years|months)\\b",
  `\\b${UP_BY_HALF} (?:the size of )?(?:(?:its|our|their|the) )?(?:[\\p{L}-]+ ){0,3}(?:work ?force|headcount|team|staff|office|payroll|operation|hub)\\b(?! (?:space|size|productivity|output|budget))`,
  `\\b${UP_BY_HALF} (?:(?:its|our|the|their|ihre|seine) (?:\\p{L}+ ){0,3}(?:work ?force|headcount|team|staff|Belegschaft|Mitarbeiterzahl)|in size)`,
  // "In 120-job expansion", "announces 90-job plant"
  "{J} (?:[\\p{Ll}-]+ )?(?:expansion|investment|boost|project|plan|announcement|plant|factory|facility|hub)(?![\\p{L}])",
  "\\b(?:schafft|schaffen|entstehen|sucht)\\b{..}{N}",
  // "stellt ihre 3.000 Arbeitsplätze um" takes nobody on.
  "\\bstell(?:t|en)\\b{..}{N}{..}\\bein(?![\\p{L}])",
  "{N}{..}\\b(?:entstehen|schaffen|geschaffen|einstellen|eingestellt|ein\\b)",
  "\\b(?:crée|créera|créer|création de|recrute|recrutera|recruter|embauche|embauchera|embaucher)(?![\\p{L}]){..}{N}",
  "\\b(?:crea|creará|crear|genera|generará|generar|contrata|contratará|contratar|incorpora|incorporará|incorporar|busca|buscará|recluta|necesita|abre|abrirá)(?![\\p{L}]){..}{N}",
  "\\b(?:cria|criará|criar|gera|gerará|gerar|procura|busca|seleciona|recruta|abrirá|abrir|contrata|contratará|contratar|abre)(?![\\p{L}]){..}{N}",
  // "Más de 100 puestos creará Beacon", "dará trabajo a 122 personas"
  "{J}{..}(?<!\\p{L})(?:creará|crearán|generará|incorporará|contratará|criará|gerará|créera|creerà)(?!\\p{L})",
  "\\b(?:dará|darán|daría|dar) (?:(?:trabajo|empleo|trabalho|emprego) (?:[\\p{L}]+ )?a)(?!\\p{L}){..}{N}",
  "\\b(?:empleará|ocupará|admite|admitirá|empregará|emploiera|occuperà|impiegherà|darà lavoro a)(?!\\p{L}){..}{N}",
  "\\b(?:schept|creëert|scheppen|zoekt|werft|neemt)(?![\\p{L}]){..}{N}",
  "\\b(?:assume|assumerà|assumere|creerà|creare|crea|cerca)(?![\\p{L}]){..}{N}",
].map(compileJobRule);
