import { type Cue, createCue } from "../language/cues.ts";
import { isDoer, mentionsIn } from "../language/doer.ts";
import { findOrganisations } from "../language/names.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isNamedAfterAnother, isOnlyPartOfSite } from "./named-sites.ts";
import { isNewAddress } from "./new-addresses.ts";
import { isOwnPlace } from "./own-doing.ts";
import { isSwitchedOver } from "./site-switches.ts";

/** Words one of which a sentence about a new site has. */
const hasWord = createCue(
  `website websites webseite webauftritt internetauftritt internetseite web site sites sito sitio homepage page pages portal redesign relaunch
  revamp refresh makeover facelift renovation online go golive face gewand look peau refonte paint front`,
);

/** A word for a site, or "the new acme.com". */
export const siteCue: Cue = (sentence) => hasWord(sentence) || NEW_ADDRESS.test(sentence.text);
const NEW_ADDRESS = /\b[Nn]ew (?=www\b|[a-z0-9-]{2,40}\.[a-z]{2,40}\b)|\bnew one\b/;

const SITE =
  "(?:(?:company |corporate |public |main |marketing |official |brand |root |e-?commerce |online )*(?:web ?sites?|web portals?|web ?pages?|web presence|online presence|homepage|home ?page|site|marketing pages?|landing pages?|digital home|online home|home on the (?:web|internet)|web ?shop|online (?:shop|store)))";
const FRESH =
  "(?:brand[- ]new|all[- ]new|new(?:ly)?(?:[- ](?:look|designed|redesigned|launched))?|re-?designed|re-?vamped|re-?freshed|re-?launched|re-?built|re-?imagined|overhauled|modern(?:i[sz]ed)?|improved|updated|completely new|fresh)";
const SITE_ABROAD =
  "(?:web(?:site|seite|auftritt|präsenz|shop)?|homepage|internet(?:seite|auftritt|präsenz)|online-?(?:auftritt|shop)|site(?: web| internet)?|página(?: web)?|sitio(?: web)?|portal|sito(?: web| internet)?|site|website)";

/** "launches its new website", "unveils a redesigned site". */
const LAUNCHES = createPattern(
  new RegExp(
    `\\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|introduc(?:es|ed|ing)|reveal(?:s|ed)?|present(?:s|ed)?|roll(?:s|ed|ing)? out|debut(?:s|ed)?|publish(?:es|ed)?|releas(?:es|ed)|ships?|shipped|announc(?:es|ed|ing)|went live with|goes live with|deploy(?:s|ed|ing)?|go(?:es)? online with|built|celebrat\\w+)\\b[^.;:]{0,40}?\\b(?:${FRESH}[ ,]+(?:and \\w+ )?)+(?:[\\w-]+ ){0,3}?${SITE}\\b`,
    "gi",
  ),
);
/** "redesigned our website", "Redesign marketing page". */
const REMAKES = createPattern(
  new RegExp(
    `\\b(?:re-?design(?:s|ed|ing)?|re-?launch(?:es|ed|ing)?|re-?vamp(?:s|ed|ing)?|re-?build(?:s|ing)?|re-?built|overhaul(?:s|ed|ing)?|re-?fresh(?:es|ed)?|renovat(?:es|ed)|re-?imagin(?:es|ed)|(?:freshen|spruc)(?:s|es|ed|ing)? up|moderni[sz](?:es|ed)|replac(?:es|ed)(?= (?:our|its|their) ))\\b (?:of )?(?:(?:the|our|its|their|all of our)[ ])?(?:\\w+ ){0,2}?${SITE}\\b`,
    "gi",
  ),
);
/** "Site redesign", "website relaunch", "marketing site refresh". */
const REMAKING = createPattern(
  new RegExp(
    `\\b${SITE}(?:['’]s)?(?: marketing)?[ -](?:re-?design(?:ed)?|re-?launch(?:ed)?|re-?vamp|re-?fresh|renovation|overhaul|make-?over|face-?lift|re-?build|go-?live|(?:v?\\d(?:\\.0)? )?launch(?:ed)?$|v\\d(?:\\.0)?(?: is live|$))(?!\\w)`,
    "gi",
  ),
);
/** "Our new website is live", "welcome to our new site", "with this new web site". */
const IS_NEW = createPattern(
  new RegExp(
    `\\b(?:(?:welcome to|our|the|its|this|a) )?(?:${FRESH} )+(?:[\\w-]+ ){0,2}?${SITE}\\b(?=(?:[^.;]{0,40}?\\b(?:(?:is|are|has|have|goes?|went|now|gone) (?:\\w+ ){0,2}?(?:live|online|up|here|launched|arrived|ready|landed)\\b|go(?:es)? live|went live)))|\\bwelcome to (?:our|the) (?:${FRESH} )*(?:[\\w-]+ ){0,2}?${SITE}\\b|\\bwith (?:this|our) (?:${FRESH} )+${SITE}\\b|\\b(?:our|${SITE}) (?:has|have|got|gets|sports?|wears?) (?:been (?:re-?designed|re-?launched|re-?built|overhauled|re-?vamped|given a)|an? (?:brand-?)?(?:new|fresh) (?:look|face|design|coat|home|outfit)|(?:a )?(?:make-?over|face-?lift))`,
    "gi",
  ),
);
/** A headline that is nothing but the thing: "New website", "New marketing pages", "Introducing our new website". */
const HEADLINE = new RegExp(
  `^(?:[\\w-]+(?:\\([^)]*\\))?: )?(?:(?:introducing|announcing|meet|welcome to|say hello to|here is|enhancement:|we have|we['’]ve got|it['’]s here:) )?(?:an? |our |the )?(?:${FRESH} )+(?:[\\w.-]+ ){0,2}?${SITE}(?: (?:is )?(?:now )?(?:(?:going |goes )?(?:live|online|up|here|open)|launch(?:ed)?|redesign))?[!.]?$`,
  "i",
);
/** What becomes of a site that is made anew, as a verb and as a thing. */
const REMADE =
  "(?:completely |fully |totally |entirely |newly )?(?:re-?designed|re-?launched|re-?built|re-?vamped|re-?freshed|re-?done|overhauled|replaced|moderni[sz]ed|renewed|reworked|remade|transformed)";
const REMAKE =
  "(?:(?:complete|total|full|major|long-awaited|bright|fresh|much-needed) )*(?:new look|new face|new design|make-?over|overhaul|re-?vamp|re-?fresh|re-?design|re-?launch|re-?build|face-?lift|coat of paint|renovation|upgrade)";
/** Site and change in either order, with whatever verb: "our site was rebuilt", "a makeover for its website", "has a new website". */
const REMADE_SITE = createPattern(
  new RegExp(
    `\\b(?:${SITE}(?:['’]s)?(?: (?:that|which) [^.;,]{3,40}?)? (?:has|have|had|was|were|is|are|gets?|got)(?: (?:now|just|recently|finally|since))? (?:been )?${REMADE}|${SITE} (?:has |have )?(?:gets?|got|receiv(?:es|ed)|undergo(?:es)?|underwent|undergone|enjoys?|sports?|given|had)(?: an?| its| their)? ${REMAKE}|${REMAKE} (?:for|of|to) (?:(?:the|our|its|their) )?(?:[\\p{L}'’-]+ ){0,4}?${SITE}|(?:giv(?:es?|ing|en)|gave) (?:our|its|their|the) ${SITE} (?:an? )?${REMAKE}|(?:has|have|['’]ve) (?:got )?an? (?:${FRESH} )+${SITE}|gets? (?:an? |its )?(?:${FRESH} )+${SITE}|(?:replac(?:es|ed|ing)|swapp?(?:s|ed)) (?:our|its|their) (?:old )?${SITE} (?:with|for) (?:an? |our |its )|(?:switch(?:es|ed|ing)? on|turn(?:s|ed|ing)? on|flip(?:s|ped) the switch on|puts?|brings?|brought|open(?:s|ed)?|took the wraps off|takes the wraps off) (?:(?:its|our|the|their|an?) )?(?:${FRESH}[ ,]+)+(?:[\\p{L}-]+ ){0,2}?${SITE}|new version of (?:our|its|the) ${SITE})(?![\\p{L}-])(?! (?:builder|tool|content|security|hosting))`,
    "giu",
  ),
);

/** The same in other languages. */
const ABROAD = createPattern(
  new RegExp(
    `(?<!\\p{L})(?:(?:unsere?[mnr]?|die|der|das|eine?[mnr]?|mit)? ?(?:komplett )?(?:neue[mnrs]?|überarbeitete[nr]?|frische[nr]?) ${SITE_ABROAD}|(?:website|homepage|web)-?relaunch|relaunch (?:der|unserer|seiner|des) ${SITE_ABROAD}|relaunch(?=:)|in neuem (?:gewand|design|look|glanz|kleid|outfit|licht)|(?:notre |son |le |un )?nouveau site|(?:refonte|relance) (?:du|de (?:notre|son|leur)) site|site fait peau neuve|(?:nuestr[oa]|su|la|el|una?|nov[ao]|nuev[ao]) (?:nuev[oa] )?(?:página )?(?:web|sitio)(?= (?:ya |está|estrena|renovad|nuev))|(?:nuev[oa]|renovad[oa]) (?:${SITE_ABROAD})|rediseño (?:de (?:la|nuestra|su)|del) ${SITE_ABROAD}|estrena (?:nueva )?(?:página )?web|(?:il |un |nostro )?nuovo sito|restyling del (?:nostro )?sito|rinnova il (?:proprio |suo )?sito(?: web| internet)?(?=[.,:;!]|$| con| e )|renueva su (?:página web|web|sitio web)|refond son site(?: web| internet)?(?=[.,:;!]|$| avec| et )|renova (?:o )?(?:seu )?site(?=[.,:;!]|$| com| e )|vernieuwt (?:zijn |haar )?(?:website|webshop)|(?:überarbeitet|modernisiert|relauncht) (?:ihre|seine) (?:Website|Webseite|Homepage|Internetseite)|(?:nosso |o |um )?novo (?:site|portal)|(?:onze |de |een )?(?:nieuwe|vernieuwde|gloednieuwe) (?:website|webshop|site))(?!\\p{L})`,
    "giu",
  ),
);
/** "holtkamp.example has a new face": the account's own address, or what is new in one line. */
const NEW_FACE =
  /\b(?:re-?design|re-?launch|re-?buil[dt]|re-?vamp|overhaul)(?:ed|s|ing)?\b|\b(?:the|our|a) (?:brand-?|all-?)?new (?=[a-z0-9-]+\.[a-z])|\b(?:has|have|gets|got|wears|with) (?:an? )?(?:brand-?new|new|fresh) (?:face|look|design|coat of paint|outfit|home page)|\b(?:had|given|got|getting|gets?) (?:\w+ ){0,3}(?:make-?over|face-?lift|refresh)\b|\bfresh coat of paint\b|\bnew look\b/gi;
const WEB = /\b(?:web ?site|web ?page|homepage|site|online|pages?|navigation|browse|browser|visitors?|design)\b/i;

/** Sites of others, parts of a site, other kinds of sites, and what is only to come. */
const NOT_OWN_SITE = createPattern(
  /\b(?:for (?:our |a |an |the |their |its )?(?:\w+ )?(?:clients?|customers?|agency|agencies)|clients?['’]s?|customers?['’]s?|client (?:web)?site|sites? builder|website builder|micro-?sites?|docs?|documentation|developer|status|staging|careers|investor|wiki|intranet|plant|factory|warehouse|construction|manufacturing|production site|hospital|campus|test site|site visit|site search|on-?site|coming soon|soon|will (?:be )?(?:launch|go|have|get|re)\w*|is coming|(?:getting|get|almost|nearly) ready to|about to|gearing up to|(?:hop(?:e|es|ing)|wants?|intends?|aims?|expects?|would like|looking forward) to (?:launch|relaunch|have|unveil|release|open|present|go|get|finish|complete|put)|preparing to|(?:if|when|once) all goes (?:well|to plan)|we['’]ll (?:have|launch|be|unveil|go|get|soon)|stay tuned|work in progress|wip|next (?:year|month|week)|later this|planned|plans?|launch plan|flag|typo|bug|broken|fix(?:es|ed)?|error|404|mock-?ups?|wireframes?|ideas|brief|quote|tender|rfp|proposal|how to|where to \w+|what to \w+|when to \w+|(?:considering|thinking (?:of|about)) (?:an? )?(?:web ?site )?re-?(?:design|launch)|(?:tips|steps|ways|reasons|mistakes|signs) (?:for|to|why|that|of)|tips|guide|hacked|phishing|fake|(?:is|was|went|are) down)\b/i,
);
/** "Website renovation" over "that is under way": the new site is still to come. */
function isUnderWay({ sentences, document }: Reading): boolean {
  return document.kind === "article" && sentences.slice(1, 5).some(({ text }) => UNDER_WAY.test(text));
}

const UNDER_WAY = createPattern(
  /\b(?:(?:renovation|redesign|rebuild|relaunch|overhaul|move)[^.;]{0,40} (?:under ?way|in progress|taking place)|(?:is|are) (?:currently |still |now )?being (?:rebuilt|redesigned|renovated|reworked)|bear with us|(?:be|your) patien(?:t|ce)|in the coming (?:weeks|months)|stay tuned)\b/i,
);

/** "Website redesign: five lessons": taught, not told. */
const LESSON_BEHIND =
  /[:–—-] (?:[\p{L}\d]+ ){0,3}(?:lessons?|mistakes|ideas|questions|costs?|trends|steps|signs|reasons|examples|tips|rules|pitfalls|checklist|guide)(?!\p{L})/iu;
/** "We designed and built the zoo's new site": what agencies do for others. */
const BUILT_FOR =
  /(?<!\p{L})(?:designed|built|developed|created|launched|delivered)(?: and (?:designed|built|developed|created|launched))? (?:the )?(?!(?:company|firm|year|world|today|team)['’])[\p{L}&-]+['’]s? (?:brand-?)?new (?:web ?)?site/iu;
const ANOTHER_OWNER = createPattern(/\bnew (?:web)?sites? for (?!(?:our|its|the|us|all|a|an|better|easier)\b)\p{Lu}/u);

/** "the new Front-End Sites landing page", "landing page for Kestrel": one page, of a thing. */
const ONE_PAGE = createPattern(
  /\b(?:[Nn]ew|[Rr]e-?designed|[Uu]pdated|[Ff]resh|[Ii]mproved) (?!(?:[Mm]ain|[Cc]ompany|[Mm]arketing|[Hh]ome|[Pp]ublic|[Ww]eb ?site|[Ss]ite|[Ll]ook|[Cc]orporate|[Oo]fficial|[Rr]oot|[Aa]nd)\b)[\w-]+ (?:[\w-]+ ){0,3}?landing page(?!s?\w)|\blanding page (?:for|of|about) (?:the |our |an? )?\p{Lu}/u,
);
/** Pages added to documentation are none of the site's. */
const DOCS_REPOSITORY =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)\/[^/]+\/(?:[\w.]+-)*(?:docs?|documentation)(?:-[\w.]+)*(?:\/|$)/i;

/** "The team on the client's side was excellent", near what an agency launches. */
function isBesideClient({ isOwnSite, sentences }: Reading, { index, isTitle }: Sentence): boolean {
  if (!isOwnSite || isTitle) return false;
  return sentences.slice(Math.max(0, index - 3), index + 4).some(({ text }) => THE_CLIENT.test(text));
}

const THE_CLIENT = createPattern(
  /\b(?:the|this|our|my) client(?:['’]s)?(?![\p{L}-])(?! (?:area|portal|log-?in|list|zone|work|base|centre|center|side\b(?! was)|app|code|librar))/iu,
);

/** Where a sentence says that the account has a new site; undefined when it does not. */
export function newSiteIn(reading: Reading, sentence: Sentence): number | undefined {
  const { text } = sentence;
  // "Ardley Construction launches …": the words of its own name say nothing of the site.
  const unnamed = mentionsIn(reading, sentence, text).reduceRight(
    (kept, { start, end }) => `${kept.slice(0, start)}…${kept.slice(end)}`,
    text,
  );
  if (
    NOT_OWN_SITE.test(unnamed) ||
    ANOTHER_OWNER.test(text) ||
    (!isOwnPlace(reading) && (isNamedAfterAnother(reading, text) || isOnlyPartOfSite(reading, text))) ||
    ONE_PAGE.test(unnamed) ||
    isBesideClient(reading, sentence) ||
    DOCS_REPOSITORY.test(reading.document.url) ||
    (reading.isOwnSite && BUILT_FOR.test(text)) ||
    (sentence.isTitle && (LESSON_BEHIND.test(text) || isUnderWay(reading)))
  )
    return undefined;
  if (isGoLive(reading, sentence) || isNewAddress(reading, sentence) || isPutLive(reading, sentence)) return 0;
  if (isSwitchedOver(reading, sentence)) return 0;
  const shown = PRESENTS_ADDRESS.exec(text);
  if (shown && (reading.isOwnSite || isHeadedAddress(reading, shown[1] ?? ""))) return shown.index;
  const isOwn =
    isOwnPlace(reading) ||
    reading.isOwnSite ||
    sentence.impliesSubject ||
    mentionsIn(reading, sentence, text).length > 0;
  if (!isOwn) return undefined;
  for (const pattern of [LAUNCHES, REMAKES]) {
    for (const verb of pattern.matchAll(text)) {
      if (isWebSite(reading, verb[0]) && isByOwner(reading, sentence, verb.index)) return verb.index;
    }
  }
  for (const pattern of [IS_NEW, REMAKING, REMADE_SITE, ABROAD]) {
    for (const clue of pattern.matchAll(text)) {
      const isPlace = pattern === ABROAD || isWebSite(reading, clue[0]);
      const isSaid = sentence.isTitle || isOwnPlace(reading) || pattern !== REMAKING || /\bour\b/i.test(text);
      if (isPlace && isSaid && (isOwnPlace(reading) || reading.isOwnSite || possesses(reading, sentence, clue.index)))
        return clue.index;
    }
  }
  if (sentence.isTitle && HEADLINE.test(text) && (isOwnPlace(reading) || reading.isOwnSite)) return 0;
  return newFace(reading, sentence);
}

/** Other sites than those of the web are opened too, but not "redesigned", and not by programmers. */
function isWebSite(reading: Reading, clue: string): boolean {
  return (
    /web|page|online|marketing|digital|commerce|shop/i.test(clue) ||
    isOwnPlace(reading) ||
    WEB_TEXT.test(reading.text.slice(0, 2000))
  );
}

const WEB_TEXT = /\b(?:web ?site|homepage|web ?page|browser|navigation|mobile-friendly|click|online)\b/i;

function isByOwner(reading: Reading, sentence: Sentence, at: number): boolean {
  if (isOwnPlace(reading) || isDoer(reading, sentence, at)) return true;
  const isUnnamed = findOrganisations(sentence.text.slice(0, at)).length === 0;
  return reading.isOwnSite && isUnnamed && (sentence.isTitle || /\b(?:we|our|us)\b/i.test(sentence.text));
}

/** "Acme's new website", "the firm's site": beside the thing or before it. */
function possesses(reading: Reading, sentence: Sentence, at: number): boolean {
  const own = mentionsIn(reading, sentence, sentence.text);
  return own.some(({ start, end }) => (end <= at && at - end < 60) || (start > at && start - at < 90));
}

function newFace(reading: Reading, sentence: Sentence): number | undefined {
  if (!sentence.isTitle || !reading.isOwnSite) return undefined;
  const [clue] = sentence.text.matchAll(NEW_FACE);
  if (!clue) return undefined;
  const isAddress =
    reading.subject.domain !== undefined && sentence.text.toLowerCase().includes(reading.subject.domain);
  if (reading.sentences.slice(1, 12).some(({ text }) => SITE_TO_COME.test(text))) return undefined;
  const isTold = reading.sentences
    .slice(1, 6)
    .some(
      ({ text }) =>
        /\b(?:web ?site|homepage|site|online home)\b/i.test(text) &&
        (IS_OURS.test(text) || reading.matcher.isLooselyNamedIn(text)) &&
        /\b(?:new|redesign\w*|rebuilt|relaunch\w*|today|now|different|fresh(?:er)?|looks)\b/i.test(text),
    );
  return isAddress || (isTold && WEB.test(reading.text.slice(0, 1500))) ? clue.index : undefined;
}

/** "If all goes well we'll have our new site by January", below a headline that only says "The relaunch". */
const SITE_TO_COME =
  /\b(?:if|when|once) all goes (?:well|to plan)\b|\b(?:we['’]ll|we will|we hope to|we plan to|will soon|getting ready to|about to) (?:have|launch|relaunch|unveil|go live|get|be launching)\b[^.;]{0,50}\bsite\b/i;
const IS_OURS = /\b(?:we|our|us|welcome|here|you|your|this|today|now|the (?:new )?(?:web ?)?site)\b/i;

/** "The purpose of this merge is to push the redesign live", "the site is launched": the last line of a change to the site. */
function isPutLive(reading: Reading, { text, isTitle }: Sentence): boolean {
  if (!isOwnPlace(reading)) return false;
  if (isTitle) return MARKED_NEW.test(text);
  return (
    PUT_LIVE.test(text) &&
    /\b(?:redesign\w*|new (?:web ?)?site|rebrand\w*|relaunch\w*|site launch|launch (?:the )?(?:new )?(?:web ?)?site)\b/i.test(
      reading.text.slice(0, 400),
    )
  );
}

const PUT_LIVE =
  /\b(?:(?:push(?:es|ing)?|put(?:s|ting)?|tak(?:es?|ing)|bring(?:s|ing)?|mak(?:es?|ing)) (?:it|this|the (?:new )?(?:redesign|site|website|design)) live(?! on (?:stag|dev|test)|ly)(?! (?:when|once|later|after|if|in|next))|the (?:new )?(?:web ?)?site (?:is|has been|was) (?:now )?(?:launched|live|up)\b)/i;
/** "feat(website): rebrand": the label says of what. */
const MARKED_NEW =
  /^[^\p{L}]*(?:\p{L}+\((?:website|web|www|site|marketing|marketing-site|landing)\)!?|(?:marketing )?(?:web)?site): (?:full |complete |the |new )*(?:rebrand|redesign|relaunch|new design|new look|visual refresh)(?=[.!]?$| (?:and|of the|with)(?!\p{L}))/iu;

/** "Allow me to present the new acme.com": the account's own address, all new. */
const PRESENTS_ADDRESS =
  /\b(?:present(?:ing)?(?: to you)?|introduc(?:e|ing)|unveil(?:ing)?|here is|here['’]s|meet|welcome to|behold) the (?:all-|brand-?)?new,? (?:and improved )?((?:www\.)?[a-z0-9-]{3,40}\.[a-z]{2,12})(?![a-z.-]*\/)/i;

function isHeadedAddress({ subject }: Reading, address: string): boolean {
  const bare = address.toLowerCase().replace(/^www\./, "");
  const label = bare.split(".")[0] ?? "";
  return subject.domain === bare || subject.name.toLowerCase().replace(/[^a-z0-9]/g, "") === label;
}

/** The last step of a project: "Go-live" over a text about the site. */
function isGoLive(reading: Reading, { text, isTitle }: Sentence): boolean {
  return (
    isTitle &&
    isOwnPlace(reading) &&
    /^(?:web ?site |site )?(?:go[- ]?live|launch)[.!]?$/i.test(text) &&
    /\b(?:web ?site|site|domain|homepage)\b/i.test(reading.text)
  );
}
