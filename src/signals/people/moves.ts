import { nameKey } from "#core/name-key.ts";
import { createCue } from "../language/cues.ts";
import { createPattern } from "../language/pattern.ts";
import { surnameOf } from "../language/people.ts";
import { onceEach } from "../language/remember.ts";
import { findLeaderRoles, type Role } from "../language/roles.ts";
import type { Reading } from "../reading.ts";
import type { Claim } from "./claims-of-match.ts";
import { withHeadsOfHouses } from "./institution-heads.ts";
import { findClaims, type MoveSearch } from "./move-claims.ts";
import { compileRules } from "./move-patterns.ts";
import { MOVE_RULES } from "./move-rules.ts";
import { mayTellMove } from "./move-words.ts";
import { isNickname } from "./post-in-match.ts";
import { postOf } from "./post-of.ts";

/**
 * Somebody takes (`in`) or gives up (`out`) a post of C level or VP at the subject of the reading. The person may be
 * unnamed.
 */
export type Move = Claim & { role: Role };

/** The moves a document reports as news of its subject, in order, one for each person and direction. */
export const findMoves = onceEach((reading: Reading): Move[] =>
  oneEach(withoutOldPosts(complete(reading, findClaims(reading, LEADERS)))),
);

/** Texts agree on the post and the surname; the first name comes in several forms. */
export function identityOf({ role, person }: Move): Record<string, string> {
  return { role: role.normalised, ...(person && { person: nameKey(surnameOf(person)) }) };
}

/** A post is looked for in so many sentences around the one that leaves it out. */
const NEAR = 2;
/** Every post of C level or VP holds one of these. */
const POST_HINT = createPattern(
  /chief|boss|president|\b(?:co-)?c(?:eo|fo|oo|to|io|iso|ro|mo|po|hro|co|do|lo|so|xo|bo|aio)\b|\b[aegs]?vp\b|\bmd\b|\bPDG\b|\bDAF\b|managing director|executive director|counsel|superintendent|chancellor|provost|\bDG\b|vorst|geschäftsf|chef|direct|direkt|presiden[ctz]|presidên|présiden|vorsitz|interims|direcci|direç|direzion|consej|ejecutiv|président|bestuur|topman|topvrouw|amminist|dirett|diret|toimitus|alla guida|à la tête|al frente|à frente|rênes|commandes|bestuurder|delegad|unic[oa]\b|helm|reins|top job|spitze|\bDRH\b|la tête|riendas|rédeas|redini|timone|de leiding|al mando|comando|het roer|patron|[’' ]ad\b/i,
);

/** Words of posts of C level and VP; German compounds by their usual first parts. */
export const mayNameTopPost = createCue(
  `chief chiefs md president presidents presidency vice vp svp evp avp gvp ceo cfo coo cto cio ciso cro cmo cpo chro cco cdo clo cso cxo cbo
  caio pdg daf md managing executive counsel co-ceo boss founder finance marketing technology strategy
  director superintendent chancellor vice-chancellor provost dg
  vorstand vorständin vorstandschef vorsitzende vorsitzender vorsitz geschäftsführer geschäftsführung hauptgeschäftsführer
  generaldirektor konzernchef firmenchef finanzchef technikchef vertriebsvorstand marketingvorstand personalvorstand
  produktionsvorstand umsatzchef produktchef betriebschef interimschef übergangschef kaufmännischer technischer chef chefin
  präsident präsidentin directeur directrice direction président présidente présidence drh dirección director directora presidente
  presidenta presidencia consejero consejera ejecutivo ejecutiva primer primera dirigente diretor diretora diretoria direção dirección presidência
  amministratore amministratrice direttore direttrice direzione presidenza algemeen bestuursvoorzitter topman topvrouw financieel
  commercieel operationeel directeur toimitusjohtaja guida rênes commandes frente hoofddirecteur directeur-bestuurder gerente gerenta administrador administradora administrateur administratrice geschäftsleitung chefposten chefsessel helm reins riendas mando rédeas comando redini timone leiding job spitze roer tête patron patronne ad`,
);

/** A country manager or the head of a department is no officer of the company. */
function findTopRoles(text: string): Role[] {
  const posts = findLeaderRoles(text).filter(({ level }) => level === "c_level" || level === "vp" || level === "board");
  return withHeadsOfHouses(text, posts);
}

const LEADERS: MoveSearch = {
  mayNamePost: ({ text }) => POST_HINT.test(text),
  mayTellMove,
  posts: { find: findTopRoles, isPost: ({ level }) => level !== "board" },
  rulesFor: compileRules(MOVE_RULES),
  reach: NEAR,
  withSeats: false,
};

/**
 * A claim without a post takes it from the move it belongs to: "Jane Roe becomes CEO. John Doe, who retires, …" and
 * "CEO John Doe left. Jane Roe takes over". Without such a move it is dropped.
 */
function complete(reading: Reading, claims: Claim[]): Move[] {
  const found = claims.map((claim) => (claim.role ? claim : { ...claim, role: postGivenUp(reading, claim) }));
  return found.flatMap((claim) => {
    if (claim.role) return chairsBoard(claim) ? [] : [{ ...claim, role: claim.role }];
    const near = found.filter(
      (other) =>
        other.role !== undefined &&
        other.person !== claim.person &&
        (Math.abs(claim.sentence.index - other.sentence.index) <= NEAR || other.person === undefined),
    );
    // "Acme replaces CFO": whoever went had that post, which need not be all that the next one has.
    const headed = near.find((other) => other.sentence.isTitle && !other.person && other.direction === claim.direction);
    const role = (
      headed ??
      near.find((other) => other.direction !== claim.direction) ??
      near.find((other) => !other.person)
    )?.role;
    return role ? [{ ...claim, role }] : [];
  });
}

/** "Roe steps down as CFO … Roe joined the bank as CFO from Globex": who gives a post up has once come to it. */
function withoutOldPosts(moves: Move[]): Move[] {
  const givenUp = moves.filter(({ direction, person }) => direction === "out" && person !== undefined);
  return moves.filter(
    ({ direction, person, role, sentence }) =>
      direction === "out" ||
      person === undefined ||
      !givenUp.some(
        (other) =>
          isSamePerson(other.person ?? "", person) &&
          other.role.normalised === role.normalised &&
          other.sentence.index < sentence.index,
      ),
  );
}

/** A surname alone is whoever was named with it before; a father and his son have two full names. */
function isSamePerson(one: string, other: string): boolean {
  const isBare = [one, other].some((name) => !name.includes(" "));
  return isBare ? surnameOf(one) === surnameOf(other) : nameKey(one) === nameKey(other);
}

/** Who goes has the post that the text gives them; who comes takes the post of the one they replace. */
function postGivenUp(reading: Reading, { direction, person, replaces }: Claim): Role | undefined {
  const holder = direction === "out" ? person : replaces;
  const role = holder === undefined ? undefined : postOf(reading, holder, findTopRoles);
  return role?.level === "board" ? undefined : role;
}

/** The "presidenta" of a junta presides over the board. */
function chairsBoard({ role, sentence }: Claim): boolean {
  return /^president[ae]$/i.test(role?.role ?? "") && /\bjunta\b/iu.test(sentence.text);
}

/** One move for each person and direction; one without a person only where no named one has its post. */
function oneEach(moves: Move[]): Move[] {
  const kept: Move[] = [];
  const vague = ({ person, role }: Move) => Number(!person) * 2 + Number(isNickname(role));
  for (const move of moves.toSorted((a, b) => vague(a) - vague(b))) {
    const isKnown = kept.some(
      (other) =>
        other.direction === move.direction &&
        (move.person ? other.person === move.person : other.role.normalised === move.role.normalised || !other.person),
    );
    if (!isKnown) kept.push(move);
  }
  return kept;
}
