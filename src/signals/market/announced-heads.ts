import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * Headlines of the account's own blog that put a thing forward without a sentence: "Launched: audit log", "Kelvo 3.0 GA:
 * sync for all", "Introducing Postgres support in Kelvo".
 */
export function announcedThing(reading: Reading, sentence: Sentence): string | undefined {
  if (!sentence.isTitle || !reading.isOwnSite || TAUGHT.test(sentence.text)) return undefined;
  const text = sentence.text.replaceAll("`", "");
  return (
    afterLabel(reading, text) ??
    onDevice(reading, text) ??
    numbered(reading, text) ??
    supportIn(text) ??
    toolIn(text) ??
    atVersion(reading, text) ??
    atStage(reading, text)
  );
}

/** Lessons and talks have such headlines too. */
const TAUGHT =
  /\b(?:how|why|what|when|guide|tutorial|lessons?|tips|vs|deep dive|behind the scenes|podcast|webinar|episode|interview|recap|retrospective|review)\b|\?$/i;

function afterLabel({ matcher }: Reading, text: string): string | undefined {
  const [label] = LABEL.exec(text) ?? [];
  if (label === undefined) return undefined;
  const rest = text.slice(label.length);
  const [brief = ""] = THING.exec(rest) ?? [];
  // "Acme in Slack": the account alone is no news of its own.
  const isAccount = matcher.findLoosely(brief).some(({ start, end }) => end - start === brief.length);
  const thing = isAccount ? (WHOLE.exec(rest)?.[0] ?? "") : brief;
  return thing === "" || (thing === brief) !== !isAccount || NO_THING.test(thing) ? undefined : thing;
}

/** "Acme for iPad" over "it is in the App Store". */
function onDevice({ subject, sentences }: Reading, text: string): string | undefined {
  if (!text.startsWith(`${subject.name} `) || !FOR_DEVICE.test(text.slice(subject.name.length))) return undefined;
  return sentences.slice(1, 6).some((one) => IN_STORES.test(one.text)) ? text.replace(/[.!]$/, "") : undefined;
}

/** "Acme 4: faster, calmer" over "today we release Acme 4". */
function numbered({ subject, sentences }: Reading, text: string): string | undefined {
  const [, version] = text.startsWith(`${subject.name} `) ? (NUMBERED.exec(text.slice(subject.name.length)) ?? []) : [];
  if (version === undefined) return undefined;
  const name = `${subject.name} ${version}`;
  const isOut = sentences.slice(1, LEAD_SENTENCES).some((one) => one.text.includes(name) && PUT_OUT.test(one.text));
  return isOut ? name : undefined;
}

const NUMBERED = /^ (\d{1,2})(?=$|[:!,]| [–—-] )/;

const FOR_DEVICE =
  /^ (?:[\p{Lu}][\p{L}]+ )?(?:for|on) (?:the )?(?:iPad(?:OS)?|iPhone|iOS|Android|Windows|macOS|Mac|Linux|Chrome|Firefox|Safari|Apple (?:TV|Watch|Vision Pro)|web|desktop|Slack|Teams)(?: and (?:iPad|iPhone|iOS|Android|Windows|macOS|Mac|Linux))?[.!]?$/u;
const IN_STORES =
  /\b(?:is|are)(?: now| finally| officially)* (?:in the (?:App|Play|Mac App|Google Play|Microsoft) Store|available|out|here|live|ready)\b|\b(?:today|now) (?:in|on) the (?:App|Play|Google Play) Store\b/i;

const LABEL = createPattern(
  /^(?:launched|released|shipped|new feature|feature launch|product launch|new release|release): (?![^.]*\d\.\d+\.[1-9])(?:our |the |new |an? |use )*/i,
);
/** Up to where its use or its place is told. */
const THING =
  /^(?:[\p{Lu}\p{N}.]|\p{Ll}\p{Lu})[\p{L}\p{N}\p{M}.+/&®™' -]{1,64}?(?=$|[,:;(!?]|\.(?: |$)| [–—-] | (?:for (?:all|every)|across|with|in|to) )/u;
const WHOLE = /^[^,:;(!?.]{3,60}(?=$|[,:;(!?.])/u;
/** Certificates, places, alliances and what is told or held are "launched" by such a label too. */
const NO_THING =
  /\b(?:certifi\w+|complian\w+|SOC ?\d|ISO ?\d+|reports?|survey|e-?book|newsletter|partnership|program(?:me)?|conference|meetup|offices?|course|contest|campaign|community|fund)\b/i;

function supportIn(text: string): string | undefined {
  return SUPPORT.exec(text)?.[1];
}

const SUPPORT = createPattern(
  /^(?:introducing|announcing) (?:the |our |new )*((?:\p{Lu}[\p{L}\p{N}.+#-]*|and|&)(?: (?:\p{Lu}[\p{L}\p{N}.+#()-]*|and|&)){0,3} (?:support|integrations?))(?= (?:in|for|on) |[:.!]|$)/iu,
);

/** "Introducing kv - a command line tool": names in small letters need their noun. */
const TOOL = createPattern(
  /^(?:[Ii]ntroducing|[Aa]nnouncing|[Mm]eet) (\p{Ll}[\p{Ll}\p{N}.-]{1,20})(?: [–—-]|[:,]) (?:an?|the|our) (?:[^\s,.;:]+ ){0,5}?(?:tools?|CLI|library|SDK|framework|compiler|runtime|database|server|client|agent|app|plugin|extension|package|engine|toolkit)(?!\p{L})/u,
);

function toolIn(text: string): string | undefined {
  return (
    TOOL.exec(text)?.[1] ??
    HYPHENATED.exec(text)?.[1] ??
    DOMAIN.exec(text)?.[1] ??
    STEP_OF.exec(text)?.[1] ??
    PLAIN.exec(text)?.[1] ??
    BEHIND.exec(text)?.[1] ??
    THERE_NOW.exec(text)?.[1]
  );
}

/** "tide-charts: a new tool to draw them", "Announcing tide-charts: draw them all". */
const HYPHENATED = createPattern(
  /^(?:(?:[Ii]ntroducing|[Aa]nnouncing) (?=[\w-]+:)|(?=[\w-]+: [Aa] new (?:tool|library|package|plugin|extension|framework|app|CLI|SDK)(?!\p{L})))(\p{Ll}[\p{Ll}\p{N}]*(?:-[\p{Ll}\p{N}]+)+): /u,
);

/** "Announcing tidewater.dev — docs in one click". */
const DOMAIN = createPattern(
  /^(?:introducing|announcing|meet) (\p{Ll}[\p{Ll}\p{N}-]{1,20}\.(?:dev|io|com|ai|org|sh|app|net))(?=$|[,:!.]| [–—-] )/iu,
);
/** "Announcing the public beta of the new Kelvo UI". */
const STEP_OF = createPattern(
  /^(?:announcing|introducing) (?:the )?(?:public |open |general |official )?(?:beta|preview|launch|release|availability) of (?:the |our |an? )?(?:new |all-new )?((?:\p{Lu}|\p{N})[\p{L}\p{N}.+-]*(?: (?:\p{Lu}|\p{N})[\p{L}\p{N}.+-]*){0,4})/iu,
);
/** "Introducing burst billing and capacity for our runners": small letters throughout, of what can be charged, run or looked at. */
const PLAIN = createPattern(
  /^(?:[Ii]ntroducing|[Aa]nnouncing) (?:our |the |an? )?(?:new )?((?:[\p{Ll}][\p{Ll}\p{N}-]+ ){0,3}(?:billing|pricing|hosting|runners?|dashboards?|notifications?|search|sync|schema v?\d[\d.]*|logs?|alerts?|backups?|profiling|tracing|analytics|integrations?|plugins?|templates?|CLI|API|SDK|CI))(?= (?:for|in|to|and|with|on) |$|[:.!,])/u,
);

/** "Faster and better - Introducing the new Kelvo detector". */
const BEHIND = createPattern(
  /(?: [–—-] |: )(?:[Ii]ntroducing|[Aa]nnouncing) (?:the |our |an? )?(?:[Nn]ew )?((?:\p{Lu}|\p{N})[\p{L}\p{N}.+-]*(?: (?:(?:\p{Lu}|\p{N})[\p{L}\p{N}.+-]*|and(?= \p{Lu}))){0,4})(?=$|[!.,:]| (?:for|in|to|with|[–—-]) )/u,
);
/** "Kelvo Connector for Tidewater Is Now Available": with the capitals of a headline. */
const THERE_NOW = createPattern(
  /^(?:The |Our )?((?:\p{Lu}|\p{N})[\p{L}\p{N}.+-]*(?: (?:(?:\p{Lu}|\p{N})[\p{L}\p{N}.+-]*|for|and)){0,5}?) (?:(?:Is|Are|Now) ){1,2}(?:Generally )?(?:Available|Live)(?=$|[!.,:]| (?:in|on|to|for) )/u,
);

/** A repair of what is out is no news. */
const PATCH = /^v?\d+\.\d+\.0*[1-9]/;

/** "Kelvo v0.5 adds models", "Kelvo v0.4 is released!", "4.0.1 Released" on the page of Kelvo. */
function atVersion({ subject }: Reading, text: string): string | undefined {
  const { name = "", version } = VERSION_DOES.exec(text)?.groups ?? {};
  if (version === undefined || PATCH.test(version)) return undefined;
  return name === "" ? `${subject.name} ${version}` : `${name}${version}`;
}

const VERSION_DOES = createPattern(
  /^(?<name>(?:[\p{Lu}\p{N}.][\p{L}\p{N}.+-]* ){0,4})(?<version>v?\d{1,2}\.\d{1,3}(?:\.\d{1,2})?|v\d{1,2})(?:,? (?:is|has been|now|was)){0,2} (?:(?:[Rr]eleased|[Aa]lpha [Rr]eleased|[Bb]eta [Rr]eleased|out|here|available)(?=$|[!.,:]| with )|(?:[Aa]dds|[Bb]rings|[Ii]ntroduces|[Cc]omes with|[Ss]hips with|[Gg]ets) |has (?:an? )?(?:new|landed|arrived))/u,
);

/** A name with its number or its stage; without the account's own name the first lines have to say that it is put out. */
function atStage(reading: Reading, text: string): string | undefined {
  const { name: written, version, stage } = AT_STAGE.exec(text)?.groups ?? {};
  const name = written?.replace(/[®™]/gu, "");
  if (name === undefined || STAGE_ONLY.test(name) || (version ?? stage) === undefined || PATCH.test(version ?? ""))
    return undefined;
  const isOwn = text.toLowerCase().startsWith(`${reading.subject.name.toLowerCase()} `);
  const lead = reading.sentences
    .slice(1, LEAD_SENTENCES)
    .map((one) => one.text)
    .join(" ");
  // A stage is its own word for it; a bare number heads what is written about old versions too.
  if (stage === undefined && !(PUT_OUT.test(lead) && (isOwn || lead.includes(name)))) return undefined;
  if (stage !== undefined && !(isOwn || PUT_OUT.test(lead) || reading.text.split(name).length > NAMED_OFTEN))
    return undefined;
  return version === undefined ? name : `${name} ${version}`;
}

const LEAD_SENTENCES = 9;
/** A text about a thing names it again and again. */
const NAMED_OFTEN = 3;
const AT_STAGE = createPattern(
  /^(?<name>(?:\p{Lu}|\p{Ll}{1,3}\p{Lu}|\p{Ll}{3})[\p{L}\p{N}+-]*(?:\.\p{Lu}\p{L}*)?[®™]?(?: \p{Lu}[\p{L}\p{N}+-]*[®™]?){0,2}?)(?: (?<version>v?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?))?(?: (?<stage>GA|Beta|General Availability|(?:\p{Lu}\p{Ll}+ )?[Rr]eleased?))?(?=$|[:,]| [–—-] )/u,
);
const STAGE_ONLY = /^(?:(?:The|Our|Public|Private|Open|Closed|Early|Developer|Technical) ?)+$/;
const PUT_OUT =
  /\b(?:we(?:['’]re| are|['’]ve| have)?|I['’]m|team|today|proud(?:ly)?|is|are)\b[^.]{0,80}?\b(?:announc(?:e|ing|ed)|releas(?:e|ing|ed)|launch(?:ing|ed)?|ship(?:ping|ped)|introduc(?:e|ing|ed)|new release|GA\b|(?:now|generally) available)/i;
