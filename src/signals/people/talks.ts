import { certaintyOf } from "../language/certainty.ts";
import type { MarkedSentence } from "../language/marking.ts";
import { type People, readPeople } from "../language/named-people.ts";
import { surnameOf } from "../language/people.ts";
import type { Role } from "../language/roles.ts";
import { meansSubject, type Reading, type Sentence } from "../reading.ts";
import { type Member, markWidely, membersIn, speaksAsUs } from "./affiliation.ts";
import { eventOf } from "./talk-events.ts";
import {
  BYLINE,
  EPISODE_BODY,
  EPISODE_TITLE,
  GUEST,
  isTalkOfWriter,
  NO_TALK,
  OF_THE_HOUSE,
  SAID_WHILE,
  SIGNATURE,
  TALKS,
  TITLE_TALKS,
  UNNAMED,
  UNNAMED_ABROAD,
  WRITES,
} from "./talk-words.ts";

export type TalkKind = "talk" | "podcast" | "post";
/** A member of the company who is heard in public, and where if the text names it. */
export type Talk = { member: Member; kind: TalkKind; event: string | undefined; sentence: Sentence };

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
  const people = withoutTitles(readPeople(reading));
  const members = people.all.length === 0 ? [] : membersOf(reading, sentences, people);
  const hearing = { members, people, isEpisode };
  const named = oneEach(
    telling.flatMap((sentence) => talksIn(reading, sentence, hearing)),
    members,
  );
  if (named.length > 0) return named.slice(0, TALKS_MAX);
  return telling.flatMap((sentence) => talkOfNobody(reading, sentence, people) ?? []).slice(0, 1);
}

/** "Our Sr Director of Product": what looks like a señor is a rank. */
function withoutTitles({ all, bySurname }: People): People {
  const isTitle = (name: string) => A_TITLE.test(name);
  if (!all.some(({ name }) => isTitle(name))) return { all, bySurname };
  return {
    all: all.filter(({ name }) => !isTitle(name)),
    bySurname: new Map([...bySurname].filter(([, name]) => !isTitle(name))),
  };
}

const A_TITLE =
  /^(?:Director|Manager|Engineer|Scientist|Developer|Architect|Analyst|Designer|Advocate|Product|Software|Vice|Data|Research|Marketing|Sales)$/u;

/** A talk whose speaker the sentence does not name as one of the company, though the text leaves no doubt of it. */
function talkOfNobody(reading: Reading, sentence: Sentence, people: People): Talk | undefined {
  const kind = kindOf(sentence, sentence.text, false);
  if (kind === undefined || !isCertain(reading, sentence)) return undefined;
  const event = kind === "talk" ? eventOf(reading, sentence) : undefined;
  const marked = markWidely(reading, sentence, people);
  const unnamed = UNNAMED.exec(marked.text) ?? UNNAMED_ABROAD.exec(marked.text);
  const post = unnamed?.[1] ?? unnamed?.[2];
  if (post !== undefined && isOwnVoice(reading, sentence))
    return { member: { person: undefined, role: marked.roleOf(post) }, kind, event, sentence };
  if (OF_THE_HOUSE.test(marked.text) && isOwnVoice(reading, sentence))
    return { member: { person: undefined, role: undefined }, kind, event, sentence };
  if ((reading.isOwnSite || speaksAsUs(reading)) && isTalkOfWriter(sentence.text)) {
    const person = reading.document.facts.author ?? SIGNATURE.exec(reading.text)?.[1];
    return { member: { person, role: undefined }, kind, event, sentence };
  }
  const [title] = reading.sentences;
  if (!title || !TITLE_TALKS.test(title.text)) return undefined;
  if (!title.namesSubject && !(reading.isOwnSite && SEES_US.test(title.text))) return undefined;
  const speakers = [...marked.text.matchAll(OWN_SPEAKER)];
  const [speaker] = speakers;
  // Who speaks at the account's own event may be anybody.
  if (/\bat (?:the )?(?:[\p{L}-]+ ){0,2}\uE200/u.test(marked.text)) return undefined;
  if (speakers.length !== 1 || !speaker) return undefined;
  const role = marked.roleOf(speaker.groups?.["R"] ?? speaker.groups?.["R2"]) ?? titleRole(reading, title, people);
  return { member: { person: marked.personOf(speaker.groups?.["P"]), role }, kind, event, sentence };
}

/** "See us at …": whoever speaks below comes with us. */
const SEES_US = /(?<!\p{L})(?:us (?:at|@|on)|retrouvez-nous|(?:treffen|besuchen) sie uns)(?!\p{L})/iu;

/** "La presidente di Acme sul palco": the post whose holder speaks below. */
function titleRole(reading: Reading, title: Sentence, people: People): Role | undefined {
  const marked = markWidely(reading, title, people);
  const post = OWN_POST.exec(marked.text);
  return marked.roleOf(post?.[1] ?? post?.[2]);
}

const OWN_POST =
  /([\uE100-\uE17F]) (?:of|at|di|de|da|do|von|der|van|du|del) (?:[\p{L}-]+ ){0,2}\uE200|\uE200(?:[’']s?)? ([\uE100-\uE17F])/u;

/** Somebody who is not said to be another company's. */
const OWN_SPEAKER =
  /(?<![\uE300-\uE37F](?:[’']s?)? ?(?:[\uE100-\uE17F] )?)(?:(?<R>[\uE100-\uE17F]),? )?(?<P>[\uE000-\uE0FF])(?:, (?<R2>[\uE100-\uE17F]))?(?!,? (?:of|from|at|von|bei|de|di|van) [\uE300-\uE37F])/gu;

function isOwnVoice(reading: Reading, sentence: Sentence): boolean {
  return reading.isOwnSite || reading.document.kind === "release" || meansSubject(sentence);
}

function isConversation(reading: Reading, sentences: Sentence[]): boolean {
  if (LAUNCHES_SHOW.test(reading.document.title)) return false;
  if (EPISODE_TITLE.test(reading.document.title)) return true;
  return sentences.slice(1, HEAD_SENTENCES).some(({ text }) => EPISODE_BODY.test(text));
}

/** A company's own podcast is a product of its marketing. */
const LAUNCHES_SHOW =
  /\b(?:launch\p{L}*|debuts?|introduc\p{L}+|announc\p{L}+|unveil\p{L}*|calls on|celebrat\p{L}+|expand\p{L}*)\b[^.]*\bpodcasts?\b/iu;

function mayTell({ text }: Sentence): boolean {
  const isTold = TALKS.some((pattern) => pattern.test(text)) || GUEST.test(text) || WRITES.test(text);
  return isTold && !NO_TALK.test(text) && !SAID_WHILE.test(text);
}

/** Whoever any of the sentences that name somebody calls one of the company. */
function membersOf(reading: Reading, sentences: Sentence[], people: People): Member[] {
  const members = new Map<string | undefined, Member>();
  for (const sentence of sentences.slice(0, MEMBER_SENTENCES)) {
    const isOurOwn = reading.sentences[0]?.namesSubject === true && OUR_OWN.test(sentence.text);
    const isNear = meansSubject(sentence) || reading.isOwnSite || isOurOwn || speaksAsUs(reading);
    if (!isNear || !people.all.some(({ start, end }) => start >= sentence.start && end <= sentence.end)) continue;
    for (const member of membersIn(reading, markWidely(reading, sentence, people))) {
      if (!members.get(member.person)?.role) members.set(member.person, member);
    }
  }
  return [...members.values()];
}

const MEMBER_SENTENCES = 40;
/** Below a title with the name of the company, "our CTO" is its own. */
const OUR_OWN = /^(?:Our|Unsere?|Notre|Nuestr[oa]|Noss[oa]|Onze|La nostra|Il nostro) /u;

type Hearing = { members: Member[]; people: People; isEpisode: boolean };

function talksIn(reading: Reading, sentence: Sentence, { members, people, isEpisode }: Hearing): Talk[] {
  const marked = markWidely(reading, sentence, people);
  const named = new Set(
    [...marked.text.matchAll(/[\uE000-\uE0FF]/gu)].flatMap(([mark]) => marked.personOf(mark) ?? []),
  );
  const ofOthers = new Set(
    [...marked.text.matchAll(OF_OTHERS)].flatMap(
      ({ groups }) => marked.personOf(groups?.["P"] ?? groups?.["P2"]) ?? [],
    ),
  );
  const present = members.filter(
    ({ person }) => person !== undefined && named.has(person) && !ofOthers.has(person) && !NO_PERSON.test(person),
  );
  if (present.length === 0) return [];
  const kind = kindOf(sentence, marked.text, isEpisode);
  if (kind === undefined) return [];
  if (kind !== "post" && SAID_BEHIND.test(sentence.text) && !EPISODE_TITLE.test(reading.document.title)) return [];
  // Who only hosts a show is no guest of it.
  if (kind === "podcast" && HOSTED_BY.test(sentence.text)) return [];
  const heard = kind === "talk" ? present.filter(({ person }) => isSpeaker(sentence.text, marked, person)) : present;
  if (heard.length === 0) return [];
  if (kind !== "podcast" && !isCertain(reading, sentence)) return [];
  const event = kind === "talk" ? eventOf(reading, sentence) : undefined;
  return heard.map((member) => ({ member, kind, event, sentence }));
}

/** The member stands where the speaker stands: before the verb, within the words of the talk, or after "with", "by", "hear". */
function isSpeaker(text: string, marked: MarkedSentence, person: string | undefined): boolean {
  const places = [...marked.text.matchAll(/[\uE000-\uE0FF]/gu)]
    .filter(([mark]) => marked.personOf(mark) === person)
    .map(({ index }) => marked.originalAt(index));
  return TALKS.some((pattern) => {
    const told = pattern.exec(text);
    if (!told) return false;
    const [{ index }, end] = [told, told.index + told[0].length];
    return places.some((at) => {
      if (at < index) return !PARTED.test(text.slice(at, index));
      return at < end || BRINGS_IN.test(text.slice(index, at));
    });
  });
}

/** `"We will present it at the show," says Jane Roe`: whoever is quoted need not be who speaks there. */
const SAID_BEHIND =
  /[”"],? (?:said|says|added|adds|explained|explains|noted|notes|commented|comments|stated|states) /iu;
const HOSTED_BY = /^Hosted by /;

/** Another clause, or the words of somebody quoted. */
const PARTED = /[;”]|[^.]{3}\. \p{Lu}|\b(?:who|which) [^,]*, (?:and|but)\b/u;
const BRINGS_IN =
  /(?<!\p{L})(?:by|with|from|featuring|includ(?:es?|ing)|are|is|be|hear|catch|meet|see|join|alongside|welcom\p{L}+|invit\p{L}+|von|mit|de|di|con|avec|par|met|van|do|da)(?!\p{L})|:/iu;
/** "This is a guest post by Jane Roe": on whose page it stands says nothing of her. */
const GUEST_HERE =
  /^(?:this (?:is|post is) an? )?guest (?:post|blog|article|column)\p{L}* (?:by|from|written by)(?!\p{L})/iu;
/** "Globex's own engineer, Jane Roe", "Jane Roe, engineer at Globex". */
const OF_OTHERS =
  /[\uE300-\uE37F](?:[’']s)? (?:very own |own )?[\uE100-\uE17F],? (?<P>[\uE000-\uE0FF])|(?<P2>[\uE000-\uE0FF]),? \(?(?:an? |the )?(?:[\p{L}-]+ ){0,3}[\uE100-\uE17F],? (?:(?:at|of|from|for) )?(?:the )?[\uE300-\uE37F]/gu;
/** Headings of talks look like names: "Tech Talk", "Removing Risk". */
const NO_PERSON =
  /(?:^|\s)(?:Tech|Talks?|Webinars?|Sessions?|Live|Episode)(?:\s|$)|^\p{Lu}\p{Ll}{3,}ing \p{Lu}\p{Ll}{2,}$|(?:Planning|Debugging|Testing|Processing|Programming|Engineering|Marketing|Computing|Learning|Monitoring)$/u;
/** "I spoke to Jane Roe about it": heard by the writer alone. */
const HEARD_IN_PRIVATE = /\b(?:I|we) (?:spoke|talked|chatted) (?:to|with) /iu;

/** What is still to come is no thing of the past, whichever June is meant. */
function isCertain(reading: Reading, { text }: Sentence): boolean {
  const certainty = certaintyOf(text, reading.referenceAt);
  return certainty === "past" ? AHEAD.test(text) : certainty !== "denied" && certainty !== "rumoured";
}

const AHEAD =
  /\b(?:will|join us|upcoming|is (?:to|speaking|presenting)|are (?:to|speaking|presenting)|wird|interviendra|hablará|falará|parlerà|interverrà)(?!\p{L})/iu;

function kindOf(sentence: Sentence, marked: string, isEpisode: boolean): TalkKind | undefined {
  const { text } = sentence;
  if (isEpisode) return "podcast";
  if (NO_TALK.test(text) || SAID_WHILE.test(text) || GUEST_HERE.test(text) || HEARD_IN_PRIVATE.test(text))
    return undefined;
  if (GUEST.test(text) && /podcast|show|radio|episode|interview|guest/iu.test(text)) return "podcast";
  if (TALKS.some((pattern) => pattern.test(text))) return "talk";
  return WRITES.test(text) || (BYLINE.test(marked) && sentence.index <= 2) ? "post" : undefined;
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
