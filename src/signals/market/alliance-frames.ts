import { isStated } from "../language/doer.ts";
import { withOwnSign } from "../language/own-sign.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Orders of words in which the account is the object of an alliance, or stands beside the other without a verb. */

const NAME = "(\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: (?:of |de |the )?\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,4})";
/** Without the noun that says what the two have made. */
const NAME_ONCE = "(\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: \\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,2}?)";
const KIND =
  "(?:[Jj]oint venture|JV|[Aa]lliance|[Pp]artnership|[Tt]ie-?up|[Ll]ink-?up|[Cc]ollaboration|[Cc]o-?operation|[Cc]odeshare)";
const HEADED = [
  `^(?:(?:New|Strategic|Global|Official) )?${KIND}(?: (?:formed|announced|agreed|signed|sealed))?(?:: | by | of | between )(?:¤(?:,| and| &| with) ${NAME}|${NAME}(?:,| and| &| with) ¤)(?!['’\\p{L}])`,
  `^(?:¤, ${NAME_ONCE}|${NAME_ONCE}, ¤) (?:[Ss]trategic |[Gg]lobal |[Mm]arketing )?${KIND} (?:[Bb]oosts|[Bb]rings|[Aa]ims|[Tt]argets|[Cc]overs|[Oo]ffers|[Pp]romises|[Ww]ill|[Tt]o)(?!\\p{L})`,
  `(?:^|(?<!\\p{L})(?:[Tt]he|[Oo]ur|[Nn]ew) )(?:¤[-–—]${NAME}|${NAME}[-–—]¤) ${KIND}(?!\\p{L})`,
  `^${NAME} (?:names?|appoints?|picks?|selects?|chooses|taps|signs(?: up)?) ¤ (?:as )?(?:(?:its|an?|the) )?(?:[\\p{L}-]+ ){0,3}?(?:distributor|reseller|dealer|licensee|(?:\\p{Ll}+ )partner)(?!\\p{L})`,
  `^${NAME} (?:to|will) (?:distribute|resell|co-market|bundle|sell|stock|market) ¤(?:['’]s?)? (?:[\\p{L}-]+ ){0,3}?(?:products?|range|software|devices?|machines|services|tools?|solutions|systems?)(?!\\p{L}| (?:business|unit|arm|division|shares|stake|brand|company))`,
  `^¤ (?:(?:has been|is|was) )?(?:named|becomes|appointed|chosen as|picked as|signs? (?:up |on )?as|joins as|unveiled as|announced as|confirmed as) (?:the |an? |new )?(?:\\p{Ll}+ ){0,3}?(?:official|exclusive|main|title|principal|shirt|kit|technical|technology|global|preferred|founding) (?:\\p{Ll}+ ){0,2}?(?:supplier|partner|sponsor|provider|carrier) (?:to|of|for|at) (?:the )?${NAME}`,
  `^¤ (?:becomes|named|signs? (?:up |on )?as|joins as|unveiled as|confirmed as) (?:the |an? |new )?(?:\\p{Ll}+ ){0,2}?(?:sponsor|supplier) (?:to|of|for|at) (?:the )?${NAME}`,
  `^¤ (?:renews?|extends?|signs?|agrees|inks?|lands|seals?|announces|strikes|secures?) (?:an? |the |its |new )?(?:[\\p{L}\\d-]+ ){0,4}?(?:sponsorship|letter of intent|naming[- ]rights|(?:licen[cs]ing|sponsorship|loyalty|co-marketing|content|research|codeshare) (?:deal|agreement|pact)) (?:deal |agreement )?with (?:the )?${NAME}`,
  `^¤ (?:wins|gets|secures|lands|takes|gains|obtains) (?:exclusive |the )?(?:\\p{L}+ )?(?:distribution|marketing|sales) rights (?:for|to|of) (?:the )?${NAME}`,
  `^¤ (?:to|will) (?:distribute|resell|market|import) ${NAME}(?:['’]s)? [\\p{Ll}]`,
  `^¤ (?:out-)?licen[cs]es (?:its )?(?:[\\p{Ll}-]+ ){1,3}to ${NAME}(?=$|[,.:])`,
].map((source) => createPattern(new RegExp(source, "u")));
HEADED.push(
  createPattern(
    new RegExp(
      `^¤(?:['’]s?)? (?:[\\p{L}-]+ ){0,3}?(?:products?|range|software|apps?|sensors?|devices?|machines?|robots?|pumps?|vehicles?|cars?|bikes?|drinks?|beers?|wines?|foods?|medicines?|drugs?|vaccines?|batteries|turbines?|services|tools?|solutions?|systems?) (?:to be|will be) (?:sold|distributed|marketed|resold) by ${NAME}`,
      "u",
    ),
  ),
);
const ON_OWN_SITE = [
  `^(?:Our|The|A|New:?) (?:new )?${NAME} (?:integration|connector|partnership) (?:is|has) (?:now |finally )*(?:here|live|out|ready|available|arrived|landed)(?!\\p{L})`,
].map((source) => createPattern(new RegExp(source, "u")));

const AGREED =
  "(?:[Jj]oint venture|JV|[Aa]lliance|[Pp]artnership|[Tt]ie-?up|[Cc]ollaboration|[Cc]o-?operation|[Cc]odeshare|MoU|[Mm]emorandum of [Uu]nderstanding|(?:[Cc]o-?operation|[Pp]artnership|[Ff]ramework|[Dd]istribution|[Cc]ollaboration|[Ll]icen[cs]ing|[Dd]evelopment) [Aa]greement)";
HEADED.push(
  ...[
    `^¤ (?:taps|picks|selects|chooses|enlists|recruits|turns to|brings in) (?:[\\p{Ll}-]+ )?${NAME} (?:for|in|as) (?:(?:an?|its|the) )?(?:[\\p{L}-]+ ){0,4}?${AGREED}(?!\\p{L})`,
    `^In (?:an? )?(?:[\\p{L}-]+ ){0,3}?${AGREED} with (?:the )?${NAME}, ¤ (?:will|is|has|plans|launches|opens|starts|begins|brings|offers|builds)(?!\\p{L})`,
  ].map((source) => createPattern(new RegExp(source, "u"))),
);
/** "Signing of a cooperation agreement with Globex": whose it is, the page or the next sentence says. */
const NOMINAL = createPattern(
  new RegExp(
    `^(?:Signing|Signature|Conclusion|Announcement|Start|Launch|Extension|Renewal|Expansion) of (?:an? |the |our |its )?(?:[\\p{L}-]+ ){0,4}?${AGREED} with (?:the )?${NAME}`,
    "u",
  ),
);
/** "A note on our partnership with Globex" is news where the lines below say what was agreed. */
const OF_OURS = createPattern(
  new RegExp(
    `^(?:(?:A (?:note|word|few words) on|Announcing|Introducing|About|Celebrating|News on) )?(?:[Oo]ur|[Tt]he|[Aa]) (?:[\\p{Ll}-]+ ){0,2}?${AGREED} with (?:the )?${NAME}(?=$|[.!:,])`,
    "u",
  ),
);
const HAS_BEGUN =
  /(?<!\p{L})(?:(?:has|have|['’]ve|['’]s) (?:just )?(?:agreed|signed|teamed|partnered|joined|become|chosen|begun|started)|today|(?:delighted|thrilled|excited|proud|happy|pleased) (?:to|that)|from (?:now|today|this \p{L}+)|as of|over the next|(?:this|last) week)(?!\p{L})/iu;
/** "The tie-up with Globex begins with twelve stores", right below a headline on the account. */
const AS_SUBJECT = createPattern(
  new RegExp(
    `^(?:The|This|Its|Our|Their) (?:new |three-year |multi-year |exclusive |strategic )*${AGREED} with (?:the )?(?:[\\p{Ll}-]+ ){0,3}?${NAME}(?:, [^,]{3,60},)? (?:begins?|starts?|kicks off|runs|covers|includes|will|gives|lets|allows|brings|means|marks|spans|takes effect|comes into|was (?:signed|announced|sealed|agreed)|has been (?:signed|announced|sealed|agreed))(?!\\p{L})`,
    "u",
  ),
);
/** "Developed hand in hand with Globex", of what the headline puts beside its name. */
const MADE_WITH = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:[Bb]uilt|[Dd]eveloped|[Mm]ade|[Dd]esigned|[Cc]reated)(?: (?:it|this|the [\\p{Ll}]+))? (?:together|jointly|hand in hand|side by side|in (?:close )?(?:partnership|co-?operation|collaboration)) with (?:our friends at |the (?:folks at |team at |people at )?)?${NAME}`,
    "u",
  ),
);

/** Alliances told by a noun, in the headline or in the first lines below it: the other's name. */
export function nominalPartners(reading: Reading, sentence: Sentence): string[] {
  const [title, ...rest] = reading.sentences;
  if (!title || sentence.index > LEAD_SENTENCES) return [];
  const text = withOwnSign(reading, sentence);
  const below = rest.filter(({ isBoilerplate }) => !isBoilerplate).slice(0, LEAD_SENTENCES);
  const isOurs = reading.isOwnSite || below.slice(0, 2).some(({ namesSubject }) => namesSubject);
  const found = sentence.isTitle
    ? ((isOurs ? NOMINAL.exec(text)?.[1] : undefined) ??
      (reading.isOwnSite && below.some((one) => HAS_BEGUN.test(one.text)) ? OF_OURS.exec(text)?.[1] : undefined))
    : ((title.namesSubject || reading.isOwnSite ? AS_SUBJECT.exec(text)?.[1] : undefined) ??
      (reading.isOwnSite ? [MADE_WITH.exec(text)?.[1]].find((name) => title.text.includes(name ?? "\n")) : undefined));
  if (found === undefined || found.includes("¤") || findPlaces(found).some(({ name }) => name === found)) return [];
  return isStated(reading, sentence, 0) ? [found.replace(/ team$/i, "")] : [];
}

const LEAD_SENTENCES = 3;

/** "Joint venture: Acme and Globex", "Globex names Acme exclusive distributor", "Acme-Globex tie-up": the other's name. */
export function headedPartners(reading: Reading, sentence: Sentence): string[] {
  if (!sentence.isTitle) return [];
  const text = withOwnSign(reading, sentence);
  for (const frame of [...HEADED, ...(reading.isOwnSite ? ON_OWN_SITE : [])]) {
    const match = frame.exec(text);
    const other = match?.slice(1).find((name) => name !== undefined);
    if (!match || other === undefined || findPlaces(other).some(({ name }) => name === other)) continue;
    if (isStated(reading, sentence, 0)) return [other];
  }
  return [];
}
