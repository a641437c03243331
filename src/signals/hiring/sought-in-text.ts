import { createPattern } from "../language/pattern.ts";

const ARTICLE =
  "(?:an?|our(?: first| next| new)?|une?|un·e|un\\(e\\)|un(?:e)? ou une?|son(?: ou sa)?|sa|ses|eine?n?(?:/n)?|einen|una|um|uma|een|unseren?|zwei)";
/** Words that ask for somebody, in the words of whoever asks. */
const SOUGHT =
  "(?:(?:is|are|['’]re|am|['’]m) (?:now |currently |also )?(?:looking for|searching for|seeking|recruiting|hiring|after|in search of)|(?:we|us) (?:seek|need|want|require|look for)|needs|seeks|would like to (?:hire|find|meet|see|employ)|vacancy for|opening for|(?:re?cherche|cherche|recrute|engage|embauche)(?:nt|ons)?|sucht|suchen(?: wir)?(?: (?:für|zum|ab|im|per) (?:\\p{L}+ )?\\p{L}+)?|stell(?:t|en wir|en)(?: (?:zum|ab|im) \\p{L}+){0,2}|busca(?:mos)?|contrata(?:mos)?|necesita(?:mos)?|procura(?:mos)?|cerca|cerchiamo|assume|zoekt|zoeken(?: wij| we)?)";
const PHRASE = "([\\p{L}·’'()/-]+(?: [\\p{L}·’'()/-]+){0,5})";
const AFTER_VERB = createPattern(new RegExp(`(?<!\\p{L})${SOUGHT} (?:${ARTICLE}) ${PHRASE}`, "giu"));
/** Where no article is needed: "contrata soldador", "wir suchen dich als Kapitän", "zoekt bakker" */
const BARE = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:re?cherche|cherche|recrute|embauche|recherchons|recrutons|(?:sucht|suchen)(?: wir)?(?: (?:dich|sie) als)?|(?:se )?busca(?:mos)?|contrata(?:mos|-se)?|se (?:necesita|precisa|requiere)|procura(?:mos|-se)?|precisa(?:mos)?(?:-se)? de|(?:si )?cerca(?:si)?|cerchiamo|assumiamo|zoekt|zoeken(?: wij| we)?(?: jou als)?|söker(?: vi)?|søger(?: vi)?) ${PHRASE}`,
    "giu",
  ),
);
/** "Position: stage carpenter", "As ferry mate you …", "to appoint a verger" */
const LABELLED = createPattern(
  new RegExp(
    `(?:(?:^|[\\n.|;] ?)(?:(?:job|role|position|post|vacancy|job title|wanted|stelle|position|poste|puesto|cargo|functie|ruolo|posizione|mansione) ?: ?)|(?:^|[.\\n] ?)(?:as|als|en tant que|como|come) (?:an? |our |the |une? |nuestr[oa] )?|(?<!\\p{L})(?:(?:to|wish to) appoint|could use|to work as|join us as|become|join as|applications (?:for the (?:post|role|position) of|from)|die stelle (?:einer|eines|als)|einstellung (?:einer|eines)) (?:an?|our|der|des)? ?)${PHRASE}`,
    "giu",
  ),
);
/** "plaza de profesor de tuba", "poste de régisseur", "the post of evidence custodian" */
const POST_OF = createPattern(
  /(?<!\p{L})(?:plaza de|puesto de|poste? d(?:e |['’])|vaga (?:de|para)|posto di|the (?:post|role|position|job) of) ?([\p{L}·’'-]+(?: [\p{L}·’'-]+){0,5})/giu,
);
/** Only a role has such a mark behind it: "einen Intonateur (m/w/d)". */
const MARKED = createPattern(
  /(?<!\p{L})(?:(?:eine?n?|une?|als|een|un) )?((?:[\p{L}*:·’'-]+ ){1,4})\((?:[mwfdxhv](?:[/|][mwfdxhv]){1,3}|all genders|gn)\)/giu,
);
/** "Actuarial Analyst, Whitby or home.": a sentence that has no verb. */
const ALONE = createPattern(
  /(?:^|[.!?:\n] ?)((?:[\p{L}-]+ ){0,4}[\p{L}-]+), (?:(?:from|start|based|full|part|permanent|[£€$\d])|\p{Lu}[\p{L}-]+(?:,| or | and )[^.\n]{0,40}[.\n])/gu,
);

/** Words at which the name of a role ends. */
const ENDS =
  /(?:^| )(?:for|who|that|which|to|with|at|in|on|from|and|or|is|are|will|sit|based|when|where|not|as|zum|zur|ab|für|im|bei|mit|die|der|das|und|oder|dès|pour|chez|qui|et|ou|en|à|au|aux|para|con|por|y|o|que|com|per|presso|che|bij|voor|met|ein)(?= |$).*$/iu;
/** "(m/w/d)", which is no part of it */
const MARK = / ?\((?:[mwfdxhv](?:[/|][mwfdxhv]){1,3}|all genders|gn)\).*$/iu;
/** Words before it that are no part of it. */
const BEFORE =
  /^(?:(?:proper|good|calm|kind|curious|new|first|next|second|full-time|part-time|experienced|motivated|qualified|enthusiastic|dedicated|talented|skilled|kind,|neuen?|erfahrene[nr]?|eine?n?|einen|une?|als|een|un|zum|herbst|frühjahr|sommer|winter|ou|sa) )+/iu;

/** A role asked for in the text of a posting, if `isTrade` knows what it names; undefined if none is. */
export function soughtInText(text: string, isTrade: (phrase: string) => boolean): string | undefined {
  for (const pattern of [MARKED, AFTER_VERB, LABELLED, POST_OF, BARE, ALONE]) {
    let tried = 0;
    for (const [, phrase = ""] of pattern.matchAll(text.slice(0, HEAD))) {
      const role = roleIn(phrase, isTrade);
      if (role !== undefined) return role;
      if (++tried >= TRIED_MAX) break;
    }
  }
  return undefined;
}

const HEAD = 4_000;
const TRIED_MAX = 8;
const WORDS_MAX = 5;

/** The longest beginning of a phrase that names a trade. */
function roleIn(phrase: string, isTrade: (phrase: string) => boolean): string | undefined {
  const words = phrase.replace(BEFORE, "").replace(MARK, "").replace(ENDS, "").trim().split(" ").slice(0, WORDS_MAX);
  for (let count = words.length; count > 0; count--) {
    const role = words.slice(0, count).join(" ");
    if (role !== "" && isTrade(role)) return role;
  }
  return undefined;
}
