import { createCue } from "../language/cues.ts";
import { createPattern } from "../language/pattern.ts";

/** How texts say that something is new on the market, by what the words need beside them. */

export const NOT_A_LAUNCH =
  /\b(?:sign up|roadshow|rate limits?|super PAC|wave of (?:mass-?)?(?:bans|cuts|lay-?offs|lawsuits|strikes)|takes place|launch (?:track|site|vehicle|complex|window)|future of launch|(?:price|trade) war|(?:is|are) about to (?:launch|release|unveil|debut|introduce)|initial public offering|waitlist|waiting list|join the beta|private beta|closed beta|(?<!\b(?:leaves|left|leaving|exits|exited|out of) )early access|soft launch|how to|lessons|anniversary|years? since|delay(?:s|ed)?|postpon\w+|recalls?|recalled|teas(?:es|ed|ing)|donat(?:es|ed|ing|ions?)|charit(?:y|able)|philanthrop\w+|fundrais\w+|(?:collection|book) of (?:poems|stories|essays|poetry)|debut novel|pours? (?:its )?(?:first )?(?:gold|silver)\b|(?:book|picture-book|chapter book) series|best-?selling (?:biography|novel|book|memoir|author)|children['’]s book|bookstores?|paperback|hardcover|to stop selling|stops selling|discontinu\w+|scrap(?:s|ped)|shelv(?:es|ed)|hop(?:e|es|ed|ing) to|(?:applications|nominations|submissions|registrations?|entries|bookings|tickets) (?:for|to))\b|["”»] by [A-Z][a-z]+ [A-Z]|^how\b/iu;

/** Verbs that are about products unless the object says otherwise. */
export const OPEN_VERB = createPattern(
  /(?<!\p{L})(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|unwrap(?:s|ped)|debut(?:s|ed)|(?:(?:expands?|expanded|extends?|extended|rounds? out|rounded out|widens?|widened|broadens?|broadened) (?:(?:its|our|their) )?(?:[\p{L}-]+ ){0,3}(?:range|line-?up|line|portfolio|menu|family|collection|offering) (?:with|by adding))|(?:erweitert|ergänzt) (?:sein|ihr|das|seine|ihre|die) (?:\p{L}+ )?(?:Sortiment|Angebot|Portfolio|Programm|Produktpalette|Palette) um|(?:élargit|étoffe|complète) (?:sa|son) (?:gamme|offre|catalogue) (?:avec|d['’]un[e]?)|(?:amplía|completa) su (?:gama|oferta|catálogo) con|(?:amplia|completa) (?:la|la sua) gamma con|(?:amplia|completa) (?:a|sua|a sua) (?:linha|gama) com|breidt (?:zijn|haar|het) (?:assortiment|aanbod|gamma) uit met|launcht|lanciert|bringt(?=(?:[^.;]|(?<=\d)\.){3,60} (?:auf den markt|in den handel|in die (?:läden|geschäfte|regale)|zum verkauf|an den start|ins (?:regal|sortiment|programm)))|brengt(?=[^.;]{3,60} (?:op de markt|in de (?:winkels?|handel)))|met(?=[^.;]{3,60} sur le marché)|mette(?=[^.;]{3,60} in (?:vendita|commercio))|(?:brings?|brought|bringing)(?! (?:down|back|up|in|about|forward|together|over|under|on)\b)(?=[^.;]{3,60} to (?:the )?(?:market|shops|stores|shelves)\b)|puts?(?=[^.;]{3,60} on (?:sale|the market)\b)|(?:opens?|opened) (?:pre-?)?orders for|open(?:ing|s|ed)? up(?= \p{Lu}[^.;]{2,50} to (?:every|all |any|the public))|puts? on (?:sale|the market)|kick(?:s|ed) off (?:sales|deliveries|shipments|pre-?orders) (?:of|for)|(?:opens?|opened|launch(?:es|ed)|starts?|started) (?:(?:a|the|its) )?(?:public |open )?(?:beta|preview) (?:of|for)|(?:starts?|started|begins?|began|begun|beginning|starting|commence[sd]?|comienza|comenzó|empieza) (?:(?:to )?(?:sell|ship)(?:ing)?|shipping|offering|rolling out|producing|taking (?:pre-?)?orders for|a (?:comercializar|vender)|(?:commercial |retail |online )?(?:sales|deliveries|shipments) of)|(?:put|putting|puts)(?= (?:a |its )[^.;]{3,60} (?:in|into|on) (?:cans?|bottles?|shelves|shops|stores)(?!\p{L}))|(?:makes?|made|making)(?=[^.;]{3,60} (?:generally available|available to (?:all|every\p{L}*|the public)(?!\p{L})))|(?:saca|lleva|porta|mette|coloca|põe)(?=[^.;]{3,60} (?:al mercado|a la venta|sul mercato|no mercado|à venda))|(?:pone|saca) a la venta|mette in vendita|(?:saca|porta|mette|coloca|lleva) (?:al|sul|no) merca[dt]o|porta (?:sugli scaffali|nei negozi|in negozio)|lleva a (?:las tiendas|los lineales|los supermercados)|met (?:en rayon|sur le marché|en vente)|bringt auf den Markt|brengt op de markt|(?:brings?|brought) to market|(?:immette|mette) sul mercato|pone en el mercado|commercialise|lance|dévoile|lanza|lancia|lanceert|lança|lançou|lanzó|lanceerde|ha lanciato|a lancé)(?!\p{L})(?! (?:in|into|from|with|at|as|al|on|against|by|today|date|event|party|customers?|partners?|pad)\b)/giu,
);
/** Verbs with many other objects: a product has to follow. */
export const STRICT_VERB = createPattern(
  /(?<!\p{L})(?:introduc(?:es|ed|ing)|releas(?:es|ed|ing)|roll(?:s|ed|ing) out|(?:(?<=(?:will|to) )(?:introduce|release|roll out|debut))|premier(?:es|ed|ing)|(?:gives?|gave) (?:[\p{L}-]+ ){1,4}(?:a )?(?:first|sneak) (?:look|glimpse) (?:at|of)|ships|shipped|shipping|pours|bakes|brews|scoops(?! up)|dishes up|serves up|offers(?= (?:its |the |a |an )?(?:first|new) )|shows(?= [^.;]{3,80}(?:orders? (?:open|now)|on sale|available|ships|price))|samples(?= [^.;:]{3,50}(?:chips?|processors?|memory|SoCs?|GPUs?|transceivers?)(?!\p{L}))|debuting|unleash(?:es|ed)|announc(?:es|ed|ing)|present(?:s|ed)|shows off|showed off|showcas(?:es|ed)|reveals|revealed|(?:takes|took|taking) (?:the )?wraps off|drops(?= (?:a |its )?(?:brand-)?new\b)|(?:brings?|brought|bringing) out|(?:lifts?|lifted|pulls?|pulled) (?:the )?(?:wraps|lid|covers?|veil|curtain)s? (?:off|on|from)|stellt(?=[^.;]{5,80} vor(?:[.,;:!]|$| (?:und|–|-) ))|präsentiert|kommt mit|komt met|présente|(?:presenta|presentó)(?! (?:una |su )?(?:oferta|opa) (?:por|sobre) )|ha presentato|apresenta|apresentou|presenteert|introduceert|introduceerde|estrena|estrenó|introduz|introduziu|introduit|bringt(?=(?:(?! und )[^.;,]){5,80} heraus(?!\p{L}))|führt(?=[^.;]{5,60} im Markt ein))(?!\p{L})/giu,
);
/** Of much else too: what follows has to be a product by its noun, or be explained as one. */
export const NOUN_VERB = createPattern(
  /(?<!\p{L})(?:(?:is|are|comes?|came) out with|makes? available|made available|now (?:offers|sells|makes|stocks|brews|bakes)|(?:adds?|added|adding)(?=[^.;]{3,90} to (?:menu|range|line-?up|portfolio|(?:its|the|our|their) (?:\p{L}+ ){0,3}(?:range|line-?up|lines?(?! m)|portfolio|menu|family|collection|catalogue|catalog|assortment|fleet of products|offering))\b)|(?:enter(?:s|ed)|gets? into|got into|jump(?:s|ed)? into|se lance dans|steigt in|(?:moves?|moved|branch(?:es|ed)(?: out)?|ventures?|ventured|push(?:es|ed)) into) (?:the )?(?:[\p{L}-]+ ){1,4}(?:market|segment|category|sector|aisle|space|business) with|(?:moves?|moved|branch(?:es|ed)(?: out)?|ventures?|ventured|push(?:es|ed)|enters?|entered|gets? into|jumps? into) (?:into )?(?:the )?(?:[\p{Ll}-]+ ){0,2}\p{Ll}{3,}(?:s|wear|ware|ing|care) with)(?!\p{L})/giu,
);
/** "We're excited to introduce". */
export const PROUD_VERB = createPattern(
  /\b(?:excited|proud|thrilled|pleased|happy|delighted|stolz|fiers?) to (?:introduce|unveil|launch|release|present|announce)(?! (?:that|the (?:launch|release|(?:general )?availability))\b)/gi,
);
/** Nouns that say the same: "the launch of", "general availability of". */
export const NOMINAL_LAUNCH = createPattern(
  /\b(?:announc(?:es|ed|ing|e)|reports?|celebrates?|marks?|confirm(?:s|ed)?)(?: today)? (?:the )?(?:official |commercial |public |global |immediate |upcoming )?(?:launch|release|introduction|debut|(?:general )?availability) of\b|\bwith the (?:launch|introduction|debut) of\b/gi,
);
/** The product does it: "is now generally available", "reaches GA", "is out today", "goes on sale". */
export const AVAILABLE = createPattern(
  /\b(?:is|are) (?:now )?generally available|\b(?:is|are) now (?:available (?:to (?:all|every)|for (?:all|general|purchase))|in general availability|live for (?:all|every)|GA\b)|\b(?:is|are|goes|going) GA\b|\bnow in (?:general availability|GA)\b|: general availability$|\b(?:reaches|reached|has reached|hits|enters|entered) (?:general availability|GA)\b|\b(?:exits|leaves|has left|leaving) (?:(?:public |open )?(?:beta|preview)|early access)\b|\b(?:ships|launches|goes live|comes out) today\b|\bhas (?:just |finally |now |officially )?(?:arrived|landed|launched)(?=[.!]?$)|\bhave (?:just |finally |now )?landed(?=[.!]?$)|\b(?:is|are) (?:now )?open to (?:everyone|all (?:customers|users|workspaces|teams))\b|\b(?:is|are) (?:now )?available (?:to (?:all|every\w*)|for (?:everyone|pre-?order|purchase|download))\b|\bgenerally available (?:today|from today|as of)\b|\b(?:is|are) (?:now |finally |officially )?(?:here\b(?! to\b)|out of beta|out(?= (?:today|now)\b|[.,;:!]|$)|live(?= (?:today|now|for (?:all|every\w*))\b|[.!]|$)|ready(?= for (?:you|everyone|all)\b)|available (?:from )?today)/i,
);
/** As `AVAILABLE` in other languages: "Atlas 3 ist da", "est disponible", "staat live". */
export const AVAILABLE_ABROAD = createPattern(
  /(?<!\p{L})(?:(?:ist|sind) (?:jetzt |nun |ab sofort |endlich |seit heute )?(?:da(?=[.!]?$)|erschienen|verfügbar(?= ?(?:[.!,]|$))|erhältlich|auf dem Markt)|(?:est|sont) (?:désormais |enfin |maintenant |dès (?:aujourd['’]hui|maintenant) )?(?:disponibles?(?= ?(?:[.!]|$|pour tous|pour toutes|en magasin|en boutique|dès|partout))|sorti(?:e|s|es)?(?= ?(?:[.!]|$)))|(?:ya )?(?:está|están|já está|está já) (?:ya )?(?:disponibles?|disponível|disponíveis|a la venta|à venda)(?= ?(?:[.!]|$|para tod|en tod|em tod|en tienda|nas lojas))|(?:è|sono) (?:ora |finalmente |da oggi |già )?(?:disponibil[ei](?= ?(?:[.!]|$|per tutt|da oggi|nei negozi|in tutt))|uscit[oaie](?= ?(?:[.!]|$)))|(?:staat|staan) (?:nu |vandaag )?live(?= ?(?:[.!]|$))|is (?:nu |vandaag |vanaf vandaag )?(?:uit(?= ?(?:[.!]|$))|beschikbaar(?= ?(?:[.!]|$|voor iedereen|voor alle))|verkrijgbaar))(?!\p{L})/iu,
);
/** As `AVAILABLE`, of things in shops. */
export const ON_SALE = createPattern(
  /\b(?:reaches|reached|hits|hit|arrives? (?:in|on|at)|lands? (?:in|on|at)) (?:the )?(?:shops|stores|shelves|market|dealers|dealerships|showrooms|streets|road|roads|slopes|water|consoles|iOS|Android|mobile|PC|tablets|App Store|app stores|Steam|Switch)\b|\b(?:goes|went|go|is now) on sale\b|\b(?:begins|starts|began|started) shipping\b/i,
);
/** Heads of texts that present something to the reader. */
export const INTRODUCING = createPattern(
  /^(?:introducing|announcing|presenting|just (?:launched|released|shipped|out):|(?:now in )?(?:(?:public|open) )(?:beta|preview):|now in (?:beta|preview|GA|general availability):|general availability:|(?:now )?(?:available|shipping|live)(?: now| today)?:|(?:out|new|here) (?:now|today):|unveiling|launching)\s/i,
);
/** As `INTRODUCING`, and as often said of people: what the name stands for has to follow. */
export const MEET = createPattern(
  /^(?:meet|say (?:hello|hi) to|hello,?|hi,?|welcome,?(?: to)?|a first look at|first look:?|arriva|(?:è|é) (?:uscit[oa]|arrivat[oa])|(?:(?:è|é) )?(?:ora |già )?disponibile(?: da oggi)?|ecco|(?:ya )?(?:está )?disponible(?: ya)?:?|(?:já )?(?:está )?disponível:?|cheg(?:a|ou) (?:o|a)|llegó|nu (?:beschikbaar|verkrijgbaar):?|jetzt (?:da|neu|verfügbar|erhältlich):?|ya está aquí|llega|voici|hier ist|presentamos|apresentamos|maak kennis met)\s/i,
);

/** What follows such a greeting when it is a product's, and when a person's. */
export const GREETED_NEW =
  /\b(?:(?:as of|from|starting) (?:today|this (?:morning|week)|now)|(?:is|are|it['’]s) (?:now |finally )?(?:live|available|here|out)(?! of)\b|out today|on sale|you can (?:now )?(?:order|buy|pre-?order) it|(?:from|as of|starting) (?:today|this morning|now),? (?:anyone|everyone|everybody|you|all)\b|\banyone can (?:sign up|join|use it|try it|download)\b|our (?:second|third|fourth|next) (?:product|app|tool)\b|(?:a|our|has a) (?:brand-)?new (?:product|app|tool|plan|module|feature|platform|service|device)|we(?:['’]ve| have|['’]re| are)? (?:just |today |now |proudly )*(?:launch|shipp?|releas|introduc)(?:e|ed|ing))\b/i;
export const GREETED_PERSON =
  /\b(?:acquir\w+|acquisition|bought|merg(?:e|es|ed|er|ing)|founders?|she|he|her|his|him|joins?|joined|teammates?|colleagues?)\b/i;

/** "introduces Jane Roe as CEO", "rolls out Globex to all staff". */
export const IN_A_POST =
  /^,? as (?:its |the |their |our |an? |new |interim )*(?:C[A-Z]O\b|chief|head|president|director|chair|manager|vp\b|vice|ambassador|partner|keynote|speaker|host|winner|sponsor)|^ (?:to|for|across|among|at) (?:all |its |our |the |\d[\d,.]* )*(?:staff|employees|workforce|workers|offices|teams|departments|fleet|ships|vessels|ferries|network|estate|group|campus(?:es)?|properties|hotels|plants|warehouses|hospitals|depots|sites|stores|shops|schools|wards|clinics|branches|(?:[\w-]+ )?departments|nurses|doctors|drivers|pupils)\b|^ across (?:all |its |our |the |\d[\d,.]* )+(?:[\p{L}-]+ ){1,3}(?:stores|shops|sites|branches|offices|plants|depots|warehouses|restaurants|hotels)\b/iu;
/** Plain present of "we" is a habit: "we launch ideas". */
/** "In just five years it has brought", "regularly introduces": told of what was, or is always done. */
export const LOOKS_BACK =
  /^(?:In (?:just |only |the (?:last|past) )?(?:\w+ )?(?:years|months|decades),|Since |Over the (?:last|past) )|\b(?:regularly|frequently|often|always|constantly|continually|consistently|rarely|seldom|hardly ever|never) $/i;
export const HABIT = /\b(?:we|you|they|i) (?:\w{2,12} )?$/i;
/** "Showcases its line at the fair" */
export const SHOWS = /^(?:present|show|will present|will show)/i;
/** "Serves up a full menu": what is served every day. */
export const SERVES = /^(?:pours|bakes|brews|scoops|dishes up|serves up|offers|makes)$/i;
/** "Showcases its new Atlas": what is not called new has long been there. */
export const SHOWN_NEW = /^\p{L}+ (?:[\p{L}’']+ ){0,3}(?:brand-)?(?:new|first|newly)\b/iu;
export const AT_AN_EVENT = /^[^.;:]{0,30}? (?:at|during) ["“]?(?:the |this year['’]s )?["“]?\p{Lu}/u;
export const CALLED_NEW =
  /\b(?:new\w*|first|latest|next|upcoming|debut\w*|launch\w*|premi[eè]r\w*|version|generation|prototype|concept|unveil\w*)\b|\d\.\d/i;
/** "Pledges to introduce", "positioned to launch", "will continue to grow …, launching", "is a force in drinks, introducing": no event yet, or a trait. */
export const NOT_DECIDED =
  /\b(?:pledg(?:es|ed|ing)|position(?:s|ed|ing)?(?: [\p{L}]+){0,3}) to $|\b(?:will|plans to) continue to\b|\b(?:is|are) an? [^.;,]{3,90}, $|^In 20\d\d, [^,;]{0,60}$/iu;
/** "Raises $4 million to launch", "signs an agreement to introduce": what the money or the deal is for. */
export function isMeans(lead: string): boolean {
  return / to (?:\p{L}+ly )?$/u.test(lead) && MEANS.test(lead);
}
const MEANS =
  /\b(?:funding|agreement|contract|raises?|raised|secur(?:es?|ed)|invest(?:s|ed|ment)?|capital|round|grant|loan|approach|strategy|mission|efforts?|goal|aims?|looks?|seeks?|(?:paves|paving|opens|opening|clears|clearing) the way|acquires?|acquired|acquisition)\b[^.;]{0,90}$/i;
/** "Announced Atlas Corp. has signed", "announces Ann Roe as the winner", "announced that": what is told is another thing. */
export function isOfAClause(verb: string, rest: string): boolean {
  if (/^announc|to announce$/i.test(verb) && AS_ITS.test(rest)) return true;
  return /^announc|to announce$/i.test(verb) && CLAUSE.test(rest) && !COMES_OUT.test(rest);
}
/** "Introduces Kelvo as a public network", "introduced its tool to 100 pupils", "launched its capsule to the space station": told or sent, not sold. */
export function isOtherThanSold(text: string, verb: string, rest: string): boolean {
  return (/^introduc/i.test(verb) && SHOWN_TO.test(rest)) || (/^launch/i.test(verb) && SPACE_FLIGHT.test(text));
}
const SHOWN_TO =
  /^(?: and \p{Lu}[\p{L}-]+)?(?: \([^)]{1,20}\))?(?: \p{Ll}+){0,2} (?:as an? (?:public|open|known|network|leading|popular)(?!\p{L})|to (?:[\p{L}\d,.]+ ){1,4}(?:pupils|students|attendees|guests|visitors|participants|officials|delegates)(?!\p{L}))/u;
const SPACE_FLIGHT =
  /\b(?:spacecraft|space station|rocket launch|astronauts?|lift-?off|(?:into|to|in) (?:low[- ]earth )?orbit|orbital flight)\b/i;
/** "Announces Elm Court in Leeds as its house of the month". */
const AS_ITS = /^[^.;:]{0,70}\bas (?:its|the|their|our) /;
/** "the 2024 Food, Drink & Retail Report": a list in the name of what is only told. */
export const LISTED_REPORT =
  /^,(?: (?:\p{Lu}[\p{L}-]*|&|and),?){1,6} (?:Report|Survey|Study|Index|Guide|Awards|Forum)(?!\p{L})/u;
const CLAUSE =
  /^\.?(?:,? (?:Inc|Ltd|LLC|Corp)\.?)?(?:, [^;.]{3,160},| \([^)]{1,40}\))?,? (?:(?:\p{Ll}+ ){0,4}(?:has|have|is|was|were|are|had|will|Has|Have|Is|Are|Will)\b|as (?:the|its|their|our|an?|new)\b)/u;
const COMES_OUT = /^.{0,110}? (?:now )?(?:available|launch\w*|released|live|out|on sale|coming|ready|here|open)\b/;
/** "Recently launched": told beside the news, unless the headline is about it. */
export const LATELY = /\b(?:recently|newly|previously|already|freshly|lately)(?: \w+)?(?: the)? ?$/i;
/** "Over the next weeks we will begin" */
export const BEGINS_LATER = /(?:\bwill|['’]ll) (?:soon )?(?:begin|start) $/i;
export const WILL = /(?:\bwill|['’]ll) (?:soon |officially )?$/i;
export const AHEAD = /\b(?:will|to) (?:soon |officially )?$/i;
export const OTHER_LAUNCHER = createPattern(
  /\b(?:customers?|partners?|clients?|competitors?|rivals?|students?|founders?) (?:launch|unveil|introduc|releas)/i,
);
/** A day between verb and object: "lançou nesta quinta-feira o", "unveiled on Tuesday its". */
export const WHEN =
  /^ (?:(?:auf|bei) (?:der|dem) \p{Lu}[\p{L}\p{N}]+|(?:at|à la|au|en la|en el|alla|al|op de) (?:the )?\p{Lu}[\p{L}\p{N}]+(?: 20\d\d)?(?= (?:its|an?|the|new|un|une|una|uno|een|eine?n?|den|die|das|\p{Ll}+en)\b)|(?:on |am |le |el |este |esta |na |nesta |neste |op |this )?(?:\p{L}+day|heute|hoje|hoy|oggi|vandaag|aujourd['’]hui|(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|(?:Mon|Diens|Donners|Frei|Sams)tag|Mittwoch)(?: morning)?)(?= )/iu;

/** "its monitors": they were there before. */
export const OWN_AS_KNOWN = /^ ?(?:its|their|our|the)(?: (?!new|first|latest|second|own|long-awaited)\p{Ll}+)* ?$/iu;
export const TO_ITS_RANGE =
  /^add(?:s|ed|ing)? [^.;]{3,90}? to (?:its|our|their) (?:\p{L}+ ){0,3}(?:range|menu|collection|catalogue|catalog|assortment|line-?up)(?! of (?:routes|destinations|speakers|services))\b/iu;
/** "has begun selling": said of old and new goods alike. */
export const BEGINS_DELIVERY =
  /^(?:starts?|started|begins?|began|begun|beginning|starting) (?:to )?(?:ship|sell|offer|roll|produc)/i;
/** What such a list says will come, nobody has decided. */
export const ROADMAP =
  /\b(?:road ?map|what(?:['’]s| is) (?:next|coming|ahead)|(?:what )?we(?:['’]re| are) working on|coming up|looking ahead|our plans?|sneak peek|in the works)\b/i;

/** Words of which a sentence about something new has one. */
export const launchCue = createCue(
  `called order beta preview hello hi welcome hallo bonjour hola ciao moves moved jumps went became live launched debuted shipped presented unveiled enter enters entered branch ventures push launch landed immette lanciert add adds added adding expands expanded extends extended rounds widens erweitert ergänzt élargit étoffe complète amplía completa amplia breidt premieres premiered first sneak unveil announced disponible disponibile disponível verfügbar erschienen veröffentlicht erhältlich lanzado uscito lançado uitgebracht beschikbaar introduce release debut roll ship announce available generally availability stellt bringt brengt
  kommt komt präsentiert dévoile présente lance lanza lança apresenta present reveal shows showed take took drops sale sales
  bring brought put puts market shelves shops stores sell commercialise bringing live out here ga meet say make made exits leaves left open start began begin mette lanceert lanceerde introduceert introduceerde presenteert lancia lanciano lanzan lançam lancent
  uscita uscito uscite arrivata arrivato chegou chega llegó erscheint staat uit nu da jetzt verkrijgbaar sorti sortie
  met ha a arriva ecco está llega voici hier presentamos apresentamos maak shipping pours bakes brews scoops dishes serves debuting unleashes steigt dans offers sells makes stocks joins join joined rejoint rejoignent completa ergänzt neu new unwraps unwrapped lifts lifted pulls pulled samples switched dropped drops sign download order saca lleva porta coloca põe pone estrena estrenó introduit introduz`,
);
