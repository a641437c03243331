import { createCue } from "../language/cues.ts";
import { mayBeName, withoutDescription } from "../language/described-names.ts";
import { isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { findPeople } from "../language/people.ts";
import { findPlaces } from "../language/places.ts";
import { withSelfSign } from "../language/self-sign.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Alliances in the words of speech: "works hand in hand with Globex", "turns to Globex for batteries", "you can connect Acme to Globex". */

const NAME =
  "(?<name>\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?<!['’]s)(?: (?:of |de |the |for )?\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?<!['’]s)){0,4})";
const DESCRIBED = `(?:the |an? |its |their |our |fellow |rival )?(?:[\\p{Ll}-]+ ){0,4}?${NAME}`;
const PACT =
  "(?:joint venture|alliance|partnership|tie-?up|collaboration|co-?operation|codeshare|memorandum of understanding|MoU|(?:[\\p{Ll}\\d-]+ ){0,2}(?:agreement|accord|pact))";
const AND = "(?:,| and| &)";
const HAVE = "(?:(?:have|has|are|is|will|now|also|today|officially|both|each|just) )*";
const TWO_ACT =
  "(?:put their names to|shak(?:e|en) hands on|shook hands on|join(?:ed|ing)? hands|band(?:ed|ing)? together|pool(?:ed|ing)? (?:their )?(?:strengths|resources|forces|know-how|efforts|research)|link(?:ed|ing)? arms|go(?:ne|ing)? (?:hand in hand|into business together)|went into business together|work(?:ed|ing)? (?:hand in hand|side by side)|partners(?=[.,;!]|$| (?:now|from|in|on|for))|clubb(?:ed|ing) together|combin(?:ed|ing) forces)";
const MAKE =
  "(?:develop|build|create|design|make|produce|launch|offer|bring|test|trial|pilot|provide|deliver|market|sell|introduce|set up)";
const SPANISH =
  "(?:cerró|concluyó|firmó|selló|alcanzó|suscribió|estableció|pactó|ha (?:cerrado|firmado|sellado|alcanzado|suscrito))";

type Frame = { pattern: RegExp; isOwn?: boolean; needsBoth?: boolean };
const create = (source: string, more: Omit<Frame, "pattern"> = {}): Frame => ({
  pattern: new RegExp(`(?<![\\p{L}¤])${source}`, "u"),
  ...more,
});

const FRAMES: Frame[] = [
  create(
    `(?:move|step|deal|news|coup|win|partner) (?:of|for|by|from) (?:[\\p{Ll}-]+ ){0,3}?${NAME} is (?:an? |the )?(?:[\\p{Ll}-]+ ){0,3}?${PACT} with (?:the )?¤`,
  ),
  create(`¤ ${HAVE}work(?:s|ing)? (?:hand in hand|side by side|closely together|in tandem) with ${DESCRIBED}`),
  create(`¤${AND} ${DESCRIBED} ${HAVE}${TWO_ACT}`),
  create(`${NAME}${AND} ¤ ${HAVE}${TWO_ACT}`),
  create(`¤, ${NAME}(?:, \\p{Lu}[\\p{L}\\p{N}&.’-]*){0,4},? and \\p{Lu}[^,;.]{1,40}? ${HAVE}${TWO_ACT}`),
  create(`¤ ${HAVE}work(?:s|ing) (?:closely |together )?with ${DESCRIBED} to (?:jointly |co-?)?${MAKE}(?!\\p{L})`),
  // In the time to come: "to work with Globex on", "will work with Globex, the carrier, to ease".
  create(
    `^¤ (?:to|will) (?:work|co-?operate|collaborate) (?:closely |together )?with ${NAME} (?:on|in|to|for|across)(?!\\p{L})`,
  ),
  create(
    `^¤ (?:is to|will) (?:work|co-?operate|collaborate) (?:closely |together )?with ${DESCRIBED},? (?:[^,;.]{3,70}, )?(?:on|to) (?:jointly |help )?(?:ease|expand|bring|build|improve|speed|boost|extend|accelerate|advance|cut|create|explore|introduce|integrate|co-?develop|deliver|roll out|promote|a|an|the|new)(?!\\p{L})`,
  ),
  create(
    `¤ ${HAVE}(?:turn(?:s|ed|ing)?) to ${DESCRIBED} (?:for|to) [^.;]{3,90}, the (?:two )?(?:companies|firms|partners) (?:said|announced)`,
  ),
  create(
    `¤ (?:[^.;]{3,70}? )?(?:with|from|by|to|at|for|of) (?:the )?(?:[\\p{Ll}-]+ ){0,2}?${NAME} [^.;]{0,60}?under an? (?:new |multi-?year |exclusive |(?:[\\p{L}\\d]+-year) |strategic |joint )*(?:partnership|alliance|collaboration|tie-?up|co-?operation|research|licen[cs]ing|distribution)(?: (?:agreement|deal|pact|accord))?(?! (?:with|between))`,
  ),
  create(
    `¤ (?:anunció|informó|comunicó|confirmó)[^.;]{0,50}? que ${SPANISH} [^.;]{0,40}?(?:alianza|acuerdo|convenio)(?: [\\p{Ll}]+){0,3} con (?:(?:el|la|los|las) )?(?:[\\p{Ll}]+ ){0,4}?${NAME}`,
  ),
  create(
    `¤ (?:[\\p{Ll}]+ ){0,3}?${SPANISH} [^.;]{0,40}?(?:alianza|acuerdo de colaboración|convenio)(?: [\\p{Ll}]+){0,3} con (?:(?:el|la|los|las) )?(?:[\\p{Ll}]+ ){0,4}?${NAME}`,
  ),
  create(
    `(?:customers|shoppers|members|passengers|users|guests|clients) (?:of|at) ¤ (?:can|will be able to) [^.;]{3,60}? (?:with|through|via|at|on) ${NAME},? [^.;]{0,60}?the (?:two )?(?:companies|firms) (?:said|announced)`,
  ),
  create(
    `¤(?:['’]s?)? (?:[\\p{Ll}]+ )?now (?:takes?|accepts?|offers?|sells?|carr(?:y|ies)|stocks?) ${NAME}, (?:the (?:two )?(?:companies|firms)|both) (?:said|announced)`,
  ),
  create(
    `¤${AND} ${DESCRIBED} ${HAVE}(?:announced?|launch(?:ed)?|unveil(?:ed)?|start(?:ed)?|agreed on|opened|set up|begun|founded|created) (?:an? |the )?(?:[^.;,]{0,30}? )?(?:joint|collaborative|common|shared) (?:[\\p{Ll}-]+ ){0,3}?(?:programme?|project|initiative|laborator(?:y|ies)|lab|cent(?:re|er)|study|venture|institute|service|platform|company)`,
  ),
  create(
    `${NAME}${AND} ¤ ${HAVE}(?:announced?|launch(?:ed)?|unveil(?:ed)?|start(?:ed)?|agreed on|opened|set up|begun|founded|created) (?:an? |the )?(?:[^.;,]{0,30}? )?(?:joint|collaborative|common|shared) (?:[\\p{Ll}-]+ ){0,3}?(?:programme?|project|initiative|laborator(?:y|ies)|lab|cent(?:re|er)|study|venture|institute|service|platform|company)`,
  ),
  create(
    `¤ (?:will be|is to be|will become|becomes|has become|was named|has been named) (?:the |an? )?(?:exclusive|sole) (?:[\\p{Ll}-]+ )?(?:seller|distributor|reseller|dealer|carrier|importer) (?:of|for) ${NAME}`,
  ),
  // On its own pages
  create(
    `(?:[Yy]ou can now|[Nn]ow you can|[Ff]rom (?:today|now),? you can|[Aa]s of today,? you can|[Ss]tarting today,? you can) (?:connect|link|sync|plug|hook up|use|integrate) (?:your )?¤(?: \\p{Ll}+)? (?:to|with|into|from|inside) (?:your )?${NAME}`,
    { isOwn: true },
  ),
  create(
    `(?:[Yy]ou can now|[Nn]ow you can|[Ff]rom (?:today|now),? you can|[Aa]s of today,? you can|[Ss]tarting today,? you can) (?:check out|pay|log in|sign in|book|order|send|import|export) [^.;]{0,40}?(?:with|via|through|from|to) ${NAME} (?:on|in|from|inside) ¤`,
    { isOwn: true },
  ),
  create(
    `¤ (?:now |finally )+(?:connects|integrates|syncs|works|talks|plugs in|speaks) (?:directly |natively |seamlessly )?(?:to|with|into) ${NAME}`,
    { isOwn: true },
  ),
  create(
    `^(?:New|Now live|Live|Just shipped|Now available):? (?:the |our )?${NAME} (?:integration|connector)(?!\\p{L})`,
    { isOwn: true },
  ),
  create(
    `¤ ${HAVE}(?:thrilled|excited|happy|proud|delighted|glad|pleased) to (?:share|say|announce|tell you) that ¤ ${HAVE}(?:work|partner|team|integrat|join)(?:s|ed|ing|e|es)? (?:[\\p{Ll}-]+ ){0,4}?with ${DESCRIBED}`,
    { isOwn: true },
  ),
];

export const mayTellOfPact = createCue(
  `agreement alliance partnership venture tie-up collaboration cooperation co-operation codeshare memorandum mou pact accord hand side names shake shook hands banded together pooled pooling linked
  partners working works turns turned under alianza acuerdo convenio announced takes accepts connect connects integrates syncs integration connector integrate link plug talks thrilled excited proud delighted clubbed combined exclusive sole`,
);
const NO_PARTNER =
  /^(?:The|This|That|It|But|And|Today|Now|We|You|I|Inc|Ltd|US|U\.S|UK|EU|FBI|SEC|FDA|Police|Congress|Parliament|Government|Google|Apple|Amazon|Microsoft Windows|Windows|Android|iOS|Chrome|AI|API|CSV|Excel|PDF|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const NO_PACT = createPattern(
  /(?<!\p{L})(?:acqui\p{L}+|merger|merg(?:e|es|ed|ing)|takeover|buys?|bought|stake|shares|lawsuit|sued?|court|settle\p{L}*|rivals?|compet\p{L}+|loan|bonds?|bank facility|customer stor(?:y|ies)|case study|helps?|sells? (?:its|the) (?:unit|business|stake)|police|investigat\p{L}*|fix|talks|negotiat\p{L}+|explor(?:e|es|ing)|ends?|ended|terminat\p{L}+)(?!\p{L})/iu,
);
/** Sentences. */
const LEAD = 3;

/** The other of such an alliance, told near the head of a text. */
export function framedPartners(reading: Reading, sentence: Sentence): string[] {
  if (sentence.index > LEAD || !mayTellOfPact(sentence) || NO_PACT.test(sentence.text)) return [];
  const text = withSelfSign(reading, sentence);
  if (!text.includes("¤") && !reading.isOwnSite) return [];
  for (const { pattern, isOwn } of FRAMES) {
    if (isOwn && !reading.isOwnSite) continue;
    const match = pattern.exec(text);
    const name = withoutDescription((match?.groups?.["name"] ?? "").replace(/(?:['’]s|[.,])$/u, ""));
    if (!match || name === "" || NO_PARTNER.test(name) || !mayBeName(name) || name.includes("¤")) continue;
    if (findPlaces(name).some((place) => place.name === name) || findPeople(name).length > 0) continue;
    if (reading.subject.name.includes(name) || !isStated(reading, { ...sentence, text }, match.index)) continue;
    return [name];
  }
  return [];
}
