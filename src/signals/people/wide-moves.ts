import { createCue } from "../language/cues.ts";
import { onceEach } from "../language/remember.ts";
import type { Reading, Sentence } from "../reading.ts";
import { type Claim, findClaims, type MoveSearch } from "./move-claims.ts";
import { compileRules } from "./move-patterns.ts";
import { MOVE_RULES } from "./move-rules.ts";
import { BOARD_HEADLINES } from "./move-rules-boards.ts";
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
  betriebsleiter projektleiter filialleiter teamleider neds ned election again`;
/** Words that tell of a rise whatever the post is called. */
const RISES = `promoted promotes promoting promotion promotions elevated elevates befördert beförderung beförderte promu promue
  promeut promovido promovida promueve ascendido ascendida asciende promosso promossa promuove promove bevorderd bevordert`;
const VERBS = `${RISES} incorpora suma verwelkomt stelt steigt additions starters joiners faces trustees remercié limogé séparer sépare separa kündigt erklärt verpflichtet bekommt hello from vom formerly go going gone bow bows bowing bowed walked walks settles announced introduced unveiled presented direct directs directed nuovo nuova nuevo nueva nouveau nouvelle novo nova nieuwe será sera sarà appoint name naming hire hiring tap taps tapped recruit pick elect install select poach engage choose chose
  chosen bring brought add adds added make made join joins becomes became step steps take takes took taken move moves moving serve
  start starts begin begins assume succeed replace return rejoin welcome confirm announce resign quit retire depart leave leaving bags nets snap scoop enlist secure attract entice ropes roped draft call reinstate rehire rehires onboard aboard unveil draws drew ups upped bump bumps upgrade lifts lifted raise raises advance climb climbs rose rise graduate get gets got scores grab clinch come comes came coming fill create bolster strengthen expand complete boost axes axed boot eject cut cuts drop push vote show shows vacate relinquish decamp jump bolt walk ditch loses lost refresh
  left exit stand standing stood stands hand hands cease oust fire fired dismiss sack remove part parts nominate propose recommend
  invite vote co-opt run heads oversee give gives given giving gave grant granted secure win wins won pass passes passed passing snares snared snagged nabs nabbed put puts land lands snag sign signs lure new newest latest newcomer now meet introducing
  beruft berufen berief ernennt ernannt bestellt holt gewinnt gewonnen wird wurde übernimmt übernommen tritt folgt scheidet verlässt
  geht gibt legt neuer neue neuen zieht rückt kommt wechselt löst beerbt ersetzt heißt räumt weg raus verlassen niedergelegt wählt gewählt leitet führt verantwortet stößt verstärkt macht
  retirará ritiro dimissioni retiro retirada dimisión salida démission départ retrait renúncia demissão saída uscita vertrek stellt stellte neerlegt neergelegd told informed notified turns turned
  nomme nommé nommée recrute devient rejoint quitte entre élit élu élue intègre prend cède démissionne nombra nombrado nombrada ficha
  designa asume dimite marcha va retira jubila sustituye sustituirá sucede sucederá pasa pasará confía vuelve sort passe remplace succède revient sostituisce succede affida passa torna volgt stopt zwaait substitui sai back again renuncia deja incorpora une elige elegido elegida llega nomeia nomeado nomeada contrata assume deixa
  transition transitions transitioned transitioning succeeded replaced followed place shoes hung hang employment contract arrival appointment goes turned heads helm goes acts acting shift shifts werde übernehme verlasse folge rücke verabschiedet contratou nomeou anunciou sólo élus recruté nombró fichó contrató eligió promoveu congratulations partnership
  ingressa eleito eleita elege passa chega nomina nominato nominata eletto eletta elegge lascia arriva diventa entra benoemt benoemd haalt
  wordt treedt stapt vertrekt gekozen komt gaat`;

const mayName = createCue(`${POSTS} ${RISES}`);
const mayTell = createCue(VERBS);

const ANY_POST: MoveSearch = {
  mayNamePost: mayName,
  mayTellMove: mayTell,
  posts: { find: findWideRoles, isPost: () => true },
  rulesFor: compileRules([...MOVE_RULES, ...WIDE_RULES, { hint: undefined, rules: BOARD_HEADLINES }]),
  reach: 0,
  withSeats: true,
};

/** Whether a sentence may name a post of any kind, and whether it may tell of somebody's move. */
export { mayName as mayMove, mayTell as mayTellMove };

/** The moves to and from posts of any kind that a document reports as news of its subject, in order. */
export const findWideMoves = onceEach((reading: Reading): WideMove[] => findClaims(reading, ANY_POST));

/** Those, and moves of certain people for which the text names no post. */
export function findMovesOf(reading: Reading, surnames: string[]): WideMove[] {
  const named = new Set(
    reading.sentences.filter(({ text }) => surnames.some((surname) => text.includes(surname))).slice(0, NAMED_MAX),
  );
  const search = { ...ANY_POST, mayNamePost: (sentence: Sentence) => named.has(sentence) };
  return [...findWideMoves(reading), ...findClaims(reading, search)];
}

/** A text that names them in more sentences is about them; its head says what is news. */
const NAMED_MAX = 30;
