import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

const GOES_LIVE = createPattern(
  /^(?:[*•–-] )?(?:(?:The|This) )?(?:[Nn]ew )?[Ff]eature (?:goes|is going|will go|went|is now|is) live(?! in (?:beta|staging|test))/u,
);
const TOLD_OF =
  /^(?:docs?(?:\([^)]*\))?: ?)?(?:document|announce|introduce|describe|(?:add|write) (?:docs|documentation|a page|a post|an article) (?:for|on|about)|docs (?:for|on))(?:s|d|ed|ing)? (?:the |our |new )*([^:?]{2,40}?)(?: feature)?[.!]?$/iu;

/** "Feature goes live for customers on 20 November" below "Document the SSO feature": what the change is about comes out. */
export function liveFeature(reading: Reading, sentence: Sentence): string | undefined {
  if (reading.document.kind !== "release" || sentence.isTitle || !GOES_LIVE.test(sentence.text)) return undefined;
  return TOLD_OF.exec(reading.document.title)?.[1];
}
