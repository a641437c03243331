import { technologyNamed } from "#technologies/named-technologies.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOwnPlace } from "./own-doing.ts";
import { type TechName, techNamesAt } from "./tech-objects.ts";
import { ADOPTERS } from "./tech-words.ts";

/** A row of a list of adopters that names the account; what they have adopted is the project whose list it is. */
export function listedUse(reading: Reading, sentence: Sentence): TechName[] {
  if (!isOwnPlace(reading) || !ADOPTERS.test(reading.text)) return [];
  const own = reading.matcher.findLoosely(reading.text);
  if (own.length === 0) return [];
  const project = projectOf(reading);
  if (project === undefined) return isOthersList(reading) ? namedUse(reading, sentence) : [];
  const pattern = spellingOf(reading, project);
  const [spelling] = pattern.exec(sentence.text) ?? [];
  const start = spelling === undefined ? -1 : sentence.text.indexOf(spelling);
  const isRow =
    reading.matcher.isLooselyNamedIn(sentence.text) ||
    /\b(?:us(?:e|es|ing)|run(?:s|ning)?|production)\b/i.test(sentence.text);
  const isListed = sentence.isTitle && reading.matcher.isLooselyNamedIn(sentence.text);
  if (spelling === undefined && isListed && !pattern.test(reading.text))
    return [{ start: 0, end: 0, name: project, known: technologyNamed(project) }];
  if (spelling === undefined || !isRow) return [];
  const end = start + spelling.length;
  return [{ start, end, name: sentence.text.slice(start, end), known: undefined }];
}

/** Whose list it is, only the text says: "list of production users of Kestrel", "has been running Kestrel in production". */
function namedUse(reading: Reading, { text }: Sentence): TechName[] {
  const lead = OF_PROJECT.exec(text) ?? (reading.matcher.isLooselyNamedIn(text) ? RUNS.exec(text) : null);
  if (!lead) return [];
  const [name] = techNamesAt(reading, text, lead.index + lead[0].length);
  return name ? [name] : [];
}

const OF_PROJECT = createPattern(
  /\b(?:adopters?|users?|adopters? list|users? list)(?: list)? (?:of|for) (?:the )?(?=\p{Lu})/u,
);
const RUNS = createPattern(
  /\b(?:(?:has|have) been (?:running|using)|(?:is|are) (?:now )?(?:running|using)|runs?|uses?) (?=\p{Lu}[^.;]{1,40} (?:in production|for (?:its|our|their|all)))/u,
);

/** A row about the account itself, added to it. */
function isOthersList({ document, matcher }: Reading): boolean {
  return (
    /\b(?:add(?:s|ed|ing)?|list(?:s|ed|ing)?|include)\b/i.test(document.title) &&
    matcher.isLooselyNamedIn(document.title)
  );
}

/** How a text may write the name of a project. */
function spellingOf(reading: Reading, project: string): RegExp {
  const words = project.split(/[-_.]/).map((word) => word.replace(/\W/g, ""));
  const full = new RegExp(words.join("[ _.-]?"), "i");
  // "strimzi-kafka-operator" goes by the name of its owner.
  const [short = ""] = words;
  const isOwners = short.length > 4 && reading.document.url.includes(`/${short}/`);
  return isOwners && !full.test(reading.text) ? new RegExp(`\\b${short}\\b`, "i") : full;
}

/** The repository a text stands in, unless it is the account's own. */
function projectOf({ document, subject }: Reading): string | undefined {
  const [, owner = "", project] =
    /^https?:\/\/(?:www\.)?(?:github|gitlab|codeberg)\.(?:com|org)\/([\w.-]+)\/([\w.-]+)/.exec(document.url) ?? [];
  const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const name = squeeze(subject.name);
  if (project !== undefined && SITE_OF_PROJECT.test(project))
    return squeeze(owner).includes(name) ? undefined : owner.replace(/[-.]?(?:js|io|org|lang|project|hq)$/i, "");
  return project === undefined || squeeze(owner).includes(name) || name.includes(squeeze(owner)) ? undefined : project;
}

const SITE_OF_PROJECT = /^(?:(?:archive-)?website|web|site|docs|www|[\w-]+\.github\.io|homepage)$/i;
