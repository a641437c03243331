import type { NounPhrase } from "../language/noun-phrase.ts";
import { findPlaces } from "../language/places.ts";
import { isProductNoun } from "../language/products.ts";
import type { Reading, Sentence } from "../reading.ts";

/** "a doorbell called Chime", "its first tablet, the Slate": the name of what a phrase only describes. */
export function nameAfter(text: string, phrase: NounPhrase): string | undefined {
  const rest = text.slice(phrase.end);
  const called =
    /^[^.;]{0,60}?\b(?:called|named|dubbed|namens|baptisée?) ["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: \p{Lu}[\p{L}\p{N}+-]*){0,3})/u.exec(
      rest,
    )?.[1];
  if (called !== undefined || /\p{Lu}/u.test(phrase.text)) return called;
  return /^, (?:the )?["“]?(\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,3})["”]?(?=[,.;]|$)/u.exec(rest)?.[1];
}

/** "With Atlas, Beacon puts its second product on the market". */
export function nameBefore(text: string, phrase: NounPhrase): string | undefined {
  if (!isProductNoun(phrase) || /\p{Lu}/u.test(phrase.text)) return undefined;
  return /^With (?:its |the )?(\p{Lu}[\p{L}\p{N}+-]*(?: [\p{Lu}\d][\p{L}\p{N}+-]*){0,2}), /u.exec(text)?.[1];
}

/** "unveils dishwasher" above "the “Whisper 9” goes on sale": the sentences below give the name that a description lacks. */
export function nameBelow(reading: Reading, sentence: Sentence, product: string): string | undefined {
  const isDescription = !/\p{Lu}/u.test(product) || GERMAN_NOUN.test(product);
  if (!isDescription || !sentence.isTitle) return undefined;
  const below = reading.sentences.slice(1, 4).filter((one) => !one.isBoilerplate);
  return below
    .map(
      (one) =>
        QUOTED_NAME.exec(one.text)?.[1] ?? CALLED.exec(one.text)?.[1] ?? ofKindIn(one.text) ?? ownIn(reading, one),
    )
    .find((name) => name !== undefined);
}

/** "o app Granela", "le VH1 promet": a kind of product beside its name, or an article before a name with a number. */
function ofKindIn(text: string): string | undefined {
  const name =
    KIND_AND_NAME.exec(text)?.[1] ?? NUMBERED.exec(text)?.[1] ?? PUT_OUT.exec(text)?.[1] ?? EXPLAINED.exec(text)?.[1];
  return name !== undefined && findPlaces(name).length === 0 ? name : undefined;
}

/** "Met Zeewind Solo", "La Tremolo Mula": an article or "with", the account's name, and the product's. */
function ownIn({ subject }: Reading, { text }: Sentence): string | undefined {
  const [own = ""] = subject.name.split(" ");
  for (let at = text.indexOf(`${own} `); own.length > 2 && at >= 0; at = text.indexOf(`${own} `, at + 1)) {
    const [, name] = OWN_PRODUCT.exec(text.slice(at + own.length, at + own.length + 40)) ?? [];
    if (name !== undefined && BEFORE_PRODUCT.test(text.slice(Math.max(0, at - 12), at))) return `${own} ${name}`;
  }
  return undefined;
}

const OWN_PRODUCT = /^ (\p{Lu}[\p{L}\p{N}-]{1,16})(?= \p{Ll}|,)/u;
const BEFORE_PRODUCT =
  /(?:^|[ (])(?:[Tt]he|[Ww]ith|[Mm]et|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Dd]er|[Dd]ie|[Dd]as|[Ll][ea]|[Ee]l|[Ii]l|[Dd]e|[Hh]et) $/u;

const KIND_AND_NAME =
  /(?<![\p{L}-])(?:app|aplicativo|aplicación|application|applicazione|plataforma|plateforme|piattaforma|modelo|modèle|modello|model|Modell|servicio|serviço|servizio|logiciel|conta|cuenta|conto|compte|tarjeta|cartão|gamme|gama) (\p{Lu}[\p{L}\p{N}+-]{2,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})/u;
const NUMBERED =
  /(?:^|, |\. )(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll][ea]|[Ee]l|[Ii]l|[Ll]o|[Oo]|[Aa]|[Dd]e|[Hh]et) (\p{Lu}[\p{L}]{0,14}-?(?:\d{1,4}|(?: \p{Lu}\p{L}{1,12})? \d{1,4}))(?= \p{Ll}|,)/u;
/** "has added the Aria, a machine that": a verb of showing, an article, the name and what it is. */
const EXPLAINED =
  /(?<!\p{L})(?:added|adds|launch(?:ed|es)?|unveil(?:ed|s)|introduc(?:ed|es)|released|presented|show(?:ed|s)|look at|präsentiert|vorgestellt|présenté|presentado|presentato|apresentou|presentó|gepresenteerd) (?:the |der |die |das |den |le |la |el |il |lo |o |a |de |het )?(\p{Lu}[\p{L}\p{N}+-]{1,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2}), (?:an?|its|our|the first|which|ein|eine|einen|une?|un|una|um|uma|een|que|qui|che)(?!\p{L})/u;
const PUT_OUT =
  /(?:sur le marché|al mercado|no mercado|sul mercato|auf den Markt|op de markt) (\p{Lu}[\p{L}\p{N}+-]{2,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})(?=[,.])/u;

const GERMAN_NOUN =
  /^(?:[\p{Ll}-]+ )*\p{Lu}[\p{L}-]*?(?:er|or|ung|gerät|maschine|system|plan|app|lampe|rad|uhr|pumpe|anlage|wagen|schuh|brille|karte|konto|kamera|roboter|zelle|stuhl|schrank|ofen)$/u;
const QUOTED_NAME =
  /[„“"«‚]((?:\p{Lu}|\d)[\p{L}\p{N}+-]{1,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})[“”"»‘](?! (?:said|says|sagt|dit|dijo))/u;
const CALLED =
  /(?<!\p{L})(?:called|named|dubbed|namens|genannt|baptisée?|appelée?|llamad[oa]|bautizad[oa]|chamad[oa]|batizad[oa]|chiamat[oa]|heet|heißt|s['’]appelle|se llama|chama-se|si chiama) (?:the |der |die |das |le |la |el |o |a )?["“„«]?(\p{Lu}[\p{L}\p{N}+-]{1,20}(?: (?:\p{Lu}|\d)[\p{L}\p{N}+-]{0,14}){0,2})/u;
