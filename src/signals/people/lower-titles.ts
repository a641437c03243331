import { DEPARTMENTS } from "../language/department-words.ts";
import { words } from "../language/not-names.ts";

/** What kind of post a noun is the head of; each kind has its own shape (see `title-shapes.ts`). */
export type NounKind =
  | "head"
  | "director"
  | "manager"
  | "leader"
  | "editor"
  | "chief"
  | "adviser"
  | "seat"
  | "trustee"
  | "abroad"
  | "german"
  | "founder"
  | "trade";

const NOUNS: Record<Exclude<NounKind, "german">, string> = {
  head: "head",
  director: "director editor-in-chief",
  manager: "manager",
  leader: "lead leader supervisor superintendent",
  editor: "editor",
  chief: "chief",
  adviser: "adviser advisor",
  seat: "member observer chair chairman chairwoman chairperson",
  trustee: `trustee trustees ned neds non-exec consejero consejera conselheiro conselheira consigliere consigliera administrateur
    administratrice commissaris aufsichtsrätin verwaltungsrätin`,
  abroad: `responsable cheffe jefe jefa gerente directeur directrice directora diretor diretora responsabile direttore direttrice
    coordenador coordenadora hoofd teamleider teamleidster afdelingshoofd`,
  founder: `founder founders co-founder co-founders cofounder cofounders gründer gründerin mitgründer mitgründerin fondateur fondatrice
    cofondateur cofondatrice co-fondateur fundador fundadora cofundador cofundadora oprichter medeoprichter fondatore cofondatore`,
  trade: `engineer developer designer analyst architect scientist executive representative recruiter consultant specialist accountant
    administrator coordinator writer researcher technician strategist underwriter broker banker trader lawyer attorney solicitor
    associate agent buyer planner producer reporter correspondent officer sergeant lieutenant captain commander firefighter inspector
    detective nurse physician surgeon professor lecturer teacher librarian chef pilot operator trainer evangelist advocate
    controller comptroller treasurer partner fellow principal dean curator foreman estimator surveyor actuary auditor counsel
    paralegal copywriter merchandiser`,
};

const KINDS = new Map(
  Object.entries(NOUNS).flatMap(([kind, list]) =>
    [...words(list)].map((word): [string, NounKind] => [word, kind as NounKind]),
  ),
);

/** The kind of post that a word is the head of, if any: "director", "Vertriebsleiterin", "Acme-Gründer". */
export function nounKind(word: string): NounKind | undefined {
  const lower = word.toLowerCase();
  const known = KINDS.get(lower);
  if (known) return known;
  // The German forms have a capital; most words of a text have none.
  if (word.charAt(0) >= "a" && word.charAt(0) <= "z") return undefined;
  if (GERMAN_LEADER.test(word)) return "german";
  return GERMAN_FOUNDER.test(word) ? "founder" : undefined;
}

const GERMAN_LEADER =
  /^(?=\p{Lu})\S*(?:[Ll]eiter|[Ll]eiterin|[Ll]eitung|[Dd]irektor|[Dd]irektorin|[Rr]edakteur|[Rr]edakteurin)$/u;
const GERMAN_FOUNDER = /^\p{Lu}\S*-(?:Mitg|G)ründer(?:in)?$/u;

/** Words no title goes on with: small words, and the verbs of sentences about posts. */
export const NO_TITLE =
  words(`a an the of on in at for to with from who as by is was are were will has have had be and or but our
  its his her their your my new newly next former outgoing incoming current longtime long-time then that which where when after
  before since while until effective join joins joined joining become becomes became name names named appoint appoints appointed
  hire hires hired promote promotes promoted leave leaves left leads lead says say said told take takes took step steps start starts
  report reports reporting succeed succeeds succeeded replace replaces replacing succeeding based responsible overseeing leading
  following today yesterday tomorrow starting now also poaches poached lures lured snares snared snags nabs bags loses lost seeks wants needs both first second third two three four several other another every each no
  not it he she they we you i welcome welcomes welcomed add adds added announce announces announced recruit recruits recruited taps
  picks amid over under into within across between during about against alongside than so if because without per via through upon
  last this only all any some such very just more most is give gives gave given speaks spoke presents presented talks talked goes went comes came meets met explains discusses hosts hosted relinquish relinquishes relinquished vacate vacates resign resigns resigned retire retires retired quit quits depart departs departed exit exits exited upgrade upgrades hands handed passes passed der die das den dem des als und von zum zur im am`);

export const RANKS =
  words(`senior associate deputy regional global group national interim acting assistant executive founding
  principal area lead junior sr worldwide managing`);
export const DEPARTMENT_WORDS = words(`${DEPARTMENTS.replaceAll("|", " ")} m&a r&d pr eu`);
/** Whoever manages one of these leads nobody by that. */
export const MANAGED_THINGS =
  words(`account accounts product project program programme case community content category relationship
  portfolio office transaction investment fund money media success property risk`);
export const TEAMS = words("team group practice squad chapter shift section unit");
/** A manager of one of these runs it whole. */
export const WHOLES = words("general country division divisional plant branch works");
/** "Market leader", "thought leader": companies and people of weight, no posts. */
export const NO_LEADERS =
  words(`market world emerging rising proven respected recognized recognised established innovative industry thought category technology global party opposition union religious business
  cheer community value tech price cost clear political spiritual`);
export const EDITORS = words("managing executive deputy news city political business sports");
export const CHIEFS = words("scientist architect economist engineer actuary underwriter evangelist");
export const ADVISERS = words("strategic special board scientific industry senior executive");
export const SEATS = words("board non-exec non-executive ned independent");
