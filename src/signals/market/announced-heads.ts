import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/**
 * Headlines of the account's own blog that put a thing forward without a sentence: "Launched: audit log", "Kelvo 3.0 GA:
 * sync for all", "Introducing Postgres support in Kelvo".
 */
export function announcedThing(reading: Reading, sentence: Sentence): string | undefined {
  if (!sentence.isTitle || !reading.isOwnSite || TAUGHT.test(sentence.text)) return undefined;
  return afterLabel(reading, sentence.text) ?? supportIn(sentence.text) ?? TOOL.exec(sentence.text)?.[1] ?? atStage(reading, sentence.text);
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
  return thing === "" || thing === brief !== !isAccount || NO_THING.test(thing) ? undefined : thing;
}

const LABEL = createPattern(/^(?:launched|released|shipped|new feature|feature launch|product launch): (?:our |the |new |an? |use )*/i);
/** Up to where its use or its place is told. */
const THING = /^(?:[\p{Lu}\p{N}.]|\p{Ll}\p{Lu})[\p{L}\p{N}\p{M}.+/&®™' -]{1,64}?(?=$|[,:;(!?]|\.(?: |$)| [–—-] | (?:for (?:all|every)|across|with|in|to) )/u;
const WHOLE = /^[^,:;(!?.]{3,60}(?=$|[,:;(!?.])/u;
/** Certificates, places, alliances and what is told or held are "launched" by such a label too. */
const NO_THING =
  /\b(?:certifi\w+|complian\w+|SOC ?\d|ISO ?\d+|reports?|survey|e-?book|newsletter|partnership|program(?:me)?|conference|meetup|offices?|course|contest|campaign|community|fund)\b/i;

function supportIn(text: string): string | undefined {
  return SUPPORT.exec(text)?.[1];
}

const SUPPORT = createPattern(
  /^(?:introducing|announcing) ((?:\p{Lu}[\p{L}\p{N}.+#-]*|and|&)(?: (?:\p{Lu}[\p{L}\p{N}.+#()-]*|and|&)){0,3} support)(?= (?:in|for|on) |[:.!]|$)/iu,
);

/** "Introducing kv - a command line tool": names in small letters need their noun. */
const TOOL = createPattern(
  /^(?:[Ii]ntroducing|[Aa]nnouncing|[Mm]eet) (\p{Ll}[\p{Ll}\p{N}.-]{1,20})(?: [–—-]|[:,]) (?:an?|the|our) (?:[^\s,.;:]+ ){0,5}?(?:tools?|CLI|library|SDK|framework|compiler|runtime|database|server|client|agent|app|plugin|extension|package|engine|toolkit)(?!\p{L})/u,
);

/** A name with its number or its stage; without the account's own name the first lines have to say that it is put out. */
function atStage(reading: Reading, text: string): string | undefined {
  const { name: written, version, stage } = AT_STAGE.exec(text)?.groups ?? {};
  const name = written?.replace(/[®™]/gu, "");
  if (name === undefined || STAGE_ONLY.test(name) || (version ?? stage) === undefined) return undefined;
  const isOwn = text.toLowerCase().startsWith(`${reading.subject.name.toLowerCase()} `);
  const lead = reading.sentences
    .slice(1, LEAD_SENTENCES)
    .map((one) => one.text)
    .join(" ");
  // A stage is its own word for it; a bare number heads what is written about old versions too.
  if (stage === undefined && !(PUT_OUT.test(lead) && (isOwn || lead.includes(name)))) return undefined;
  if (stage !== undefined && !(isOwn || reading.text.split(name).length > NAMED_OFTEN)) return undefined;
  return version === undefined ? name : `${name} ${version}`;
}

const LEAD_SENTENCES = 9;
/** A text about a thing names it again and again. */
const NAMED_OFTEN = 3;
const AT_STAGE = createPattern(
  /^(?<name>(?:\p{Lu}|\p{Ll}{1,3}\p{Lu})[\p{L}\p{N}+-]*[®™]?(?: \p{Lu}[\p{L}\p{N}+-]*[®™]?){0,2}?)(?: (?<version>v?\d{1,2}\.\d{1,2}(?:\.\d{1,2})?))?(?: (?<stage>GA|Beta|General Availability|(?:\p{Lu}\p{Ll}+ )?[Rr]eleased?))?(?=$|[:,]| [–—-] )/u,
);
const STAGE_ONLY = /^(?:(?:The|Our|Public|Private|Open|Closed|Early|Developer|Technical) ?)+$/;
const PUT_OUT =
  /\b(?:we(?:['’]re| are|['’]ve| have)?|I['’]m|team|today|proud(?:ly)?|is|are)\b[^.]{0,80}?\b(?:announc(?:e|ing|ed)|releas(?:e|ing|ed)|launch(?:ing|ed)?|ship(?:ping|ped)|introduc(?:e|ing|ed)|GA\b|(?:now|generally) available)/i;
