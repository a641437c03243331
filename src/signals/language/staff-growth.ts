import { NUMBER, numberOf, PEOPLE } from "./staff-counts.ts";

/** How texts say that a company has more people than before: how many now (`count`), by how much (`percent`), as far as told. */
export type Growth = { at: number; count?: number; percent?: number; factor?: number; isOfAnybody?: boolean };

/** Growth below this is the ordinary course of business (percent). */
export const GROWTH_PERCENT_MIN = 10;
/** Newcomers fewer than this are no growth to speak of. */
const NEWCOMERS_MIN = 10;

const STAFF =
  "(?:head ?count|work ?force|staff(?:ing)?(?: (?:count|numbers?|levels?))?|payroll|(?:employee|staff|team) (?:count|numbers?|base|size)|(?:total )?number of (?:employees|staff|people|team members|full-time employees)|employees?|team(?: of \\p{L}+)?|crew|personnel|" +
  "belegschaft|mitarbeiter(?:zahl|innen|bestand)?|(?:an)?zahl der (?:mitarbeiter\\p{L}*|mitarbeitenden|beschäftigten)|personalbestand|effectifs?|équipe|plantilla|equipo|equipe|time|quadro(?: de (?:funcionários|pessoal|colaboradores))?|organico|personeelsbestand|aantal (?:medewerkers|werknemers)|dipendenti)";
const ABOUT =
  "(?:(?:about|around|some|nearly|almost|over|more than|just(?: under| over)?|only|roughly|approximately|at least|close to|fewer than|less than|well over|rund|etwa|über|mehr als|knapp|gut|environ|plus de|près de|más de|unos|casi|mais de|cerca de|quase|oltre|più di|circa|ruim|meer dan|zo['’]n|a|an|the|our|its) ){0,3}";
const PERCENT =
  "(?<percent>\\d{1,3}(?:[.,]\\d)?) ?(?:%|percent|per cent|Prozent|por ciento|procent|por cento|pour cent|per cento)";
const GREW =
  "(?:ha(?:s|ve) (?:now |since |also |already |more than |nearly |almost |roughly |steadily |just )*(?:grown|increased|risen|expanded|gone|swelled|jumped|climbed|scaled|ballooned|surged)|['’](?:s|ve) (?:now |since |also |already )*(?:grown|expanded|gone|scaled)|(?<!(?:to|will|would|could|can|may|might|and) )(?:grew|grown|rose|increased|expanded|jumped|climbed|swelled|went|scaled|surged)|growing(?! (?:to|at) )|growth|managed to grow|" +
  "stieg|wuchs|gewachsen|gestiegen|gewachsen ist|gestiegen ist|wächst|ist|a augmenté|ont augmenté|(?:est |sommes |sont )?passée?s?|ha crecido|creció|crecieron|aumentó|ha aumentado|(?:ha )?pasado|pasó|cresceu|aumentou|passou|passamos|è cresciut[oa]|cresciut[oia]|è passat[oa]|passat[oia]|groeide|gegroeid|steeg|gestegen|ging)";
const TIMES =
  "(?:doubled|tripled|quadrupled|quintupled|(?:grown|grew|grow) (?:\\p{L}+ ){0,2}(?:\\d+|two|three|four|five|ten)[- ]?(?:x|fold|times)|verdoppelt|verdreifacht|vervierfacht|doublé|triplé|duplicado|duplicó|triplicado|triplicó|dobrou|triplicou|dobrado|raddoppiat[oa]|triplicat[oa]|verdubbeld(?:e)?|verdrievoudigd(?:e)?)";
const NOT_AHEAD =
  "(?<!\\b(?:will|to|would|could|may|might|can|should|be|until|when|once|if|expects?|plans?)(?: (?:have|be|see|more than|nearly|almost|it))? (?:\\p{L}+ ){0,1})";

const compile = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, "iu");
/** "from 40 to 120 employees", "headcount rose from 1,200 to 1,450", "from a team of 5 to over 50 people". */
const FROM_TO = [
  compile(
    `${NOT_AHEAD}${GREW}(?:[^.;!?]{0,50}?) (?:from|von|de|da|van) ${ABOUT}(?:team of |staff of )?(?<from>${NUMBER})(?: (?:${PEOPLE}|founders?|co-founders?|friends))?(?:[^.;!?]{0,40}?) (?:to|auf|à|a|para|naar) ${ABOUT}(?:team of |staff of )?(?<to>${NUMBER})(?<unit>[- ](?:${PEOPLE}|strong))?(?![\\p{L}\\p{N}%])`,
  ),
  compile(
    `(?:von|de|da|van) ${ABOUT}(?<from>${NUMBER})(?: ${PEOPLE})? (?:auf|à|a|para|naar) ${ABOUT}(?<to>${NUMBER})(?<unit> ${PEOPLE})?[^.;!?]{0,40}(?:gewachsen|gestiegen|gesteigert|erhöht|ausgebaut|vergrößert|aufgestockt|gegroeid|gestegen)`,
  ),
];
/** "has taken its headcount from 18 to 45" */
const STAFF_FROM_TO = compile(
  `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,30} (?:from|von|de|da|van) ${ABOUT}(?<from>${NUMBER})(?: ${PEOPLE})?(?:[^.;!?\\d]{0,20}) (?:to|auf|à|a|para|naar) ${ABOUT}(?<to>${NUMBER})(?![\\p{L}\\p{N}%])`,
);
/** What comes before such words is still to come. */
const AHEAD =
  /\b(?:will|would|could|may|might|should|can|going to|set to|plan(?:s|ned|ning)? to|aims? to|wants? to|hopes? to|expects? to|(?<!due )to (?:take|grow|increase|expand|bring|raise|double|lift|boost))(?: [\p{L}’'-]+){0,4} $/iu;
/** "120 employees, up from 80", "headcount of 1,450, compared with 1,200 a year earlier". */
const UP_FROM = compile(
  `(?<to>${NUMBER})(?<unit> ${PEOPLE})?[^.;!?\\d]{0,40}(?:,| –| -|\\()? ?(?:up from|(?<=,) ?from|compared (?:with|to)|(?<=\\()(?:previous year|prior year|last year|vorjahr|fy ?\\d\\d|(?:19|20)\\d\\d|n-1|año anterior|exercice précédent)[:,]?|against|versus|vs\\.?|from just|gegenüber|nach|contre|frente a|contra|rispetto a|tegenover) ${ABOUT}(?<from>${NUMBER})(?! ?%)(?<unit2> ${PEOPLE})?(?![\\p{L}\\p{N}%])`,
);
const BY_PERCENT = [
  compile(
    `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,40}?(?:${GREW}|is up|was up|were up|are up|up)(?: \\p{L}+){0,4}? ${PERCENT}`,
  ),
  compile(
    `(?:grew|grown|increased|expanded|boosted|scaled|growing) (?:(?:our|its|the|their) )?(?:[\\p{L}-]+ ){0,2}${STAFF} (?:\\p{L}+ ){0,2}${PERCENT}`,
  ),
  compile(
    `${PERCENT}(?:-|\\s)?(?: \\p{L}+){0,2}? (?:increase|growth|rise|jump|expansion|more|zuwachs|steigerung|de croissance|de crecimiento) (?:in|of|des|der|dans|en)? ?(?:(?:our|its|the|total|global|full-time|overall) ){0,3}${STAFF}(?![\\p{L}])`,
  ),
  compile(`${PERCENT} (?:more|mehr|de plus de|más|mais) (?:${PEOPLE})(?![\\p{L}])`),
  compile(`${STAFF} growth of ${ABOUT}${PERCENT}`),
  compile(
    `(?:up|increase of|growth of|rise of|plus) ${ABOUT}${PERCENT}[^.;!?]{0,30} (?:in|of) (?:(?:our|its|the|total) )?${STAFF}(?![\\p{L}])`,
  ),
  compile(
    `${STAFF}(?![\\p{L}])[^.;!?\\d]{0,30} um ${ABOUT}${PERCENT}(?: auf [\\d.]+)? (?:gewachsen|gestiegen|erhöht|vergrößert)`,
  ),
];
const MANIFOLD = [
  compile(
    `${STAFF}(?![\\p{L}])(?: [\\p{L}-]+){0,5}? (?:(?:ha(?:s|ve)|['’]s|hat|haben|a|ont|se ha|ha|è|is|sind|wurde) )?(?:(?:now|more than|nearly|almost|since|also|roughly|mehr als|sich|plus que|in size) )*${TIMES}(?! (?:its|our|their) )`,
  ),
  compile(
    `${NOT_AHEAD}(?:more than |nearly |almost )?(?:doubled|tripled|quadrupled) (?:the size of )?(?:(?:our|its|the|their) )(?:[\\p{L}-]+ ){0,3}${STAFF}(?![\\p{L}])(?! (?:productivity|efficiency|capacity|budget|plan))`,
  ),
];
/** The size of a company is its people where its text speaks of them. */
const IN_SIZE = compile(
  `${NOT_AHEAD}(?:we(?:['’]ve)?|company|firm|business|start-?up|agency|studio|it(?:['’]s)?|they(?:['’]ve)?|and|have|has)(?: [\\p{L}’'-]+){0,4}? (?:${TIMES})(?: (?:in )?(?:size|(?:a|each|every|over|in|within|this|since|last|the)\\b)|(?=[.,;!]|$))`,
);
/** "has grown to a team of 20", "grew to more than 300 employees", "grown from about 40 people". */
const GROWN_TO = [
  compile(
    `${NOT_AHEAD}(?:${GREW}) (?:\\p{L}+ ){0,3}?(?:(?:in)?to|auf|à|a|hasta|para|naar) ${ABOUT}(?:team of |staff of |workforce of |company of |family of )(?<to>${NUMBER})(?![\\p{N}%])`,
  ),
  compile(
    `${NOT_AHEAD}(?:${GREW}) (?:[\\p{L}’'-]+ ){0,4}?(?:(?:in)?to|auf|à|a|hasta|para|naar) ${ABOUT}(?<to>${NUMBER})(?<unit>[ -](?:${PEOPLE}))(?![\\p{L}])`,
  ),
  compile(`(?:grown|grew|expanded) from ${ABOUT}(?:team of )?(?<from>${NUMBER}) ${PEOPLE}(?![\\p{L}])`),
];
const NEWCOMERS = compile(
  `(?:ha(?:s|ve) |['’](?:s|ve) )?(?:added|hired|welcomed|onboarded|brought on|recruited|grown by) ${ABOUT}(?:another |an additional )?(?<new>${NUMBER}) (?:(?:new|additional|more|net new) )?(?:${PEOPLE}|hires|joiners|starters|recruits)(?![\\p{L}])[^.;!?]{0,50}\\b(?:this (?:year|quarter|month)|in (?:the )?(?:past|last)|over (?:the )?(?:past|last|course)|since|during|last (?:year|quarter)|in (?:19|20)\\d\\d|year[- ]to[- ]date|within)`,
);

/** "214 people, 37 more than in June" */
const MORE_THAN = compile(
  `(?<to>${NUMBER})(?: ${PEOPLE})?,? (?:which is |or |that is |that['’]s )?(?<more>${NUMBER}) more than (?:in|at|last|a year|the|we)(?![\\p{L}])`,
);
/** "96 employees, twice as many as a year ago" */
const TWICE =
  /(?<![\p{L}])(?:twice|double|three times|triple) (?:as many|the (?:number|size|staff|headcount))(?! (?:of )?(?:customers|users|clients|orders|visitors))|(?<![\p{L}])(?:el doble que|doppelt so viele|le double d|il doppio (?:di|rispetto)|o dobro d|twee keer zoveel)/iu;
/** A mark that the staff has passed, or the newcomer who makes it. */
const MARK = [
  compile(
    `(?:pass(?:es|ed)|top(?:s|ped)|surpass(?:es|ed)|exceed(?:s|ed)|cross(?:es|ed)|supera(?:to|do)?|superó|überschreitet|überschritt|dépasse|franchit|ultrapassa|ultrapassou|passeert) (?:the |la |los |le |les |i |os |die |de )?(?:quota (?:di |dei )?|cap des |mark of |marke von |milestone of |barrera de (?:los )?|grens van )?(?<to>${NUMBER})[- ](?:${PEOPLE}|employee|person|people|staff)(?![\\p{L}])`,
  ),
  compile(
    `(?:hits?|reach(?:es|ed)) (?:the )?(?<to>${NUMBER})[- ](?:${PEOPLE}|employee|person|people|staff)(?: mark| milestone)`,
  ),
  compile(
    "(?:welcom(?:es?|ed|ing)|hir(?:es?|ed|ing)|greet(?:s|ed)|celebrat(?:es?|ed|ing)|onboard(?:s|ed|ing)|begrüß\\p{L}+|accueill\\p{L}+|da la bienvenida) [^.;!?]{0,40}?(?:(?<to>\\d{2,6})(?:st|nd|rd|th|\\.|e|º|°)|fiftieth|(?:\\p{L}+ )?hundredth|(?:\\p{L}+ )?thousandth|\\p{L}{0,5}(?:hundert|tausend)ste[nr]?) (?:employee|team member|colleague|staff member|hire|mitarbeiter\\p{L}*|kolleg\\p{L}+|salarié|collaborateur|emplead\\p{L}+)(?![\\p{L}])",
  ),
];
/** Headlines tell in the present what has happened: "Acme doubles headcount", "La plantilla de Acme se duplica". */
const HEADLINE_TIMES = compile(
  `(?:(?:doubles|triples|quadruples) (?:its |the )?(?:[\\p{L}-]+ )?|(?:double|triple) (?:ses|son|sa|les|l['’]) ?|(?:verdoppelt|verdreifacht|duplica|triplica|raddoppia|dobra|verdubbelt) (?:(?:seine|ihre|su|la|el|il|lo|l['’]|i|o|a|het|de) ?)?)${STAFF}(?![\\p{L}])(?! (?:plans?|seats?|features?|discounts?|costs?|app))|${STAFF}(?: [\\p{L}’'-]+){0,4} (?:se duplica|se triplica|doubles|triples|verdoppelt sich|raddoppia|dobra|verdubbelt)(?! by (?:19|20)\\d\\d| in (?:the )?next| bis )`,
);

const FACTORS: [RegExp, number][] = [
  [/quintupl/i, 5],
  [/quadrupl|vervierf/i, 4],
  [/three|tripl|verdreif|verdrievou/i, 3],
  [/doubl|verdopp|dupl|dobr|raddopp|verdubb/i, 2],
];

/** How a text that a sentence stands in is to be read. */
export type GrowthContext = { isTitle: boolean; isOfStaff: () => boolean };

/** The first growth of staff that a sentence tells; `isOfStaff` when its text speaks of a company's people elsewhere. */
export function growthIn(text: string, { isTitle, isOfStaff }: GrowthContext): Growth | undefined {
  const counted = HAS_NUMBER.test(text)
    ? (fromTo(text) ?? moreThan(text) ?? (text.includes("%") || HAS_PERCENT.test(text) ? byPercent(text) : undefined))
    : undefined;
  return (
    counted ??
    (HAS_FACTOR.test(text) ? manifold(text, isTitle, isOfStaff) : undefined) ??
    (HAS_NUMBER.test(text) ? (grownTo(text) ?? newcomers(text)) : undefined) ??
    (HAS_MARK.test(text) ? mark(text) : undefined)
  );
}

/** Cheap first looks: the patterns are dear, and most sentences have nothing for them. */
const HAS_NUMBER = new RegExp(`\\d|(?<![\\p{L}])(?:${NUMBER})(?![\\p{L}])`, "iu");
const HAS_PERCENT = /percent|per cent|prozent|por c[ie]+nto|procent|pour cent|per cento/i;
const HAS_FACTOR =
  /doubl|tripl|quadrupl|quintupl|fold|times|\dx|twice|verdopp|verdreif|vervier|duplic|dobr|raddopp|doppi|doppelt|dubbel|doble|keer/i;
const HAS_MARK =
  /pass|top|surp|exce|cross|super|übersch|dép|franch|ultrap|hit|reach|welcom|hir|greet|celebr|onboard|begrüß|accueil|bienv/i;

function fromTo(text: string): Growth | undefined {
  for (const pattern of [...FROM_TO, STAFF_FROM_TO, UP_FROM]) {
    const match = pattern.exec(text);
    const [from, to] = [numberOf(match?.groups?.["from"]), numberOf(match?.groups?.["to"])];
    if (
      !match ||
      from === undefined ||
      to === undefined ||
      isYear(match.groups?.["from"]) ||
      isYear(match.groups?.["to"])
    )
      continue;
    if (AHEAD.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    const unit = match.groups?.["unit"] ?? match.groups?.["unit2"];
    const isOfStaff = STAFF_BEFORE.test(text.slice(0, match.index + match[0].length));
    if (unit === undefined && !isOfStaff) continue;
    if ((to - from) * 100 >= GROWTH_PERCENT_MIN * from)
      return { at: match.index, count: to, ...anybody(text, match, unit) };
  }
  return undefined;
}

/** People who may be of an event, a town or a union: somebody has to have grown to them. */
const NEUTRAL =
  /^[- ]?(?:people|persons|workers|folks|heads|experts|specialists|professionals|engineers|consultants|strong|leute|personnes|personas|trabajadores|profesionales|pessoas|persone|mensen)$/iu;

function anybody(text: string, match: RegExpExecArray, unit: string | undefined): Pick<Growth, "isOfAnybody"> {
  const isNeutral =
    unit !== undefined &&
    NEUTRAL.test(unit) &&
    !new RegExp(`(?<![\\p{L}])${STAFF}(?![\\p{L}])`, "iu").test(text.slice(0, match.index));
  return isNeutral ? { isOfAnybody: true } : {};
}

/** What grows is named before: "headcount rose from 12 to 60". */
const STAFF_BEFORE = new RegExp(`(?<![\\p{L}])${STAFF}(?![\\p{L}])|${PEOPLE}(?![\\p{L}])`, "iu");

/** Where a sentence first speaks of the staff, which does the growing. */
export function staffAt(text: string): number | undefined {
  return STAFF_BEFORE.exec(text)?.index;
}

function byPercent(text: string): Growth | undefined {
  for (const pattern of BY_PERCENT) {
    const match = pattern.exec(text);
    const percent = Number(match?.groups?.["percent"]?.replace(",", "."));
    if (match && percent >= GROWTH_PERCENT_MIN) return { at: match.index, percent };
  }
  return undefined;
}

function moreThan(text: string): Growth | undefined {
  const match = MORE_THAN.exec(text);
  const [to, more] = [numberOf(match?.groups?.["to"]), numberOf(match?.groups?.["more"])];
  if (!match || to === undefined || more === undefined || more >= to) return undefined;
  return more * 100 >= GROWTH_PERCENT_MIN * (to - more) ? { at: match.index, count: to } : undefined;
}

function manifold(text: string, isTitle: boolean, isOfStaff: () => boolean): Growth | undefined {
  const patterns = isTitle ? [...MANIFOLD, HEADLINE_TIMES] : MANIFOLD;
  const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null) ?? inSize(text, isOfStaff);
  const twice = STAFF_BEFORE.test(text) ? TWICE.exec(text) : null;
  const found = match ?? twice;
  if (!found) return undefined;
  const factor = FACTORS.find(([word]) => word.test(found[0]))?.[1] ?? 2;
  const stated = COUNT_OF_STAFF.exec(text)?.groups;
  const count = numberOf(stated?.["to"] ?? stated?.["to2"]);
  return {
    at: found.index,
    factor,
    ...(count !== undefined && count >= NEWCOMERS_MIN && !isYear(stated?.["to"] ?? stated?.["to2"]) && { count }),
  };
}

function inSize(text: string, isOfStaff: () => boolean): RegExpExecArray | null {
  const match = IN_SIZE.exec(text);
  return match && isOfStaff() ? match : null;
}

/** "doubled its headcount to 300", "ya tiene 96 empleados, el doble" */
const COUNT_OF_STAFF = compile(
  `(?:to ${ABOUT})(?<to>${NUMBER})(?: ${PEOPLE})?(?=[.,;!)]|$| ${PEOPLE})|(?<to2>${NUMBER}) ${PEOPLE}(?![\\p{L}])`,
);

function grownTo(text: string): Growth | undefined {
  for (const pattern of GROWN_TO) {
    const match = pattern.exec(text);
    const to = numberOf(match?.groups?.["to"]);
    if (!match || (to !== undefined && (to < NEWCOMERS_MIN || isYear(match.groups?.["to"])))) continue;
    return { at: match.index, ...(to !== undefined && { count: to }), ...anybody(text, match, match.groups?.["unit"]) };
  }
  return undefined;
}

function newcomers(text: string): Growth | undefined {
  const match = NEWCOMERS.exec(text);
  const number = numberOf(match?.groups?.["new"]);
  return match && number !== undefined && number >= NEWCOMERS_MIN ? { at: match.index } : undefined;
}

function mark(text: string): Growth | undefined {
  const match = MARK.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  const count = numberOf(match?.groups?.["to"]);
  return match && { at: match.index, ...(count !== undefined && { count }) };
}

function isYear(written: string | undefined): boolean {
  return written !== undefined && /^(?:19|20)\d\d$/.test(written);
}
