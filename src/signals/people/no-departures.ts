import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { MoveMatch } from "./move-match.ts";

/** Whether words that sound like a departure tell that something else is left, or that somebody else has gone. */
export function isNoDeparture(match: MoveMatch): boolean {
  const { text, behind, told } = match;
  return (
    JOURNEY.test(text + behind.slice(0, 60)) ||
    FOUNDER_DIES.test(told) ||
    NO_POST_LEFT.test(text + behind.slice(0, 60)) ||
    IS_LEFT.test(told) ||
    (LEAVES.test(text) && (A_THING.test(behind) || SPEAKS_CLEARLY.test(behind))) ||
    isOfWhoElseWent(match) ||
    goesToPlace(match)
  );
}

/** Who leaves for a fair, on leave or the stage comes back. */
const JOURNEY = createPattern(
  /\bdepart(?:s|ed|ing)? from (?:the |its |his |her )?(?:tradition|script|norms?|practice|plan|policy|past|custom|convention|usual)(?!\p{L})|\bleav(?:es?|ing)\b[^.;]{0,40}?\b(?:for (?:the |an? |his |her |their )?(?:[\p{L}-]+ ){0,3}(?:fairs?|conference|summit|trip|tour|holidays?|vacation|show|meetings?|event|expo|congress|forum|visit|mission|retreat|roadshow|break|weekend|day)(?![\p{L}])|on (?:(?:a|his|her|their|parental|maternity|paternity|medical|sick|annual) ){1,2}(?:leave|trip|tour|holiday|vacation|sabbatical)|(?:the|a) (?:stage|room|building|meeting|call|country|event|door|mark|legacy|message|comment|note|question)(?![\p{L}]))/iu,
);
/** "Steps down from the podium", "hands over keys to homeowners", "resigned to higher costs", "verlässt sich auf": other senses of the verb. */
const NO_POST_LEFT = createPattern(
  /\b(?:step(?:s|ped|ping)?|walk(?:s|ed|ing)?|stand(?:s|ing)?) (?:down |away |aside |off |back )?(?:from|off) (?:(?:the|a|his|her) )?(?:[\p{Ll}-]+ )?(?:podium|stage|platform|ladder|plane|train|bus|pulpit|dais|lectern|microphone|witness (?:stand|box))(?!\p{L})|\bhand(?:s|ed|ing)?(?: over)? (?:the |his |her )?keys (?:over )?(?:to|for) (?:(?:the|a|an|its|new|first|lucky|young|local|two|three|\d+) ){0,3}(?:home|house|flat|owner|buyer|tenant|famil|resident|customer|winner|charit|driver|school|hospital|church|car|couple|people)|\bcall(?:s|ed|ing)? time on (?!(?:(?:his|her|their|an?|the|\p{L}+-year|\d+-year|long|glittering|\d+|storied) ){0,4}(?:career|tenure|reign|stint|time|spell|run|leadership|era|years))|\bresigned to (?:(?:the|a|an|his|her|their|its|higher|lower|more|less|further|another|slower|weaker|years|months) |\p{Ll}+ing(?!\p{L}))|(?<!\p{L})(?:verlässt|verließ|verlassen|verlasse) sich(?!\p{L})|(?<!\p{L})(?:part|parte|partira|sale|va) (?:en|in|de|di|à|a|di nuovo) (?:vacances|voyage|tournée|mission|campagne|guerre|croisade|chasse|la (?:conquête|rencontre|recherche|retraite spirituelle)|viaje|vacaciones|gira|férias|viagem|vacanza|viaggio|missione|missão|missione)(?!\p{L})/iu,
);
/** A founder who dies held no post that the text names. */
const FOUNDER_DIES = /^[^.;]{0,40}\bfounder(?! (?:and|&))[^.;]{0,40}\b(?:dies|died|passe[sd] away)(?!\p{L})/iu;
/** "how much of a market is left for", "left the job of emcee to" */
const IS_LEFT =
  /^[^.;]{0,140}?\b(?:(?:is|are|was|were|be|been) left\b|left the (?:job|task|work|honou?rs?) of (?:the )?\p{Ll})/u;

/** "Deja la puerta abierta", "quitte la salle", "deixa claro": what is left is no post and no company. */
const LEAVES = /(?<!\p{L})(?:quitte|quittera|deja|dejará|lascia|lascerà|deixa|deixará|abandona|abandonará|laisse)$/iu;
const A_THING =
  /^ (?:(?:la|le|les|el|los|las|il|gli|un|une|una|um|uma|o|a|os|as|su|sus|son|sa|ses|seu|sua|suo) |l[’'])(?!(?:entrepr|soci|group|grup|maison|compa|banq|banc|marque|marca|dire[cçz]|présiden|presiden|poste|posto|puesto|fonction|funç|fauteuil|conse|consi|navire|barre|tête|empresa|casa|cargo|entidad|firma|aziend|incaric|ruolo|caric|guida|timon|cda|comando|diretor|club|fond|fund|mus|théâtr|teatr|équip|equip|squadr|aventur|fin|partir|compter|princip|comienz|inicio|metà|primi|sorpre|organi|agen|start|scale)\p{L}*)\p{Ll}{2,}/u;
const SPEAKS_CLEARLY =
  /^ (?:claro|claramente|que |entendre|entender|intendere|entrever|caer|planer|transparecer|em aberto|(?:mensaje|mensagem|message|messaggio|recado|legado|herencia|herança|alerta|aviso|pistas?|huella|marca|saudades?|constancia|lições|lecciones|conselhos|consejos|dúvidas|dudas|espaço)(?!\p{L}))/u;

/** Whether who has gone is another one, or known to have gone. */
function isOfWhoElseWent({ before, text, behind, rest }: MoveMatch): boolean {
  return (
    AFTER_PURCHASE.test(before) ||
    ANYBODY.test(before) ||
    (AT_DOOR.test(text) && TO_SEE.test(behind)) ||
    (PARTICIPLE.test(text) && ATTRIBUTE.test(before)) ||
    (WAS.test(text) && IN_COURT.test(before + behind)) ||
    (LOSES.test(text) && LOST_TO_SUBJECT.test(text + rest)) ||
    OTHERS_LEAVE.test(text) ||
    WHEN_OTHER_LEFT.test(text) ||
    COMPANY_AS_NAME.test(before.slice(-2) + text) ||
    isWhatItAddsTo(text)
  );
}

/** "Helps firms when a {R} leaves": nobody's in particular. */
const ANYBODY =
  /\b(?:when|whenever|if|once|every time|each time) (?:an?|your|one of your|any|another) (?:[\p{Ll}-]+ )?$/iu;
/** "Shown the door to the new plant" */
const AT_DOOR = /\bshown the door$/iu;
const TO_SEE = /^ (?:to|of) (?:the|its|his|her|an?) /iu;
/** "Buys Globex, ousts CEO": whose, nobody knows. */
const AFTER_PURCHASE =
  /\b(?:buy|bought|acquir|takes over|took over|takeover|merg|wins?)\p{L}* [^,;]{0,40}[\uE300-\uE37F][^,;]{0,20}(?:[,;]|,? and|,? then) $/iu;
/** "Sued by ousted CEO {P}": of whom one has heard before. */
const ATTRIBUTE = /(?<!\p{L})(?:by|with|of|from|for|against|to|the|its|and|over|between) $/iu;
const PARTICIPLE = /^(?:ousted|fired|sacked|dismissed|removed|replaced|terminated) /i;
/** "{R} was sacked for fraud, court told" */
const IN_COURT = /\b(?:court|tribunal|trial|jury|judge)\b/i;
const WAS = /\b(?:was|were|had been)\b/i;
const LOSES = createPattern(/\b(?:loses?|lost|verliert|perd|pierde|perde|verliest)\b/iu);
/** "Globex loses its CFO to Acme": Acme loses nobody. */
const LOST_TO_SUBJECT = /^[^.;]{0,80}\b(?:to|joins?|joined|for|zu|bei|chez) (?:[\p{Ll}-]+ ){0,5}\uE200/u;
/** "after {P} tweets and top executives resign" */
const OTHERS_LEAVE =
  /\band (?:[\p{Ll}-]+ ){0,2}(?:executives|officers|directors|managers|leaders|employees|others|people)(?: (?:have|had|also|then))? (?:resign|quit|leave|left|depart|exit|step)/iu;
/** "Owned by {P}, lost an {R} when a surgeon resigned": who left is told of behind. */
const WHEN_OTHER_LEFT =
  /[\uE000-\uE0FF][^.;]{0,60}\b(?:loses|lost|losing)\b|[\uE000-\uE1FF][^.;]{0,60}\b(?:when|as|after) (?:an?|one|another) [^.;\uE000-\uE0FF]{2,80}$/iu;
/** "Sierra Video president resigns": what looks like a name and has a post behind it is a company. */
const COMPANY_AS_NAME = /^(?:..)?[\uE000-\uE0FF] [\uE100-\uE17F](?! [\uE000-\uE0FF])/u;

/** "La salida de Sanz se suma a la del {R}, {Q}": behind the comparison stands who has gone before. */
function isWhatItAddsTo(text: string): boolean {
  const [lead] = ADDS_TO.exec(text) ?? [];
  return lead !== undefined && !MARKED.test(lead);
}

const ADDS_TO =
  /^[^.;]*?(?<!\p{L})(?:se (?:suma|sumó|añade|añadió|une|unió|agrega)n? a|s[’']ajoute(?:nt)? (?:à|aux?)|(?:si aggiunge|si somma|si aggiungono) a(?:lla|l|i|gli|lle)?|soma-se a|se soma à?|junta-se à?|komt (?:boven ?op|bij)|(?:kommt|kommen) (?:noch )?(?:hinzu )?zu|(?:add(?:s|ed)? to|follow(?:s|ed)|com(?:es|ing) (?:[\p{L}-]+ ){0,4}after) (?:that|those) of)(?!\p{L})/iu;
const MARKED = /[\uE000-\uE1FF]/u;

/** "{R} heads to Davos", "leaves for Japan": a journey. */
function goesToPlace({ sentence, marked, text, rest, start }: MoveMatch): boolean {
  const [lead] = TO_WHERE.exec(text + rest.slice(0, 12)) ?? [];
  if (lead === undefined) return false;
  const at = marked.originalAt(marked.text.indexOf(lead, start) + lead.length - 1);
  return findPlaces(sentence.text).some((place) => place.start === at);
}

const TO_WHERE =
  /\b(?:(?:heads?|moves?|goes|is off|flies) to|(?:leaves?|departs?|sets? off|heads?) for|vertrekt (?:[\p{Ll}]+ )?naar|part(?:ira)? (?:au|en|à|aux|pour)|(?:parte|sale|viaja|viaggia|partirà) (?:a|al|per|para|in|hacia|rumbo a|alla volta de)l?|reist (?:nach|ab nach)|(?<!\p{L})(?:quitte|quittera|verlässt|verlaat|deja|lascia|deixa|leaves|leaving)(?= [\uE300-\uE37F] (?:pour|für|voor|por|per|para|for|naar|nach|to)(?!\p{L}))) (?:the |la |le |l[’'])?[\uE300-\uE37F]/iu;
