import { createPattern } from "../language/pattern.ts";
import { onceEach } from "../language/remember.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * Whether the head of a text says that the account denies what is told of it: "Beacon denies reports of a round". Whatever the
 * text repeats of it below, and of rounds before it, is no news.
 */
export function isDenied(reading: Reading): boolean {
  return headOf(reading).some(({ text }) => DENIES.test(text));
}

/** The headline and the lead, worked out once a document, whoever asks. */
const headOf = onceEach(({ sentences }: Reading): Sentence[] =>
  sentences.filter((one) => !one.isBoilerplate).slice(0, HEAD),
);
/** Sentences. */
const HEAD = 2;
const DENIES = createPattern(
  /\b(?:denie[sd]|denying|dismiss(?:es|ed)|refut(?:es|ed)|reject(?:s|ed)?|brush(?:es|ed) (?:off|aside)|quash(?:es|ed)|scotch(?:es|ed)|rebuff(?:s|ed)|play(?:s|ed) down|dementiert|bestreitet|weist|dément|démentit?|niega|desmiente|nega|desmente|smentisce|ontkent) [^.;]{0,50}?(?:\breports?\b|\brumou?rs?|\bspeculation|\bmedia stor(?:y|ies)|\bclaims? that (?:it|he|she) (?:is|was|has|had|would)|Berichte|Gerüchte|rumeurs?|informations de presse|rumores|informaciones|notícias|voci|indiscrezioni|geruchten|berichten|that (?:it|he|she|the company) (?:is|was|has|had)|(?:it|he|she)(?:['’]s| is| was) (?:raising|seeking|in talks|planning|preparing))/iu,
);

/**
 * Whether the headline or the lead says that the account gives its listing up or puts it off: the steps told below ("had filed its
 * draft in January") were made for nothing.
 */
export function hasGivenUpListing(reading: Reading): boolean {
  return headOf(reading).some(
    ({ text }) => (GIVES_UP_LISTING.test(text) || LISTING_GIVEN_UP.test(text)) && !TRIES_AGAIN.test(text),
  );
}

const OFFER =
  "(?:IPOs?|initial public offering|initial share sale|public offering|share sale|listing|flotation|float|stock[- ]market (?:debut|launch)|market debut|Börsengang|Börsenpläne|introduction en [Bb]ourse|salida a [Bb]olsa|abertura de capital|oferta pública|beursgang|quotazione)";
const GIVES_UP_LISTING = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:withdr(?:aws?|ew|awn|awing)|shelv(?:es|ed|ing)|scrap(?:s|ped|ping)?|pull(?:s|ed|ing)|call(?:s|ed|ing) off|cancel(?:s|l?ed|l?ing)|abandon(?:s|ed|ing)?|axe[sd]?|ditch(?:es|ed)|drop(?:s|ped)|halt(?:s|ed)|postpon(?:es|ed|ing)|put(?:s|ting)? off|delay(?:s|ed|ing)|defer(?:s|red)|suspend(?:s|ed)|back(?:s|ed) (?:out of|away from)|walk(?:s|ed) away from|verschiebt|sagt|stoppt|reporte|renonce à|repousse|aplaza|cancela|suspende|desiste|adia|rinvia|rinuncia|stelt)(?!\\p{L})[^.;:]{0,70}?(?<!\\p{L})${OFFER}(?!\\p{L})`,
    "iu",
  ),
);
const LISTING_GIVEN_UP = createPattern(
  new RegExp(
    `(?<!\\p{L})${OFFER}(?: (?:plans?|bid|push|hopes))?,? (?:(?:is|are|was|were|has been|have been|gets?|on) )?(?:(?:now |again |indefinitely )?)(?:withdrawn|shelved|scrapped|pulled|called off|cancell?ed|abandoned|axed|postponed|put off|delayed|deferred|suspended|on (?:ice|hold)|put on (?:ice|hold)|auf Eis|verschoben|abgesagt|repoussée?|reportée?|aplazad[ao]|adiad[ao]|rinviat[ao]|uitgesteld)(?!\\p{L})`,
    "iu",
  ),
);
/** "Files again after pulling its IPO last year" */
const TRIES_AGAIN =
  /\b(?:re-?fil(?:es|ed)|reviv(?:es|ed)|resum(?:es|ed)|relaunch(?:es|ed)|returns? (?:to|with)|again|second attempt|second try|(?:months?|weeks?|years?|days?) after|after (?:it )?(?:having )?(?:withdr|shelv|scrap|pull|postpon|delay|cancel|abandon))/iu;
