import { createCue } from "../language/cues.ts";

/** Words that tell of a rise whatever the post is called. */
export const RISES = `promoted promotes promoting promotion promotions elevated elevates befördert beförderung beförderte promu promue
  promeut promovido promovida promueve ascendido ascendida asciende promosso promossa promuove promove bevorderd bevordert`;
const VERBS = `${RISES} incorpora suma verwelkomt stelt steigt additions starters joiners faces trustees remercié limogé séparer sépare separa kündigt erklärt verpflichtet bekommt hello from vom formerly bow bows bowing bowed walked walks settles announced introduced unveiled presented designate designates designated engage engages engaged enlists parachute parachutes woo woos wooed landed slot slots axed toppled deposed retirement employed goodbye good-bye farewell begun nuovo nuova nuevo nueva nouveau nouvelle novo nova nieuwe será sera sarà appoint name naming hire hiring tap taps tapped recruit pick elect install select poach engage choose chose
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

/** Words that tell of moves beside a name and a post, and of much else without them. */
const COMMON = `abandon abberufen abgang abgesetzt ascenso asciende ask asks asked bagged befördert bevorderd ceded cesa cese chair cédera cédé decided deren dessen
despide destituye dimesso discloses elevation elezione ended ends entbunden find finds found freigestellt hört inherits interim ist lugar luring making
mando nachfolger neemt netted nimmt occupies ontslag opted opts opvolger out outgoing papers pensioen permanent plucks posto rassegna relais releva
remis reveals rounds seat soll sorgt split subentra submits surrenders tabbed tabs tem tenders tenure terminates trennt trete verzicht wirft élection évince first next incoming day longer tête guida frente roer toma tomará accueille tient choisit scelta sceglie élit élue eletta eleita gekozen verkozen aangesteld stapt ontslaat verliest perd pierde perde despide prescinde limoge destitue licenzia silura feuert wirft nimmt beurlaubt entlässt neu démission dimisión renuncia départ retraite pensione aposenta verlaat claque claqué jette tire rend portazo tira sbatte getta joga pede pediu gooit passes torch baton withdraws withdrew kommt elevation promozione troca cambia change vervangt wisselt tauscht débarque écarte évince remplace
  ablösen beerben ersetzen antreten trennen trennt wollen nehmen steht zurücklegen niederlegen besloten presentado presentó depuis destituir puerta ingang optado enseñó révoqué revocato relevado sustituido contratado ontslagen saída losing muss würde throws threw packs packed voted votes follow following finish finishes partira révoqué intention intenzione intención intenção comunicado anunciado contract swaps swapped losing defected defects search hunt searching hunting looking lure where departures exits time tenure era reign curtain go going gone let works land lands renew accept accepts accepted forced direct directs directed
  swaps switches switched changes changed boot axe sack chop push bullet tenure reign last final decided kündigt bord abgesetzt getrennte aus ende zet zette weg ermee eruit esce fuori separano dicono file rejoint rejoindra ended ends wheel votes
  ruhestand rente pension pensioen retraite part partira valoir priée prié carta abandona separate ways cleared clears desk desks geräumt whose
  dies died dead death passes passed passing mourns mourning killed stirbt gestorben verstorben tot trauert décès décédé décédée mort morte meurt muere fallece fallecido morre morreu muore morto morta overleden overlijdt
  terminates says off poaches hires steals hut serviert queda fica resta retrouve zit`;

/** Whether a text may tell of a move at all: for detectors that ask for no post. */
export const tellsOfMove = createCue(VERBS);
/** A cheap first look: whether a sentence may tell of somebody's move, in any of the languages. */
export const mayTellMove = createCue(`${VERBS} ${COMMON}`);
