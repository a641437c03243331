import { createPattern } from "../language/pattern.ts";
import { formsOf } from "./verb-forms.ts";

const EVENT =
  "conference|summit|forum|congress|expo|exhibition|event|meet-?up|webinar|symposium|convention|festival|fair|conf|con|days?|week|panel|stage|session|seminar|roundtable|round table|workshop|gala|university|school|hackathon|roadshow|track|dinner|breakfast|kongress|konferenz|messe|tagung|gipfel|congreso|jornada|salon|colloque|congrès|congresso|beurs|evento|fiera|convegno";
const TO_HOLD =
  "participate in, give, deliver, hold, host, lead, present, moderate, open, close, join, sit on, feature in, take part in, do, run, chair, facilitate, kick off, share";
/** Somebody stands before an audience. */
export const TALKS = [
  new RegExp(
    `\\b(?:speaks?|speaking|spoke|talks?|talked|presents?|presenting|presented|keynot(?:es|ed|ing)|appear(?:s|ed|ing)?|lectur(?:es|ed|ing)) (?:(?:live|today|tomorrow|again|alongside [^.;,]{2,40}|about [^.;]{2,60}?|on [^.;]{2,60}?|[\\p{L}-]+ (?:talk|paper|session|result|finding|poster)s?) )?(?:at|during|on stage|on the main stage|on (?:a|the|this|our) (?:[\\p{L}-]+ ){0,3}panel|in (?:a|the|our) (?:[\\p{L}-]+ ){0,3}(?:webinar|panel|session)) (?:[^.;]{0,60}\\b(?:${EVENT})\\b|(?:the |this year[’']s |next [\\p{L}]+[’']s )?[\\p{Lu}\\p{N}])`,
    "u",
  ),
  new RegExp(
    `\\b(?:${formsOf(TO_HOLD, "third", "past", "participle", "gerund")}|(?:will|to|[’']ll|we) ${formsOf(TO_HOLD, "base")})\\b[^.;]{0,50}\\b(?:keynotes?|talks?|lectures?|speech|fireside chat|panels?|panel discussion|webinars?|main stage|(?<!training )workshop|masterclass|lightning talk|the stage|(?<!training )session at)\\b`,
    "iu",
  ),
  new RegExp(
    `\\b(?:${formsOf("be, discuss, appear, sit", "third", "past", "gerund")}|be|is|are|was|were|discuss|appear|sit|spot|place|seat) (?:[^.;]{2,50} )?on (?:a |an? \\p{L}+ |the |our )(?:main stage|stage|(?:[\\p{L}-]+ ){0,2}panel)(?= (?:at|about|on|during|with|alongside|to|of)\\b|[.,;]|$)`,
    "iu",
  ),
  new RegExp(
    `\\b(?:[Aa]ddress(?:es|ed|ing)?|[Hh]eadlin(?:es?|ed|ing)) (?:(?:the|this year[’']s|next [\\p{L}]+[’']s) )?(?:(?:(?!(?:at|in|on|during|for|by) )[\\p{L}’'-]+ ){0,3}(?:${EVENT})\\b|\\p{Lu}\\p{L}*(?:[Cc]on|[Cc]onf|[Ff]est|[Dd]ays?|[Ss]ummit|[Cc]amp|[Ee]xpo))(?!\\p{L})`,
    "u",
  ),
  /\b(?:with|in) an? (?:\p{L}+ )?(?:speech|talk|keynote|lecture|presentation) (?:on|about|entitled|titled)\b|\bshar(?:es?|ed|ing) (?:the|a) (?:stage|panel|platform) with\b|\b(?:on stage|in the programme|on the bill) at (?:the )?[\p{Lu}\p{N}]|\b(?:talk|keynote|lecture|session|workshop|presentation)s? (?:that )?(?:I|we|he|she|they) (?:gave|held|did|ran|presented|delivered)\b|\b(?:got|had|have|has) (?:(?:an?|two|three|our|his|her|my) )?(?:talks?|sessions?|papers?|workshops?) accepted (?:at|for|by)\b/u,
  /\b(?:keynotes?|keynote speakers?|speakers?|panell?ists?|moderators?|talks?|speech|fireside chat|lectures?|sessions?|webinars?|presentation|masterclass)\b(?:(?: will)? (?:includes?|are|is|be|by|with|from|featuring|come from|held by|given by|hosted by)|:| led by)/iu,
  /\b(?:(?:is|are|was|will be|be|as) (?:an?|the|one of the|among the|among|our|this year[’']s)? ?(?:[\p{L}-]+ )?(?:keynote |guest |featured |headline )?(?:speakers?|panell?ists?|keynote)|(?:to|will) (?:speak|present|keynote)\b(?! with\b| (?:to|with) (?:reporters|the press|investors|staff))|(?:takes?|took|taking) (?:(?:to )?the stage|(?:centre |center )?stage(?= (?:at|on)\b))|(?:catch|hear|meet|see|join) [^.;]{0,60}\b(?:live|on stage|at (?:booth|stand)|speak|talk|present)\b)/iu,
  // "Spricht von der Krise", "über Kürzungen" says only what is talked about: an audience has to be named.
  /(?<!\p{L})(?:spricht|sprach)(?: (?!von |über )[^\s.;:]+){0,8}? (?:(?:auf|bei|beim|am|im|vor|in) (?:de[rmn] |einer |einem )?(?!\p{L}*(?:pressekonferenz|hauptversammlung|betriebsversammlung|interview|gericht)(?!\p{L})|Nach|Anfr|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)[\p{Lu}\d]|auf (?:der |dem )?\p{Ll}+[:-]\p{L})|(?<!\p{L})(?:spricht|sprach) über [^.;]{3,80} (?:auf|bei|beim) (?:de[rmn] |einer |einem )?(?:[\p{L}.-]+ )?(?:[Mm]esse|[Kk]onferenz|[Kk]ongress|[Tt]agung|[Gg]ipfel|[Ff]orum|[Ss]ummit|\p{Lu}\p{L}*(?:tag|forum|kongress|konferenz|con|gipfel))/u,
  /(?<![\p{L}])(?:referiert|hält (?:[^.;]|(?<=\d)\.){0,70}(?:Vortrag|Keynote|Rede|Impuls)|Keynote von|Vortrag von|diskutiert auf|intervient|interviendra|prendra la parole|donnera une (?:conférence|keynote)|habla(?:rá)? en|será ponente|participará como ponente|ponencia de|dará una (?:charla|conferencia)|fala(?:rá)? n[oa]|palestra de|é palestrante|será palestrante|parla(?:rà)? al?|interverrà|interviene|sarà (?:relatore|relatrice)|spreekt op|spreker op|geeft een (?:lezing|keynote|presentatie)|Referent(?:in)? (?:auf|bei|beim)|steht auf der Bühne|table ronde|mesa redonda|mesa-redonda|tavola rotonda|ponente (?:en|de)|palestrante (?:no|na|do|da)|palestrar (?:no|na|sobre)|palestra (?:no|na)|relat(?:ore|rice) (?:al|a|alla|all[’']))(?![\p{L}])/iu,
].map(createPattern);
/** The audience is the press, a court or the staff: no talk; or the words stand beside a quotation. */
export const NO_TALK = createPattern(
  /\b(?:speak(?:s|ing)?|spoke|talk(?:s|ed|ing)?) (?:to|with) (?:reporters|journalists|the press|media|investors|analysts|employees|staff|police|customers)\b|\b(?:earnings|conference|investor) call\b|\bpress conference\b|\b(?:events|conferences|talks|panels|stages) (?:a|per|each|every) (?:year|month|week)\b|\bpanel of (?:[\p{L}-]+ ){0,2}judges\b|\bcourt\b|\bhearing\b|\b(?:Senado|Câmara|CPI|Bundestag|Sénat)\b|\b(?:opportunit(?:y|ies) to|access to) [^.;]{0,120}\b(?:panels|events|talks)\b|\b(?:share|stock)holders?[’']? meeting\b|^["“]|\bcall for (?:speakers|papers|proposals)\b|\bspeaks? (?:of|for|out|volumes|to the)\b|\bin talks\b|\b(?:cancel|skip|withdr|postpon|pull)\p{L}*\b[^.;]{0,40}\b(?:talk|keynote|speech|lecture|appearance|panel)\b/iu,
);
export const SAID_WHILE = createPattern(/(?:^|, )(?:speaking|talking) (?:at|on|during|to)\b/iu);

/** The text is an episode or a conversation. */
export const EPISODE_TITLE = createPattern(
  /^(?:interview|q ?& ?a|in conversation|podcast): |^(?:listen(?: now| to| in)?:|(?:ep(?:isode)?\.?|folge|épisode|episodio|episódio|aflevering|s\d+ ?e) ?#?\d+|#\d{1,4}\b|\d{1,4}: )|\b(?:podcast|episode|ep\. ?\d|folge \d)\b|\b(?:a |in )?conversation with\b|\binterview (?:with|mit|avec)\b|\bQ ?& ?A(?: with|:)|\bfireside chat\b|\b(?:AMA|ask me anything) (?:with|mit)\b|\b(?:chats?|chatting|talking|sits? down|sitting down|catching up|\d+ (?:questions|minutes)) (?:with|for)\b|\bim (?:gespräch|interview) mit\b|\bentrevista (?:a|con|com)\b|\bintervista a\b|\bentretien avec\b|\bin gesprek met\b/iu,
);
export const EPISODE_BODY = createPattern(
  /\b(?:(?:in|on) (?:this|today[’']s|the latest|this week[’']s) (?:episode|edition|show|podcast|conversation|interview)|(?:my|our|today[’']s|this week[’']s|special) guest(?: (?:is|was|today|this week|on)|,|\b(?! (?:experience|satisfaction|services?|rooms?|house|list|reviews?|and|feedback|relations)\b)(?= \p{L}+ \p{L}))|the guest(?: (?:is|was|today|this week)\b|,)|(?:we|I) (?:talk(?:ed)?|sp(?:eak|oke)|chat(?:ted)?|sat down|caught up|am joined|[’']m joined|are joined) (?:with|to|by)\b|(?:I|we) had [^.;]{2,60} on the (?:podcast|show)|(?:joins|joined) (?:us|me)\b|(?:joins?|joined) (?:the (?:show|podcast)|host)\b|on (?:the|our|his|her|my) [^.;]{0,40}\bpodcast\b|guest(?:s|ed)? on (?:the )?[^.;]{2,50}\bpodcast|(?:listen|download|subscribe) (?:to|on|it|now|here)[^.;]{0,40}(?:apple podcasts|spotify|MP3|episode)|in dieser (?:folge|episode)|zu gast|im interview|entrevista (?:a|con|com)|intervista (?:a|con)|entretien avec|dans cet épisode|notre invitée?|en este episodio|nuestr[oa] invitad[oa]|neste episódio|noss[oa] convidad[oa]|in questa puntata|in deze aflevering)\b/iu,
);
/** A member is heard as a guest in one sentence. */
export const GUEST = createPattern(
  /\b(?:(?:joins?|joined|joining|appears?|appeared|appearing|features?|featured|guests?|guested|was|is|as) (?:as )?(?:an? |the )?(?:[\p{L}’'-]+ ){0,2}?(?:guest )?on [^.;]{0,60}\b(?:podcast|show|radio|episode)|is a guest on|guests? on|(?<!\b(?:said|says|told)\b[^.;]{0,80})in an interview (?:with|for|on)|(?:sat|sits?|sitting) down with [^.;]{0,60}\b(?:podcast|show|radio)|(?:spoke|speaks|talks?|talked|chats?|chatted) (?:to|with) [^.;]{0,60}\b(?:podcast|show|radio)|(?:podcast|radio|tv) (?:interview|appearance)|talks? about|on the podcast|interviewed (?:by|on|for)|im podcast|en el podcast|no podcast|nel podcast)\b/iu,
);

/** Somebody of the company writes for a publication. */
export const WRITES = createPattern(
  /\b(?:op-?ed|guest (?:post|column|article|essay|blog)|contributed (?:article|column|piece)|byline[d]?|opinion piece|column (?:for|in)|(?:writes|wrote|writing) (?:in|for) (?!an? (?:note|report|statement|letter|email|blog|post|filing|memo|tweet)\b)(?:the |a )?\p{Lu}|gastbeitrag|gastkommentar|tribune (?:de|dans)|artículo de opinión|artigo de opinião)\b/iu,
);
export const BYLINE = /^(?:By|Von|Par|Por|Di|Door) [\uE000-\uE0FF],? /u;

/** "Acme auf der it-sa: Vortrag zu …", "Acme's chair on the stage of …": whoever speaks below speaks for the company. */
export const TITLE_TALKS = createPattern(
  /(?:^|\s)@ ?\p{Lu}|\b(?:see|meet|catch|join|find|visit) us (?:at|@|on)|\bretrouvez-nous|\b(?:treffen|besuchen) sie uns|\b(?:keynotes?|talks?|speech(?= by)|speaks?|speaking|(?<!(?:smart|bluetooth|wireless|home|portable) )speakers?|fireside chat|panel|webinar|lecture|on stage|vortrag|spricht|auf der bühne|sur scène|intervient|conférence|ponencia|charla|ponente|en el escenario|palestra|no palco|sul palco|interviene|relatore|relatrice|spreekt|lezing|op het podium)(?![\p{L}])/iu,
);
/** "Our head of API education is a guest on …", "Acme's CTO will speak at …": nobody is named. */
export const UNNAMED =
  /(?:(?:\b[Oo]ur|\uE200(?:[’']s)?|[Uu]nsere?|[Nn]otre|[Nn]uestr[oa]|[Nn]ossa?) (?:own )?)([\uE100-\uE17F])(?: \p{Ll}+){0,2}?(?:,? (?:is|will|to|was|has|am|spricht|ist|habla|intervient|parla|speaks|spoke|joins|joined|talks|talked|presents|presented|appears|appeared|gives|gave|takes|took|delivers|delivered|leads|led|sits|sat|moderates|moderated|lectured|hosts|hosted))\b|(?:\b(?:AMA|Q ?& ?A|[Ii]nterview|[Cc]onversation|[Cc]hat|[Pp]odcast) (?:with|mit|avec|con|com)|\b(?:speech|keynote|talk|lecture|address) by) (?:the )?(?:\uE200(?:[’']s)?|our) ([\uE100-\uE17F])/u;
/** "Acme-Chefin spricht auf der …", "La PDG d'Acme interviendra à …": the event has to follow, for all of them speak of much else. */
export const UNNAMED_ABROAD =
  /(?:\uE200[ -]([\uE100-\uE17F])|([\uE100-\uE17F]) (?:de |da |do |di |du |del |della |van |von |bei |d['’])\uE200),? (?:(?:spricht|referiert)(?: [^\s.;:]+){0,6}? (?:auf|bei|beim) (?:de[rmn] )?|spreekt op (?:de |het )?|(?:intervient|interviendra|prendra la parole) (?:à |au |aux |lors d[eu]s? )(?:la |l['’])?|(?:fala|falará|palestra) n[oa] |(?:habla|hablará) en (?:el |la )?|(?:interviene|interverrà|parla|parlerà) (?:al |alla |a |all['’]|allo ))(?!\p{L}*pressekonferenz|Parlament|Tribunal)(?:[\p{Lu}\uE000-\uE0FF\uE300-\uE37F]|\p{Ll}+[:-]\p{Ll})/u;
/** "Our head agronomist", "two of our engineers", "members of our team": people of the house without a post that is known. */
export const OF_THE_HOUSE =
  /\b(?:[Mm]anagement(?: team)?|(?:[Cc]ompany|[Ss]enior) (?:executives|management|leaders(?:hip)?)|[Mm]embers of (?:its|our|the) (?:executive |senior )?(?:management|leadership|executive) team) (?:will|is|are|to)\b|(?:^|[.,:] |\b(?:[Cc]ome|[Hh]ear|[Mm]eet|[Cc]atch) )(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Mm]embers|[Ss]ome)? ?(?:of )?(?:[Oo]ur|\uE200[’']s) (?:[\p{L}-]+ ){0,3}(?:teams?|experts?|engineers?|developers?|designers?|scientists?|founders?|people|colleagues?|staff|crew|(?<=(?:head|lead|chief|senior|principal|resident) )\p{L}{4,}(?:ist|er|or|ian))(?:,? (?:is|are|was|were|will|to|has|have|takes?|took|gives?|gave|spoke|speaks?|presents?|presented|joins?|joined|leads?|led)(?!\p{L}))/u;
/** Before the words of a talk: whoever writes gives it. */
const WRITER =
  /(?<!\p{L})(?:I|[Ww]e)(?:[’'](?:ll|ve|m|re))?(?: (?!(?:think|hope|believe|asked|invited|know|saw|heard|love|want|thank|host(?:ed|ing)?|hold|held)(?!\p{L}))\p{L}+){0,4} $/u;
/** "I gave a talk at …", "my talk", "we presented at …": the author, whose name may stand beside the text. */
const FIRST_PERSON =
  /\b(?:I|[Ww]e)(?:[’']ll| will|[’']ve| have|[’']m| am|[’']re| are)? (?:be |just |recently )?(?:gave|give|giving|spoke|speak|speaking|presented|present|presenting|talked|keynoted)\b|\b[Mm]y (?:talk|keynote|session|slides)\b|\b[Ss]lides from (?:my|our)\b|\b(?:talk|keynote|lecture|session|workshop)s? (?:that )?(?:I|we) (?:gave|held|did|ran|presented|delivered)\b/u;

/** Whether it is the author of a text who talks. */
export function isTalkOfWriter(text: string): boolean {
  if (FIRST_PERSON.test(text)) return true;
  return [...TALKS, GUEST].some((pattern) => {
    const told = pattern.exec(text);
    return (
      told !== null && !OPENS_AS_HOST.test(told[0]) && WRITER.test(text.slice(Math.max(0, told.index - 60), told.index))
    );
  });
}

/** Whoever holds an event of one's own advertises it. */
const OPENS_AS_HOST = /^(?:(?:will|to|we|[’']ll) )?(?:host|hold|open|kick|run|launch|talk(?:s|ed)? about)/iu;
export const SIGNATURE = /(?:^|\n|\. )\s*[—–-]{1,2} ?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3})/u;
