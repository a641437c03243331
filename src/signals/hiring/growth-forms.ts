import { createPattern } from "../language/pattern.ts";
import { NUMBER, PEOPLE } from "./staff-counts.ts";

/** How texts say that a staff has grown, one pattern a form; numbers are its named groups. */

const STAFF =
  "(?:head ?count|work ?force|staff(?:ing)?(?: (?:count|numbers?|levels?))?|payroll|(?:employee|staff|team) (?:count|numbers?|base|size)|(?:total )?number of (?:employees|staff|people|team members|full-time employees)|employees?|team(?: of \\p{L}+)?|crew|personnel|" +
  "belegschaft|mitarbeiter(?:zahl|innen|bestand)?|(?:an)?zahl der (?:mitarbeiter\\p{L}*|mitarbeitenden|beschäftigten)|personalbestand|effectifs?|équipe|plantilla|equipo|equipe|time|quadro(?: de (?:funcionários|pessoal|colaboradores))?|organico|personale|personeel|personeelsbestand|aantal (?:medewerkers|werknemers)|dipendenti)";
const ABOUT =
  "(?:(?:about|around|some|nearly|almost|over|more than|just(?: under| over)?|only|roughly|approximately|at least|close to|fewer than|less than|well over|rund|etwa|über|mehr als|knapp|gut|environ|plus de|près de|más de|unos|casi|mais de|cerca de|quase|oltre|più di|circa|ruim|meer dan|zo['’]n|a|an|the|our|its) ){0,3}";
const PERCENT =
  "(?<percent>\\d{1,3}(?:[.,]\\d)?) ?(?:%|percent|per cent|Prozent|por ciento|procent|por cento|pour cent|per cento)";
const GREW =
  "(?:ha(?:s|ve) (?:now |since |also |already |more than |nearly |almost |roughly |steadily |just )*(?:grown|increased|risen|expanded|gone|swelled|jumped|climbed|scaled|ballooned|surged)|['’](?:s|ve) (?:now |since |also |already )*(?:grown|expanded|gone|scaled)|(?<!(?:to|will|would|could|can|may|might|and) )(?:grew|grown|rose|increased|expanded|jumped|climbed|swelled|went|scaled|surged)|growing(?! (?:to|at) )|growth|managed to grow|" +
  "stieg|wuchs|gewachsen|gestiegen|gewachsen ist|gestiegen ist|wächst|ist|a augmenté|ont augmenté|(?:est |sommes |sont )?passée?s?|passe(?:nt)?|crece|cresce|groeit|ha crecido|creció|crecieron|aumentó|ha aumentado|(?:ha )?pasado|pasó|cresceu|aumentou|passou|passamos|è cresciut[oa]|cresciut[oia]|è passat[oa]|passat[oia]|groeide|gegroeid|steeg|gestegen|ging)";
const TIMES =
  "(?:doubled|tripled|trebled|quadrupled|quintupled|(?:grown|grew|grow) (?:\\p{L}+ ){0,2}(?:\\d+|two|three|four|five|ten)[- ]?(?:x|fold|times)|verdoppelt|verdreifacht|vervierfacht|doublé|triplé|duplicado|duplicó|triplicado|triplicó|dobrou|triplicou|dobrado|raddoppiat[oa]|triplicat[oa]|verdubbeld(?:e)?|verdrievoudigd(?:e)?)";
const NOT_AHEAD =
  "(?<!\\b(?:will|to|would|could|may|might|can|should|be|until|when|once|if|expects?|plans?)(?: (?:have|be|see|more than|nearly|almost|it))? (?:\\p{L}+ ){0,1})";

const compile = (pattern: string) => createPattern(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, "iu"));
/** "from 40 to 120 employees", "headcount rose from 1,200 to 1,450", "from a team of 5 to over 50 people". */
export const FROM_TO = [
  // "We started the year as 18 people and are ending it as 43"
  compile(
    `(?:start(?:ed|ing)?|began|begun|open(?:ed)?|enter(?:ed)?|kick(?:ed)? off) (?:the |this |last )?(?:year|quarter|(?:19|20)\\d\\d|month|pandemic)[^.;!?\\d]{0,20} ${ABOUT}(?:team of |staff of )?(?<from>${NUMBER})(?: ${PEOPLE})?[^.;!?\\d]{0,50}(?:end|finish|clos|now|are|today)[^.;!?\\d]{0,40} ${ABOUT}(?:team of )?(?<to>${NUMBER})(?<unit> ${PEOPLE})?(?![\\p{L}\\p{N}%])`,
  ),
  // "The average number of employees was 318 (271)"
  compile(`${STAFF}(?![\\p{L}])[^.;!?\\d()]{0,50}? (?<to>${NUMBER}) \\((?<from>${NUMBER})\\)`),
  compile(
    `${NOT_AHEAD}${GREW}(?:[^.;!?]{0,50}?) (?:from|von|de|da|van) ${ABOUT}(?:team of |staff of )?(?<from>${NUMBER})(?: (?:${PEOPLE}|founders?|co-founders?|friends))?(?:[^.;!?]{0,40}?) (?:to|auf|à|a|para|naar) ${ABOUT}(?:team of |staff of )?(?<to>${NUMBER})(?<unit>[- ](?:${PEOPLE}|strong))?(?![\\p{L}\\p{N}%])`,
  ),
  // "Staff numbers rise to 640 from 510"
  compile(
    `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,40}? (?:rises?|grows?|climbs?|jumps?|increases?|swells?|rose|grew|climbed|jumped|increased|swelled|up) to ${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE})? from ${ABOUT}(?<from>${NUMBER})(?![\\p{L}\\p{N}%])`,
  ),
  compile(
    `(?:von|de|da|van) ${ABOUT}(?<from>${NUMBER})(?: ${PEOPLE})? (?:auf|à|a|para|naar) ${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE})?[^.;!?]{0,40}(?:gewachsen|gestiegen|gesteigert|erhöht|ausgebaut|vergrößert|aufgestockt|gegroeid|gestegen)`,
  ),
];
/** "Employing 45 people when it moved in, now counts 130"; "Up from 80 to 230: how the payroll grew" */
export const OF_ONE_STAFF = [
  compile(
    `(?:employing|employed|counting) ${ABOUT}(?<from>${NUMBER}) ${PEOPLE}[^.;!?\\d]{0,60}(?:now|today|currently) (?:counts|has|employs|numbers|totals) ${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE})?(?=[.,;!]|$)`,
  ),
  compile(
    `(?<=^|^Up )from ${ABOUT}(?<from>${NUMBER}) to ${ABOUT}(?<to>${NUMBER}):? [^.;!?\\d]{0,50}(?:head ?count|work ?force|staff|payroll|team)(?![\\p{L}])`,
  ),
];
/** "has taken its headcount from 18 to 45" */
export const STAFF_FROM_TO = compile(
  `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,30} (?:from|von|de|da|van) ${ABOUT}(?<from>${NUMBER})(?: ${PEOPLE})?(?:[^.;!?\\d]{0,20}) (?:to|auf|à|a|para|naar) ${ABOUT}(?<to>${NUMBER})(?![\\p{L}\\p{N}%])`,
);
/** What comes before such words is still to come. */
export const AHEAD =
  /\b(?:will|would|could|may|might|should|can|going to|set to|plan(?:s|ned|ning)? to|aims? to|wants? to|hopes? to|expects? to|(?<!due )to (?:take|grow|increase|expand|bring|raise|double|lift|boost))(?: [\p{L}’'-]+){0,4} $/iu;
/** "120 employees, up from 80", "headcount of 1,450, compared with 1,200 a year earlier". */
export const UP_FROM = compile(
  `(?<to>${NUMBER})(?<unit> ${PEOPLE})?[^.;!?\\d]{0,40}(?:,| –| -|\\()? ?(?:up from|(?<=,) ?from|compared (?:with|to)|(?<=\\()(?:previous year|prior year|last year|vorjahr|fy ?\\d\\d|(?:19|20)\\d\\d|n-1|año anterior|exercice précédent)[:,]?|against|versus|vs\\.?|from just|gegenüber|nach|contre|frente a|contra|rispetto a|tegenover) ${ABOUT}(?<from>${NUMBER})(?! ?%)(?<unit2> ${PEOPLE})?(?![\\p{L}\\p{N}%])`,
);
export const BY_PERCENT = [
  compile(
    `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,40}?(?:${GREW}|is up|was up|were up|are up|(?<!by )up)(?: \\p{L}+){0,4}? ${PERCENT}`,
  ),
  compile(
    `(?:grew|grown|increased|expanded|boosted|scaled|growing) (?:(?:our|its|the|their) )?(?:[\\p{L}-]+ ){0,2}${STAFF} (?:\\p{L}+ ){0,2}${PERCENT}`,
  ),
  compile(
    `${PERCENT}(?:-|\\s)?(?: \\p{L}+){0,2}? (?:increase|growth|rise|jump|expansion|more|zuwachs|steigerung|de croissance|de crecimiento) (?:in|of|des|der|dans|en)? ?(?:(?:our|its|the|total|global|full-time|overall) ){0,3}${STAFF}(?![\\p{L}])`,
  ),
  compile(`${PERCENT} (?:more|mehr|de plus de|más|mais) (?:${PEOPLE})(?![\\p{L}])`),
  compile(
    `${STAFF}(?![\\p{L}])[^.;!?]{0,90}?(?:an? (?:increase|rise|growth|gain|jump)|(?<!by )up|plus) (?:of )?${ABOUT}${PERCENT}`,
  ),
  compile(
    `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,20}? (?:jumps?|rises?|grows?|climbs?|soars?|surges?|swells?|leaps?|wächst|steigt|crece|cresce|grimpe|bondit|groeit|stijgt) (?:by |um |de |del |en un |un |met |van )?${ABOUT}${PERCENT}`,
  ),
  // Headlines: "grows headcount by 30%", "expands workforce 25%"
  compile(
    `(?:grows|expands|increases|boosts|lifts|raises) (?:(?:its|the) )?(?:[\\p{L}-]+ ){0,2}${STAFF} (?:by )?${ABOUT}${PERCENT}`,
  ),
  // "We've added 7 new members, growing by 70%"
  compile(
    `(?:added|hired|welcomed|onboarded|brought on|recruited|taken on|took on) ${ABOUT}(?:another )?${NUMBER} (?:(?:new|additional|more) )?(?:${PEOPLE}|hires|joiners|members(?! (?:to|of|in|on) (?:the|our) (?:forum|community|club|programme|program|list|network|platform|union|church)))[^.;!?\\d]{0,40}?(?:growing|increasing|expanding|which is|up|(?:an? )?(?:growth|increase|rise) of)(?: (?:our|the) (?:team|staff|headcount|company))? (?:by )?${ABOUT}${PERCENT}`,
  ),
  compile(`${STAFF} growth of ${ABOUT}${PERCENT}`),
  // "Employees: 612 (+28% on last year)"
  compile(`${STAFF}:? ?(?:(?<to>${NUMBER}) )?\\(?(?:\\+ ?|plus |up )${PERCENT}`),
  compile(
    `(?:up|increase of|growth of|rise of|plus) ${ABOUT}${PERCENT}[^.;!?]{0,30} (?:in|of) (?:(?:our|its|the|total) )?${STAFF}(?![\\p{L}])`,
  ),
  compile(
    `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,30} um ${ABOUT}${PERCENT}(?: auf [\\d.]+)? (?:gewachsen|gestiegen|erhöht|vergrößert)`,
  ),
];
export const MANIFOLD = [
  compile(
    `${STAFF}(?![\\p{L}])(?: [\\p{L}-]+){0,5}? (?:(?:ha(?:s|ve)|['’]s|hat|haben|a|ont|se ha|ha|è|is|sind|wurde) )?(?:(?:now|more than|nearly|almost|since|also|roughly|mehr als|sich|plus que|in size) )*${TIMES}(?! (?:its|our|their) )`,
  ),
  compile(
    `${NOT_AHEAD}(?:more than |nearly |almost )?(?:doubled|tripled|trebled|quadrupled) (?:the size of )?(?:(?:our|its|the|their) )(?:[\\p{L}-]+ ){0,3}${STAFF}(?![\\p{L}])(?! (?:productivity|efficiency|capacity|budget|plan))`,
  ),
];
/** The size of a company is its people where its text speaks of them. */
export const IN_SIZE = compile(
  `${NOT_AHEAD}(?:we(?:['’]ve)?|company|firm|business|start-?up|agency|studio|it(?:['’]s)?|they(?:['’]ve)?|and|have|has)(?: [\\p{L}’'-]+){0,4}? (?:${TIMES})(?: (?:in )?(?:size|(?:a|each|every|over|in|within|this|since|last|the)\\b)|(?=[.,;!]|$))`,
);
/** "has grown to a team of 20", "grew to more than 300 employees", "grown from about 40 people". */
export const GROWN_TO = [
  // "We are now 30 strong", "Wir sind jetzt 25!", "That makes 38 of us", "our core team is now five people"
  compile(
    `(?:we(?:['’]re| are)|wir sind|nous sommes|somos|siamo) (?:now|jetzt|nun|désormais|ahora|ya|agora|ora|already) (?:a (?:team|staff|crew|family|company) of )?${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE}| strong)?(?=[.,;!]|$| (?:people|strong|across|in|and counting|mitarbeit\\p{L}+|leute|köpfe)(?![\\p{L}]))`,
  ),
  compile(`(?:makes|making|made|brings|bringing) (?:it )?(?<to>${NUMBER}) of us(?![\\p{L}])`),
  compile(
    `(?:our|the) (?:[\\p{L}-]+ ){0,3}?team is now (?:at |up to )?${ABOUT}(?<to>${NUMBER})(?: ${PEOPLE})?(?=[.,;!]|$)`,
  ),
  compile(`(?:family|team|crew|staff|company) (?:has )?(?:grew|grown) to ${ABOUT}(?<to>${NUMBER})(?=[.,;!]|$)`),
  compile(
    `${NOT_AHEAD}(?:${GREW}) (?:\\p{L}+ ){0,3}?(?:(?:in)?to|auf|à|a|hasta|para|naar) ${ABOUT}(?:team of |staff of |workforce of |company of |family of )(?<to>${NUMBER})(?![\\p{N}%])`,
  ),
  compile(
    `${NOT_AHEAD}(?:${GREW}) (?:[\\p{L}’'-]+ ){0,4}?(?:(?:in)?to|auf|à|a|hasta|para|naar) ${ABOUT}(?<to>${NUMBER})(?<unit>[ -](?:${PEOPLE}))(?![\\p{L}])`,
  ),
  compile(
    `(?:taking|bringing|brings?|takes?|took|brought|pushing|pushes) (?:us|(?:the |our |its |their |total |[\\p{L}-]+['’]s )*(?:team|headcount|staff|work ?force|crew|company|total)(?: size)?) (?:to|past|over|above|beyond) ${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE})?(?=[.,;!]|$| ${PEOPLE})`,
  ),
  // "Boosts staff numbers to 450", "Mitarbeiterzahl steigt auf 300", "swells to 90 staff"
  compile(
    `(?:boosts|lifts|raises|increases|grows|expands|grew|expanded|increased|boosted) (?:(?:its|the|our) )?(?:[\\p{L}-]+ )?${STAFF} to ${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE})?(?=[.,;!]|$| (?:as|in|with|after|since)\\b)`,
  ),
  compile(
    `${STAFF} (?:steigt|wächst|klettert|monte|grimpe|sube|crece|cresce|sale|groeit|stijgt) (?:auf|à|a|naar) ${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE})?(?=[.,;!]|$)`,
  ),
  // "Torvex's workforce swells to 1,200", "staff numbers rise to 450": a headline's present, of people that are counted
  compile(
    `(?:head ?count|work ?force|payroll|staff(?:ing)? (?:count|numbers?|levels?)|(?:employee|team) (?:count|numbers?)|number of (?:employees|staff)) (?:(?:has|have) )?(?:swells?|rises?|grows?|climbs?|jumps?|increases?|balloons?|swelled|swollen|risen|grown|climbed) to ${ABOUT}(?<to>${NUMBER})(?=$|[.,;!]| (?:people|employees|in|at|as|after|this|across|worldwide|globally)\\b)`,
  ),
  compile(
    `(?:swells|balloons|grows) to ${ABOUT}(?<to>${NUMBER})(?<unit> (?:employees|staff|team members|colleagues))(?![\\p{L}])`,
  ),
  compile(
    `(?:makes|making|made) us (?:a )?(?:team of )?${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE})?(?=[.,;!]|$| ${PEOPLE}| in\\b| across\\b)`,
  ),
  compile(`(?:grown|grew|expanded) from ${ABOUT}(?:team of )?(?<from>${NUMBER}) ${PEOPLE}(?![\\p{L}])`),
];
export const NEWCOMERS = compile(
  `(?:ha(?:s|ve) |['’](?:s|ve) )?(?:added|hired|welcomed|onboarded|brought on|recruited|grown by) ${ABOUT}(?:another |an additional )?(?<new>${NUMBER}) (?:(?:new|additional|more|net new) )?(?:${PEOPLE}|hires|joiners|starters|recruits)(?![\\p{L}])[^.;!?]{0,50}\\b(?:this (?:year|quarter|month)|in q[1-4]|in the (?:first|second|third|fourth|final) (?:quarter|half)|in (?:the )?(?:past|last)|over (?:the )?(?:past|last|course)|since|during|last (?:year|quarter)|in (?:19|20)\\d\\d|year[- ]to[- ]date|within)`,
);

/** "Twenty-seven people have joined us since January" */
export const JOINED_US = compile(
  `(?<new>${NUMBER}) (?:(?:new|more|of our) )?(?:${PEOPLE}|hires|joiners|starters|recruits|faces)(?: (?:have|has))? joined(?: (?:us|our team|the (?:team|company|firm|crew)|\\p{Lu}[\\p{L}’-]+))?(?: (?:since (?:\\p{Lu}|the start|last)|this (?:year|quarter|summer)|in (?:the )?(?:past|last) |over the (?:past|last) |so far this)[^.;!?]{0,30})(?![\\p{L}])`,
);

/** "The team grows by 45" */
export const GROWN_BY = compile(
  `${STAFF} (?:(?:has|have) )?(?:grows?|grew|grown|swells?|swelled|expands?|expanded|increases?|increased|rises?|rose) by ${ABOUT}(?<new>${NUMBER})(?: ${PEOPLE})?(?=[.,;!]|$| (?:as|in|since|over|this|last|during|within)\\b)`,
);

/** "214 people, 37 more than in June" */
export const MORE_THAN = compile(
  `(?<to>${NUMBER})(?: ${PEOPLE})?,? (?:which is |or |that is |that['’]s )?(?<more>${NUMBER}) more than (?:in|at|last|a year|the|we)(?![\\p{L}])`,
);
const PART = "(?:an? |one |two )?(?<part>third|quarter|half|fifth)s?";
/** "240 people, a third more than a year ago", "workforce up by a third": by a part of what it was. */
export const BY_PART = [
  compile(
    `(?<to>${NUMBER}) ${PEOPLE},? (?:which is |or )?(?:up )?(?:by )?${PART} (?:more )?(?:than|on|from|in)(?![\\p{L}])`,
  ),
  compile(
    `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,30}?(?:up|grew|grown|rose|risen|increased|grows|jumps|rises|expanded|swelled) (?:by )?(?:more than |nearly |almost |about |over )?${PART}(?![\\p{L}])`,
  ),
  compile(
    `(?:expands|grows|increases|boosts|expanded|grew|increased) (?:(?:its|the|our) )?(?:[\\p{L}-]+ )?${STAFF} by (?:more than |nearly |almost |about |over )?${PART}(?![\\p{L}])`,
  ),
];

/** "96 employees, twice as many as a year ago" */
export const TWICE =
  /(?<![\p{L}])(?:twice|double|three times|triple) (?:as many|the (?:number|size|staff|headcount))(?! (?:of )?(?:customers|users|clients|orders|visitors))|(?<![\p{L}])(?:el doble que|doppelt so viele|le double d|il doppio (?:di|rispetto)|o dobro d|twee keer zoveel)/iu;
/** A mark that the staff has passed, or the newcomer who makes it. */
export const MARK = [
  compile(
    `(?:bec(?:ame|omes?)|is|was|as|meet) (?:our|the|its) (?<to>\\d{2,6})(?:st|nd|rd|th) (?:person|employee|member|hire|colleague|addition|staff member|team member)(?![\\p{L}])`,
  ),
  compile(`(?:employee|team member|colleague|hire|teammate) (?:number |no\\. ?|# ?)(?<to>\\d{2,6})(?![\\d%])`),
  compile(
    `(?:pass(?:es|ed)|top(?:s|ped)|surpass(?:es|ed)|exceed(?:s|ed)|cross(?:es|ed)|supera(?:to|do)?|superó|überschreitet|überschritt|dépass(?:e|ent)|franchi(?:t|ssent)|ultrapassa|ultrapassou|passeert) (?:the |la |los |le |les |i |os |die |de )?(?:quota (?:di |dei )?|cap des |mark of |marke von |milestone of |barrera de (?:los )?|grens van )?(?<to>${NUMBER})[- ](?:${PEOPLE}|employee|person|people|staff)(?![\\p{L}])`,
  ),
  // "Headcount tops 1,000"
  compile(
    `(?:head ?count|work ?force|payroll|(?:employee|staff|team) (?:count|numbers?)) (?:now )?(?:pass(?:es|ed)|top(?:s|ped)|surpass(?:es|ed)|exceed(?:s|ed)|cross(?:es|ed)|hits?|reach(?:es|ed)) (?:the )?(?<to>${NUMBER})(?=$|[.,;!]| (?:mark|milestone|people|employees|in|at|as|for|this|after)\\b)`,
  ),
  compile(
    `(?:effectifs?|belegschaft|mitarbeiterzahl|plantilla|organico|personeelsbestand)(?: (?:de|von|der|del|van|di) (?:la |l['’])?\\p{Lu}[\\p{L}\\p{N}-]+)? (?:dépasse(?:nt)?|franchissent|übersteigt|überschreitet|supera|passeert) (?:les |los |die |i |de )?(?:cap des |marke von |grens van )?(?<to>${NUMBER})(?=$|[.,;!]| ${PEOPLE})`,
  ),
  compile(
    `(?:hits|reache[sd]|erreicht|atteint|alcanza|raggiunge|bereikt|atinge|chega a) (?:the |los |les |i |os )?(?<to>${NUMBER}) (?:employees|staff|team members|colleagues|mitarbeiter\\p{L}*|mitarbeitende|beschäftigte|salariés|collaborateurs|empleados|dipendenti|medewerkers|funcionários|colaboradores)(?=[.,;:!]|$| (?:as|in|after|for the first|this|mark|milestone|worldwide|globally|across|en|in|em|nel)(?![\\p{L}]))`,
  ),
  compile(
    `(?:hits?|reach(?:es|ed)) (?:the )?(?<to>${NUMBER})[- ](?:${PEOPLE}|employee|person|people|staff)(?: mark| milestone)`,
  ),
  compile(
    "(?:welcom(?:es?|ed|ing)|hir(?:es?|ed|ing)|greet(?:s|ed)|celebrat(?:es?|ed|ing)|onboard(?:s|ed|ing)|begrüß\\p{L}+|accueill\\p{L}+|da la bienvenida) [^.;!?]{0,40}?(?:(?<to>\\d{2,6})(?:st|nd|rd|th|\\.|e|º|°)|fiftieth|(?:\\p{L}+ )?hundredth|(?:\\p{L}+ )?thousandth|\\p{L}{0,5}(?:hundert|tausend)ste[nr]?) (?:employee|team member|colleague|staff member|hire|mitarbeiter\\p{L}*|kolleg\\p{L}+|salarié|collaborateur|emplead\\p{L}+)(?![\\p{L}])",
  ),
];
/** Headlines tell in the present what has happened: "Acme doubles headcount", "La plantilla de Acme se duplica". */
export const HEADLINE_TIMES = compile(
  `(?:(?:doubles|triples|trebles|quadruples) (?:its |the )?(?:[\\p{L}-]+ )?|(?:double|triple) (?:ses|son|sa|les|l['’]) ?|(?:verdoppelt|verdreifacht|duplica|triplica|raddoppia|dobra|verdubbelt) (?:(?:seine|ihre|su|la|el|il|lo|l['’]|i|o|a|het|de) ?)?)${STAFF}(?![\\p{L}])(?! (?:plans?|seats?|features?|discounts?|costs?|app))|${STAFF}(?: [\\p{L}’'-]+){0,4} (?:se duplica|se triplica|doubles|triples|verdoppelt sich|raddoppia|dobra|verdubbelt)(?! by (?:19|20)\\d\\d| in (?:the )?next| bis )`,
);

/** What grows is named before: "headcount rose from 12 to 60". */
export const STAFF_BEFORE = createPattern(new RegExp(`(?<![\\p{L}])${STAFF}(?![\\p{L}])|${PEOPLE}(?![\\p{L}])`, "iu"));
/** "doubled its headcount to 300", "ya tiene 96 empleados, el doble" */
export const COUNT_OF_STAFF = compile(
  `(?:(?:to|auf|à|naar) ${ABOUT})(?<to>${NUMBER})(?: ${PEOPLE})?(?=[.,;!)]|$| ${PEOPLE})|(?<to2>${NUMBER}) ${PEOPLE}(?![\\p{L}])`,
);

/** The staff, the team, the headcount: what grows, named as such. */
export const IS_STAFF = new RegExp(`(?<![\\p{L}])${STAFF}(?![\\p{L}])`, "iu");
