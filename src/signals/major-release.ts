import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { isStated } from "./language/doer.ts";
import { createPattern } from "./language/pattern.ts";
import { majorOf } from "./language/products.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import type { Reading, Sentence } from "./reading.ts";
import { toDetection } from "./to-detection.ts";

const PRERELEASE = /(?:^|[\s\d._-])(?:alpha|beta|rc|preview|nightly|canary|dev|next|snapshot|pre)(?:[\s\d._-]|$)/i;
/** Before a stable release the number says "0": "first stable" is then a word, not a fact. */
const FIRST_STABLE = createPattern(
  /\b(?:first stable (?:release|version)|stable release,? v?1\.0|v?1\.0(?:\.0)? is (?:released|out|here|finally here|now available)|(?:in|reached|reaches) (?:GA|general availability)|now generally available)\b/i,
);

/** A software release counts when it opens a new major line or is the first stable one; never a patch or a package of many. */
export function majorRelease(reading: Reading): Detection[] {
  const version = versionOf(reading);
  if (isPrerelease(reading) || isOnePackageOfMany(reading)) return [];
  const [heading] = reading.sentences;
  if (version !== undefined) {
    const major = majorOf(version);
    return major === undefined || !heading ? [] : [toRelease(reading, heading, major)];
  }
  // Without a version from the source the text has to say that something is released for the first time.
  if (isNotOut(reading)) return [];
  for (const sentence of statedSentences(reading)) {
    const clue = FIRST_STABLE.exec(sentence.text);
    if (clue && isStated(reading, sentence, clue.index))
      return [toRelease(reading, sentence, majorOf(sentence.text), clue[0])];
  }
  return [];
}

/** "Everything is under an unreleased heading", "At what point should 1.0 be released": a release that is prepared or asked about. */
export function isNotOut({ document: { title, text } }: Reading): boolean {
  return IS_ASKED.test(title) || NOT_OUT.test(text);
}

const IS_ASKED = /^(?:\[[^\]]{1,25}\] ?)?(?:At what|When|How|Should|What|Why|Which|Can|Could|Do|Does|Is there|Any) /;
const NOT_OUT =
  /\bunreleased\b|\b(?:has|have) not (?:yet )?(?:shipped|been released)\b|\b(?:hasn|haven)['’]t (?:yet )?(?:shipped|been released)\b|\bis (?:still )?being worked on\b|\b(?:towards?|before|until|blocks?|blocking|needed for) (?:the )?(?:first stable release|v?1\.0)\b/i;

/** What the source says, else a title that is a version, alone or after the account's own name: "Pylon DB 4.0". */
function versionOf({ document, matcher, subject }: Reading): string | undefined {
  const title = document.title.trim();
  const [, name = "", version] =
    /^(?:release |announcing )?([\p{L}\p{N} .-]{0,40}? )?(v?\d+(?:\.\d+){0,3}\S*)(?: (?:is out|is here|released?|ist (?:da|erschienen|verfügbar)|est (?:disponible|sortie?)|(?:ya )?está disponible|(?:já )?está disponível|è (?:uscit[oa]|disponibile)|staat live|is (?:uit|beschikbaar)))?[.!]?$/iu.exec(
      title,
    ) ?? [];
  return (
    document.facts.version ??
    RELEASE_NOTED.exec(title)?.[1] ??
    (name === "" || name.startsWith(`${subject.name} `) || matcher.isLooselyNamedIn(name) ? version : undefined)
  );
}

/** "Posted 2.0.0 release announcement", "Bump to 2.0 for General Availability": changes that say what comes out with them. */
const RELEASE_NOTED =
  /^(?:(?:(?:post|publish|announc|add|writ)(?:e?s|e?d|ing|e)? )?(?:the |an? )?(?:(?:blog post|news item|post|news|notes) (?:for|on|about) )?(?:the )?(?:version )?(?=v?\d[\d.]* release)|release announcement (?:for|of) (?:version )?|(?:(?:add|write|publish)(?:s|ed|es)? )?(?:the )?(?:changelog|release notes|announcement) (?:for|of) (?:the )?(?:version )?|(?:bump|set)(?:s|ed)?(?: version)? to (?=\S+ (?:for general availability|\(?GA\)?)))v?(\d+\.0(?:\.0)?)(?: (?:release(?: (?:announcement|post|notes))?|for general availability|\(?GA\)?))?[.!]?$/i;

/** An alpha, a candidate or a nightly build: no release for everybody. */
export function isPrerelease(reading: Reading): boolean {
  const { facts, title } = reading.document;
  return facts.isPrerelease === true || PRERELEASE.test(versionOf(reading) ?? title.replace(NO_LONGER, " "));
}

/** "Remove beta label from Insights", "Insights leaves beta": a release for everybody. */
const NO_LONGER =
  /\b(?:remov|drop|leav|exit|delet|strip|end|retir)(?:e|es|ed|ing|s|ped|ping)? (?:of )?(?:the |its |from )?(?:public |open )?(?:beta|preview|alpha)\b|\b(?:out of|no longer (?:in )?|end of) (?:the )?(?:public |open )?(?:beta|preview)\b/gi;

/** Tags such as `@acme/button@3.0.0` or `sdk/go/v2.0.0` number one package, unless it bears the product's own name. */
function isOnePackageOfMany(reading: Reading): boolean {
  const tag = reading.document.facts.version ?? reading.document.title;
  const name = /^(?:@[\w.-]+\/|[\w.-]+\/)*([\w.-]+?)[@/]v?\d/.exec(tag)?.[1];
  if (name === undefined) return false;
  const repository = reading.document.facts.repository?.split("/").at(-1) ?? "";
  return nameKey(name) !== nameKey(repository) && nameKey(name) !== nameKey(reading.subject.name);
}

/** Strength: the type's default for a first stable release, 5 less for a later major version. */
function toRelease(reading: Reading, sentence: Sentence, major: number | undefined, clue?: string): Detection {
  const name =
    reading.document.facts.repository?.split("/").at(-1) ??
    ownProductIn(reading, sentence) ??
    productIn(sentence) ??
    productIn(reading);
  const version = major === undefined ? undefined : `${major}.0`;
  const product = noted(reading) ?? name ?? (version === undefined ? undefined : `${reading.subject.name} ${version}`);
  const what = [name, version].filter((part) => part !== undefined).join(" ");
  return toDetection(reading, sentence, {
    type: "product_launch",
    title:
      what === ""
        ? `${reading.subject.name} released ${clue === undefined ? "a new major version" : "its first stable version"}`
        : `${reading.subject.name} released ${what}`,
    strengthShift: major === undefined || major === 1 ? 0 : -5,
    data: { ...(product !== undefined && { product }), ...(version !== undefined && { version }) },
    // "Atlas 4" in the news and the tag v4.0.0 of the repository atlas are one launch.
    identity: what === "" ? {} : { product: nameKey([name, major].filter((part) => part !== undefined).join(" ")) },
  });
}

/** Without a name of its own the account's with the number. */
function noted({ document, subject }: Reading): string | undefined {
  const version = RELEASE_NOTED.exec(document.title.trim())?.[1];
  return version && `${subject.name} ${version}`;
}

/** "Acme CLI 3.0": the account's name is part of the product's. */
function ownProductIn({ subject }: Reading, { text }: Sentence): string | undefined {
  if (!text.startsWith(`${subject.name} `)) return undefined;
  const [, more] = MORE_NAME.exec(text.slice(subject.name.length)) ?? [];
  return more === undefined ? undefined : `${subject.name} ${more}`;
}

const MORE_NAME = /^ (\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*)?) v?\d{1,2}\.0/u;

/** "WatchTower v1.0.0", "version of watchtower", "API v2 in GA": the name beside the number. */
function productIn(place: { text: string }): string | undefined {
  const text = place.text.slice(0, 2000);
  const [, before] = /(\p{Lu}[\p{L}\p{N}-]{2,30}) v?\d{1,2}\.0(?:\.0)?\b/u.exec(text) ?? [];
  const [, after] = /\bstable (?:release|version) of ["“]?([\p{L}\p{N}-]{2,30})/u.exec(text) ?? [];
  const [, general] =
    /(\p{Lu}[\p{L}\p{N}-]{1,30}(?: [\p{Lu}v\d][\p{L}\p{N}.-]{0,30}){0,3}) (?:is |are )?(?:now )?(?:in GA|generally available)/u.exec(
      text,
    ) ?? [];
  return [before, after, general].find(
    (name) => name !== undefined && !/^(?:Release|Version|With|The|This)\b/.test(name),
  );
}
