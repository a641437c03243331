import { findNamedTechnologies } from "#technologies/named-technologies.ts";
import { isGiven } from "../language/binding.ts";
import { certaintyAt } from "../language/certainty.ts";
import { isDoer, mentionsIn } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { othersIn } from "../language/other-parties.ts";
import { createPattern } from "../language/pattern.ts";
import { isUnnamedHead } from "../language/unnamed-head.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Issues, pull requests and releases speak for the owner of the repository. */
export function isOwnPlace({ document }: Reading): boolean {
  return document.kind === "release" || document.kind === "activity";
}

/**
 * Notes of a version ("Release v10.6", "Atlas 1.8 is now available") tell what the product does and what its users are to do:
 * of the account's own house only what "we" do in them.
 */
export function isOfVersion({ document: { kind, title, facts } }: Reading): boolean {
  return kind === "release" && (facts.version !== undefined || OF_VERSION.test(title));
}

const OF_VERSION = createPattern(
  /^(?:[\p{L}\p{N}.@/-]+ ){0,4}v?\d+\.\d+(?:\.\d+)*(?![\p{L}\d])|\b(?:release notes|change-?log|what['’]s new|released|is here|(?:is|are) now (?:available|live))\b|^(?:introducing|announcing) /iu,
);

/** "- #4401 New board of teams": an entry of a list of changes; "if you prefer to use A": said to those who use the product. */
const TO_USERS = /^[-*•]? ?\(?#\d{2,}|^if you\b/i;

/** Whether the account does what the verb says, in its own voice or by name. */
export function isOwnDoing(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const lead = sentence.text.slice(Math.max(0, verbAt - 120), verbAt);
  if (OTHERS_DO.test(lead) || RECOMMENDS.test(lead)) return false;
  if (isOwnPlace(reading))
    return sentence.isTitle || !(isOfVersion(reading) || TO_USERS.test(sentence.text)) || WE.test(lead);
  const from = toldFrom(sentence);
  // "Why we're opening our code" has a doer: who "we" are is another question.
  const isHead = !FIRST_PERSON.test(lead) && isUnnamedHead(reading, sentence, verbAt);
  if (isDoer(reading, sentence, verbAt) || isHead) return true;
  if (isSameParty(reading, sentence, verbAt)) return true;
  // "parts with A and chooses B": the first product is no new actor.
  if (GOES_ON.test(lead) && isDoer(reading, withoutProducts(sentence, verbAt), verbAt)) return true;
  const [, after] = WE.exec(lead) ?? [];
  if (after !== undefined)
    return (findOrganisations(after).length === 0 || GOES_ON.test(after)) && speaksAsSubject(reading, sentence);
  if (reading.isOwnSite && DECIDED.test(lead)) return true;
  if (reading.isOwnSite && FIRST_PLURAL.test(sentence.text.slice(verbAt))) return true;
  if (isJoined(reading, sentence, verbAt) || isBehindColon(reading, sentence, verbAt)) return true;
  // "Migrate from A to B" over a page of somebody who sells it tells readers what to do.
  if (IMPERATIVE.test(sentence.text.slice(verbAt))) return false;
  const isBare =
    verbAt - from <= 3 ||
    (/^(?:\p{L}+ ){0,2}$/u.test(lead) && (OURS.test(lead) || findOrganisations(lead.slice(from)).length === 0));
  return (
    isBare &&
    sentence.isTitle &&
    reading.isOwnSite &&
    reading.sentences
      .slice(1, 8)
      .some(({ text }) =>
        /\b(?:we|our|us|wir|unsere?|nous|notre|on|nosotros|nuestr[oa]|hemos|abbiamo|nostr[oa]|wij|onze|ons)\b/i.test(
          text,
        ),
      )
  );
}

const FIRST_PERSON = /(?<!\p{L})(?:we|our|I|my|wir|unsere?|nous|notre|nosotros|nuestr[oa]|noi|wij|onze)(?!\p{L})/iu;
const GOES_ON = /[\p{L}\p{N})](?:,? (?:and|und|et|y|e|en)(?: then| now| also| has| have)?) $/u;

/** The sentence with the known products before `until` written small, so that nobody takes them for companies. */
function withoutProducts(sentence: Sentence, until: number): Sentence {
  let { text } = sentence;
  for (const { start, end } of findNamedTechnologies(text)) {
    if (end <= until) text = text.slice(0, start) + text.slice(start, end).toLowerCase() + text.slice(end);
  }
  return { ...sentence, text };
}

/**
 * "Le groupe a déployé …" right below a headline that names the account and no other: a definite phrase without a name
 * goes on about whom the headline is about.
 */
export function isSameParty(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const [title, lead] = [reading.sentences[0], sentence.text.slice(0, verbAt)];
  if (sentence.isTitle || title === undefined || reading.document.kind !== "article") return false;
  const before = reading.sentences.slice(1, sentence.index).filter(({ isBoilerplate }) => !isBoilerplate);
  if (/^[AO] /.test(lead) && !PORTUGUESE.test(sentence.text)) return false;
  if (before.length > 1 || !DEFINITE.test(lead) || ANOTHER_PARTY.test(lead)) return false;
  const isNamed = title.namesSubject && mentionsIn(reading, title, title.text)[0]?.start === 0;
  return isNamed || isGiven(reading);
}

const PORTUGUESE = /(?<!\p{L})(?:da|das|dos|em|para|com|uma|que|na)(?!\p{L})|[çãõ]/u;
const DEFINITE = /^(?:The|Der|Die|Das|Le|La|L['’]|El|Il|Lo|O|A|De|Het) ?(?:[\p{L}\d'’-]+ ){1,7}$/u;
const ANOTHER_PARTY =
  /(?<!\p{L})(?:customers?|clients?|users?|partners?|vendors?|suppliers?|rivals?|competitors?|analysts?|reports?|study|survey|moves?|deals?|contracts?|agreement|software|systems?|platform|products?|tools?|solution|who|which|that|Kunden?|Partner|Anbieter|Lieferant\p{L}*|Konkurren\p{L}*|Studie|System|Software|Lösung|Plattform|Vertrag|logiciel|système|solution|plateforme|accord|contrat|fournisseur|éditeur|étude|sistema|plataforma|acuerdo|contrato|proveedor|fornecedor|estudo|piattaforma|fornitore|accordo|contratto|leverancier|systeem|klant(?:en)?)(?!\p{L})/iu;

const OURS = /^(?:our|unser\p{L}{0,2}|notre|nos|nuestr[oa]s?|noss[oa]s?|il nostro|la nostra|onze|ons) /iu;

const IMPERATIVE =
  /^(?:migrate|move|switch|convert|transition|replace|swap|use|adopt|drop|ditch|leave|choose|pick|add|remove|port|shift|upgrade|change|get|stop|deploy|install|implement)(?!\p{L})/iu;

/** "Siamo passati", "hemos migrado": the verb alone says that those who write do it. */
const FIRST_PLURAL =
  /^(?:siamo|abbiamo|hemos|nos hemos|avons|sommes|temos|migramos|mudamos|passamos|trocamos|escolhemos|adotamos|deixamos|estrenamos|lanzamos)(?!\p{L})/iu;

/** "The decision was made to …": by whom is clear where it stands. */
const DECIDED = /\b(?:the )?(?:decision was (?:made|taken)|it was (?:decided|agreed)) to $/i;

/** "New ticketing at Beacon: operator opts for …": whoever is named before the colon, and alone. */
function isBehindColon(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const [head, after] = sentence.text.slice(0, verbAt).split(/: (?=[^:]*$)/);
  if (!sentence.isTitle || head === undefined || after === undefined || !/^(?:the )?(?:[\p{Ll}-]+ ){1,2}$/u.test(after))
    return false;
  return mentionsIn(reading, sentence, head).length > 0 && othersIn(reading, head).length === 0;
}

/** "Beacon and Globex are switching": both of them do. */
function isJoined(reading: Reading, sentence: Sentence, verbAt: number): boolean {
  const lead = sentence.text.slice(0, verbAt);
  const own = mentionsIn(reading, sentence, lead).at(-1);
  return (
    own !== undefined &&
    (JOINED.test(lead.slice(own.end)) || (sentence.isTitle && LISTED.test(lead.slice(own.end)))) &&
    /^(?:["“]|[\p{Lu}][\p{L}&.-]* (?:and|&) )?$/u.test(lead.slice(0, own.start))
  );
}

const JOINED =
  /^(?:,? (?:and|&|und|et|y|e|en) (?:the )?\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,3})? (?:(?:are|have|both|will|to|now|also|is|has) ){0,3}$/u;

/** "Beacon, Globex to switch": headlines leave "and" out. */
const LISTED = /^, \p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,2} (?:(?:are|both|will|to|now|also) ){0,3}$/u;

const WE =
  /\b(?:we|our (?:[\w-]+ ){0,2}(?:team|company|engineers|group|department|shop|store|firm|school|hospital|library|council|office|organi[sz]ation|agency|studio|newsroom)|wir|unser (?:[\w-]+ )?Team|nous|notre équipe|nosotros|nuestro equipo|nós|nossa equip[ae]|noi|il nostro team|wij|ons team)\b([^;:]{0,80})$/i;
const OTHERS_DO =
  /\b(?:customers?|clients?|users?|companies|businesses|people|teams|brands|merchants|developers|you|your|they|others|competitors?|rivals?|many|most|some|help(?:s|ed|ing)?|lets?|allow(?:s|ing)?|enabl(?:es?|ing)|if|should|could|would|might|may|can|want(?:s|ed)? to|like to|need(?:s|ed)? to|plan(?:s|ning)? to|consider(?:s|ing|ed)?|evaluat(?:e|es|ing)|options?|ability|abilities|possibility|choice|way|instructions|instead of|rather than|before|without|not|never|don['’]t|didn['’]t|doesn['’]t|won['’]t|cannot|can['’]t) (?:\p{Ll}+ ){0,3}$|\bsupport(?:s|ing)?(?: for)? $/iu;

/** "We recommend migrating to A": its readers are to do so. */
const RECOMMENDS = /\b(?:recommend|advis|suggest|encourag|urg)\p{L}*(?: (?!that we)[\p{L}-]+){0,4} $/iu;

/** "We" of an article elsewhere is the account's when its first lines introduce the account. */
export function speaksAsSubject(reading: Reading, sentence: Sentence): boolean {
  if (reading.isOwnSite || sentence.impliesSubject) return true;
  return reading.sentences.slice(0, 7).some(({ text, index, isBoilerplate }) => {
    const [own] = isBoilerplate ? [] : reading.matcher.findLoosely(text);
    return (
      own !== undefined &&
      ((own.start <= 12 && (index <= 1 || INTRODUCES.test(text.slice(own.end)))) ||
        (OUR_OWN_PART.test(text.slice(own.end)) && /\b(?:we|our|us)\b/i.test(text.slice(0, own.start))) ||
        /\b(?:at|for|here at|bei|chez|(?:infrastructure|stack|back-?end|site|app|code ?base|systems?|platform) of) $/i.test(
          text.slice(0, own.start),
        ))
    );
  });
}

/** "Acme is …", "Acme processes …" introduces whose text it is; "Globex open-sourced its patents" names an example. */
const INTRODUCES =
  /^(?:,|['’]s?(?!\p{L})|,? (?:\([^)]{1,40}\) )?(?:is|was|are|were|has|have|had|came|does|did|can|lets?|provides?|offers?|helps?|makes?|made|builds?|built|writes?|wrote|runs?|ran|allows?|gives?|serves?|served|operates?|needs?|needed|wants?|started|began|grew|processes|handles|powers?|sends?|stores?|uses?|used|relies|relied|migrated|moved|switched|replaced|moves|switches|replaces|engineers?|team|began|chose|decided|went|the|a|an|our)(?!\p{L})|$)/iu;
/** "without stopping Acme API": a part of what "we" run. */
const OUR_OWN_PART =
  /^(?:['’]s)? (?:API|app|platform|back-?end|front-?end|web ?site|site|store|service|dashboard|infrastructure|product|stack)(?!\p{L})/iu;

/** Stated as done, under way or decided. */
export function isTold(reading: Reading, sentence: Sentence, at: number): boolean {
  // "Goodbye Heroku? What we tell our customers": asked, not told.
  if (/^[^.;:!?]{0,60}\?/.test(sentence.text.slice(at))) return false;
  const from = BECAUSE_WE.exec(sentence.text.slice(0, at))?.index ?? toldFrom(sentence);
  return certaintyAt(sentence.text.slice(from), Math.max(0, at - from), reading.referenceAt) === "stated";
}

/** "We would like to keep it as we migrate": the reason is a fact, whatever the wish. */
const BECAUSE_WE = /(?<=\b(?:as|while|now that|because) )we(?:['’](?:ve|re))? (?:\p{Ll}+ ){0,2}$/u;

/** Named in the sentence, or spoken by the account itself. */
export function concernsSubject(reading: Reading, sentence: Sentence): boolean {
  return (
    isOwnPlace(reading) ||
    reading.isOwnSite ||
    mentionsIn(reading, sentence, sentence.text).length > 0 ||
    sentence.impliesSubject
  );
}

/** Where a statement begins after "How", "Why": what follows is stated. */
export function toldFrom({ text }: Sentence): number {
  return (
    /^["“]?(?:How|Why|When|How and why|Why and how|Pourquoi|Comment|Warum|Wie|Weshalb|Por qué|Cómo|Por que|Como|Perché|Come|Waarom|Hoe) (?=(?:we|our|wir|unser|nous|nos|notre|nosotros|hemos|nós|abbiamo|wij|onze|\p{Lu}))/u.exec(
      text,
    )?.[0].length ?? 0
  );
}
