import type { Detection } from "#core/detection.ts";
import { nameKey } from "#core/name-key.ts";
import { defineDetector } from "./detector.ts";
import { statedSentences } from "./language/stated-sentences.ts";
import { isNotOut } from "./major-release.ts";
import type { Reading, Sentence } from "./reading.ts";
import { codeStanding, standingCue } from "./technology/code-standing.ts";
import { isOwnPlace, isTold } from "./technology/own-doing.ts";
import { firstStableIn, openedCode, openSourceCue, projectNamed } from "./technology/public-code.ts";
import { isWish } from "./technology/wishes.ts";
import { toDetection } from "./to-detection.ts";

/** Notable public code of the account: a repository made or opened, a first stable release. Ordinary releases are none. */
export const repoActivity = defineDetector({
  type: "repo_activity",
  kinds: ["activity", "release", "article"],
  detect(reading) {
    const [heading] = reading.sentences;
    const { facts } = reading.document;
    if (!heading) return [];
    const event = reading.document.kind === "activity" ? publicEvent(reading, heading) : undefined;
    if (event) return [event];
    if (facts.version !== undefined) return numberedRelease(reading, heading);
    return told(reading);
  },
});

/** Repositories of an organisation that say nothing of what it makes. */
const CHORES =
  /^(?:\.github|.*(?:^|[-_.])(?:test|tests|sandbox|demo|demos|playground|scratch|tmp|fork|template|example|examples|homework|dotfiles)(?:$|[-_.]).*|homebrew-.*|.*\.github\.io)$/i;

/** What the code host says happened: `PublicEvent` opens a repository, `CreateEvent` makes one (GitHub event types). */
function publicEvent(reading: Reading, heading: Sentence): Detection | undefined {
  const { facts, title } = reading.document;
  const isOpened = facts.categories?.includes("PublicEvent") ?? false;
  const isMade = facts.categories?.includes("CreateEvent") ?? false;
  const name = facts.repository?.split("/").at(-1) ?? title;
  if (!(isOpened || isMade) || CHORES.test(name)) return undefined;
  return toActivity(reading, heading, {
    subtype: "new-repo",
    title: isOpened ? `makes ${name} public` : `starts the public repository ${name}`,
    product: name,
    certainty: isOpened ? 1 : 0.85,
  });
}

/** The number decides: 1.0.0 is the first stable one, unless it numbers one package of many or is a candidate. */
function numberedRelease(reading: Reading, heading: Sentence): Detection[] {
  const { version = "", isPrerelease, repository } = reading.document.facts;
  const name = repository?.split("/").at(-1);
  const isFirst = /^(?:[\w.-]*?[-@/])?v?1\.0(?:\.0)?$/i.test(version) && isPrerelease !== true;
  const prefix = /^(.*?)[-@/]?v?1\.0(?:\.0)?$/i.exec(version)?.[1] ?? "";
  const isOfMany = prefix !== "" && nameKey(prefix) !== nameKey(name ?? "") && !/^(?:release|version|v)$/i.test(prefix);
  if (!isFirst || isOfMany || CHORES.test(name ?? "")) return [];
  return [
    toActivity(reading, heading, {
      subtype: "release",
      title: `releases the first stable version${name === undefined ? "" : ` of ${name}`}`,
      product: name,
    }),
  ];
}

function told(reading: Reading): Detection[] {
  const isNews = !reading.isGeneric || isOwnPlace(reading);
  const sentences = statedSentences(reading, isNews).filter(
    (sentence) =>
      openSourceCue(sentence) ||
      standingCue(sentence) ||
      NUMBERED_FIRST.test(sentence.text) ||
      (sentence.isTitle && isOwnPlace(reading)),
  );
  if (sentences.length === 0 || isWish(reading) || isNotOut(reading)) return [];
  for (const sentence of sentences) {
    const opened = openedCode(reading, sentence);
    if (opened && isTold(reading, sentence, opened.at) && !GOES_ON.test(sentence.text.slice(0, opened.at))) {
      const what = opened.product ?? "code";
      return [
        toActivity(reading, sentence, {
          subtype: "new-repo",
          title: `opens the source of ${what === "code" ? "its code" : what}`,
          product: opened.product,
        }),
      ];
    }
    const standing = codeStanding(reading, sentence);
    if (standing && isTold(reading, sentence, standing.at)) {
      const { subtype, what: title } = standing;
      const product = NUMBERED_FIRST.test(reading.document.title) ? projectNamed(reading) : undefined;
      return [toActivity(reading, sentence, { subtype, title, product })];
    }
    const at = firstStableIn(reading, sentence);
    if (at !== undefined && isTold(reading, sentence, at)) {
      const product = projectNamed(reading);
      return [
        toActivity(reading, sentence, {
          subtype: "release",
          title: `releases the first stable version${product === undefined ? "" : ` of ${product}`}`,
          product,
        }),
      ];
    }
  }
  return [];
}

/** "Continues to open-source its work": nothing in particular is opened. */
const GOES_ON =
  /\b(?:continu(?:e|es|ed|ing) to|committed to|commitment to|passion for|mission (?:is )?to) (?:\p{L}+ )?$/iu;
const NUMBERED_FIRST = /(?<![\w.])v?1\.0(?:\.0)?(?![\w.]\w)/;

type Activity = { subtype: string | undefined; title: string; product: string | undefined; certainty?: number };

function toActivity(
  reading: Reading,
  sentence: Sentence,
  { subtype, title, product, certainty = 1 }: Activity,
): Detection {
  return toDetection(reading, sentence, {
    type: "repo_activity",
    ...(subtype !== undefined && { subtype }),
    title: `${reading.subject.name} ${title}`,
    certainty,
    data: product === undefined ? {} : { product },
    identity: product === undefined ? {} : { product: nameKey(product) },
  });
}
