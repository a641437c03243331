import type { BacktestResult } from "#core/backtest.ts";
import type {
  AttributeResult,
  AttributeTask,
  DetectResult,
  DetectTask,
  ParseResult,
  ParseTask,
} from "#core/extractor.ts";
import type { FetchedBody } from "#core/page.ts";
import type { WatchResult } from "#core/watch.ts";
import { readPage } from "#crawl/page.ts";
import { certainlyMeant } from "#signals/language/certain-mention.ts";
import { createMentionIndex } from "#signals/language/mention-index.ts";
import { getSource } from "#sources/index.ts";
import { backtest } from "#watching/backtest.ts";
import { watch } from "#watching/watch.ts";
import type { Task } from "./messages.ts";

/** Does one task. Pure but for the time it takes; throws what the parsers throw. */
export function runTask(task: Task): ParseResult | DetectResult | AttributeResult | WatchResult | BacktestResult {
  switch (task.kind) {
    case "parse":
      return parse(task);
    case "detect":
      return detect(task);
    case "attribute":
      return attribute(task);
    case "watch":
      return watch(task);
    case "backtest":
      return backtest(task);
  }
}

function parse({ sourceId, body, rest = [], target, hint }: ParseTask): ParseResult {
  const page = isHtml(body) ? readPage(body) : undefined;
  return getSource(sourceId).parse({ body, rest, page, target, hint });
}

function detect({ observed, subject, knowledge }: DetectTask): DetectResult {
  // Only a process that is asked to detect holds the detectors: without them it begins with 22 MiB of its own instead of 33.
  const { detectAll }: typeof import("#signals/detect.ts") = require("#signals/detect.ts");
  return observed.map((one) => ({ documentId: one.document.id, detections: detectAll(one, subject, knowledge) }));
}

function attribute({ texts, subjects, isFinal = false }: AttributeTask): AttributeResult {
  const findMentioned = createMentionIndex(subjects);
  return texts.map((text) => {
    const mentioned = findMentioned(text.text, text.url);
    const meant = isFinal ? certainlyMeant(text, mentioned) : mentioned;
    return { id: text.id, subjectIds: meant.map(({ id }) => id) };
  });
}

const OPENING_LENGTH = 2_000;
/** White space, the XML declaration, style sheets and comments, which stand before the first element of either kind. */
const PROLOGUE = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;

/** By its first element, else by what it says it is. Feeds are served as text/html at times, and XHTML as XML. */
function isHtml({ contentType, text }: FetchedBody): boolean {
  const opening = text.slice(0, OPENING_LENGTH).trimStart().toLowerCase();
  const first = opening.replace(PROLOGUE, "");
  if (/^<(?:!doctype\s+html|html|head|body)\b/.test(first)) return true;
  if (/^<(?:!doctype\s+)?(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b/.test(first)) return false;
  if (/\bxhtml\b/i.test(contentType)) return true;
  return /\bhtml\b/i.test(contentType) && !opening.startsWith("<?xml");
}
