import { createCue } from "../language/cues.ts";
import { createPattern } from "../language/pattern.ts";
import { findPlaces, placesAfter } from "../language/places.ts";
import type { Sentence } from "../reading.ts";
import { isThereAlready, type NewPlace } from "./new-places.ts";

/** How texts say that people are taken on somewhere, where only the sentences around say that nobody was there before. */

/** Without one of these words nobody is taken on. */
export const mayTakeOn = createCue(
  "hire hires hiring recruit recruits recruiting recruitment seeks staffs staffing build builds building putting puts assembles assembling forms forming looks looking baut suchen sucht recrute recrutent contrata busca assume",
);

/** "Is building a team in Warsaw", "staffs up in Milan", "recrute à Montréal"; the place follows within a few words. */
const TAKES_ON = createPattern(
  /(?<!\p{L})(?:(?:is |are |['’]re |now )?(?:hir(?:es?|ing)|recruit(?:s|ing)?|staff(?:s|ing) up)|(?:build(?:s|ing)?(?: up| out)?|putt?(?:s|ing) together|assembl(?:es|ing)|form(?:s|ing)) (?:[\p{L}\d-]+ ){0,4}?(?:team|crew|staff|work ?force)|baut (?:[\p{L}-]+ ){0,3}team|(?:sucht|suchen|recrute(?:nt)?|contrata|busca|assume))(?: (?!in |to )[\p{L}\d,’'-]+){0,6}? (?=(?:in|à|en|a) \p{Lu})/iu,
);
/** "Builds Lagos team": the place stands before what is built. */
const TEAM_OF_PLACE =
  /\b(?:[Bb]uild(?:s|ing)|[Hh]ir(?:es|ing)|[Rr]ecruit(?:s|ing)|[Ll]aunch(?:es|ing)|[Ss]taff(?:s|ing)) (?:an? |its |the |first |new ){0,2}(\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?) (?:team|crew|staff|work ?force|office|hub)(?!\p{L})/u;

/** What tells that the account had nobody there. */
const NOBODY_THERE = createPattern(
  /(?<!\p{L})(?:(?:until (?:now|recently)|so far|up to now|hitherto|to date|previously)[^.;!?]{0,60}\b(?:only|no|none|without|not|never|nobody|all)|(?:had|has|have) (?:so far |until now |always |previously )?(?:no|worked only|been only|operated only|had no|been an?|no people|people only)(?= )|(?:had|has|have) (?:\p{L}+ ){0,3}only (?:in|at)|without (?:any )?(?:staff|people|employees|a presence|presence) (?:abroad|there|in|outside)|no (?:staff|people|presence|employees|team) (?:in|there|abroad|outside)|for the first time|(?:its|our|the|their|my) (?:very )?first (?:[\p{L}-]+ ){0,3}(?:outside|abroad|overseas|in|there)|ahead of (?:its |the |our |an? )?(?:[\p{L}-]+ ){0,2}(?:launch|entry|debut|market entry|opening)|new (?:[\p{L}-]+ )?(?:hub|market|base|outpost)|bisher|bislang|jusqu[’']ici|hasta ahora|até agora|finora|tot nu toe)(?!\p{L})/iu,
);

/** Where people are taken on, if the sentence or one of the next two says that nobody was there before. */
export function newTeamIn(sentence: Sentence, next: readonly Sentence[]): NewPlace | undefined {
  const { text } = sentence;
  const found = mayTakeOn(sentence) ? teamAt(text) : undefined;
  if (!found || isThereAlready(sentence) || ![sentence, ...next].some((one) => NOBODY_THERE.test(one.text)))
    return undefined;
  return { ...found, isOfPeople: false };
}

function teamAt(text: string): Pick<NewPlace, "names" | "at"> | undefined {
  const verb = TAKES_ON.exec(text);
  const places = verb ? placesAfter(text, verb.index + verb[0].length - 1, 6) : [];
  if (verb && places.length > 0) return { names: places.map(({ name }) => name).slice(0, PLACES_MAX), at: verb.index };
  const named = TEAM_OF_PLACE.exec(text);
  const name = named?.[1];
  return named && name !== undefined && findPlaces(name).length > 0 ? { names: [name], at: named.index } : undefined;
}

const PLACES_MAX = 3;
