import { createCue } from "../language/cues.ts";
import { isStated, mentionsIn } from "../language/doer.ts";
import { facilityIn } from "../language/facilities.ts";
import { findPlaces } from "../language/places.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isPlaceInText, objectAt } from "./settling.ts";
import type { Expansion } from "./site-jobs.ts";

const mayHost = createCue(
  `get gets lands wins win secures secure welcomes welcome hosts host bekommt erhält krijgt accueille acoge tendrá tiene recibe recebe ganha
  terá ospita avrà`,
);

/** "Leipzig bekommt neues Werk", "Leeds lands Beacon hub": in a headline the place may be the one who gets the site. */
const GETS =
  /^(?:[^:]{1,25}: )?(\p{Lu}[\p{L}'’.-]+(?: (?:\p{Lu}[\p{L}'’.-]+|de|del|la|le|am|an|der|der|upon)){0,4}?) (?:(?:will|to|set to|is to|ya|bald|nun) )?(?:gets?|lands?|wins?|secures?|welcomes?|hosts?|bekommt|erhält|krijgt|accueille(?:ra)?|acoge(?:rá)?|tendrá|tiene|recibe|recibirá|recebe(?:rá)?|ganha|terá|ospita|ospiterà|avrà)(?= )/u;
/** Builders "land" and "win" a plant too; only a place takes in somebody's shop. */
const TAKES_IN =
  /(?:welcomes?|bekommt|erhält|krijgt|accueille(?:ra)?|acoge(?:rá)?|tendrá|recibe|recibirá|recebe(?:rá)?|ganha|terá|ospita|ospiterà|avrà)$/;
const TOWN =
  /(?<!\p{L})(?:town|city|county|mayor|council(?:lors?)?|municipio|alcalde(?:sa)?|ayuntamiento|Stadt|Bürgermeister(?:in)?|Gemeinde|commune|maire|gemeente|burgemeester|wethouder|comune|sindac[oa]|município|prefeit[oa]|câmara)(?!\p{L})/iu;

/**
 * A site told from the side of its place: the headline names the account behind it ("Leeds lands Beacon hub"), or the first
 * sentence below begins with the account.
 */
export function hostedSite(reading: Reading, sentence: Sentence): Expansion | undefined {
  if (!sentence.isTitle || !mayHost(sentence)) return undefined;
  const [whole, name = ""] = GETS.exec(sentence.text) ?? [];
  if (whole === undefined || reading.matcher.isLooselyNamedIn(name)) return undefined;
  const object = objectAt(sentence.text, whole.length);
  const facility = facilityIn(object);
  if (!facility || !isStated(reading, sentence, whole.length - 1)) return undefined;
  const lead = reading.sentences.slice(1, 3).find((one) => !one.isBoilerplate);
  const isNamed = mentionsIn(reading, sentence, object).length > 0;
  const isTold = lead !== undefined && (mentionsIn(reading, lead, lead.text)[0]?.start ?? 99) <= 4;
  if (!isNamed && !isTold) return undefined;
  const isPlace =
    findPlaces(name).some((place) => place.start === 0) ||
    (isNamed && TAKES_IN.test(whole)) ||
    isPlaceInText(reading, name) ||
    TOWN.test(reading.text.slice(0, 600));
  if (!isPlace) return undefined;
  const start = whole.indexOf(name);
  return { verb: "opens", what: facility, places: [{ start, end: start + name.length, name }], isNewMarket: false };
}
