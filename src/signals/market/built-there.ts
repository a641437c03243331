import { COUNTRY_OF_ADJECTIVE } from "../hiring/homes.ts";
import { isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, type PlaceSpan, placesAfter } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isDoneByAccount } from "./settlers.ts";
import type { Expansion } from "./site-jobs.ts";
import { ofSite } from "./site-places.ts";
import { siteIn } from "./site-words.ts";

/** "Bought 20 acres in Boise, where it will build its second plant", "The new Boise plant was opened on Tuesday". */
export function builtThere(reading: Reading, sentence: Sentence): Expansion | undefined {
  return onOwnLand(reading, sentence) ?? wasOpened(reading, sentence) ?? subsidiary(reading, sentence);
}

/** "Has established Beacon Japan K.K. in Tokyo", "forms German GmbH": the legal form tells that it is a company there. */
function subsidiary(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const { index, 0: whole } of FORMS_COMPANY.matchAll(sentence.text)) {
    if (!isDoneByAccount(reading, sentence, index) || !isStated(reading, sentence, index)) continue;
    const end = index + whole.length;
    const [, adjective = ""] = / (\p{Lu}\p{Ll}+) \S+$/u.exec(whole) ?? [];
    const country = COUNTRY_OF_ADJECTIVE[adjective];
    const named = [...placesAfter(sentence.text, end, 6), ...findPlaces(whole)];
    const places = named.length > 0 || country === undefined ? named : [{ start: index, end, name: country }];
    if (places.length > 0) return { verb: "opens", what: "subsidiary", places, isNewMarket: false };
  }
  return undefined;
}

const FORMS_COMPANY = createPattern(
  /(?<!\p{L})(?:establish(?:es|ed)?|sets? up|forms|formed|found(?:s|ed)|incorporat(?:es|ed)|creat(?:es|ed)|launch(?:es|ed)|gründet|crée|constituye|costituisce|richt)(?: [^\s.;:,]{1,20}(?:\.K)?){0,5}? (?:K\.?K|GmbH|Pte|Pvt|Private Limited|Ltda|SARL|S\.?r\.?l|B\.?V|SAS|S\.?L|ApS|Oy|Sp\. z o\.o)(?!\p{L})\.?/gu,
);

function onOwnLand(reading: Reading, sentence: Sentence): Expansion | undefined {
  for (const { index, groups = {}, ...match } of TAKES_LAND.matchAll(sentence.text)) {
    const { place = "", site = "" } = groups;
    const what = siteIn(` ${site}`);
    if (what === undefined || !isDoneByAccount(reading, sentence, index) || !isStated(reading, sentence, index))
      continue;
    const at = index + match[0].indexOf(place);
    const places = placesAfter(` in ${place} `, 0, 6).map((one) => shifted(one, at - 4));
    if (places.length > 0) return { verb: "builds", what, places, isNewMarket: false };
  }
  return undefined;
}

function shifted({ start, end, name }: PlaceSpan, by: number): PlaceSpan {
  return { start: start + by, end: end + by, name };
}

const TAKES_LAND = createPattern(
  /\b(?:b(?:uys|ought|uying)|purchas(?:es|ed|ing)|acquir(?:es|ed|ing)|secur(?:es|ed|ing)|leas(?:es|ed|ing)|snap(?:s|ped) up) [^.;:]{0,40}?\b(?:acres?|hectares?|land|site|plots?|parcel|property|buildings?|warehouse|mill|factory)(?: of (?:land|ground))? (?:in|at|near|outside) (?<place>\p{Lu}[^;:]{2,50}?)(?:,? where (?:it|they|we|the (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+) (?:will|plans? to|intends? to|is (?:to|going to|planning to)) (?:build|construct|open|put up|set up|develop|erect|locate|house|move)| for(?= (?:its |an? |the )?(?:new|second|third|first|next|future|planned) )) (?<site>[^.;:]{3,60})/giu,
);

/** The passive names nobody: the headline does, and nothing else is opened. */
function wasOpened(reading: Reading, sentence: Sentence): Expansion | undefined {
  const [title] = reading.sentences;
  if (sentence.isTitle || sentence.index > 3 || !title?.namesSubject || sentence.namesSubject) return undefined;
  const [whole, phrase = ""] = WAS_OPENED.exec(sentence.text) ?? [];
  const what = siteIn(` ${phrase}`);
  if (whole === undefined || what === undefined || !isStated(reading, sentence, whole.length)) return undefined;
  const [, lead = "", name = ""] = BEFORE_SITE.exec(phrase) ?? [];
  const start = sentence.text.indexOf(name, lead.length);
  const named = name === "" ? ofSite(reading, sentence, 0) : { start, end: start + name.length, name };
  const places = named ? [named] : placesAfter(sentence.text, 0, 120);
  return places.length > 0 ? { verb: "opens", what, places, isNewMarket: false } : undefined;
}

const WAS_OPENED =
  /^(?:The|Its|Their) (?:company['’]s |firm['’]s )?([^.;:]{0,12}?(?:new|second|third|first|latest|[$€£][\d.,]+ ?(?:m|bn|million|billion)|[\d,]+[- ]sq\S*)[^.;:]{3,70}?) (?:was|has been|is|were) (?:officially |formally |now |due to be |to be )?(?:opened|inaugurated|unveiled)(?!\p{L})/u;
const BEFORE_SITE = /^((?:[\p{Ll}\d$€£,.-]+ )*)(\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?) \p{Ll}+$/u;
