import { readPeople } from "../language/named-people.ts";
import type { PersonName } from "../language/people.ts";
import { findLeaderRoles, type Role } from "../language/roles.ts";
import type { Reading } from "../reading.ts";
import type { WideMove } from "./wide-moves.ts";

/** "Say hello to Jane Roe!", "We are delighted to welcome Jane Roe" */
const GREETS =
  /^(?:[^.;]{0,50}\byou (?:may|might|probably|will|already|surely) (?:already |well )?know|say (?:hello|hi) to|meet|welcome|hello,?|please welcome|we(?:['’]re| are) [^.;]{0,40}to (?:welcome|introduce)) $/iu;
/** "Acme has brought in Jane Roe to run …" */
const TAKEN_ON =
  /^[^.;]{2,60}\b(?:has |have )?(?:hired|appointed|named|recruited|poached|tapped|brought in|brought on|picked|chosen|promoted|welcomed|lured|signed|nommé|recruté|nombrado|fichado|contratou|nominato|assunto|ernannt|geholt|benoemd) (?:[\p{Ll}-]+ ){0,4}$/u;
const ACTS =
  /^,? (?:who |[^.;]{0,60}, )?(?:will|has|is|was|joins?|joined|arrives?|arrived|took|comes?|brings?|takes?|starts?|started|succeeds?|replaces?|leads?|oversees?|spent|worked|previously|most recently|wird|hat|ist|war|verantwortet|übernimmt|leitet|führt|startet|kommt|tritt|folgt|wechselt|arrive|rejoint|prend|succède|llega|se incorpora|asume|sustituye|arriva|assume|chega|komt|begint|start)(?![\p{L}])/u;
/** Of somebody who goes: "Tom Beck had been with the insurer since 2016." Not of who comes instead. */
const GOES =
  /^,? (?:who |[^.;]{0,80}, )?(?!(?:(?:will|has|is|to) )?(?:succe|replac|tak(?:e|es|ing) over|step(?:s|ping)? in|fill|becom|been (?:named|appointed)|act(?:s|ing)? as|welcom|call|said the company))(?:had|has|was|is|will|joined|leaves|left|served|spent|led|departed|quit|quits|retires|retired|resigned|stepped|keeps|kept|stays|remains|started|set up|founded|built|hands?|handed|gave|gives|took|moves|goes|said|says|tritt|zieht|verlässt|hat|wird|geht|bleibt|quitte|abandonne|reste|prend|abandona|deja|sigue|seguirá|dejó|sai|deixa|fica|lascia|resta|draagt|blijft|vertrekt|stapt|presentó|a remis|ha)(?![\p{L}])/u;
/** Who goes is not whom a text means that says "new": "Tom Beck is leaving …". */
const GOES_AWAY =
  /^,? (?:(?:will|has|have|is|was|to|who|had|be) ){0,3}(?:leav(?:e|es|ing)|left|depart(?:s|ed|ing)?|resign(?:s|ed|ing)?|retir(?:e|es|ed|ing)|step(?:s|ped|ping)? (?:down|back|aside)|quit(?:s|ting)?|exit(?:s|ed|ing)?|outgoing|(?:verlässt|scheidet|quitte|deja|abandona|lascia|deixa|verlaat)(?!\p{L}))/u;
const SENTENCES = 2;

/** A move with whoever is named for it: in its own sentence, or after a headline that leaves the name out. */
export function withNewcomer<One extends WideMove>(reading: Reading, move: One): One {
  return { ...move, person: move.person ?? newcomerOf(reading, move) };
}

/** Who a headline means that says "appoints new head of sales": the one whom one of the next sentences opens with. */
function newcomerOf(reading: Reading, { sentence, direction, said, role }: WideMove): string | undefined {
  // "I'm stepping down": whoever is named next is not the writer.
  if (direction === "out" && /^I(?![\p{L}])/u.test(said)) return undefined;
  const holder = direction === "out" && role && sentence.isTitle ? holderBelow(reading, role) : undefined;
  if (holder !== undefined) return holder;
  const body = reading.sentences.slice(sentence.index + 1).filter(({ isBoilerplate }) => !isBoilerplate);
  const people = readPeople(reading).all;
  const described = DESCRIBES.test(sentence.text) ? namedAloneBefore(people, sentence.start) : undefined;
  if (described !== undefined) return described;
  // Whom such a sentence names, its move is told of.
  if (!sentence.isTitle && people.some(({ start, end }) => start >= sentence.start && end <= sentence.end))
    return undefined;
  for (const { start, end, text } of body.slice(0, SENTENCES)) {
    const first = people.find((person) => person.start >= start && person.end <= end);
    const lead = first && text.slice(0, first.start - start);
    if (first && sentence.isTitle && direction === "in" && TAKEN_ON.test(lead ?? "")) return first.name;
    if (first && GREETS.test(text.slice(0, first.start - start))) return first.name;
    if (
      first &&
      first.start - start <= TITLES_MAX &&
      (direction === "out" ? GOES : ACTS).test(text.slice(first.end - start)) &&
      !(direction === "in" && GOES_AWAY.test(text.slice(first.end - start)))
    )
      return first.name;
  }
  return undefined;
}

/** "Acme loses CFO … said chief financial officer Tom Beck was leaving": whom the first sentences give that very post. */
function holderBelow(reading: Reading, { normalised }: Role): string | undefined {
  const people = readPeople(reading).all;
  for (const { start, text } of reading.sentences
    .filter(({ isTitle, isBoilerplate }) => !isTitle && !isBoilerplate)
    .slice(0, SENTENCES)) {
    for (const post of findLeaderRoles(text)) {
      if (post.normalised !== normalised || NOT_HOLDING.test(text.slice(0, post.start))) continue;
      const person = people.find((one) => /^,? $/.test(text.slice(post.end, one.start - start)));
      if (person) return person.name;
    }
  }
  return undefined;
}

const NOT_HOLDING = /(?<!\p{L})(?:new|next|interim|acting|former|ex|future|incoming|as|deputy)[ -]$/iu;

/** "The former Dolby executive takes the post": whom the text has named until then, if it is one. */
const DESCRIBES =
  /^(?:The|An?) (?:[\p{L}’'-]+ ){0,4}(?:executive|exec|manager|banker|engineer|veteran|lawyer|accountant|marketer|economist|entrepreneur|insider|official|consultant|native|\d\d-year-old)(?: |, )/u;

function namedAloneBefore(people: PersonName[], at: number): string | undefined {
  const names = new Set(people.filter(({ end }) => end <= at).map(({ name }) => name));
  const [only] = names;
  return names.size === 1 ? only : undefined;
}

/** "Dr. ", "Prof. Dr. " before a name. */
const TITLES_MAX = 10;
