import type { Document } from "#core/document.ts";
import type { AttributeTask } from "#core/extractor.ts";
import type { Subject } from "#core/signal-type.ts";
import { readDocument } from "../reading.ts";
import { isAbout } from "./attribution.ts";
import { contains, type Span } from "./sentences.ts";
import { createSubjectMatcher } from "./subject.ts";
import { isWordName } from "./word-names.ts";

type Text = AttributeTask["texts"][number];
type Named<One> = { subject: One; spans: Span[]; isByDomain: boolean };

/**
 * Those of the subjects a text may be about (see `createMentionIndex`) that it certainly means: nobody looks at it again. A domain is
 * certain. A name is not that two of them go by, that is part of a longer name that stands there too, that is an everyday word where any
 * word has a capital, or whose bearer the text says is another.
 */
export function certainlyMeant<One extends Subject>(text: Text, mentioned: One[]): One[] {
  const named = mentioned.map((subject) => nameIn(text, subject));
  return named.filter((one) => one.isByDomain || isByName(text, one, named)).map(({ subject }) => subject);
}

function nameIn<One extends Subject>({ text, url }: Text, subject: One): Named<One> {
  const matcher = createSubjectMatcher(subject);
  const spans = matcher.find(text);
  const isDomain = ({ start, end }: Span) => text.slice(start, end).toLowerCase() === subject.domain;
  return {
    subject,
    spans: spans.filter((span) => !isDomain(span)),
    isByDomain: spans.some(isDomain) || matcher.isOwnUrl(url),
  };
}

function isByName<One extends Subject>(text: Text, one: Named<One>, all: Named<One>[]): boolean {
  const others = all.filter((other) => other !== one).flatMap(({ spans }) => spans);
  if (one.spans.some((span) => others.some((other) => contains(other, span) && !contains(span, other)))) return false;
  const own = one.spans.filter((span) => !others.some((other) => contains(other, span)));
  return own.some((span) => isName(text.text, span)) && isAbout(readDocument(toDocument(text), one.subject));
}

/** As an article of somebody else, which has to say whom it is about. */
function toDocument({ id, text, url }: Text): Document {
  const content = { title: "", text };
  return {
    ...content,
    id,
    workspaceId: "",
    accountId: undefined,
    feedUrl: undefined,
    sourceId: "bot",
    kind: "article",
    key: id,
    url,
    facts: {},
    fetchedAt: 0,
    contentHash: "",
  };
}

/** What makes any word a thing among others: "your Signal", "the Block". */
const DETERMINER = /^(?:an?|the|this|that|these|each|every|no|any|my|your|our|its|his|her|their)$/i;

/** An everyday word is a name where only names have a capital: behind a word that has none. */
function isName(text: string, { start, end }: Span): boolean {
  if (!isWordName(text.slice(start, end))) return true;
  const before = /(?:^|\s)([\p{L}\p{N}'’-]+),? $/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return before !== undefined && /^\p{Ll}/u.test(before) && !DETERMINER.test(before);
}
