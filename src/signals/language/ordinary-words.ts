/** Sentence openers and function words of the languages we read. All lower case. */
const OPENERS = `a about after all also although am amid among an another any are around as at based be because been before behind being
 both but by can could did despite do does during each earlier early effective even every existing few following for former founded from further had has
 have having he her here his how however i if including inside into is it its just last late later like many me meanwhile more most must my
 near no nor not now of off on once only or other our out over own participating per previous previously read recently same several she
 should since so some still such than that the their them then there these they this those through thus till to today together tomorrow
 too towards under until up upon us via was we were what when where whether which while who whose why will with within without would
 yes yesterday yet you your skip home menu der die das ein eine einer eines dem den des im in mit von vom zum zur und oder auf für bei
 aus nach seit unter wie auch bei chez presso bij erstmals erneut bereits künftig damit dabei sie er es ist hat wird werden haben le la les l un une du de d en au aux avec pour par sur dans et ou il
 elle cette ce ces selon après est sont qui el los las uno unos unas y con para según tras al lo su sus ha han os o um uma uns umas e com
 segundo após bei chez presso bij na nas nos do da dos das não é gli i dopo nel nella della di del sono het een van voor met naar uit zijn wordt heeft dit dat`;
/** What headlines in title case do: verbs and the nouns that go with them, none of which ends the name of a company. */
const HEADLINE = `acquire acquires acquired acquiring acquisition acquisitions add adds added aims announce announces announced
 announcing appoint appoints appointed backed backers backing backs bag bags bagged become becomes begin begins boosts bought bring
 brings build builds buy buys buying buyout cash close closes closed closing combine combines complete completes completed completing
 confirms creates cut cuts cutting deal deals debt enter enters entering expand expands expanding explore explores extend extends fined
 financing firm firms for form forms fundraise fundraising get gets getting give gives goes grab grabs grant grow grows hails help helps
 hire hires hiring hits hold holds invest invests invested investing join joins joined joining land lands launch launches launched
 launching lead leading leads led let lets lay lays look looks make makes maker makers merge merger merges merging million billion mn bn
 move moves nab nabs name names named naming near nears net nets offer offers open opens opening plan plans pick picks
 post posts promote promotes promoted purchase purchases purchased push put puts raise raises raised raising receive receives received
 report reports reportedly reveal reveals reviews rival rivals rolls round rounds sale sales say saying says says scale scales scoop
 scoops secure secures secured see sees seeks sell sells selling set sets sign signs signed signing snap snaps sold spend spends stake
 startup startups start-up start-ups strategic subsidiary supplier take takes taking takeover talks tap taps target targets team teams
 teaming thanks tops total unicorn unveil unveils unwraps valuation value valued want wants warns welcome welcomes win wins worth wraps pre-seed
 pre-series press release exclusive update breaking correction announcement photo image video source ceo's finanzierungsrunde
 finanzierung millionen mio mrd milliarden euro runde übernimmt erhält kauft lève lèvent rachète acquiert levée millions d'euros
 milhões milhão umsatz gewinn omzet winst lucro receita ventas ingresos beneficio ricavi utile fatturato bénéfice capta compra adquiere compra levanta haalt krijgt neemt`;
/** More verbs that follow a company's name, or those of two, in headlines written in capitals; as part of a name none is usual. */
const HEADLINE_VERBS = `agree approve collaborate cooperate introduce renew accepts achieves adopts advances agrees allows appeals applies arrives asks assigns attains attracts axes beats
 believes blocks boasts bolsters books broadens calls cancels captures celebrates ceases certified changes chooses claims clears clinches
 collects comes commits completes concludes confirms continues converts crashes crosses deepens delays delivers demonstrates denies deploys
 dismisses divests doubles draws drops drives earns eases elects elevates eliminates emerges enables ends engages enhances enlists ensures
 establishes exceeds exits extends faces falls files finalizes finalises finds finishes forges gains goes halts hauls heads
 hikes hosts implements improves increases inks integrates introduces issues keeps kicks lifts locks loses lowers lures merges migrates
 modernizes needs notches obtains offloads ousts outlines overhauls passes pauses pays pockets postpones poised prepares presents
 prevails pulls pursues quits racks ranks reaches rebrands recalls recruits reduces refreshes regains rejects releases relocates
 renames renews reopens replaces restores restructures resumes retains retires returns revamps rises sacks scraps seals
 selects sends sheds ships shuts slashes slims snags soars spins splits sponsors stages starts steps stops streamlines strengthens strikes
 submits succeeds suffers suspends swallows swoops switches terminates tests trims triples tries turns undergoes unifies updates surpasses surpassed eclipses
 clocks prices priced debuts debuted floats upsizes refinances collaborates cooperates inaugurates trebles lodges readies
 slumps leaps plunges tumbles slides sinks jumps surges climbs slips dips rallies rebounds skids stumbles braces
 definitive agreement agreements binding non-binding
 upgrades urges uses vows weighs withdraws wows wraps`;
/** And those of notices: what is admitted, mended, certified or changed; how; and what has happened to whoever stands before. */
const NOTICE_WORDS = `abandons accelerates acknowledges admits affirms apologises apologizes authorises authorizes battles blames bows
 breached broadcasts certifies chosen clarifies cleared commences concedes contributes converting cracks debuts declares defends delists
 describes develops digitises digitizes disables discloses discontinues discovers ditches diversifies donates embraces empowers endorses
 enforces equips examines expects experiences explains fights fixes furloughs garners granted hacked honored honoured honors honours
 identifies inaugurates informs inspires installs introducing investigates investigating invites leaves licenses maintains migrating
 modernises moving mulls narrows navigates notifies officially open-sources opts outsources overcomes participates performs pioneers pivots
 pledges poaches premieres previews prioritises prioritizes probes proceeds produces proposes protects proudly proves provides publishes
 quietly reaffirms recertifies recognised recognized recommends recovers redesigns rejoins relaunches relies remains removes repeats
 requests rescinds resolves responds revises revokes rewards schedules selected serves settles shelves shifts shortlisted showcases
 simplifies solicits solves speeds standardises standardizes stands struck successfully sues suggests sunsets supports surpasses switching tackles
 targeted teases temporarily tightens tracks transfers transforms transitions trials trusts unites unleashes unlocks validates verifies
 walks warned achieving awarded accredited finally formally again`;
/** How people come and go in such headlines, and how staff does. */
const MOVE_WORDS = `resign depart quit succeed oust resigns resigned resigning ousted ouster departs departed departing departures
 quitting exited stepped stepping stood succeeded sacked axed dismissed suspended reappointed rehires rehired ex-ceo ex-cfo ex-chairman
 ex-chief ex-boss laid slashed downsizes downsized eliminated shedding slashing axing`;
/** These open sentences of other things as well: among words of a headline they are such verbs. */
const MOVE_WORDS_AMID = `replace replaced replacing retire retired retiring retirement leaving departure resignation exit successor succession elected
 recruited poached promoted promotion elevated shake-up shakeup layoffs redundancies`;
/** How a company fares, as headlines say before its name: "Embattled Acme", "Cash-strapped Acme". */
const PLIGHTS = `embattled beleaguered troubled struggling ailing besieged scandal-hit scandal-plagued crisis-hit crisis-stricken cash-strapped
 debt-laden debt-ridden loss-making under-fire hard-hit strike-hit hack-hit recession-hit fast-growing newly-listed family-owned state-owned
 stricken disgraced bankrupt insolvent`;
const TIMES = `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
 oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun q1 q2 q3 q4 h1 h2 am pm gmt utc est
 januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre
 montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche week month year years`;
const PEOPLES = `british english scottish welsh irish german french italian spanish portuguese dutch belgian swiss austrian danish swedish
 norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian israeli indian chinese
 japanese korean singaporean australian canadian mexican brazilian argentine chilean colombian european nordic estonian latvian
 lithuanian u.s uk u.k eu us-based uk-based deutsche deutscher berliner münchner hamburger london-based berlin-based paris-based`;
const OFFICES = `ceo cfo cto coo cmo cro ciso cpo cio cso evp svp vp chief executive officer president chairman chairwoman chair
 director managing founder founders co-founder cofounder head secretary treasurer manager analyst principal mr mrs ms dr prof sir`;
/** Words that stand in names ("General Catalyst", "First Round Capital") but are no name by themselves. */
const NAME_PARTS = `asset assets board business businesses capital chip company companies competitor corp corporation customer customers
 developer digital division equity first fintech fund funding funds general global group growth holding holdings inc international
 investment investments investor investors ipo issue issues limited ltd market media network new news one operator outfit owned owner
 parent partner partners participation partnership platform platforms portfolio private product products provider public publisher seed series services
 share shares size society software solutions south north east west systems tech technologies technology two three four five unit
 venture ventures bank university a.i ai saas round llc llp plc gmbh ag kg kgaa sarl bv nv asa aps oyj pty pvt srl`;

/** Nouns and adverbs that open a sentence with a capital and name nobody: alone there they are no company. */
const SENTENCE_OPENERS = `union unions order orders job jobs staff workers employees bosses governor mayor factory plant anger fury fears fear
 shock hundreds thousands dozens scores town village officials sources trade exchange airline hospital school council county airport
 retailer grocer brewer carmaker chipmaker drugmaker insurer lender builder shareholders investors regulators analysts police
 prosecutors customers residents local lawmakers ministers senior recruitment recruiters applications interviews production
 construction work demand growth revenue shares average roughly approximately parents students pilots drivers engineers researchers
 scientists doctors nurses teachers managers executives directors members congratulations congrats listen watch big good great hard sad
 exciting please salary location requirements responsibilities ten eleven twelve twenty thirty forty fifty layoffs cuts closure
 redundancies redundancy administrators liquidators receivers proposals elsewhere separately additionally previously currently
 formerly recently officially sadly unfortunately happily sometimes staffing headcount succession leadership management board
 insgesamt angesichts derzeit zudem außerdem dennoch allerdings betroffen grund hintergrund ziel dort hier jetzt nun bisher bislang
 zuletzt trotz wegen laut durch gegen ohne statt während allein schon noch nicht viele mehr weniger mitarbeiter beschäftigte
 arbeitnehmer gewerkschaft betriebsrat hinzu zusätzlich gesucht stellen anschließend gleichzeitig zeitgleich
 outre depuis face pas près plus quelque environ ainsi toutefois néanmoins cependant puis enfin ancien ancienne diplômé diplômée
 changement départ nomination direction salariés syndicats
 quince diez veinte cerca más menos desde hasta durante además también así fuentes trabajadores sindicatos empleados
 anteriormente actualmente mientras aunque subentra succede inoltre attualmente circa oltre quasi sindacati lavoratori dipendenti
 cambio além atualmente mais funcionários trabalhadores sindicato daarnaast ook momenteel volgens ongeveer ruim medewerkers
 vakbonden werknemers daarmee eerder sinds`;

const toSet = (...lists: string[]) => new Set(lists.join(" ").split(/\s+/));
const ORDINARY = toSet(OPENERS, HEADLINE, HEADLINE_VERBS, NOTICE_WORDS, MOVE_WORDS, PLIGHTS, TIMES, PEOPLES, OFFICES);
const HEADLINES = toSet(HEADLINE, HEADLINE_VERBS, NOTICE_WORDS, MOVE_WORDS);
const AMID = toSet(MOVE_WORDS_AMID);
const TIME = toSet(TIMES);
const PARTS = toSet(NAME_PARTS);
const OPENING = toSet(SENTENCE_OPENERS);

/** Whether a capitalised word is likelier an ordinary one than part of a name: it ends the name beside it. */
export function isOrdinaryWord(word: string): boolean {
  return ORDINARY.has(word.toLowerCase().replace(/\.$/, ""));
}

/** Whether it is a month or a day. */
export function isTimeWord(word: string): boolean {
  return TIME.has(word.toLowerCase());
}

/** Whether a word at the head of a sentence has its capital only for standing there. */
export function isOpeningWord(word: string): boolean {
  return OPENING.has(word.toLowerCase());
}

/** Whether it is one that only a headline in capitals capitalises. */
export function isHeadlineWord(word: string): boolean {
  return HEADLINES.has(word.toLowerCase());
}

/** Whether a word may stand in a name but makes none alone: "Capital", "Group", "First". */
export function isNamePart(word: string): boolean {
  return PARTS.has(word.toLowerCase().replace(/\.$/, ""));
}

/** Whether a capitalised word amid a headline says that somebody comes or goes: "Acme Chief Retired in May". */
export function isMoveWord(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    AMID.has(text.slice(start, end).toLowerCase()) &&
    /[\p{L}\p{N}’')] $/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Whether a capitalised word is a verb in the form that follows "to" and "will": "Acme Chief to Resign". */
export function isPlainVerb(text: string, { start, end }: { start: number; end: number }): boolean {
  return PLAIN_FORMS.test(text.slice(start, end)) && BEFORE_PLAIN_FORM.test(text.slice(Math.max(0, start - 8), start));
}

const PLAIN_FORMS =
  /^(?:Resign|Retire|Depart|Leave|Exit|Quit|Replace|Succeed|Return|Remain|Oversee|Stay|Step|Head|Run|Chair|Assume|Relinquish|Vacate|Appoint|Elect|Recruit|Axe|Slash|Shed|Eliminate|Reduce|Trim|Shut|Furlough|Dismiss|Sack|Fire|Lose)$/;
const BEFORE_PLAIN_FORM = /(?<!\p{L})(?:to|will|would|may|might|could|must|not) $/iu;
