import { type NounPhrase, nounPhraseAt, toSingular } from "./noun-phrase.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import { createPattern } from "./pattern.ts";
import { remember } from "./remember.ts";

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Things that are launched, released or introduced without being a product. Singular. */
const NOT_PRODUCTS =
  words(`nps camp hero heroes ambassador champion contributor maintainer highlights process governance timeline roadmap transfer establishment adoption retirement deprecation sunset list code tournament invitational airdrop reward renovation deployment trend tale
 
  campaign appeal drive petition investigation probe inquiry enquiry review search hunt consultation survey study report ebook
  whitepaper paper guide book newsletter podcast webinar event conference summit series contest competition challenge award prize
  hackathon accelerator incubator fellowship scholarship internship apprenticeship bootcamp course curriculum foundation charity
  fundraiser initiative program programme project pilot strategy plan restructuring round raise financing offering ipo bond
  offer bid tender takeover lawsuit claim attack rocket satellite missile career business company startup venture spin-off
  subsidiary joint-venture partnership alliance collaboration consortium council committee board network community forum group
  team division unit department office headquarters headquarter hq hub plant factory store shop branch location showroom warehouse facility site
  centre center lab laboratory campus clinic restaurant operation expansion region market website homepage rebrand brand logo
  identity sale promotion discount deal giveaway beta alpha waitlist trial signup registration preorder pre-order recall update
  patch fix hotfix change improvement statement result figure earning number statistic data finding detail image photo video
  trailer teaser webcast livestream broadcast album song single film movie season episode show hire hiring recruitment job vacancy effort push bill law
  legislation policy measure rule sanction tariff warrant hostage prisoner employee worker player roadmap vision mission
  statue sculpture plaque monument memorial mural portrait exhibit mascot anthem documentation doc reference changelog handbook
  action petition zahl bilanz ergebnis strategie studie bericht quartalszahl quartalszahlen
  celebration party festival exhibition tour fund buyback dividend price pricing fee blog post article interview integration
  connector support feature option fellow class cohort batch phase stage chapter era wave second third week month today
  compliance certification attestation accreditation licence license approval authorization clearance
  certificate charge spring summer autumn winter christmas share stake house home land asset ticket breach date breakthrough lineup-change uniform rule fare timetable schedule
  resultado risultato résultat resultados risultati résultats demanda queja denuncia plainte recours candidature candidatura
  relatório balanço bilancio piano bilan jaarcijfer cijfer jahreszahlen jahresbericht plainte
  ceo cfo cto coo president director kampagne studie initiative büro filiale werk fonds campagne étude bureau usine boutique
  campaña estudio oficina fábrica tienda organization organisation school practice grant agreement activity opportunity innovation insight
  milestone approach enhancement advancement capability resource achievement agenda recipient winner honoree finalist installment
  instalment sequel novel memoir seminar workshop masterclass tour raffle auction sweepstakes enrollment enrolment listing residence
  apartment condo condominium mural gameplay page option completion appointment officer sponsorship commitment adoption consultancy agency firm nonprofit corporation academy institute hospital university leader expert executive artist athlete influencer nominee judge panelist ambassador innovator entrepreneur
  woman women people troop qualifier balloon blueprint outlook playbook session journey adventure secret truth professional student space corridor pavilion playground
  artwork hashtag document demonstration contract club hotel resort gym
  zahlen kollege kollegin kollegen konzept konzepte pläne plan bilanzen leiter leiterin trainerin mannschaft kandidat kandidatin azubis jahresplan
  chef chefin azubi auszubildende auszubildenden geschäftsführer geschäftsführerin vorstand mitarbeiter führungsteam vacature directeur directrice président
  presidente directora consejero amministratore voeux vœux excuse disculpa conto comptes stagiaire nachfolger nachfolgerin opvolger
  loss profit deficit surplus research scheme refinancing defence defense lng cargo takeover overhaul shake-up shakeup crackdown probe inquest
`);
/** The same in languages that put the noun first: "un piano industriale". */
const NOT_FIRST = words(`
  out nationwide worldwide globally online following acquisition
  plan piano plano plans programa programme programma campagne campanha campaña campagna étude estudio studio estudo pesquisa enquête encuesta
  sondage sondaggio appel llamamiento fondation fondazione fundação fundación concours concurso concorso initiative iniciativa iniziativa
  demanda querella denuncia queja recurso plainte recours denúncia ricorso esposto excuses disculpas vacature vacatures
  chantier recrutement formation formación formazione offensive opération operación operazione operação
`);
/** Words that spoil the whole phrase: a "webinar series" is no series of products. */
const OCCASIONS = words(`
  appel aanbesteding licitación licitação ausschreibung bando gara tender rfp
  webinar podcast conference campaign contest survey ebook report newsletter hackathon newsroom blog annual yearly baromètre
  barometer barómetro barometro sondage encuesta sondaggio umfrage enquête studie étude estudio
`);
/** Things explained as these are told or held, not sold: "Spin, our new podcast". */
const NOT_SOLD = words(`
  podcast report survey study guide book ebook newsletter blog magazine documentary film video series show episode webinar
  conference summit event meetup festival campaign initiative program fellowship scholarship award prize contest foundation charity
  index promotion reward sale bill law giveaway spotlight barometer manifesto column forum subsidiary division hackathon accelerator programme offering fund exposé expose biography memoir novel thriller story anthology mascot office colleague
  competition challenge quest petition sweepstakes raffle
`);
/** Things that are products when a company releases, introduces or announces them. Singular. */
const PRODUCTS = words(`
  product platform app application software tool toolkit suite service solution system module engine api sdk cli framework library
  model assistant copilot agent bot chatbot dashboard marketplace portal database warehouse-platform browser plugin plug-in extension
  edition version generation device hardware robot cobot drone scooter car truck van bike bicycle motorcycle vehicle tractor
  battery charger inverter turbine pump sensor camera chip processor semiconductor laser printer scanner router switch headset
  watch wearable phone smartphone laptop tablet display screen speaker machine instrument analyser analyzer analytics assay test
  kit vaccine drug therapy treatment implant card account wallet loan mortgage insurance cover package bundle line-up lineup line
  collection range menu drink custard sauce soup pasta granola vodka rum spirit espumante cava sparkling kombucha beer bier pils ipa stout blond snack bar flavour flavor game console toy yacht boat ship vessel aircraft engine cloud
  doorbell buoy sonar wok oven cooker hob kettle fridge freezer stove boiler heater thermostat lock bulb lamp light chair sofa
  bed mattress mower drill saw tyre tire e-bike ebike trailer caravan bus train tram locomotive crane excavator forklift
  harvester shoe sneaker jacket backpack helmet glove cream serum shampoo perfume fragrance cereal yoghurt yogurt cheese
  chocolate biscuit pizza burger milk tea coffee wine whisky gin lager ale cider juice soda toothbrush keyboard monitor
  microphone headphone earbud lens tracker detector valve motor gearbox controller electrolyser fabric paint coating
  adhesive cement planner builder editor compiler geocoder calculator simulator scheduler reader viewer map search
  bicicleta moto motocicleta patinete furgoneta camión camion utilitaire camionnette trottinette casque bière birra cerveza cerveja
  crema sérum tarjeta cartão carte cuenta conta seguro assurance assicurazione préstamo hipoteca servicio serviço servizio modelo
  modello modèle gama climatizzatore frigorifero lavatrice aspirateur aspirador lavadora pompe bomba kiln
  smartwatch mainframe supercomputer generator
  robô sensor aplicativo máquina câmera capteur appareil application vélo voiture montre gamme gerät maschine
  kamera software app modell uhr applicazione macchina aplicación máquina apparaat
  computer treadmill kibble camping-car thermostaat betaalpas bankpas creditcard spaarrekening hypotheek verzekering telefoon schoen wijn kaas
  kaart rekening kreditkarte karte konto versicherung kredit wärmepumpe rucksack matratze limonade müsli joghurt käse wurst schokolade
  parfüm spiel parfum vin yaourt fromage chaussure lunettes matelas poussette móvil reloj vino queso yogur colchón telefono scarpa
  formaggio profumo materasso carta carro celular tênis vinho queijo iogurte perfume colchão pot cheese-board shake milkshake smoothie seltzer tonic cocktail lemonade saver pouch dip spread jam bread loaf cake cookie pie crisp nugget sausage tofu honey vinegar
  mustard spice salad sandwich wrap taco meal capsule pod pill supplement vitamin gel lotion balm soap deodorant nappy diaper
  detergent candle bag suitcase luggage sandal boot dress shirt hoodie coat jumper hat ring necklace bracelet sunglasses goggle tent
  rucksack kayak ski snowboard surfboard skateboard racket guitar piano amplifier turntable radio television tv projector puzzle
  doll globe fryer toaster grill barbecue blender mixer juicer dishwasher washer dryer iron vacuum purifier humidifier
  air-conditioner heat-pump adapter dock stylus mouse webcam catamaran ferry sedan saloon hatchback suv pickup minivan coupe
  convertible roadster crossover hybrid motorhome moped pram stroller wheelchair prosthesis catheter stent scalpel syringe inhaler mask
  ventilator ultrasound satellite-phone icecream ice-cream can lavastoviglie lave-linge lave-vaisselle senf moutarde mostaza senape sauce
  pompa pomp frigo caminhão vrachtwagen wasmachine furgone lkw pkw elektroauto transporter
  biporteur triporteur auricular auriculares cuffia écouteur kopfhörer hörgerät lautsprecher fernseher wagen schuh jacke tasche uhr
  termostato termometro lampada bicicletta zapatilla coche altavoz teclado teléfono telefone relógio reloj orologio thermostat
  fiets lampe montre stylo horloge storage gateway firewall network-platform terminal pos crm erp lms cms plattform lösung produkt werkzeug dienst plateforme outil
  logiciel plataforma herramienta producto piattaforma prodotto dispositivo roboter
`);
/** "o3-pro", "mx5": letters and a number, unlike a quarter, a year or a form. */
const IS_MODEL = /^(?!(?:q[1-4]|h[12]|fy\d+|g\d+|b2b|b2c|[sf]-\d|covid-19)$)\p{Ll}{1,5}-?\d{1,3}(?:-\p{Ll}+)?$/u;
const VERSION = createPattern(/\bv?\d+(?:\.\d+){1,3}\b|\b(?:version|v|gen|generation|mark|mk) ?\d+\b|\bv\d+\b/i);

/** "Announced a $45 million Series B": a round of money. */
const ROUND_NAME = /\b(?:series|série|serie)[ -][a-k]\d?\b|\bpre-?seed\b/i;

/** "AtlasCon 2026", "Beacon Summit": where people meet. */
const MEETING =
  /(?:\p{Ll}(?:Con|Conf|Fest|Camp)|(?:^|\s)(?:[Cc]on|[Cc]onf|[Ss]ummit|[Ff]est|[Cc]amp|[Mm]eet-?up|[Ww]eek|[Hh]ackathon|[Cc]onference|[Ff]orum|[Dd]ays?)) (?:19|20)\d\d$|\p{Ll}(?:Con|Conf|Fest)$/u;

/** Whether a phrase names something a company sells. `isOpen` verbs ("launch", "unveil") need no further hint. */
export function isProduct(phrase: NounPhrase, isOpen: boolean, hasTitleCase: boolean): boolean {
  const heads = phrase.words.map((word) => toSingular(word.toLowerCase().replace(/['’]s$/, "")));
  if (
    (NOT_PRODUCTS.has(phrase.head) &&
      !/\b(?:app store|(?:media|video|music|audio|record|mp3|dvd) player)$/i.test(phrase.text)) ||
    NOT_FIRST.has(heads[0] ?? "") ||
    ROUND_NAME.test(phrase.text) ||
    isBareNumber(phrase) ||
    /^(?:\p{Ll}+ )?[$€£¥][\d.,]+$/u.test(phrase.text) ||
    isUnnamedPlural(phrase, heads) ||
    MEETING.test(phrase.text) ||
    /^(?:q[1-4]|h[12])$/.test(heads[0] ?? "")
  )
    return false;
  // "ships 40 containers" is a delivery.
  if (!isOpen && /^\d[\d.,]*$/.test(heads[0] ?? "") && heads.length > 1) return false;
  if (heads.some((word) => OCCASIONS.has(word) || COUNTED_OFF.test(word))) return false;
  if (heads.some((word) => PRODUCTS.has(word)) || VERSION.test(phrase.text)) return true;
  if (IS_MODEL.test(phrase.head)) return true;
  if (PRODUCT_ENDING.test(phrase.head) || heads.some((word) => GENERATION.test(word))) return true;
  if (isOpen) return phrase.text.length > 2;
  const names = phrase.words.filter((word) => /^\p{Lu}/u.test(word) || /^\p{Ll}+\p{Lu}/u.test(word));
  return !hasTitleCase && names.length > 0;
}

/** Whether its last word is a thing that is launched without being a product. */
export function isNoProduct({ head }: NounPhrase): boolean {
  return NOT_PRODUCTS.has(head);
}

/** "More innovative products", "the top tills for jewellers", "the most effective tools": nobody has made these in particular. */
function isUnnamedPlural({ words: [, ...rest], text }: NounPhrase, [first = ""]: string[]): boolean {
  if (/^(?:top|best)$/.test(first)) return /s$/i.test(text);
  const isVague = /^(?:more|most|additional|further|other|many|several|various|future|key)$/.test(first);
  return isVague && /s$/.test(text) && (first === "most" || !rest.some((word) => /^\p{Lu}/u.test(word)));
}

/** "State of Procurement report", "fifth edition of its barometer", "Spin, our new podcast": what the words after it make of it. */
export function isToldNotSold(text: string, phrase: NounPhrase): boolean {
  const rest = text.slice(phrase.end);
  const [link] =
    /^(?: (?:of|on|de|des|del|della|von|van|do|da) | ?[,:–—-]+ ?(?=(?:our|its|their|an?|the) )|: (?=\p{Lu}))/iu.exec(
      rest,
    ) ?? [];
  if (link === undefined) return false;
  if (EDITION.test(phrase.text) && !/^[,:–—-]/.test(link)) return true;
  const explained = nounPhraseAt(text, phrase.end + link.length);
  return explained !== undefined && NOT_SOLD.has(explained.head);
}

/** What has editions by number is published or held again. */
const EDITION =
  /(?:^|\s)(?:\d+(?:st|nd|rd|th|ª|º|e|\.)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{L}+(?:ième|ème)|première|erste|zweite|dritte|\p{L}+te|primera|segunda|tercera|cuarta|quinta|prima|seconda|terza|primeira|terceira) (?:edition|édition|edición|edizione|edição|ausgabe|auflage|editie)$/iu;

/** Whether its last word is a product by itself: "our new berth planner". */
export function isProductNoun(phrase: NounPhrase): boolean {
  return PRODUCTS.has(phrase.head) || PRODUCT_ENDING.test(phrase.head);
}

/** Compounds of languages that write them as one word. */
const PRODUCT_ENDING =
  /.(?:plattform|sensor|software|gerät|maschine|roboter|kamera|lösung|modell|system|-?app|pumpe|rekening|pakket|karte|versicherung|bike|batterie|speicher|matratze|brille|jacke|lampe|drucker|kopfhörer|ometer|oscope|ware|cycler)$/i;
/** "its millionth speaker", "the 10,000th bike": one of many. */
const COUNTED_OFF = /^(?:(?:hundred|thousand|million|billion)th|\d[\d.,]*\d{2}th)$/i;
/** "second-generation doorbell": only products have generations. */
const GENERATION = /generation$|^next-gen$|^entry-level$/i;

/** "Atlas 4" is a name, "40" and "40 new" are counts. */
function isBareNumber({ words, head }: NounPhrase): boolean {
  return /^\d/.test(head) && (words.length < 2 || !/^\p{Ll}{0,2}\p{Lu}/u.test(words[0] ?? ""));
}

/** The product's own name within a phrase ("its Atlas Flow platform" is Atlas Flow), else the phrase. */
export function productName(phrase: NounPhrase, hasTitleCase: boolean): string {
  const plain = phrase.text.replace(/["“”„«»]/g, "").trim();
  if (hasTitleCase || (phrase.isQuoted && /^\p{Lu}/u.test(plain))) return plain;
  const run =
    /(?<![\p{L}\p{N}-])(?:\p{Ll}{0,2}\p{Lu}|\d\p{Lu})[\p{L}\p{N}.+-]*(?: (?:\p{Ll}{0,2}\p{Lu}|\d)[\p{L}\p{N}.+-]*){0,5}/u.exec(
      plain,
    );
  // "Link checker is here": the capital of a sentence makes no name of an ordinary word.
  if (run?.index === 0 && /^\p{Lu}\p{Ll}+$/u.test(run[0]) && plain.length > run[0].length && isOrdinaryWord(run[0]))
    return plain;
  // "the Tidewater bridge Kelvo box": two names with a word between are one long name.
  if (run && / \p{Ll}[\p{L}-]* \p{Lu}\p{Ll}/u.test(plain.slice(run.index + run[0].length))) return plain;
  if (
    !run ||
    (run[0] !== plain && NO_PROPER_NAME.test(run[0])) ||
    /^(?:AI|IT|API|US|UK|EU|Web|Internet|PC|SaaS|B2B|IoT|3D|ML|JavaScript|TypeScript|Java|Python|Golang|Go|Rust|Ruby|PHP|SQL|Kubernetes|Docker|Linux|Android|iOS|macOS|Windows|Bitcoin)$/.test(
      run[0],
    ) ||
    PRODUCTS.has(run[0].toLowerCase())
  )
    return plain;
  // "Lactase development services": a plural that says little takes the words before it along.
  if (/^(?:solution|service)s$/i.test(phrase.words.at(-1) ?? "") && run[0].length < plain.length) return plain;
  // "a Kelvo Roe's Harbour game": a person's name alone is not what is sold.
  if (run && /^['’]s \p{Lu}/u.test(plain.slice(run.index + run[0].length))) return plain;
  return run[0].replace(/\.$/, "");
}

/** "AI-powered", "SEO", "8K": they tell of what kind a thing is. */
const NO_PROPER_NAME =
  /^(?:\p{Lu}{2,4}|\p{L}+ PC|SaaS|B2B|IoT|3D|\d\p{Lu}|U\.S\.?|(?:\p{Lu}[\p{L}\p{N}.]* )*[\p{L}\p{N}.]+-\p{Ll}+)$/u;

/** A headline that capitalises nearly every word: capital letters say nothing there. */
export const isTitleCase = remember((text: string): boolean => {
  const long = text.match(/[\p{L}\p{M}'’-]{4,}/gu) ?? [];
  const capitalised = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length >= 4 && capitalised.length / long.length > 0.7;
});

/** `major` of a version that begins a new major line (2.0, v3.0.0, 1.0.0); undefined for minor, patch and pre-releases. */
export function majorOf(version: string): number | undefined {
  const match = /(?:^|[\s@_/-])v?(\d{1,4})\.0(?:\.0)?(?![\w.-])/i.exec(version);
  const major = match ? Number(match[1]) : 0;
  return major >= 1 && major <= MAJOR_MAX ? major : undefined;
}

/** Above this a number is a year or a release train that counts up every few weeks, not a new product generation. */
const MAJOR_MAX = 30;
