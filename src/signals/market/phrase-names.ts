import { technologyNamed } from "#technologies/named-technologies.ts";
import { type NounPhrase, nounPhraseAt, toSingular } from "../language/noun-phrase.ts";
import { findPlaces } from "../language/places.ts";
import { isProductNoun, isTitleCase } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";
import { namedProducts } from "./appositions.ts";

/** "a doorbell called Chime", "its first tablet, the Slate": the name of what a phrase only describes. */
export function nameAfter(text: string, phrase: NounPhrase): string | undefined {
  const rest = text.slice(phrase.end);
  const particled = PARTICLED.exec(text.slice(phrase.start))?.[0];
  if (particled !== undefined && particled.length > phrase.text.length) return particled;
  const called =
    /^[^.;]{0,60}?\b(?:called|named|dubbed|namens|baptisée?) ["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: (?:(?:for|of|and|the) )?\p{Lu}[\p{L}\p{N}+-]*){0,3})/u.exec(
      rest,
    )?.[1];
  if (called !== undefined || /\p{Lu}/u.test(phrase.text)) return called;
  return /^, (?:the )?["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: (?:(?:for|of|and|the) )?[\p{Lu}\d][\p{L}\p{N}+-]*){0,3})["”]?(?=[,.;]|$)/u.exec(
    rest,
  )?.[1];
}

/** "Ease On, a dry cider": in a name a small word has a capital, and what it is stands behind. */
const PARTICLED =
  /^\p{Lu}[\p{L}\p{N}+-]*(?: (?:On|Up|In|Out|Off|Over|To|For|With|At|By|And|Of|The)(?: \p{Lu}[\p{L}\p{N}+-]*)?){1,3}(?=, (?:an?|the|its|our) )/u;

/** "our Terraform provider" is no Terraform: what is made for another's product keeps its own noun. */
export function madeFor({ text }: Pick<Sentence, "text">, product: string): string {
  if (technologyNamed(product) === undefined) return product;
  const at = text.indexOf(`${product} `);
  const [, noun] = (at >= 0 && FOR_IT.exec(text.slice(at + product.length))) || [];
  return noun === undefined ? product : `${product} ${noun}`;
}

const FOR_IT =
  /^ ((?:\p{Ll}+ )?(?:provider|plug-?in|extension|integration|connector|app|add-?on|SDK|sdk|client|module|action|operator|adapter|exporter|template|bot|theme))(?!\p{L})/u;

/** "With Atlas, Beacon puts its second product on the market". */
export function nameBefore(text: string, phrase: NounPhrase): string | undefined {
  if (!isProductNoun(phrase) || /\p{Lu}/u.test(phrase.text)) return undefined;
  return /^With (?:its |the )?(\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,2}), /u.exec(text)?.[1];
}

/** "unveils dishwasher" above "the “Whisper 9” goes on sale": the sentences below give the name that a description lacks. */
export function nameBelow(reading: Reading, sentence: Sentence, product: string): string | undefined {
  if (!sentence.isTitle) return undefined;
  const below = reading.sentences.slice(1, 5).filter((one) => !one.isBoilerplate);
  const numbered = below.map(({ text }) => numberedAs(text, product)).find((name) => name !== undefined);
  if (numbered !== undefined) return numbered;
  const isDescription =
    !/\p{Lu}/u.test(product.replace(COMPLEMENT, "").replace(ACRONYM, "")) ||
    GERMAN_NOUN.test(product) ||
    isGermanKind(sentence, product);
  if (!isDescription)
    return isTitleCase(sentence.text)
      ? below.map(({ text }) => explainedAs(text, product)).find((name) => name !== undefined)
      : undefined;
  const named = below
    .slice(0, 3)
    .map(
      (one) =>
        QUOTED_NAME.exec(one.text)?.[1] ??
        CALLED.exec(one.text)?.[1] ??
        FOR_SALE.exec(one.text)?.[1] ??
        ofKindIn(one.text) ??
        ownIn(reading, one),
    )
    .find((name) => name !== undefined);
  return named ?? below.slice(0, 3).flatMap((one) => apposedIn(reading, one.text, product) ?? [])[0];
}

/** "The Lido, a watch" below "unveils a watch", "its first press, the BM" below "unveils machine"; "o Cartão Azul" below "lança cartão". */
function apposedIn(reading: Reading, text: string, product: string): string | undefined {
  const head = headOf(product);
  const heads = product
    .toLowerCase()
    .split(" ")
    .filter((word) => word.length > 3)
    .map(toSingular);
  const isOfKind = (words: string[]) => words.some((word) => heads.includes(toSingular(word.toLowerCase())));
  const found = namedProducts(reading, text).find(({ kind, isNew }) => isNew || isOfKind(kind.words));
  if (found) return found.name;
  const capital = head.charAt(0).toUpperCase() + head.slice(1);
  const at = / /.test(product) || head.length < 4 ? -1 : text.indexOf(`${capital} `);
  return at < 0 ? undefined : OWN_KIND.exec(text.slice(at))?.[0];
}

const OWN_KIND = /^\p{Lu}\p{L}+ \p{Lu}[\p{L}\p{N}-]{1,20}(?=[,.]| \p{Ll})/u;
/** "SUV" says what kind of thing it is. */
const ACRONYM = /(?<!\p{L})(?:SUV|TV|PC|GPU|CPU|API|CRM|ERP|EV|MPV|DSLR|GPS|AI|IPA|SSD)s?(?!\p{L})/gu;

/** "bringt neue Ladesäule auf den Markt": German writes every noun like a name; what is called new or one of some is a kind. */
function isGermanKind({ text }: Sentence, product: string): boolean {
  const at = text.indexOf(product);
  return !/[ \d]/.test(product) && GERMAN_LAUNCH.test(text) && CALLED_ONE.test(text.slice(Math.max(0, at - 40), at));
}

const GERMAN_LAUNCH =
  /(?<!\p{L})(?:bringt|stellt|präsentiert|führt|zeigt|startet|lanciert|auf den Markt|vor|ein|ab sofort)(?!\p{L})/u;
const CALLED_ONE =
  /(?<!\p{L})(?:neue[nrsm]?|eine?n?|ihre?n?|seine?n?|erste[nrs]?|eigene[nrs]?) (?:\p{Ll}[\p{L}-]* ){0,2}$/u;
/** What a Romance noun has behind it: "plataforma de pagos". */
const COMPLEMENT = / (?:de|del|do|da|di|du|des|della|dei|pour|para|per|d['’]) ?.*$/u;

/** "The Crispvue goes on sale in May" */
const FOR_SALE =
  /^The (?!(?:Company|Group|Firm|New)\b)(?:[\p{Ll}\d]+-[\p{Ll}]+ )?(\p{Lu}[\p{L}\p{N}-]+(?: (?:\p{Lu}[\p{L}\p{N}-]*|\d{1,4}))?)(?:,[^,]{2,60},)? (?:goes on sale|is (?:now )?(?:available|priced|on sale)|costs|will (?:cost|be (?:available|priced|sold)|go on sale|sell|retail)|starts at|sells (?:for|at)|retails (?:at|for)|ships (?:in|from|this|next))(?!\p{L})/u;

/** "its press brake BM 8" below "presents new press brake": the noun again, and a name with a number right behind it. */
function numberedAs(text: string, product: string): string | undefined {
  const head = headOf(product);
  if (head.length < 3 || /\d/.test(product)) return undefined;
  const at = text.toLowerCase().indexOf(`${head} `);
  return at < 0 ? undefined : NAME_WITH_NUMBER.exec(text.slice(at + head.length, at + head.length + 30))?.[1];
}

const NAME_WITH_NUMBER =
  /^ ((?:\p{Lu}[\p{L}-]{0,14} \d{1,4}\p{L}?|\p{Lu}[\p{L}-]{0,10}\d{1,4}\p{L}?)(?: (?:Pro|Plus|Max|Mini|Air|Lite|Ultra))?)(?![\p{L}\p{N}%])(?! (?:million|billion|Prozent|Euro|percent))/u;

/** "introduced the T5, a compact monitor" below "Beacon Debuts Compact Monitor": the same noun explains the name. */
function explainedAs(text: string, product: string): string | undefined {
  for (const [, name, kind = ""] of text.matchAll(NAME_AND_KIND)) {
    const phrase = nounPhraseAt(kind, 0);
    if (
      name !== undefined &&
      phrase &&
      isProductNoun(phrase) &&
      phrase.words.some((word) => headOf(word) === headOf(product))
    )
      return name;
  }
  return undefined;
}

const NAME_AND_KIND =
  /(?<!\p{L})(?:launch(?:ed|es|ing)|unveil(?:ed|s|ing)|introduc(?:ed|es|ing)|releas(?:ed|es|ing)|present(?:ed|s|ing)|announc(?:ed|es|ing)|debut(?:ed|s|ing)|launch of|availability of|release of) (?:the )?(\p{Lu}[\p{L}\p{N}+-]{0,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,3}), (?:an?|its|our|the) ([^,.;]{3,70})/gu;

function headOf(product: string): string {
  return toSingular((product.replace(COMPLEMENT, "").split(" ").at(-1) ?? "").toLowerCase());
}

/** "o app Granela", "le VH1 promet": a kind of product beside its name, or an article before a name with a number. */
function ofKindIn(text: string): string | undefined {
  const name =
    PRICE_OF.exec(text)?.[1] ??
    KIND_AND_NAME.exec(text)?.[1] ??
    NUMBERED.exec(text)?.[1] ??
    PUT_OUT.exec(text)?.[1] ??
    EXPLAINED.exec(text)?.[1];
  return name !== undefined && findPlaces(name).length === 0 ? name : undefined;
}

/** "Met Zeewind Solo", "La Tremolo Mula": an article or "with", the account's name, and the product's. */
function ownIn({ subject }: Reading, { text }: Sentence): string | undefined {
  const [own = ""] = subject.name.split(" ");
  for (let at = text.indexOf(`${own} `); own.length > 2 && at >= 0; at = text.indexOf(`${own} `, at + 1)) {
    const [, name] = OWN_PRODUCT.exec(text.slice(at + own.length, at + own.length + 40)) ?? [];
    if (name !== undefined && BEFORE_PRODUCT.test(text.slice(Math.max(0, at - 20), at))) return `${own} ${name}`;
  }
  return undefined;
}

const OWN_PRODUCT = /^ (\p{Lu}[\p{L}\p{N}-]{1,16})(?= \p{Ll}|,)/u;
const BEFORE_PRODUCT =
  /(?:^|[ (])(?:[Tt]he|[Ww]ith|[Mm]et|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Dd]er|[Dd]ie|[Dd]as|[Ll][ea]|[Ee]l|[Ii]l|[Dd]e|[Hh]et) (?:(?:new|neuen?|nouvelle|nouveau|nuev[ao]|nuov[ao]|nov[ao]|nieuwe) )?$/u;

const KIND_AND_NAME =
  /(?<![\p{L}-])(?:app|aplicativo|aplicación|application|applicazione|plataforma|plateforme|piattaforma|modelo|modèle|modello|model|Modell|servicio|serviço|servizio|logiciel|conta|cuenta|conto|compte|tarjeta|cartão|gamme|gama) (\p{Lu}[\p{L}\p{N}+-]{2,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})/u;
const NUMBERED =
  /(?:^|, |\. )(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll][ea]|[Ee]l|[Ii]l|[Ll]o|[Oo]|[Aa]|[Dd]e|[Hh]et) (\p{Lu}[\p{L}]{0,14}-?(?:\d{1,4}|(?: \p{Lu}\p{L}{1,12})? \d{1,4}))(?= \p{Ll}|,)/u;
/** "has added the Aria, a machine that": a verb of showing, an article, the name and what it is. */
const EXPLAINED =
  /(?<!\p{L})(?:dévoile|lance|présente|lanza|lancia|lança|presenta|apresenta|lanceert|presenteert|präsentiert|added|adds|launch(?:ed|es)?|unveil(?:ed|s)|introduc(?:ed|es)|released|presented|show(?:ed|s)|look at|präsentiert|vorgestellt|présenté|presentado|presentato|apresentou|presentó|gepresenteerd) (?:(?:aujourd[’']hui|ce jour|hoy|oggi|hoje|vandaag|heute) )?(?:the |der |die |das |den |le |la |el |il |lo |o |a |de |het )?(\p{Lu}[\p{L}\p{N}+-]{1,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2}), (?:an?|its|our|the first|which|ein|eine|einen|une?|un|una|um|uma|een|que|qui|che)(?!\p{L})/u;
const PRICE_OF =
  /(?<!\p{L})(?:[Pp]rices?|[Pp]ricing) (?:for|of) the (\p{Lu}[\p{L}\p{N}+-]{2,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})(?=,|\.)/u;
const PUT_OUT =
  /(?:sur le marché|al mercado|no mercado|sul mercato|auf den Markt|op de markt) (\p{Lu}[\p{L}\p{N}+-]{2,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})(?=[,.])/u;

const GERMAN_NOUN =
  /^(?:[\p{Ll}-]+ )*\p{Lu}[\p{L}-]*?(?:er|or|ung|gerät|maschine|system|plan|app|lampe|rad|uhr|pumpe|anlage|wagen|schuh|brille|karte|konto|kamera|roboter|zelle|stuhl|schrank|ofen)$/u;
const QUOTED_NAME =
  /[„“"«‚]((?:\p{Lu}|\d)[\p{L}\p{N}+-]{1,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})[“”"»‘](?! (?:said|says|sagt|dit|dijo))/u;
const CALLED =
  /(?<!\p{L})(?:called|named|dubbed|under the (?:name|brand)|namens|genannt|baptisée?|appelée?|llamad[oa]|bautizad[oa]|chamad[oa]|batizad[oa]|chiamat[oa]|heet|heißt|s['’]appelle|se llama|chama-se|si chiama) (?:the |der |die |das |le |la |el |o |a )?["“„«]?(\p{Lu}[\p{L}\p{N}+-]{1,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})/u;
