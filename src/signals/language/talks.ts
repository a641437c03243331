import type { Reading, Sentence } from "../reading.ts";
import { type Member, markWidely, membersIn } from "./affiliation.ts";
import { certaintyOf } from "./certainty.ts";
import { type People, readPeople } from "./marking.ts";
import { findCapitalised } from "./names.ts";
import { surnameOf } from "./people.ts";

export type TalkKind = "talk" | "podcast" | "post";
/** A member of the company who is heard in public, and where if the text names it. */
export type Talk = { member: Member; kind: TalkKind; event: string | undefined; sentence: Sentence };

const EVENT =
  "conference|summit|forum|congress|expo|exhibition|event|meet-?up|webinar|symposium|convention|festival|fair|conf|con|days?|week|panel|stage|session|seminar|roundtable|round table|workshop|gala|university|school|hackathon|roadshow|track|dinner|breakfast|kongress|konferenz|messe|tagung|gipfel|congreso|jornada|salon|colloque|congrès|congresso|beurs|evento|fiera|convegno";
/** Somebody stands before an audience. */
const TALKS = [
  new RegExp(
    `\\b(?:speaks?|speaking|spoke|talks?|talked|presents?|presenting|presented|keynot(?:es|ed|ing)|appear(?:s|ed|ing)?|lectur(?:es|ed|ing)) (?:(?:live|today|tomorrow|again|alongside [^.;,]{2,40}|about [^.;]{2,60}?|on [^.;]{2,60}?|[\\p{L}-]+ (?:talk|paper|session|results|findings)) )?(?:at|during|on stage|on the main stage|on (?:a|the|this|our) (?:[\\p{L}-]+ ){0,3}panel|in (?:a|the|our) (?:[\\p{L}-]+ ){0,3}(?:webinar|panel|session)) (?:[^.;]{0,60}\\b(?:${EVENT})\\b|(?:the |this year[’']s |next [\\p{L}]+[’']s )?[\\p{Lu}\\p{N}])`,
    "u",
  ),
  /\b(?:gives?|gave|giving|delivers?|delivered|delivering|holds?|held|hosts?|hosted|hosting|leads?|led|presents?|presented|moderates?|moderated|opens?|opened|closes?|closed|joins?|joined|sits? on|features? in|took part in|takes? part in|takes? the stage|took the stage|does|did|kicks? off)\b[^.;]{0,30}\b(?:keynotes?|talks?|lectures?|speech|fireside chat|panels?|panel discussion|webinars?|main stage|workshop|masterclass|lightning talk|the stage)\b/iu,
  /\b(?:keynotes?|keynote speakers?|speakers?|panell?ists?|moderators?|talks?|fireside chat|lectures?|sessions?|webinars?|presentation|masterclass)\b(?:(?: will)? (?:includes?|are|is|be|by|with|from|featuring|come from|held by|given by|hosted by)|:| led by)/iu,
  /\b(?:(?:is|are|was|will be|be|as) (?:an?|the|one of the|among the|our|this year[’']s)? ?(?:[\p{L}-]+ )?(?:keynote |guest |featured |headline )?(?:speakers?|panell?ists?|keynote)|(?:to|will) (?:speak|present|keynote)\b(?! (?:to|with) (?:reporters|the press|investors|staff))|(?:takes?|took|taking) (?:the|to the) stage|(?:catch|hear|meet|see|join) [^.;]{0,60}\b(?:live|on stage|at (?:booth|stand)|speak|talk|present)\b)/iu,
  /(?<![\p{L}])(?:spricht|sprach|referiert|hält [^.;]{0,50}(?:Vortrag|Keynote|Rede|Impuls)|Keynote von|Vortrag von|diskutiert auf|intervient|interviendra|prendra la parole|donnera une (?:conférence|keynote)|habla(?:rá)? en|será ponente|participará como ponente|ponencia de|dará una (?:charla|conferencia)|fala(?:rá)? n[oa]|palestra de|é palestrante|será palestrante|parla(?:rà)? al?|interverrà|interviene|sarà (?:relatore|relatrice)|spreekt op|spreker op|geeft een (?:lezing|keynote|presentatie))(?![\p{L}])/iu,
];
/** The audience is the press, a court or the staff: no talk; or the words stand beside a quotation. */
const NO_TALK =
  /\b(?:speak(?:s|ing)?|spoke|talk(?:s|ed|ing)?) (?:to|with) (?:reporters|journalists|the press|media|investors|analysts|employees|staff|police|customers)\b|\b(?:earnings|conference|investor) call\b|\bpress conference\b|\bcourt\b|\bhearing\b|^["“]|\bcall for (?:speakers|papers|proposals)\b|\bspeaks? (?:of|for|out|volumes|to the)\b|\bin talks\b/iu;
const SAID_WHILE = /(?:^|, )(?:speaking|talking) (?:at|on|during|to)\b/iu;

/** The text is an episode or a conversation. */
const EPISODE_TITLE =
  /^(?:(?:ep(?:isode)?\.?|folge|épisode|episodio|episódio|aflevering|s\d+ ?e) ?#?\d+|#\d{1,4}\b|\d{1,4}: )|\b(?:podcast|episode|ep\. ?\d|folge \d)\b|\b(?:a |in )?conversation with\b|\binterview (?:with|mit|avec)\b|\bQ ?& ?A(?: with|:)|\bfireside chat\b|\b(?:chats?|chatting|talking|sits? down|sitting down|catching up|\d+ (?:questions|minutes)) (?:with|for)\b|\bim (?:gespräch|interview) mit\b|\bentrevista (?:a|con|com)\b|\bintervista a\b|\bentretien avec\b|\bin gesprek met\b/iu;
const EPISODE_BODY =
  /\b(?:(?:in|on) (?:this|today[’']s|the latest|this week[’']s) (?:episode|edition|show|podcast|conversation|interview)|(?:my|our|today[’']s|this week[’']s|the|special) guests?(?: (?:is|was|today|this week|on)|,|\b(?= \p{Lu}))|(?:we|I) (?:talk(?:ed)?|sp(?:eak|oke)|chat(?:ted)?|sat down|caught up|am joined|[’']m joined|are joined) (?:with|to|by)\b|(?:I|we) had [^.;]{2,60} on the (?:podcast|show)|(?:joins?|joined) (?:us|me|the (?:show|podcast)|host)\b|on (?:the|our|his|her|my) [^.;]{0,40}\bpodcast\b|guest(?:s|ed)? on (?:the )?[^.;]{2,50}\bpodcast|(?:listen|download|subscribe) (?:to|on|it|now|here)[^.;]{0,40}(?:apple podcasts|spotify|MP3|episode)|in dieser (?:folge|episode)|zu gast|dans cet épisode|notre invitée?|en este episodio|nuestr[oa] invitad[oa]|neste episódio|noss[oa] convidad[oa]|in questa puntata|in deze aflevering)\b/iu;
/** A member is heard as a guest in one sentence. */
const GUEST =
  /\b(?:(?:joins?|joined|joining|appears?|appeared|appearing|features?|featured|guests?|guested|was|is|as) (?:as )?(?:an? |the )?(?:[\p{L}’'-]+ ){0,2}?(?:guest )?on [^.;]{0,60}\b(?:podcast|show|radio|episode)|is a guest on|(?:podcast|radio|tv) (?:interview|appearance)|talks? about|on the podcast|interviewed (?:by|on|for)|im podcast|en el podcast|no podcast|nel podcast)\b/iu;

/** Somebody of the company writes for a publication. */
const WRITES =
  /\b(?:op-?ed|guest (?:post|column|article|essay|blog)|contributed (?:article|column|piece)|byline[d]?|opinion piece|column (?:for|in)|(?:writes|wrote|writing) (?:in|for) (?:the |a )?\p{Lu}|gastbeitrag|gastkommentar|tribune (?:de|dans)|artículo de opinión|artigo de opinião)\b/iu;
const BYLINE = /^(?:By|Von|Par|Por|Di|Door) [\uE000-\uE0FF],? /u;

/** "Acme auf der it-sa: Vortrag zu …", "Acme's chair on the stage of …": whoever speaks below speaks for the company. */
const TITLE_TALKS =
  /\b(?:keynotes?|talks?|speaks?|speaking|speakers?|fireside chat|panel|webinar|lecture|on stage|vortrag|spricht|auf der bühne|sur scène|intervient|conférence|ponencia|charla|ponente|en el escenario|palestra|no palco|sul palco|interviene|relatore|relatrice|spreekt|lezing|op het podium)(?![\p{L}])/iu;
/** "Our head of API education is a guest on …", "Acme's CTO will speak at …": nobody is named. */
const UNNAMED =
  /(?:(?:\b[Oo]ur|\uE200(?:[’']s)?|[Uu]nsere?|[Nn]otre|[Nn]uestr[oa]|[Nn]ossa?) (?:own )?)([\uE100-\uE17F])(?: \p{Ll}+){0,2}?(?:,? (?:is|will|to|was|has|am|spricht|ist|habla|intervient|parla|speaks|spoke|joins|joined|talks|talked|presents|presented|appears|appeared|gives|gave))\b/u;
/** "I gave a talk at …", "my talk", "we presented at …": the author, whose name may stand beside the text. */
const FIRST_PERSON =
  /\b(?:I|[Ww]e)(?:[’']ll| will|[’']ve| have|[’']m| am|[’']re| are)? (?:be |just |recently )?(?:gave|give|giving|spoke|speak|speaking|presented|present|presenting|talked|keynoted)\b|\b[Mm]y (?:talk|keynote|session|slides)\b|\b[Ss]lides from (?:my|our)\b/u;
const SIGNATURE = /(?:^|\n|\. )\s*[—–-]{1,2} ?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3})/u;

/** Sentences read for the guest of an episode: title and beginning. */
const HEAD_SENTENCES = 8;
const TALKS_MAX = 5;

/** What the people of the subject say or write in public, one for each person. */
export function findTalks(reading: Reading): Talk[] {
  const sentences = reading.sentences
    .filter(({ isBoilerplate, text }) => !isBoilerplate && text.length <= 900)
    .slice(0, 200);
  const isEpisode = isConversation(reading, sentences);
  const telling = sentences.filter((sentence, at) => (isEpisode && at < HEAD_SENTENCES) || mayTell(sentence));
  if (telling.length === 0) return [];
  const people = readPeople(reading);
  const members = people.all.length === 0 ? [] : membersOf(reading, sentences, people);
  const hearing = { members, people, isEpisode };
  const named = oneEach(
    telling.flatMap((sentence) => talksIn(reading, sentence, hearing)),
    members,
  );
  if (named.length > 0) return named.slice(0, TALKS_MAX);
  return telling.flatMap((sentence) => talkOfNobody(reading, sentence, people) ?? []).slice(0, 1);
}

/** A talk whose speaker the sentence does not name as one of the company, though the text leaves no doubt of it. */
function talkOfNobody(reading: Reading, sentence: Sentence, people: People): Talk | undefined {
  const kind = kindOf(sentence, sentence.text, false);
  if (kind === undefined || !isCertain(reading, sentence)) return undefined;
  const event = kind === "talk" ? eventOf(reading, sentence) : undefined;
  const marked = markWidely(reading, sentence, people);
  const post = UNNAMED.exec(marked.text)?.[1];
  if (post !== undefined && isOwnVoice(reading, sentence))
    return { member: { person: undefined, role: marked.roleOf(post) }, kind, event, sentence };
  if (reading.isOwnSite && FIRST_PERSON.test(sentence.text)) {
    const person = reading.document.facts.author ?? SIGNATURE.exec(reading.text)?.[1];
    return { member: { person, role: undefined }, kind, event, sentence };
  }
  const [title] = reading.sentences;
  if (!title?.namesSubject || !TITLE_TALKS.test(title.text)) return undefined;
  const speakers = [...marked.text.matchAll(OWN_SPEAKER)];
  const [speaker] = speakers;
  if (speakers.length !== 1 || !speaker) return undefined;
  const role = marked.roleOf(speaker.groups?.["R"] ?? speaker.groups?.["R2"]);
  return { member: { person: marked.personOf(speaker.groups?.["P"]), role }, kind, event, sentence };
}

/** Somebody who is not said to be another company's. */
const OWN_SPEAKER =
  /(?<![\uE300-\uE37F](?:[’']s?)? ?(?:[\uE100-\uE17F] )?)(?:(?<R>[\uE100-\uE17F]),? )?(?<P>[\uE000-\uE0FF])(?:, (?<R2>[\uE100-\uE17F]))?(?!,? (?:of|from|at|von|bei|de|di|van) [\uE300-\uE37F])/gu;

function isOwnVoice(reading: Reading, { namesSubject, impliesSubject }: Sentence): boolean {
  return reading.isOwnSite || reading.document.kind === "release" || namesSubject || impliesSubject;
}

function isConversation(reading: Reading, sentences: Sentence[]): boolean {
  if (EPISODE_TITLE.test(reading.document.title)) return true;
  return sentences.slice(1, HEAD_SENTENCES).some(({ text }) => EPISODE_BODY.test(text));
}

function mayTell({ text }: Sentence): boolean {
  if (NO_TALK.test(text) || SAID_WHILE.test(text)) return false;
  return TALKS.some((pattern) => pattern.test(text)) || GUEST.test(text) || WRITES.test(text);
}

/** Whoever any of the sentences that name somebody calls one of the company. */
function membersOf(reading: Reading, sentences: Sentence[], people: People): Member[] {
  const members = new Map<string | undefined, Member>();
  for (const sentence of sentences.slice(0, MEMBER_SENTENCES)) {
    const isNear = sentence.namesSubject || sentence.impliesSubject || reading.isOwnSite;
    if (!isNear || !people.all.some(({ start, end }) => start >= sentence.start && end <= sentence.end)) continue;
    for (const member of membersIn(reading, markWidely(reading, sentence, people))) {
      if (!members.get(member.person)?.role) members.set(member.person, member);
    }
  }
  return [...members.values()];
}

const MEMBER_SENTENCES = 40;

type Hearing = { members: Member[]; people: People; isEpisode: boolean };

function talksIn(reading: Reading, sentence: Sentence, { members, people, isEpisode }: Hearing): Talk[] {
  const marked = markWidely(reading, sentence, people);
  const named = new Set(
    [...marked.text.matchAll(/[\uE000-\uE0FF]/gu)].flatMap(([mark]) => marked.personOf(mark) ?? []),
  );
  const heard = members.filter(({ person }) => person !== undefined && named.has(person));
  if (heard.length === 0) return [];
  const kind = kindOf(sentence, marked.text, isEpisode);
  if (kind === undefined) return [];
  if (kind !== "podcast" && !isCertain(reading, sentence)) return [];
  const event = kind === "talk" ? eventOf(reading, sentence) : undefined;
  return heard.map((member) => ({ member, kind, event, sentence }));
}

function isCertain(reading: Reading, { text }: Sentence): boolean {
  return !["denied", "past", "rumoured"].includes(certaintyOf(text, reading.referenceAt));
}

function kindOf(sentence: Sentence, marked: string, isEpisode: boolean): TalkKind | undefined {
  const { text } = sentence;
  if (isEpisode) return "podcast";
  if (NO_TALK.test(text) || SAID_WHILE.test(text)) return undefined;
  if (GUEST.test(text) && /podcast|show|radio|episode|interview|guest/iu.test(text)) return "podcast";
  if (TALKS.some((pattern) => pattern.test(text))) return "talk";
  return WRITES.test(text) || (BYLINE.test(marked) && sentence.index <= 2) ? "post" : undefined;
}

/** The name of the event after "at": only one that is written as a name. */
function eventOf(reading: Reading, { text }: Sentence): string | undefined {
  for (const { index, 0: lead } of text.matchAll(/\b(?:at|during|for) (?:the |this year[’']s )?(?=[\p{Lu}\p{N}])/gu)) {
    const at = index + lead.length;
    const name = findCapitalised(text.slice(at, at + 80)).find(({ start }) => start === 0)?.name;
    if (name && reading.matcher.findLoosely(name).length === 0) return name;
  }
  return undefined;
}

/** One for each person, under the fullest form of the name that the text gives a member. */
function oneEach(talks: Talk[], members: Member[]): Talk[] {
  const kept = new Map<string, Talk>();
  for (const talk of talks) {
    const surname = surnameOf(talk.member.person ?? "");
    if (kept.has(surname)) continue;
    const namesakes = members.filter(({ person }) => surnameOf(person ?? "") === surname);
    const names = namesakes.map(({ person }) => person ?? "").toSorted((a, b) => b.length - a.length);
    const role = talk.member.role ?? namesakes.find((one) => one.role)?.role;
    kept.set(surname, { ...talk, member: { person: names[0] ?? talk.member.person, role } });
  }
  return [...kept.values()];
}
