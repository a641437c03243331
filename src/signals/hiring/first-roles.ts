import { createPattern } from "../language/pattern.ts";

/** How postings say that nobody has done the job here before. */

/** What a first hire may be called: people, trades and posts, in the singular or plural. */
const TRADE =
  "(?:hires?|employees?|team members?|persons?|people(?= hire| person| partner| lead)|colleagues?|marketers?|designers?|engineers?|developers?|programmers?|sales ?(?:people|persons?|reps?)|" +
  "sellers?|recruiters?|accountants?|lawyers?|counsel|controllers?|managers?|directors?|executives?|leads?|leaders?|heads?(?: of [\\p{L}&-]+(?: [&\\p{L}-]+)?)?|vps?|vice presidents?|" +
  "[cC][A-Z]{1,3}O|chief [\\p{L} -]{2,30} officers?|chief of staff|presidents?|analysts?|scientists?|researchers?|architects?|administrators?|specialists?|consultants?|representatives?|reps?|writers?|" +
  "copywriters?|editors?|advocates?|evangelists?|technicians?|coordinators?|buyers?|planners?|[SAB]DRs?|AEs?|CSMs?|PMs?|assistants?|trainers?|strategists?|partner managers?|" +
  "nurses?|teachers?|chefs?|drivers?|roles?|position|devrel)";
/** Words of the phrase between "first" and the trade: no verb, no preposition. */
const OF_PHRASE =
  "(?:(?!(?:the|an?|to|in|on|with|by|from|is|was|are|will|who|that|which|as|at|our|your|their|its|class|name|aid|grade|nations?|impressions?|responders?|degree|day|days|week|weeks|month|months|year|years|few|two|three|five|ten|step|point|line|contact|release|version)(?![\\p{L}-]))[\\p{L}\\p{N}&/’'-]+ ){0,5}?";
const FIRST = "(?:very )?first(?:[- ]ever)?";

/** "one of our first engineers", "our first 10 hires", "first-line": not the first. */
const NOT_THE_FIRST = "(?<!\\b(?:one of|among|some of|part of|few of)(?: \\p{L}+){0,2} )";
const phrase = (group: string) =>
  `${NOT_THE_FIRST}(?<${group}>${FIRST}(?!-(?!ever))(?! \\d) ${OF_PHRASE}${TRADE})(?![\\p{L}])`;
const PHRASE = phrase("who");

/** Words of advertising, which also others may report: "Acme is looking for its first CISO". */
const SOUGHT =
  "(?:hiring|to hire|recruit(?:s|ing)|to recruit|looking (?:to (?:add|hire|find|recruit) )?for|looking to (?:add|hire|find|recruit)|look for|seeks?|seeking|searching for|searches for|search for|hunt(?:s|ing) for|in search of|advertis(?:es|ing)(?: for)?|vacancy for|opening for|wanted:?|wants?|needs?|add|adding|bring on|bringing on|find|(?:open(?:s|ed)?|post(?:s|ed)?|list(?:s|ed)?) (?:a|the) (?:role|post|position|search) (?:of|for))(?: for)? ?(?:a |an |the )?";
const ADVERTISED = createPattern(
  new RegExp(
    `(?<![\\p{L}])${SOUGHT}(?:(?:our|its|their|\\p{Lu}[\\p{L}\\p{N}.-]{1,30}(?: \\p{Lu}[\\p{L}\\p{N}.-]{1,30}){0,2}['’]s?) )?${PHRASE}`,
    "iu",
  ),
);
/** "Looking for a product designer, our first" */
const SOUGHT_OUR_FIRST = createPattern(
  new RegExp(
    `(?<![\\p{L}])${SOUGHT}(?<who>${OF_PHRASE}${TRADE}),? (?:our|its|their) (?:very )?first(?=[.,;:!]|$)`,
    "iu",
  ),
);
/** "We're hiring a founding engineer" */
const FOUNDING_SOUGHT = createPattern(
  new RegExp(
    `(?<![\\p{L}])${SOUGHT}(?:(?:our|its|their) )?(?<who>founding (?:[\\p{L}-]+ ){0,3}?${TRADE})(?![\\p{L}])`,
    "iu",
  ),
);
/** "Recruits for the newly created role of chief risk officer": what was just created nobody has done. */
const CREATED_SOUGHT = createPattern(
  new RegExp(
    `(?<![\\p{L}])${SOUGHT}(?:(?:our|its|their) )?newly[ -](?:created|established) (?:(?:role|post|position) (?:of|as|for) (?:an? )?(?<who>${OF_PHRASE}${TRADE})|(?<who2>${OF_PHRASE}${TRADE}) (?:role|post|position))(?![\\p{L}])`,
    "iu",
  ),
);
/** "Creates the new post of safety director": an advertisement where the text asks for applications. */
const CREATED_POST = createPattern(
  new RegExp(
    `(?<![\\p{L}])(?:creat(?:es|ing) (?:(?:an?|the) )?|created (?:an?|the) )(?:new )?(?:role|post|position) (?:of|as|for) (?:an? |its )?(?<who>${OF_PHRASE}${TRADE})(?![\\p{L}])`,
    "iu",
  ),
);
/** Words that tell the reader what he or she would be: "as our first designer", "you'll be the first salesperson". */
const ADDRESSED = createPattern(
  new RegExp(
    `(?:^|(?<![\\p{L}])(?:(?:be|become|becoming|being|as|for)|(?:this|it|role|position|post|which) (?:is|will be|would be))(?: (?:our|the|its|an?|\\p{Lu}[\\p{L}\\p{N}.-]{1,30}['’]s?))? )${PHRASE}|^(?:our|the) ${phrase("who2")}[^.]{0,40}$`,
    "iu",
  ),
);
/** "Tom joined as our first engineer", "we hired our first designer in 2019": filled long ago. */
const FILLED =
  /\b(?:joined|started|began|came|was|were|hired|has been|had|after|since|when|thanks to|used to)\b[^.;!?]{0,40}$/i;
/** "This role will be our first in Europe", "you would be our first outside Paris". */
const ROLE_IS_FIRST =
  /\b(?:role|position|hire|one|job|post|vacancy|you(?:['’]ll| will| would)?|this)\b(?: (?:will|would|is|to|be)){1,3} (?:our|the|its) (?:very )?first(?: (?:in|outside|on|for) (?:the )?(?!place\b|time\b|line\b|months?\b|weeks?\b)\p{L}+|(?=[.,!;]))/iu;
/** "Build our marketing function from scratch". */
const SCRATCH =
  "(?:from (?:scratch|the ground up|zero|the beginning|nothing|day one)|0 ?(?:to|→|->|-) ?1|zero[- ]to[- ]one)";
const FROM_SCRATCH = createPattern(
  new RegExp(
    `\\b(?:build(?:ing)?(?: up| out)?|creat(?:e|ing)|establish(?:ing)?|set(?:ting)? up|stand(?:ing)? up|launch(?:ing)?|start(?:ing)?|found(?:ing)?|own)\\b [^.;!?]{0,60}?\\b(?:functions?|teams?|departments?|organi[sz]ations?|orgs?|practices?|disciplines?|offices?|arm|motion|presence|business|market|region|territory|program(?:me)?)\\b[^.;!?]{0,40}?\\b${SCRATCH}\\b|\\bfrom (?:scratch|the ground up|zero) [^.;!?]{0,30}\\b(?:function|team|department|practice)\\b`,
    "iu",
  ),
);
/** "We have never had a security engineer", "the first we have ever had", "as our inaugural marketer" */
const NEVER_BEFORE = createPattern(
  new RegExp(
    `\\b(?:(?:ha(?:s|ve)|['’](?:s|ve)) never (?:yet )?(?:had|hired|employed) (?:an?|any) ${OF_PHRASE}(?:${TRADE}|teams?|functions?|departments?)|the first (?:one |person )?(?:that )?(?:we|the company|it)(?: ha(?:s|ve)|['’](?:s|ve)) ever (?:had|hired|employed)|(?:nobody|no[ -]one) (?:(?:here|at [^.;,]{2,30}) )?(?:does|handles|owns|looks after|is in charge of) [^.;!?]{2,40} (?:today|yet|so far|right now|currently|at the moment)|inaugural (?:member|${OF_PHRASE}${TRADE})|as (?:our|its) (?:very )?first(?=[,.;]))(?![\\p{L}])`,
    "iu",
  ),
);
/** "This is a brand-new role", "(new team)": nobody held it before. */
const NEW_POST =
  /(?:^(?:an? )?|\bth(?:is|e)(?: role| position)?(?: is| will be)?(?: an?| our)? |\bin this )(?:newly[- ](?:created|established)|brand[- ]new) (?:role|position|post|job)\b(?!,? (?!you |we |our )[\p{L}]+ (?:\p{L}+ )?(?:will|leads|oversees|has|is) )|[-–—] (?:newly[- ]created|brand[- ]new|new) (?:role|position|post)$|\((?:new|newly created) (?:team|role|position|function|department|post)\)/iu;
/** What the applicant, or the company, has done before. */
const HAS_DONE =
  /\b(?:experience|experienced|track record|proven|ha(?:s|ve|ving)|['’]ve|previously|history|background|demonstrated|built|scaled|past|you know how|as (?:someone|a person) who)\b[^.;!?]{0,80}$/i;
/** Who builds beside others is not the first. */
const JOINS_TEAM =
  /\b(?:team of (?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve)|with (?:your|our) (?:colleagues|team|peers)|our (?:existing|established|growing|current) [\p{L} -]{0,30}team|join(?:ing)? (?:the|our|an?) (?:[\p{L}-]+ ){0,3}team)\b/iu;
const NEW_TEAM =
  /\b(?:newly[- ](?:formed|created|founded|established|launched|built)|brand[- ]new|newly forming)(?: [\p{L}&-]+){0,4}? (?:teams?|departments?|functions?|units?|groups?|divisions?|practices?|offices?)(?! (?:members?|leads?|leaders?|managers?|building|space|spaces|in the))(?![\p{L}])/iu;
const FOUNDING_MEMBER =
  /\bfounding (?:members?|hires?|employees?|team(?: members?)?) (?:of|for|in|on) (?:our|the|an?|its) (?:[\p{L}&-]+ ){0,4}(?:teams?|departments?|functions?|offices?|practices?|units?|groups?|hub)\b/iu;
/** "So far our founders have sold on their own", "we don't have a marketing team yet". */
const DONE_BY_FOUNDERS =
  /\b(?:until (?:now|today)|so far|to date|up to now),? (?:only )?(?:(?:the|our|both|two|its) )+(?:co-?)?founders? (?:ha(?:s|ve)|did|do|ran?|handled?)\b|\brelied on (?:outside|external|freelance|contract)\p{L}* [^.;!?]{3,40} (?:until now|so far|to date)\b|\b(?:until now|so far|to date|up to now|up until now|for (?:the (?:past|last|first) )?(?:\p{L}+|\d+) (?:years?|months?))\b[^.;!?]{3,90}\b(?:on (?:my|our|his|her|their) own(?=[,.;:!]|$| and\b| with\b| but\b)|(?<!(?:fund|financ|bootstrapp|call|pride|prid|challeng)\p{L}{0,4} )(?:my ?self|him ?self|her ?self|ourselves|themselves)|single-handedly|without (?:an?|any) (?:dedicated|full-time|in-house|real))\b/iu;
/** "You will be hire #1", "you're number one" */
const HIRE_ONE =
  /(?:\b(?:you(?:['’]re|['’]ll be| are| will be)|as|be|being) (?:our )?(?:(?:hire|employee|team member|person|marketer|engineer|designer|salesperson) )?|^(?:hire|employee|team member) )(?:number one|no\. ?1|#1|nr\. ?1)(?! (?:priority|fan|choice|goal|reason|in the|provider|brand|platform))(?![\p{L}\d])/iu;
/** "For the first time we are looking for …", "the first person here whose whole job it will be", "a post that did not exist" */
const NEVER_THERE = createPattern(
  /(?<!\p{L})(?:for the first time,? (?:ever,? )?(?:we(?:['’]re| are| can| have| need| want)? (?:now )?(?:looking|hiring|recruiting|seeking|to hire|hire|afford|pay|money|a budget|the money|room|someone|somebody)|there is (?:money|a budget|room|funding) for|in our history,? we)|(?:nobody|no[ -]one) (?:has|have) (?:ever )?(?:done|held|had) (?:(?:this|the job|the post)(?: job| post| role)? (?:(?:here|with us|for us) )?|it (?:here|with us|for us) )(?:before|yet)|(?:the|this|a) (?:job|post|role|position) (?:that )?(?:(?:does|did)(?:n['’]t| not) (?:yet )?exist(?: (?:yet|until|before|so far))?|has(?:n['’]t| not) existed|(?:isn['’]t|is not) there yet)|the first person (?:(?:here|in [^,.;]{2,30}|at [^,.;]{2,30}) )?(?:whose (?:whole|full-time|only|main)|to (?:do|hold|have|fill) (?:this|the|such an?) (?:job|post|role|title|position))|(?:you(?:['’]ll| will|['’]d| would)? (?:be|are)|you are) the first of (?:us|our people|our team) (?:to|in|who)|the first (?:one )?(?:that |which )?(?:we|it|(?:the|our) \p{L}+)(?: ha(?:s|ve)|['’]ve)(?: ever)? (?:had|hired|employed|paid)|you(?:['’]d| would|['’]ll| will) be our (?:only|sole) (?:employee|person|colleague) (?:[^.;,]{2,30} )?(?:for a while|for now|at first|to begin with)|zum ersten mal (?:suchen|stellen|besetzen) wir|(?:die|diese) stelle (?:gab es bisher nicht|gibt es noch nicht|ist neu geschaffen)|pour la première fois,? nous (?:recrutons|cherchons|embauchons)|(?:c['’]est|il s['’]agit d)[^.;]{0,12}création de poste|por primera vez (?:buscamos|contratamos)|puesto de nueva creación|per la prima volta (?:cerchiamo|assumiamo)|pela primeira vez (?:procuramos|contratamos)|voor het eerst (?:zoeken|nemen) (?:we|wij))(?!\p{L})/iu,
);
const NOBODY_YET = new RegExp(
  `\\b(?:(?:don['’]t|do not|doesn['’]t|does not) (?:yet |currently )?have|there (?:is|are|['’]s) (?:currently |as yet )?no|ha(?:s|ve) no) (?:an? |any )?${OF_PHRASE}(?:${TRADE}|teams?|functions?|departments?)(?![\\p{L}])[^.;!?,]{0,12}(?:\\byet\\b|\\btoday\\b|\\bso far\\b|\\bright now\\b|\\bat the moment\\b)`,
  "iu",
);

const TRADE_ABROAD =
  "(?:mitarbeiter|kolleg|manager|entwickler|designer|ingenieur|vertriebler|vertriebs|marketing|leiter|verkäufer|referent|recruiter|marketer|sales|head|hire|person|data|product|customer|account|employée?|salariée?|commercial|recrutement|ingénieur|développeu|responsable|direct|contrata|comercial|personas?|emplead|ingenier|desarrollador|vendedor|pessoa|analista|gerente|engenheir|desenvolvedor|assunzione|commerciale|ingegnere|sviluppat|medewerker|collega|verkoper|ontwikkelaar|werknemer|marketeer|cto|cfo|cmo|cro)";
const FIRST_ABROAD = createPattern(
  new RegExp(
    `(?<![\\p{L}])(?:(?:als|unsere?[rnm]?|der|die) (?:aller)?erste(?:[rnms]|[:*_/(]-?\\p{L}{1,2}\\)?)*|(?:notre|en tant que|la|le) (?:tou(?:t|te) )?premi(?:er|ère)(?:[·.()/-]?(?:ère|e|re)s?\\)?)?|(?:nuestr[oa]|la|el) primer[oa]?|noss[oa] primeir[oa]|(?:il|la) nostr[oa] prim[oa]|(?:ser(?:á|ás|ia) )?(?:o|a|um|uma) primeir[oa]|onze (?:aller)?eerste|als eerste) (?:[\\p{L}&-]+[ -]){0,2}?(?<who>${TRADE_ABROAD}[\\p{L}:*/-]*)`,
    "iu",
  ),
);
const FROM_SCRATCH_ABROAD = createPattern(
  /(?:von (?:grund|null) auf|from scratch|auf der grünen wiese)[^.;!?]{0,40}(?:auf(?:zu)?bau|baust|entwickel)|(?:auf(?:zu)?bau\p{L}*|baust|bauen)[^.;!?]{0,60}\b(?:von (?:grund|null)(?: auf)?|from scratch)|(?<![\p{L}])(?:équipe|fonction|département|pôle)[^.;!?]{0,40}\b(?:de zéro|from scratch|ex nihilo)|(?<![\p{L}])(?:equipo|área|departamento|función|equipe|time)(?![\p{L}])[^.;!?]{0,40}\b(?:desde cero|do zero)|\b(?:team|funzione|reparto)[^.;!?]{0,40}\bda zero|\b(?:team|afdeling)[^.;!?]{0,40}\b(?:vanaf nul|from scratch)/iu,
);
const NEW_TEAM_ABROAD =
  /(?<![\p{L}])neu (?:gegründete|geschaffene|formierte|aufgebaute|entstehende)[nrsm]? (?:[\p{L}-]+ )?(?:teams?|abteilung|bereichs?|einheit)|équipe nouvellement créée|equipo (?:recién|de nueva) creac\p{L}+|nieuw (?:opgericht|te vormen)\p{L}* (?:team|afdeling)/iu;

/** "Noch keine Personalabteilung", "pas encore de commercial" */
const NOBODY_YET_ABROAD = createPattern(
  new RegExp(
    `(?<![\\p{L}])(?:noch keine?n?|pas encore d(?:e |['’])|todavía no (?:tenemos|hay)|aún no (?:tenemos|hay)|ainda não (?:temos|há)|ancora nessun[oa]?|nog geen) (?:(?:eigenen?|propi[oa]|dedizierten?) )?(?:${TRADE_ABROAD}|\\p{L}*abteilung|team|équipe|equipo|equipa|reparto|afdeling)`,
    "iu",
  ),
);
/** "Erste/r HR-Manager/in", "Primer responsable de marketing": a title needs no article. */
const FIRST_TITLE_ABROAD = createPattern(
  new RegExp(
    `^(?:(?:aller)?erste(?:[rnms]|[:*_/(]-?\\p{L}{1,2}\\)?)*|primer[oa]?|primeir[oa]|prim[oa]|(?:aller)?eerste) (?:[\\p{L}&-]+[ -]){0,2}?${TRADE_ABROAD}|^premi(?:er|ère)(?:[·.()/-]?(?:ère|e|re)\\)?)? (?:commerciale?(?= *(?:$|[/(,–-]|H/F))|employée?|salariée?|ingénieure?|développeu(?:r|se)|responsable|recruteu(?:r|se)|direct(?:eur|rice))`,
    "iu",
  ),
);

/** Titles: "Founding Engineer", "First Marketing Hire", "Head of Sales (first commercial hire)". */
const FOUNDING_TITLE = /(?<![\p{L}])founding (?!partner|member|father|team\b|year|date|story)[\p{L}]/iu;
const FIRST_TITLE = createPattern(
  new RegExp(`^(?:[^\\p{L}]|hiring:? |our |the )*${PHRASE}|\\((?:our |the )?${phrase("who2")}`, "iu"),
);

/** "Security Engineer #1", "Buyer no. 1 in Spain", "Technician – our first" */
const NUMBER_ONE =
  /\p{L} (?:#1|(?:no\.|nr\.|number) ?(?:1|one))(?=$| in \p{Lu})|[-–—(:] ?our (?:very )?first(?: ever)?\)?$|(?:job|post|role|position) that (?:isn['’]t there|doesn['’]t exist|does not exist) yet/iu;
/** "Employee no. 1 in Spain: that will be you", which a full stop cuts in two. */
export const NUMBERED_ONE =
  /(?<!\p{L})(?:employee|hire|colleague|person|team member|salesperson|staff member|mitarbeiter(?:in)?|medewerker) (?:no\.|nr\.|number|#) ?(?:1|one)(?![\p{L}\d])/iu;

/** What a sentence says of the first of its kind: where it says so, and who, as written. */
export type FirstClaim = { at: number; who?: string };

/** Whether a role's title says that it is the first of its kind. */
export function isFirstByTitle(title: string): boolean {
  return [FOUNDING_TITLE, FIRST_TITLE, FIRST_TITLE_ABROAD, NEW_POST, NUMBER_ONE].some((pattern) => pattern.test(title));
}

/** Who is sought as the first of a kind, in words that a third party may use as well. */
export function advertisedFirst(text: string): FirstClaim | undefined {
  return namedBy([ADVERTISED, FOUNDING_SOUGHT, CREATED_SOUGHT, SOUGHT_OUR_FIRST], text);
}

/** Who is meant by a post that a text says was created, for a text that goes on to ask for applications. */
export function createdFirst(text: string): FirstClaim | undefined {
  return namedBy([CREATED_POST], text);
}

/** What a posting says of itself: the first of its kind, a function to be built, a team that is new. */
export function firstClaim(text: string): FirstClaim | undefined {
  const named = namedBy([ADVERTISED, CREATED_SOUGHT, SOUGHT_OUR_FIRST, ADDRESSED, FIRST_ABROAD], text);
  if (named) return named;
  const built = [FROM_SCRATCH, FROM_SCRATCH_ABROAD]
    .map((pattern) => pattern.exec(text))
    .find((match) => match !== null);
  if (built && !HAS_DONE.test(text.slice(0, built.index)) && !JOINS_TEAM.test(text)) return { at: built.index };
  for (const pattern of [
    ROLE_IS_FIRST,
    HIRE_ONE,
    NEW_TEAM,
    FOUNDING_MEMBER,
    DONE_BY_FOUNDERS,
    NOBODY_YET,
    NEW_TEAM_ABROAD,
    NEVER_BEFORE,
    NEVER_THERE,
    NEW_POST,
    NOBODY_YET_ABROAD,
  ]) {
    const match = pattern.exec(text);
    if (match) return { at: match.index };
  }
  return undefined;
}

function namedBy(patterns: Pick<RegExp, "exec">[], text: string): FirstClaim | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match || FILLED.test(text.slice(0, match.index + 3))) continue;
    const who = match.groups?.["who"] ?? match.groups?.["who2"];
    return { at: match.index, ...(who !== undefined && { who }) };
  }
  return undefined;
}
