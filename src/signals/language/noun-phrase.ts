/** The thing a verb is about: the words after it up to the next preposition, clause or mark. `head` is its last word; `isQuoted`: all of it stands between marks. */
export type NounPhrase = {
  text: string;
  start: number;
  end: number;
  words: string[];
  head: string;
  isQuoted?: boolean;
};

/** A word, or a figure with its commas: "60,000-Square-Foot". */
const TOKEN = /\s*["“”'‘«»]?((?:[^\s,;:()–—"“”«»|]|(?<=\d),(?=\d{3}(?!\d)))+)["“”»]?/y;
const ENDS =
  /^(?:for|to|in|on|at|of|with|by|from|into|onto|as|that|which|who|whose|where|when|while|after|before|and|or|but|across|through|via|under|over|during|near|will|would|can|is|are|was|were|has|have|had|today|yesterday|tomorrow|this|last|next|it|they|we|so|because|amid|despite|alongside|against|among|between|versus|like|about|until|since|within|without|behind|beyond|ahead|unlike|vor|gegen|designed|built|aimed|dedicated|featuring|showcasing|highlighting|following|based|für|mit|zum|zur|am|im|ab|ins|auf|und|von|pour|avec|et|dans|sur|para|con|en|y|e|per|em|com|voor|met|op|de|du|des|del|della|do|da|di|-|&)$/i;
/** What tells more of the thing named before: "Practice Led by", "series focused on", "Updates Offering". */
const TELLS_MORE =
  /^(?:led|focused|honoring|honouring|tailored|crafted|inspired|citing|delivering|combining|bringing|helping|enabling|allowing|giving|empowering|targeting|celebrating|exploring|providing|specifically|exclusively|created|made|developed|engineered|available|plus|tracking|catering|representing|reaching|covering|spanning|aiming|targeted|showing|simultaneously|connecting|turning|merging|transforming|redefining|revolutioni[sz]ing|reimagining|unlocking|simplifying|ensuring|elevating|bolstering|paving|titled|entitled|called|named|dubbed|poised|meant|intended|hosted|held|written|authored|published|scheduled|taking|serving)$/i;
/** "A plan offering free repairs" and "its newest offering for tailors": as a verb it has an object. */
const OFFERING = /^offering$/i;
const IS_THING = /^(?:\s*[.,;:)!?]|\s*$| (?:that|which|for|in|to|and|is|was|has|will|at|on|from|with|by)(?!\p{L}))/u;
/** "UK Dedicated Server Hosting": with a capital they are part of a name, unless their complement follows. */
const PARTICIPLE =
  /^(?:dedicated|designed|built|based|exclusively|inspired|engineered|crafted|created|made|developed|tailored|focused)$/i;
const LEADING =
  /^(?:a|an|ever|the|its|their|our|his|her|your|new|brand-new|all-new|first|first-ever|latest|newest|next|another|own|also|officially|publicly|today|now|finally|just|ein|eine|einen|neue|neuen|neues|seine|ihre|un|une|le|la|les|son|sa|nouveau|nouvelle|el|su|nuevo|nueva|il|lo|una|uno|nuovo|nuova|o|um|uma|novo|nova|novos|novas|nouveaux|nouvelles|nuevos|nuevas|nuovi|nuove|den|die|das|unsere?n?|seinen|ihren|notre|nuestr[oa]|noss[oa]|de|het|een|zijn|haar|onze|nieuw|nieuwe)$/i;
/** "Black Friday" */
const NAMED_DAY = /^(?:Ruby|Happy|Holy|Black|Cyber|Good|Super|Easter|Palm|Giving|Small|Big|Bloody|Fat|Casual|Every)$/i;
const WORDS_MAX = 14;

/** Reads the phrase that starts at `from`, articles and "new" cut off; undefined when nothing is left. */
export function nounPhraseAt(text: string, from: number): NounPhrase | undefined {
  const words: { text: string; start: number; end: number }[] = [];
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match && words.length < WORDS_MAX; match = TOKEN.exec(text)) {
    const token = match[1] ?? "";
    const start = match.index + match[0].indexOf(token);
    const word = token.replace(/[.!?…]+$/, "");
    const isLeading =
      words.length === 0 &&
      LEADING.test(word) &&
      !/^ (?:gen(?:eration)?|Year['’]?s?)\b/i.test(text.slice(start + word.length));
    const isTitled =
      /^\p{Lu}/u.test(word) && PARTICIPLE.test(word) && !/^ (?:to|for|by|with)\b/.test(text.slice(start + word.length));
    const tellsMore = TELLS_MORE.test(word) || (OFFERING.test(word) && !IS_THING.test(text.slice(start + word.length)));
    const isWhen =
      /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(word) &&
      words.length > 0 &&
      !NAMED_DAY.test(words.at(-1)?.text ?? "");
    // "Kelvo5-processor based servers": it tells of what kind they are.
    const isOfKind =
      word === "based" &&
      /\p{Lu}/u.test(words.at(-1)?.text ?? "") &&
      /^ (?!(?:in|on|at|out|upon|near|around|entirely|solely)(?!\p{L}))\p{Ll}{3,}/u.test(
        text.slice(start + word.length),
      );
    if (isOfKind) {
      words.push({ text: word, start, end: start + word.length });
      TOKEN.lastIndex = match.index + match[0].length;
      continue;
    }
    if (!isLeading && !isTitled && (ENDS.test(word) || isWhen || (words.length > 0 && tellsMore))) break;
    if (!isLeading && word !== "") words.push({ text: word, start, end: start + word.length });
    // A word's dot ends the phrase unless it is an abbreviation within it: "U.S.", "sq. ft.".
    if (word.length < token.length && !/^(?:\p{Lu}\.)+$|^(?:sq|ft|St|No|Dr|Mr|Mrs|Ms)\.$/u.test(token)) break;
    TOKEN.lastIndex = match.index + match[0].length;
  }
  while (/^(?:now|newly|today)$/.test(words.at(-1)?.text ?? "")) words.pop();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  return {
    text: text.slice(first.start, last.end),
    start: first.start,
    end: last.end,
    words: words.map((word) => word.text),
    head: toSingular(last.text.toLowerCase().replace(/['’]s$/, "")),
  };
}

/** Good enough to compare English nouns with a list. */
export function toSingular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
