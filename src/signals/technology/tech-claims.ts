import { nameKey } from "#core/name-key.ts";
import { TECHNOLOGIES } from "#technologies/index.ts";
import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import { type Cue, createCue, createNameCue } from "../language/cues.ts";
import { createPattern } from "../language/pattern.ts";
import { onceEach } from "../language/remember.ts";
import { statedSentences } from "../language/stated-sentences.ts";
import { isForeignTracker } from "../market/own-people.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOfClient } from "./client-tales.ts";
import { BETWEEN_SYSTEMS } from "./operating-systems.ts";
import { isOwnPlace } from "./own-doing.ts";
import { namesWrittenLarge } from "./small-names.ts";
import { findExchanges } from "./tech-exchanges.ts";
import { tookForAnother } from "./tech-headings.ts";
import { isAllKnown, TECH_NOUN, type TechClaim, type TechMove, type TechName } from "./tech-objects.ts";
import { findGivenUp } from "./tech-removals.ts";
import { findTakenUp } from "./tech-uses.ts";
import { ADOPTERS } from "./tech-words.ts";
import { isWish } from "./wishes.ts";

/** What a text says of the account's own stack, each claim with the sentence that makes it. */
export type TechClaims = { moves: TechMove[]; added: TechClaim[]; removed: TechClaim[] };

/** Whether a sentence may say something of a stack; "observed" and "records" stand in every observation. */
export const techCue: Cue = (sentence) => hasWord(sentence) || HEAD.test(sentence.text);

/** "Heroku → Fly.io", "From Jenkins to GitHub Actions": headlines without a word. */
const HEAD = /->|=>|→|^(?:From|Von|De|Da|Van) \p{Lu}|: from \p{Lu}| is (?:now )?(?:the|our) new \p{L}/u;
const hasWord = createCue(
  `graduat transfer relocat jump fir fire fired brings brought bringing consolidat centrali unif gather merg fold pull took take verzichte streich trenn verabschiede kündig gekündigt migrat migriert move moving moved switch port convert transition shift cut change replatform upgrade goes went go gone going goodbye wechsel
 zieht umgezogen umgestiegen gewechselt umgestellt steigt stellt passe pasa passa abandon cambia muda troca stap overgestapt verhuist gemigreerd
 replac swap exchange substitu ersetz durch tausch löst lösen löste troque cambi remplac reemplaza sustituye sostituisce vervang superseded ditch drop dump free bet bets become becomes becoming leav left trad quit scrap retir remov sunset decommission
 deprecate use using used uses adopt run runs running rely relies prefer instead rather statt umstieg umstellung umzug bascule overgang overstap
 live standard start begin began settle opt sign embrace onboard turn taps tapped choos chose pick select deploy roll implement install invest buys bought licen
 setzt nutzt führt entscheid wählt choisi déploie équipe elige implanta escolhe adota adotta sceglie kiest neemt gaat add introduce set setup onboard enable integrate hook wire configure bring bye adds added adding opts opted ripped ripping rips gets getting cuts swaps
 delete get shut stop cease no end cancel uninstall phase rip kill walk say ban banned banning payment accept charge ship send upload store export forward stream setup initial instrument messenger dead login log logs errors tracking verzichtet entfernt schaltet schafft streicht deinstalliert trennt verabschiedet kündigt dit disent tourne se débranche désinstalle dice dicen dá prescinde renuncia rinuncia stopt stoppen doet zegt schakelt acceso accende activa activó renonce supprime deja deixa elimina dismette verwijdert
 adopter production power wins equip order works lives go passe tourne travaille läuft laufen arbeite verwalte roda funciona trabaja draai werk gira lavora came come avons haben hemos escolhemos adotamos abbiamo hebben eliminar quitar entferne dejado installed installée deployed rolled enabled live switched instalado eingeführt eingerichtet einsatz
  outfit fits fit fitted kit equips equipped equipping out got discontinu plug unplug give gave away did does dispens wean strip terminat exit let lets letting renew renewed close closes closed left taken disconnect
  scrap shelv axe axed quit disabl part complet begins began finish announc wrap extend accelerat achève termine lance démarre completa finaliza inicia conclui conclude avvia rondt retenu sélectionné implanté déployé installé généralisé implantado implementado desplegado puesto implantou implementou contratou passou hat haben nimmt heeft introdotto messo logo
  sign signs signed inks inked unterschreibt signe signé firma firmado assina assinou tekent
  chang chat publish ship basculé bascule migré migramos mudamos passamos déménagé transféré quitté quitte abandonné supprimé retiré deixamos dejan dejamos gekozen rolt rollt synced managed hosted monitored handled built served tracked stored machine camera
  give gives gave hand handed bye farewell adiós adieu revoir tschüss adeus vaarwel anstatt statt lieu lugar vez invece posto plaats reemplazado sustituido cambiado
  bar bars barred prohibit outlaw tell tells told order orders ordered ask asked instruct pull verbann verbiet untersag bannit bannissent interdit interdisent prohíbe prohíben veta vetan proíbe proíbem vieta vietano bandisce weert verbiedt verbant block blocks blocked siamo sommes sono ingeruild vervangen billed invoiced paid
  hello hi welcome hola bonjour hallo ciao olá benvenuto welkom willkommen
  includ install embed put puts track report log monitor host serve lint scan automate manage collect measure search translat schedule feedback contact newsletter cookie banner previews analytics redundant obsolete unnecessary superfluous
  ajout añad agreg adicion aggiun einbau hinzu utilis
  exit verruil omruil omruilt verruilt kick kicks kicked turn win wins won bag bags bagged secures gewinnt gagne gana débarrasse deshace deshacen libera liberano confía confían mise misent affida affidano aposta apostam apuesta apuestan land lands landed customer client
  life without rid off removed gone retired history entfernt abgeschaltet supprimée retirée longer observed records`,
);

/** The name that stands for a product however a text spells it. */
export function keyNameOf({ names: [first] }: Pick<TechClaim, "names">): string {
  return first?.known?.name ?? first?.name ?? "";
}

/** What is left for something else is not given up besides. */
function keyOf(name: TechName): string {
  return keyNameOf({ names: [name] }).toLowerCase();
}

/** Reads a text once for all detectors of stack changes. Pure. */
export const techClaims = onceEach((reading: Reading): TechClaims => {
  const claims: TechClaims = { moves: [], added: [], removed: [] };
  const isNews = !reading.isGeneric || TELLS_OWN.test(reading.document.title) || isOwnPlace(reading);
  const sentences = statedSentences(reading, isNews).filter((sentence) => mayTell(reading, sentence));
  if (sentences.length === 0 || isWish(reading) || isLeftByOthers(reading) || isOfOthersUse(reading)) return claims;
  const saidToGo: TechClaim[] = [];
  for (const sentence of sentences) {
    // "Add A, remove B" says of each what becomes of it, and of both together that one takes the other's place.
    for (const { from, to } of tookForAnother(reading, namesWrittenLarge(reading, sentence) ?? sentence)) {
      claims.added.push({ sentence, names: to });
      saidToGo.push({ sentence, names: from });
    }
    const moves = findExchanges(reading, sentence).concat(writtenSmall(reading, sentence));
    claims.moves.push(...moves);
    if (moves.length > 0) continue;
    claims.added.push(...findTakenUp(reading, sentence));
    claims.removed.push(...findGivenUp(reading, sentence));
  }
  // "Replace Beacon with A": nobody leaves itself.
  const own = reading.subject.name.toLowerCase();
  claims.moves = claims.moves.filter(({ from }) => !from.some((name) => keyOf(name) === own));
  const left = new Set(claims.moves.flatMap(({ from }) => from).map(keyOf));
  claims.removed = [
    ...saidToGo,
    ...claims.removed.filter(({ names }) => !names.every((name) => left.has(keyOf(name)))),
  ];
  return claims;
});

/** "Migrate from Beacon to A" in somebody else's tracker: they leave the account. */
function isLeftByOthers(reading: Reading): boolean {
  const { document, matcher } = reading;
  if (document.kind !== "release" || !isForeignTracker(reading)) return false;
  return matcher
    .findLoosely(document.title)
    .some(
      ({ start, end }) =>
        LEAVES.test(document.title.slice(0, start)) && !/^['’-]|^ \p{Lu}/u.test(document.title.slice(end)),
    );
}

/**
 * "Replace Google Analytics with Plausible" in somebody else's tracker is no change of Google's; a list of tools
 * ("awesome-privacy") takes up nothing of what is added to it.
 */
function isOfOthersUse(reading: Reading): boolean {
  const { document, subject } = reading;
  if (document.kind !== "release") return false;
  if (LIST_OF_TOOLS.test(document.url)) return true;
  const own = nameKey(subject.name);
  return (
    isForeignTracker(reading) &&
    !ADOPTERS.test(reading.text) &&
    findNamedTechnologies(document.title).some(({ technology: { name, vendor = "" } }) =>
      [nameKey(name), vendor.slice(0, Math.max(0, vendor.indexOf(".")))].some(
        (one) => one === own || one.startsWith(`${own} `),
      ),
    )
  );
}

const LIST_OF_TOOLS =
  /^https?:\/\/[^/]+\/[^/]+\/(?:awesome(?:[-_.]|$|\/)|[\w.-]*[-_.]awesome(?:$|\/)|(?:free-for-dev|public-apis|clone-wars|selfhosted|[\w.-]*-landscape)(?:$|\/))/i;

const LEAVES =
  /(?<!\p{L})(?:from|off|away from|replac(?:e|es|ed|ing)|instead of|drop(?:s|ped|ping)?|remov(?:e|es|ed|ing)|ditch(?:es|ed|ing)?|swap(?:s|ped|ping)?(?: out)?|leav(?:e|es|ing)|left|deprecat(?:e|es|ed|ing)) (?:the )?[`"“]?$/iu;

/** "switch from sentry to posthog": headings of changes often write all small; both products have to be known ones. */
function writtenSmall(reading: Reading, sentence: Sentence): TechMove[] {
  if (sentence.index > 2 || sentence.text.length > 160 || !isOwnPlace(reading)) return [];
  const text = sentence.text.replace(SMALL_NAME, (word) =>
    nameCue({ text: word }) ? word[0]?.toUpperCase() + word.slice(1) : word,
  );
  if (text === sentence.text) return [];
  return findExchanges(reading, { ...sentence, text })
    .filter(({ from, to }) => isAllKnown(from) && isAllKnown(to) && areJoined(text, from, to))
    .map((move) => ({ ...move, sentence }));
}

/** One word between the two: "replace linear layout with segment view" speaks of neither product. */
function areJoined(text: string, from: TechName[], to: TechName[]): boolean {
  const [first, second] = [from, to].toSorted(([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0));
  const gap = text.slice(first?.at(-1)?.end, second?.[0]?.start);
  return /^ ?(?:out,? (?:and )?|with|by|for|to|from|onto|is (?:now )?(?:the|our) new|in favou?r of|instead of|->|→|=>) ?$/i.test(
    gap,
  );
}

const SMALL_NAME = /(?<![\p{L}\p{N}._/@-])\p{Ll}{4,}(?![\p{L}\p{N}_/@-])/gu;

function mayTell(reading: Reading, sentence: Sentence): boolean {
  return (
    techCue(sentence) &&
    mayBeOfAccount(reading, sentence) &&
    mayNameProduct(reading, sentence) &&
    !isOfClient(reading, sentence) &&
    !NOT_THE_STACK.test(sentence.text)
  );
}

/** Below its head a text elsewhere tells of the account by its name, as "it", or in the words of its people. */
function mayBeOfAccount(reading: Reading, { index, text, namesSubject, impliesSubject }: Sentence): boolean {
  if (namesSubject || impliesSubject || index <= OPENING_SENTENCES || reading.isOwnSite || isOwnPlace(reading))
    return true;
  return IN_FIRST_PERSON.test(text);
}

const OPENING_SENTENCES = 5;
const IN_FIRST_PERSON = createPattern(
  /(?<!\p{L})(?:we|our|us|wir|unser\p{L}{0,2}|nous|notre|nos|nosotros|nuestr[oa]s?|nós|noss[oa]s?|noi|nostr[oa]|wij|onze|ons|hemos|avons|sommes|abbiamo|siamo|temos|hebben|haben)(?!\p{L})/iu,
);

/** Some product has to be named: by its name, or by its capitals beside a word for what products are. */
function mayNameProduct(reading: Reading, sentence: Sentence): boolean {
  if (isOwnPlace(reading)) return true;
  const isCalledTool = (one: Sentence) => nounCue(one) && TECH_NOUN.test(one.text);
  // A headline leaves to the lines below it what its names stand for.
  const hasNoun = isCalledTool(sentence) || (sentence.isTitle && reading.sentences.slice(1, 4).some(isCalledTool));
  if (COUNTED_DEVICES.test(sentence.text) || BETWEEN_SYSTEMS.test(sentence.text)) return true;
  return hasNoun || (nameCue(sentence) && findNamedTechnologies(sentence.text).length > 0);
}

/** "800 Ticketer ticket machines". */
const COUNTED_DEVICES = createPattern(
  /(?:\d|with) \p{Lu}[\p{L}-]+ (?:[\p{Ll}-]+ ){0,2}(?:robots|cobots|drones|scanners|tablets|headsets|terminals|sensors|machines|cameras|bodycams|kiosks|tills|readers|meters)\b/u,
);

/** By the first word of each name; the shortest are too common to look for. */
const nameCue = createNameCue(
  TECHNOLOGIES.flatMap(({ name, names = [] }) => [name, ...names].map((one) => /\p{L}{3,}/u.exec(one)?.[0] ?? "")),
);
const nounCue = createCue(
  `software platform system crm erp cms hris hcm pos wms tms plm mes lms saas cloud database data warehouse lake lakehouse analytics telematics altsystem tool suite
  stack host cdn dns server infrastructure framework library sdk ci pipeline build monitoring observability logging chat help desk ticketing
  identity sso commerce e webshop online storefront payment billing payroll bookkeeping accounting email mail newsletter search package bundler
  linter test orm queue broker cluster kubernetes container serverless mainframe intranet wiki tracker repositor registry secrets feature
  consent tag robot scanner tablet terminal licen seats application app solution module assistant scribe copilot agent model core banking electronic
  health ehr emr human hr customer supply procurement inventory scheduling claims underwriting repo plattform datenbank warenwirtschaft lösung
  werkzeug programm logiciel plateforme système outil base plataforma sistema herramienta ferramenta banco piattaforma strumento gestionale pakket systeem patientenakte patiëntendossier dossier`,
);

/** "How we moved from A to B": told, not taught. */
const TELLS_OWN =
  /^(?:pourquoi|comment|warum|wie|por qué|cómo|por que|como|perché|come|waarom|hoe) (?:nous|wir|unser|notre|hemos|nós|abbiamo|we|wij|onze)\b|^(?:how|why|when) (?:and why )?(?:we|our|\p{Lu}[\p{L}\p{N}.-]+) (?:\p{L}+ed|left|went|chose|cut|got|made|built|[\p{Ll}]+s)\b/iu;

/** Features for users, versions, and lists of what is supported. */
const NOT_THE_STACK = createPattern(
  /^(?:examples?|tutorials?|guides?|recipes?)(?:\([^)]*\))?:|\b(?:sub-?processors?|annex (?:[ivx]+|\d|[a-e])|bump(?:s|ed)?|migration (?:guide|tool|path|assistant|wizard|service)s?|guide (?:to|for|on)|supports? (?:for )?(?:migrat|mov|switch|import)|(?:you|customers|users|clients|teams|companies|businesses|developers|brands|people|organi[sz]ations) (?:can|could|who|that|want|wishing|looking|to) (?:now |easily |also )?(?:to )?(?:migrat|mov|switch|replac|us|adopt|choos|add|leav|run)|how to|learn how|tips|webinar|case stud(?:y|ies)|helps? (?:you|customers|teams|companies|businesses|brands|organi[sz]ations|developers)|lets? (?:you|customers|teams|users)|allow(?:s|ing)? (?:you|customers|teams|users|companies)|enabl(?:es?|ing) (?:you|customers|teams|users|companies)|readme|knowledge of|experience (?:with|in)|familiar with|proficien\w+)\b/i,
);
