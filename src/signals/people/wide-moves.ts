import { createCue } from "../language/cues.ts";
import { onceEach } from "../language/remember.ts";
import type { Reading, Sentence } from "../reading.ts";
import type { Claim } from "./claims-of-match.ts";
import { findClaims, type MoveSearch } from "./move-claims.ts";
import { compileRules } from "./move-patterns.ts";
import { MOVE_RULES } from "./move-rules.ts";
import { BOARD_HEADLINES } from "./move-rules-boards.ts";
import { BRIEF_BOARDS } from "./move-rules-brief.ts";
import { mayTellMove, RISES } from "./move-words.ts";
import { findWideRoles } from "./wide-roles.ts";
import { WIDE_RULES } from "./wide-rules.ts";

/**
 * Somebody takes or gives up any post at the subject, from a seat on its board to a trade. `role` is absent where a text
 * tells only that somebody came or went.
 */
export type WideMove = Claim;

/** Words of posts below VP and on boards; a sentence without one names none. */
const POSTS = `head director directeur directrice diretor diretora direttore direttrice direktor direktorin manager managerin
  leader lead leiter leiterin leitung team supervisor superintendent chief editor chefredakteur chefredakteurin principal partner
  board boardroom chair chairman chairwoman chairperson trustee adviser advisor non-executive independent founder co-founder
  cofounder gründer mitgründer gründerin mitgründerin fondateur fondatrice cofondateur fundador fundadora cofundador oprichter
  medeoprichter fondatore cofondatore aufsichtsrat aufsichtsratschef aufsichtsratsvorsitz verwaltungsrat verwaltungsratspräsident
  beirat conseil consejo conselho junta raad commissaris consiglio cda consejero consejera conselheiro consigliere responsable
  responsabile chef cheffe jefe jefa gerente coordinador coordenador hoofd president vice ceo cfo cto coo cmo cro vp svp evp
  geschäftsführer geschäftsführerin vorstand managing general counsel capo vertriebsleiter marketingleiter
  personalleiter finanzleiter entwicklungsleiter bereichsleiter abteilungsleiter teamleiter werkleiter niederlassungsleiter
  betriebsleiter projektleiter filialleiter teamleider directors neds ned election again`;
const mayName = createCue(`${POSTS} ${RISES}`);

const ANY_POST: MoveSearch = {
  mayNamePost: mayName,
  mayTellMove,
  posts: { find: findWideRoles, isPost: () => true },
  rulesFor: compileRules([
    ...MOVE_RULES,
    ...WIDE_RULES,
    { hint: undefined, rules: [...BOARD_HEADLINES, ...BRIEF_BOARDS] },
  ]),
  reach: 0,
  withSeats: true,
};

/** Whether a sentence may name a post of any kind. */
export { mayName as mayMove };

/** The moves to and from posts of any kind that a document reports as news of its subject, in order. */
export const findWideMoves = onceEach((reading: Reading): WideMove[] => findClaims(reading, ANY_POST));

/**
 * The same, of the sentences up to one (index): for a type that is only claimed from the head of a text. Short texts are searched
 * once for all who ask.
 */
export function findWideMovesUntil(reading: Reading, until: number): WideMove[] {
  if (reading.sentences.length > LONG * until) return findClaims(reading, { ...ANY_POST, until });
  return findWideMoves(reading).filter(({ sentence }) => sentence.index <= until);
}

/** Texts so many times longer than their head. */
const LONG = 3;

/** All of them, and moves of certain people for which the text names no post. */
export function findMovesOf(reading: Reading, surnames: string[]): WideMove[] {
  const named = new Set(
    reading.sentences.filter(({ text }) => surnames.some((surname) => text.includes(surname))).slice(0, NAMED_MAX),
  );
  const search = { ...ANY_POST, mayNamePost: (sentence: Sentence) => named.has(sentence) };
  return [...findWideMoves(reading), ...findClaims(reading, search)];
}

/** A text that names them in more sentences is about them; its head says what is news. */
const NAMED_MAX = 30;
