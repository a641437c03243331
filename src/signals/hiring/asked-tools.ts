import type { Reading, Sentence } from "../reading.ts";
import { findProducts } from "./named-products.ts";
import { isEveryday } from "./product-names.ts";

/** A product a posting asks for, and where it says so. */
export type AskedTool = { name: string; isRequired: boolean; sentence: Sentence };

/** What a part of a posting is about, by its heading: what the applicant brings, what would be good, the work, the employer. */
type Section = "required" | "nice" | "tasks" | "other" | "unknown";

const LEAD =
  "^[^\\p{L}\\d]{0,4}(?:\\d\\. )?(?:(?:minimum|basic|key|core|essential|required|technical|your|our|the|main|job|role|professional|desired) ){0,3}";
const HEADINGS: [Section, RegExp][] = [
  [
    "nice",
    new RegExp(
      `${LEAD}(?:nice[- ]to[- ]haves?|bonus(?: points?| skills)?|preferred(?: (?:qualifications|skills|experience))?|desirable|desired(?: skills)?|pluses|plus points|extra credit|optional|good[- ]to[- ]have|great to have|it(?:['’]s| is) a plus|(?:it )?would be (?:nice|great|a plus)|wünschenswert|von vorteil|idealerweise|(?:serait|est) un plus|les plus|un plus|deseable|se valor\\p{L}+|valorable|diferencia(?:l|is)|desejável|gradit[oi]|costituisc\\p{L}+ titolo|pluspunten|pré)(?![\\p{L}])`,
      "iu",
    ),
  ],
  [
    "required",
    new RegExp(
      `${LEAD}(?:requirements?|qualifications?|must[- ]haves?|skills?|experience|competenc\\p{L}+|what you(?:['’]ll| will)? (?:need|bring|have)|what we(?:['’]re| are)? (?:need|expect|look(?:ing)? for|require)|who you are|about you|you (?:have|bring|are|should have)|you['’]ve|profile|background|you(?:['’]re| are) a (?:great |good )?fit|ideal candidate|candidate profile|tech(?:nology|nical)? stack|stack|tools?|outils|herramientas|ferramentas|strumenti|werkzeuge|technologies|tooling|anforderungen|profil|(?:das|was) (?:bringst du|du|bringen sie|sie) mit\\p{L}*|qualifikation\\p{L}*|compétences|requisitos|perfil|requisit[oi]|competenze|vereisten|functie-eisen|wat (?:jij|je) meebrengt)(?![\\p{L}])`,
      "iu",
    ),
  ],
  [
    "tasks",
    new RegExp(
      `${LEAD}(?:responsibilities|what you(?:['’]ll| will) (?:do|be doing|work on|own)|role|duties|tasks|day[- ]to[- ]day|in this role|you will|you['’]ll|the job|about the (?:role|job|position)|aufgaben|(?:das )?erwartet dich|missions?|vos missions|responsabilidades|funciones|attività|mansioni|taken|wat ga je doen)(?![\\p{L}])`,
      "iu",
    ),
  ],
  [
    "other",
    new RegExp(
      `${LEAD}(?:about (?!you|the (?:role|job|position))|benefits|perks|what (?:you(?:['’]ll| will) get|we offer|we do)|why (?:join|us|work)|we offer|values|culture|how to apply|apply|compensation|salary|company|equal opportunity|similar jobs|(?:the )?(?:interview|hiring|application) process|next steps|customers|clients|investors|backed by|location|wir bieten|(?:deine|unsere) (?:benefits|vorteile)|über uns|nous offrons|avantages|ofrecemos|oferecemos|offriamo|wij bieden|who we are)(?![\\p{L}])`,
      "iu",
    ),
  ],
];
/** A heading is a short line of its own, or ends in a colon before the rest of its line. */
const HEADING_LENGTH_MAX = 60;

/** Words that ask for a product wherever they stand, before it in its clause. */
const ASKS =
  /\b(?:experience[ds]?|expertise|expert|proficien\p{L}+|knowledge|familiar\p{L}*|fluen\p{L}+|skilled|skills?|comfortable|hands-on|certified|certification|background|competen\p{L}+|mastery|command|understanding|literate|versed|trained|must (?:know|have)|you(?:['’]ve| have| know)|worked with|years? (?:of|with|in|working|on|around)|exposure to|at home in|happy in|inside out|not afraid of|stack|required|senior with|strong in|solid|(?:good|great) with|erfahrung\p{L}*|kenntniss?e?\p{L}*|umgang|vertraut|sicher in|maîtris\p{L}+|expérience|connaissance\p{L}*|dominio|manejo|experiencia|conocimientos?|experiência|conhecimentos?|domínio|esperienza|conoscenza|padronanza|ervaring|kennis|hast du schon|schon mit|idealerweise)(?![\p{L}])/iu;
const ASKS_AFTER =
  /^[^.;!?]{0,30}\b(?:experience|expertise|knowledge|skills?|certifi\p{L}+|proficiency|required|is a must|a must|erfahrung|kenntnisse|gearbeitet|useful|gewünscht|(?:is|are) used (?:daily|every day|here)|inside out|exposure to it|(?:is|are) (?:a plus|useful|preferred|desirable|essential))(?![\p{L}])/iu;
/** The work is done with it: "write Terraform", "own our HubSpot instance", "you'll work in Salesforce". */
const WORKS_WITH =
  /(?:^|[^\p{L}])(?:manag(?:e|ing)|administer(?:ing)?|administrat\p{L}+|maintain(?:ing)?|own(?:ing)?|build(?:ing)?|configur(?:e|ing)|implement(?:ing)?|deploy(?:ing)?|writ(?:e|ing)|run(?:ning)?|operat(?:e|ing)|develop(?:ing)?|design(?:ing)?|migrat(?:e|ing)|optimi[sz](?:e|ing)|customi[sz](?:e|ing)|us(?:e|ing)|work(?:ing)? (?:with|in|on|across)|set(?:ting)? up|keep(?:ing)?|put(?:ting)?|track(?:ing)?(?! record)|enter(?:ing)?|chart(?:ing)?|log(?:ging)?|updat(?:e|ing)|automat(?:e|ing)|monitor(?:ing)?|creat(?:e|ing)|working knowledge|trait(?:ez|er)|saisi(?:ssez|r)|utilis(?:ez|er)|travaill(?:ez|er)|pflege\p{L}*|betreu\p{L}*|arbeit\p{L}* mit|gérer|administrer|gestionar|gerir|gestire|beheer\p{L}*|(?:jij|je|du|vous|você|tu) \p{L}+(?= [^.;!?]{0,60}(?:in|met|mit|avec|con|com|sur|unter) (?:[\p{L}.]+ (?:en|und|et|y|e) )?$))[^.;!?]{0,70}$|\bour (?:[\p{L}-]+ ){0,3}(?:system|software|platform|CRM|ERP|ATS|tool) (?:is|runs on) $|\byou\b(?! can)[^.;!?]{0,70} (?:in|with|using|via|through) (?:[\p{L}.]+ (?:and|or) )?$/iu;
/** The employer, its customers and its own product, not the work. */
const IN_PASSING =
  /\b(?:customers?|clients?|users?|companies|brands|backed|investors?|funded|founded|alumni|formerly|ex-|veterans?|partners?(?! with)|competitors?|alternative to|unlike|trusted by|used by|built for|made for|helps?|helping|integrat(?:es|ions?)(?= (?:with|to|for|into)\b)|like the|the next|acquired|listed on|follow us|apply (?:via|through|on|with)|posted on|hosted on|interview|call|communicat\p{L}+|culture|team (?:from|of)|people from|engineers from|worked at|no (?:need|experience)|not (?:required|necessary|need\p{L}*)|don['’]t (?:use|need)|instead of|away from|rather than|replac\p{L}+)(?![\p{L}])[^.;!?]{0,80}$/iu;
const IN_PASSING_AFTER =
  /^(?:['’]s)? ?(?:(?:users?|customers?|developers?|stores?|merchants|partners?|app store|marketplace|ecosystem|community|channel|profile|page|interview|call|office|campus)(?![\p{L}])(?! (?:experience|certif)))|^[^.;!?]{0,20}\b(?:not required|no experience|is not|isn['’]t)\b/iu;
/** "No prior Salesforce experience needed". */
const UNASKED = /\b(?:no|without|not|don['’]t need)(?: \p{L}+){0,3} $/iu;
const NEEDED = /^[^.;!?]{0,30}\b(?:needed|required|necessary|experience)\b/i;
const NICE_BEFORE =
  /\b(?:nice[- ]to[- ]haves?|bonus(?: points?)?|ideally|preferably|optionally|desirable|preferred|a plus|pluses|extra points|good to have|(?:love|like) (?:it )?if|great if|happy if|advantage(?:ous)?|idealerweise|wünschenswert|von vorteil|idéalement|idealmente|deseable|desejável|preferibilmente|bij voorkeur)(?![\p{L}])[^.;!?]{0,90}$/iu;
const NICE_AFTER =
  /^(?:(?!required|must|essential|mandatory)[^.;!?]){0,60}\b(?:(?:is |are |would be |als? )?(?:a |an |ein |un )?(?:strong |big |huge |definite |real |great )?(?:plus|bonus|advantage|pluspunkt|atout|ventaja|diferencial|pré)|preferred|desirable|nice[- ]to[- ]have|desired|not required|von vorteil|wünschenswert|serait un plus|se valorará|gradit[ao])(?![\p{L}])/iu;

/** So many products in one sentence of a posting are what one works with. */
const STACK_MIN = 3;

/** The products a posting asks for, each once, required where it says so anywhere. Those everybody uses are left out. */
export function askedTools(reading: Reading): AskedTool[] {
  const asked = new Map<string, AskedTool>();
  let section: Section = "unknown";
  for (const sentence of reading.sentences) {
    const heading = headingOf(sentence);
    if (heading) section = heading.isWholeLine || heading.section !== "unknown" ? heading.section : section;
    if (sentence.isBoilerplate) continue;
    const products = findProducts(sentence.text);
    const isStack = products.length >= STACK_MIN && section !== "other";
    for (const { name, start, end } of products) {
      if (asked.get(name)?.isRequired || isEveryday(name) || reading.matcher.isLooselyNamedIn(name)) continue;
      const need = needAt(sentence, { start, end, section, isStack });
      if (need === undefined) continue;
      const isRequired = need === "required" || (asked.get(name)?.isRequired ?? false);
      asked.set(name, { name, isRequired, sentence: asked.get(name)?.sentence ?? sentence });
    }
  }
  return [...asked.values()];
}

function headingOf({ text, isTitle }: Sentence): { section: Section; isWholeLine: boolean } | undefined {
  if (isTitle) return undefined;
  const colon = text.indexOf(":");
  const isWholeLine =
    text.length <= HEADING_LENGTH_MAX && (colon < 0 || colon >= text.length - 2) && !/[.;,]$/.test(text);
  const head = isWholeLine ? text : colon > 0 && colon <= HEADING_LENGTH_MAX ? text.slice(0, colon) : undefined;
  if (head === undefined) return undefined;
  const section = HEADINGS.find(([, pattern]) => pattern.test(head))?.[0];
  return section && { section, isWholeLine };
}

/** Whether a product at a place of a sentence is asked for, and how urgently; undefined where it is only mentioned. */
type Mention = { start: number; end: number; section: Section; isStack: boolean };

function needAt(
  { text, isTitle }: Sentence,
  { start, end, section, isStack }: Mention,
): "required" | "nice" | undefined {
  const before = text.slice(Math.max(0, start - 160), start);
  const after = text.slice(end, end + 90);
  if (isTitle) return "required";
  if (IN_PASSING_AFTER.test(after) || (UNASKED.test(before) && NEEDED.test(after))) return undefined;
  const isAsked = ASKS.test(clauseOf(before)) || ASKS_AFTER.test(after);
  const isListed = section === "required" || section === "nice";
  const isPassing = IN_PASSING.test(before);
  const isWork = section !== "other" && WORKS_WITH.test(before);
  if (!(isAsked || ((isListed || isWork || isStack) && !isPassing))) return undefined;
  if (isAsked && isPassing && !ASKS.test(clauseOf(before).slice(-50)) && !ASKS_AFTER.test(after)) return undefined;
  return section === "nice" || NICE_BEFORE.test(before) || NICE_AFTER.test(after) ? "nice" : "required";
}

/** What stands before a product in its own sentence part. */
function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1);
}
