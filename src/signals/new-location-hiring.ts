import type { Detection } from "#core/detection.ts";
import { toIsoDay } from "#core/time.ts";
import { type Board, earlierBoards, lineOf, newRoles, type OpenRole, openedAt, roleName, toBoard } from "./boards.ts";
import { defineDetector } from "./detector.ts";
import { isFirstThere } from "./hiring/first-abroad.ts";
import { homeOf, placesAway } from "./hiring/homes.ts";
import { type JobPlace, jobPlacesOf, mayMeanCountry } from "./hiring/job-places.ts";
import { isPresentAt, isThereAlready, newPlaceIn } from "./hiring/new-places.ts";
import { newTeamIn } from "./hiring/new-teams.ts";
import { mayGoThere, postedPlaces } from "./hiring/posting-new-places.ts";
import { isPosting, postingOf } from "./hiring/postings.ts";
import { isSubjectsNews } from "./hiring/subjects-news.ts";
import { placesOf } from "./hiring/told-places.ts";
import { announcedJobs } from "./hiring-surge.ts";
import { isBound } from "./language/binding.ts";
import { createCue } from "./language/cues.ts";
import { isLeftBehind } from "./language/left-behind.ts";
import { INTENTION } from "./language/openings.ts";
import { createPattern } from "./language/pattern.ts";
import { findPlaces, placeKey } from "./language/places.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

/** "Open" heads every board; without a word of jobs no text tells of hiring. */
const hasCue = createCue(
  `open opening new neues neuen eröffnen nouveau nouvelle nueva novo nuovo nieuw first hire hires hiring recruit recruits job jobs role roles position positions vacancies employ employs employees team staff first join careers
   stellen mitarbeiter sucht erste emplois postes recrute premier première empleos puestos contrata primera primer empregos vagas primeira
   seeks seek seeking nobody none only number no nr cerca zoekt assume advertises neuen nieuwe banen vacatures eerste posti assunzioni busca abre ouvre building builds staffs`,
);

/** Roles in a country or city where the account has not been: on its board, or as a text says. */
export const newLocationHiring = defineDetector({
  type: "new_location_hiring",
  kinds: ["job", "article", "page", "board"],
  cue: hasCue,
  detect(reading, { previous }) {
    if (reading.document.kind === "board") return fromBoard(reading, previous);
    if (isPosting(reading)) return listed(fromPosting(reading));
    return reading.sentences.some(tellsOfJobs) ? listed(fromText(reading) ?? fromAbroad(reading)) : [];
  },
});

const tellsOfJobs = createCue(
  `hire hires hiring recruit recruits seek seeks seeking job jobs roles positions posts vacancies openings employ team staff stellen arbeitsplätze sucht emplois
   empleos contrata empregos vagas assunzioni assume cerca zoekt advertises posti banen vacatures hiring recruiting recruitment busca recrute staffs`,
);

function listed(found: Detection | undefined): Detection[] {
  return found ? [found] : [];
}

type There = { names: string[]; role?: string; count?: number; certainty?: number };

/** A posting that says it is the first there, or in the place that the company is new at. */
function fromPosting(reading: Reading): Detection | undefined {
  const posting = postingOf(reading.document, reading.subject.name);
  const [title] = reading.sentences;
  if (!title || !reading.sentences.some(mayGoThere)) return undefined;
  const role = posting?.role ?? title.text;
  const found = postedPlaces(reading, { role, location: posting?.location });
  const titled = NEW_IN_TITLE.test(title.text) ? findPlaces(title.text).map(({ name }) => name) : [];
  const names = [...new Set([...titled, ...found.flatMap((one) => one.names)])].slice(0, PLACES_MAX);
  return names.length === 0 ? undefined : toThere(reading, found[0]?.sentence ?? title, { names, role });
}

const NEW_IN_TITLE = /\(new (?:office|location|market|country|region|site|hub)\)/i;
const PLACES_MAX = 3;

/** "Opens its first office in Leipzig and is hiring": somewhere new, and jobs beside it. */
function fromText(reading: Reading): Detection | undefined {
  const sentences = statedSentences(reading);
  const tellJobs = sentences.map(({ text }) => HIRES.test(text) && !NO_HIRING.test(text));
  for (const [index, sentence] of sentences.entries()) {
    // One look at what was asked of each sentence anyway; places are dearer.
    if (!tellJobs.slice(index, index + 1 + NEAR).includes(true)) continue;
    const place =
      (mayGoThere(sentence) ? newPlaceIn(sentence) : undefined) ??
      newTeamIn(sentence, sentences.slice(index + 1, index + 1 + NEAR));
    if (
      !place ||
      INTENTION.test(sentence.text) ||
      IS_ADVICE.test(sentence.text) ||
      !isBound(reading, sentence) ||
      !isSubjectsNews(reading, sentence, place.at)
    )
      continue;
    const beside = [sentence, ...sentences.slice(index + 1, index + 1 + NEAR)];
    // "expanding its workforce of 800": people are there already.
    if (beside.some(({ text }) => GROWS_THERE.test(text))) continue;
    const count = announcedJobs(reading)?.headcount?.count;
    return toThere(reading, sentence, { names: place.names, ...(count !== undefined && { count }) });
  }
  return undefined;
}

const GROWS_THERE =
  /\b(?:expand|grow|increas|boost|add)(?:s|ing)? (?:to )?(?:its|the) (?:[\p{Ll}-]+ ){0,2}(?:workforce|staff|team|headcount) (?:there )?(?:of|from) \d/iu;

/** A webinar on going abroad takes nobody there. */
const IS_ADVICE = /\b(?:webinars?|workshops?|tips (?:on|for)|how to|guides? (?:to|on)|checklist)\b/i;

/** Sentences after the one with the place that may tell of its jobs. */
const NEAR = 2;
const HIRES = createPattern(
  /\b(?:hir(?:e|es|ing)|recruit(?:s|ing|ment)?|(?:new |open |\d[\d,]* (?:[\p{L}-]+ ){0,3})(?:jobs?|roles|positions|posts|vacancies)|jobs|(?:positions|roles|posts|vacancies) (?:are|is) (?:now |already )?(?:open|advertised|available|vacant|to be filled)|(?:to |will |would |that )employ|(?:with|will have|employs?|house|hous(?:es|ing)|room for|home to|staffed by) (?:\p{L}+ ){0,2}(?:\d+|[a-z]+teen|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty) (?:[\p{L}-]+ ){0,3}(?:employees|engineers|people|staff|colleagues|developers)|first (?:[\p{L}-]+ ){0,3}(?:jobs?|roles|positions|hires|employees)|posted (?:[\p{L}-]+ ){0,4}(?:roles|jobs|positions)|(?:accepting|taking|invit\p{L}+|open for) applications|apply (?:now|here|at|via)|(?:seek(?:s|ing)?|wants|looking for|busca|zoekt|cerca) (?:\p{L}+ )?\d+ \p{L}+|(?:seek|recruit|hir|need)(?:s|ing) (?:[\p{L}-]+ )?(?:staff|people|engineers|developers)|sucht|(?:busca|zoekt|cerca|contrata) (?:[\p{L}-]+ )?(?:personal|personeel|medewerkers|personale|dipendenti|empleados|trabajadores)|assume per|(?<!(?:partner|store|studio|location|club|restaurant|franchise|shop|showroom|centre|center|clinic|branch|grand) )openings|staff(?:s|ing) up|(?:builds|building) (?:[\p{L}-]+ ){1,2}team|build(?:ing)? (?:a|its|our|the) (?:[\p{L}-]+ ){0,2}team|(?:team|staff) of \d|stellen|arbeitsplätze|sucht|emplois|recrut\p{L}+|empleos|contrat\p{L}+|empregos|vagas|assun\p{L}+|posti|banen|vacatures)(?![\p{L}])/iu,
);
const NO_HIRING =
  /\b(?:hiring freeze|no (?:new )?(?:jobs|hires)|job (?:cuts|losses)|lay-?offs?|laid off|redundanc\p{L}+|stellenabbau|after hiring|hiring (?:software|platform|tools?|process|managers?))(?![\p{L}])/iu;

/** Sentences at the head of a text that tell which countries it speaks of. */
const HEAD = 3;

/** Jobs announced in another country than the text says the account is at home in. */
function fromAbroad(reading: Reading): Detection | undefined {
  const statement = announcedJobs(reading);
  if (!statement || isThereAlready(statement.sentence)) return undefined;
  const head = reading.sentences.slice(0, HEAD).filter(({ isBoilerplate }) => !isBoilerplate);
  const told = placesOf(reading, [statement]);
  const away = placesAway(told, homeOf(reading), [...head.map(({ text }) => text), statement.sentence.text]);
  const found = away.length > 0 || !isFirstThere(reading) ? away : told;
  const places = found.filter((place) => !isPresentAt(reading, place));
  const count = statement.headcount?.count;
  if (places.length === 0) return undefined;
  return toThere(reading, statement.sentence, {
    names: places,
    certainty: 0.85,
    ...(count !== undefined && { count }),
  });
}

function toThere(reading: Reading, sentence: Sentence, there: There): Detection | undefined {
  const { role, count, certainty = 1 } = there;
  const names = there.names.filter((name) => !isLeftBehind(reading, name));
  const [place] = names;
  if (place === undefined) return undefined;
  return toDetection(reading, sentence, {
    type: "new_location_hiring",
    title: `${reading.subject.name} is hiring somewhere new: ${place}`,
    certainty,
    ...(role !== undefined &&
      reading.document.publishedAt !== undefined && { occurredAt: reading.document.publishedAt }),
    data: {
      location: names.length === 1 ? place : names,
      ...(role && { role }),
      ...(count !== undefined && { count }),
    },
    identity: { location: placeKey(place) },
  });
}

/** A board of so many cities is one of shops and branches: a further city in a country it knows is nothing new. */
const CITIES_MAX = 20;

function fromBoard(reading: Reading, previous: Reading["document"][]): Detection[] {
  const [board, earlier] = [toBoard(reading.document), earlierBoards(previous)];
  const [latest] = earlier;
  if (!board || !latest) return [];
  const known = knownPlaces(earlier);
  if (known.countries.size === 0) return [];
  const found = new Map<string, { place: string; isCountry: boolean; roles: OpenRole[] }>();
  for (const role of newRoles(board, earlier)) {
    for (const place of jobPlacesOf(role.location ?? "")) {
      const fresh = freshOf(place, known);
      if (fresh) found.set(fresh.place, { ...fresh, roles: [...(found.get(fresh.place)?.roles ?? []), role] });
    }
  }
  return [...found.values()].flatMap((one) => toThereOnBoard(reading, one, board, earlier) ?? []);
}

/** `wholes` are countries that a location named without a city: it may have meant any of theirs. */
type Known = { countries: Set<string>; wholes: Set<string>; cities: Set<string>; locations: string[] };

function knownPlaces(earlier: Board[]): Known {
  const locations = [...new Set(earlier.flatMap(({ roles }) => roles.flatMap(({ location }) => location ?? [])))];
  const places = locations.flatMap(jobPlacesOf);
  return {
    countries: new Set(places.flatMap(({ country }) => country ?? [])),
    wholes: new Set(places.flatMap(({ country, city }) => (city === undefined ? (country ?? []) : []))),
    cities: new Set(places.flatMap(({ city }) => (city === undefined ? [] : [placeKey(city)]))),
    locations,
  };
}

/** The country if it is new, else the city; nothing where an earlier location may have meant it. */
function freshOf({ country, city }: JobPlace, known: Known): { place: string; isCountry: boolean } | undefined {
  if (country === undefined) return undefined;
  if (!known.countries.has(country)) {
    return known.locations.some((location) => mayMeanCountry(location, country))
      ? undefined
      : { place: country, isCountry: true };
  }
  const isNewCity =
    city !== undefined &&
    !known.wholes.has(country) &&
    !known.cities.has(placeKey(city)) &&
    known.cities.size <= CITIES_MAX;
  return isNewCity ? { place: city, isCountry: false } : undefined;
}

type OnBoard = { place: string; isCountry: boolean; roles: OpenRole[] };

function toThereOnBoard(reading: Reading, { place, isCountry, roles }: OnBoard, board: Board, earlier: Board[]) {
  const [first] = roles;
  const [latest, oldest] = [earlier[0], earlier.at(-1)];
  const sentence = first && lineOf(reading, first);
  if (!sentence || !latest || !oldest) return undefined;
  const { name } = reading.subject;
  return toDetection(reading, sentence, {
    type: "new_location_hiring",
    title: `First role in ${place} on ${name}'s job board: ${roleName(first.role)}`,
    summary: `No role seen on the job board of ${name} since ${toIsoDay(oldest.seenAt)} was in ${place}.`,
    strengthShift: isCountry ? 10 : 0,
    occurredAt: openedAt(first, board, latest),
    data: { location: place, role: roleName(first.role), count: roles.length },
    identity: { location: placeKey(place) },
  });
}
