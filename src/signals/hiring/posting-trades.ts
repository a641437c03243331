/** What people who do a trade are called, where the lists of roles know none; English, German and Dutch put it last. */
const HEAD_LAST =
  /(?:^|[ -])(?:archivist|artist|assembler|attorney|auctioneer|bailiff|barber|barista|barrister|bartender|beekeeper|blacksmith|brewer|bricklayer|builder|butcher|captain|caregiver|carer|caretaker|carpenter|cashier|chaplain|chemist|clinician|concierge|conductor|conservator|cooper|copywriter|coroner|courier|curator|custodian|cutter|dealer|decorator|dentist|detailer|dispatcher|diver|doctor|drafter|draughts(?:man|person)|dresser|estimator|executive|farrier|finisher|fireman|firefighter|fitter|florist|forester|fundraiser|gardener|glazier|grower|groom|groundskeeper|groundsman|guard|(?:tour|mountain|museum|ski|hunting|fishing|field|safari|park|river|nature|city) guide|handler|harvester|herdsman|hostess|housekeeper|inspector|installer|instructor|interpreter|invigilator|janitor|jeweller|joiner|judge|keeper|key user|labourer|laborer|landscaper|lawyer|librarian|lifeguard|loader|locksmith|logger|luthier|magistrate|maker|marshal|mason|matron|mentor|merchandiser|midwife|miller|miner|moulder|musician|navigator|notary|operative|optician|optometrist|orderly|organist|packer|painter|physio|paramedic|partner|pastor|pathologist|person|picker|pilot|plasterer|player|postman|potter|presenter|principal|printer|purser|ranger|recruiter|registrar|repairer|reporter|restorer|rigger|roaster|roofer|sailor|sawyer|scaffolder|seamstress|secretary|seller|servant|setter|sexton|shepherd|shipwright|skipper|sommelier|specialist|splicer|stagehand|steward|stonemason|storekeeper|storeman|superintendent|surgeon|tailor|tanner|technician|telephonist|teller|tiler|trainer|translator|treasurer|trustee|tuner|turner|tutor|typist|underwriter|upholsterer|usher|valuer|vet|veterinarian|verger|waiter|waitress|warden|watchmaker|weaver|winemaker|worker|\p{L}{3,}(?:ologist|smith|wright|keeper|maker|grapher|woman|person|therapist)|\p{L}*(?:arzt|ärztin|bäcker|bauer|baumeister|drucker|fachkraft|gärtner|hebamme|helfer|hilfe|koch|köchin|kraft|küfer|lehrer|\p{L}+olog(?:e|in)|macher|maler|maurer|müller|pfleger|putzer|restaurator|richter|schlosser|schmied|schneider|schreiner|sekretär|stimmer|tischler|tonateur|wärter|zimmermann|apotheker|assistent|arts|bakker|begeleider|conciërge|docent|bibliotekarie|sjuksköterska|lärare|lærer|snickare|vakt|kok|kraanmachinist|lasser|leraar|loodgieter|metselaar|schilder|timmerman|tuinman|hovenier|boswachter|kapper|slager|hulp|kracht|kapitein|stuurman|schipper|matroos|piloot|dierenarts|huisarts|schoonmaker|medewerkster|smid|kapitän|lotse|lotsin|matrose|steuermann|schulleitung|leitung|hausmeister|küster|kantor|organist|pfarrer|erzieher|dramaturg|verpleegkundige|verzorgende|vormgever)(?:in)?)$/iu;

/** Languages that put it first. */
const HEAD_FIRST =
  /^(?:aide-soignante?|animat(?:eur|rice)|architecte|assistante?|bibliothécaire|boulang(?:er|ère)|cadre|carreleur|caissi(?:er|ère)|charpenti(?:er|ère)|conduct(?:eur|rice)|couvreu(?:r|se)|cuisini(?:er|ère)|éducat(?:eur|rice)|électricien(?:ne)?|enseignante?|infirmi(?:er|ère)|jardini(?:er|ère)|luthi(?:er|ère)|maçon(?:ne)?|magasini(?:er|ère)|maître|mécanicien(?:ne)?|médecin|menuisi(?:er|ère)|opérat(?:eur|rice)|pharmacien(?:ne)?|plombi(?:er|ère)|préparat(?:eur|rice)|professeure?|régisseu(?:r|se)|sage-femme|secrétaire|serveu(?:r|se)|soudeu(?:r|se)|vendeu(?:r|se)|vétérinaire|administrativ[oa]|auxiliar|camarer[oa]|carpinter[oa]|cociner[oa]|conductor[a]?|conserje|electricista|encargad[oa]|enfermer[oa]|farmac[ée]utic[oa]|fontaner[oa]|jardiner[oa]|maestr[oa]|mecánic[oa]|médic[oa]|operari[oa]|profesor[a]?|soldador[a]?|veterinari[oa]|atendente|cozinheir[oa]|eletricista|enfermeir[oa]|motorista|pedreir[oa]|pessoa [\p{L}-]+(?:dora|eira|ista)|professor[a]?|recepcionista|educat(?:ore|rice)|elettricista|falegname|giardinier[ea]|idraulic[oa]|infermier[ea]|aiuto|apprendista|archivista|autista|bagnin[oa]|barista|bibliotecari[oa]|capocantiere|carpentiere|commess[oa]|cuoc[oa]|custode|educatrice|estetista|fornai[oa]|fresatore|liutai[oa]|maestr[oa]|muratore|operai[oa]|organista|parrucchier[ea]|pasticc(?:i?ere|era)|pizzaiol[oa]|receptionist|sart[oa]|tornitore|ajudante|analista|biólog[oa]|carpinteir[oa]|costureir[oa]|cuidador[a]?|dentista|educador[a]?|empregad[oa] d[eoa]|formador[a]?|guia|marinheir[oa]|mestre|padeir[oa]|pasteleir[oa]|pescador[a]?|psicólog[oa]|serralheir[oa]|técnic[oa]|tradutor[a]?|veterinári[oa]|ayudante|archiver[oa]|bibliotecari[oa]|capitán|marinero|monitor[a]?|panader[oa]|pasteler[oa]|peluquer[oa]|socorrista|boucher|bouchère|capitaine|caviste|chaudronnier|coiffeu(?:r|se)|facteur|gardien(?:ne)?|guide|matelot|moniteur|monitrice|pâtissi(?:er|ère)|tapissi(?:er|ère)|insegnante|meccanic[oa]|panettier[ea]|restaurat(?:ore|rice)|saldat(?:ore|rice)|segretari[oa])(?=$|[ ,/(-])/iu;

/** Endings of words for people who do something. */
const AGENT_LAST =
  /(?:^|[ -])(\p{L}{3,}(?:er(?:in)?|or(?:in)?|ist(?:in)?|eur(?:in)?|ian|eer|aar|hand|mate|ster|givare|skötare|ledare))$/iu;
const AGENT_FIRST =
  /^(\p{L}{3,}(?:iste|ista|eu(?:r|se)|atrice|i(?:er|ère)|ien(?:ne)?|er[oa]|dora?|ai[oa]))(?=$|[ ,/(-])/iu;
/** Words that only end so. */
const NO_AGENT =
  /^(?:\p{L}*(?:summer|winter|number|letter|offer|order|water|tower|center|trailer|dinner|paper|power|career|member|user|chapter|quarter|corner|shelter|theater|border|vember|tember|tober|zember|wetter|zimmer|motor|sector|floor|door|error|color|labor|harbor|senior|junior|wonder|matter|banner|cover|register|calendar|semester|roster|poster|answer|transfer|folder|flyer|primer|tracker|reminder|disclaimer|ladder|timer|counter|filter|browser|server|container|charter|mirror|minister|visitor|newcomer|starter|beginner|leaver|jobseeker|volunteer|employer|reader|neighbou?r|donor|investor|supplier|customer|consumer|passenger|winner|founder|stranger|offender|survivor|owner|holder|follower|sponsor|vendor|contractor|checklist|shortlist|playlist|waitlist|wishlist|twist|assist|exist|climate|estimate|ultimate|behind|beforehand|second-hand|secondhand)|other|either|rather|whether|never|ever|over|under|better|higher|further|together|easter|sister|brother|father|mother|hier|aber|oder|immer|weiter|unter|unser|schwester|fenster|münster|kluster|cluster|einer|guter|neuer|premi(?:er|ère)|derni(?:er|ère)|ateli(?:er|ère)|chantier|quartier|dossier|papier|métier|ordinateur|secteur|intérieur|extérieur|tercera?|primer[oa]?|manera|espera|lista|vista|pista|dinero|enero|febrero|caballero|prima|maniera|settore|favore|valore|verso|février|janvier|frontera|cartera|carrera|cero|pero)$/iu;

/** "Teacher of Physics", "Keeper of Ceramics": the head is before. */
const OF_WHAT = / (?:of|de|du|des|di|da|do|van) .*$/iu;

/** Whether a noun phrase is what somebody who does a trade is called. */
export function namesTrade(phrase: string): boolean {
  return HEAD_LAST.test(phrase.replace(OF_WHAT, "")) || HEAD_FIRST.test(phrase);
}

/** Whether the head of a noun phrase at least ends like a word for somebody who does something. */
export function mayNameTrade(phrase: string): boolean {
  const found = AGENT_LAST.exec(phrase.replace(OF_WHAT, "")) ?? AGENT_FIRST.exec(phrase);
  return found !== null && !NO_AGENT.test(found[1] ?? "");
}

/** What stands behind a role in its title: for whom, where, from when, how many. */
const REST =
  / *(?:[,;:(/]|[–—]| - | (?:for|who|that|which|with|at|in|on|from|near|based|wanted|needed|starting|required|as|für|im|in|bei|ab|am|zum|zur|mit|pour|chez|qui|dès|en|para|con|com|em|per|presso|bij|voor|met)(?!\p{L})| (?:no\.?|nr\.?|number|#) ?(?:\d|one)).*$/iu;
/** "25-61 Evidence custodian", "Ref. 118: Buyer" */
const NUMBERED = /^(?:(?:ref|req|job|vacancy|post|no)\.? ?)?[#\d][\d./-]* (?:[-–—:] )?/iu;

/** The noun phrase a title begins with, without what stands behind it. */
export function nounPhraseOf(part: string): string {
  return part
    .replace(NUMBERED, "")
    .replace(/ {2,}/g, " ")
    .replace(REST, "")
    .replace(/ (?:[#№] ?\d+|x ?\d|\d ?x)$/u, "")
    .trim();
}
