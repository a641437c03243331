import { technologyNamed } from "#technologies/named-technologies.ts";
import { isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

const GOES_LIVE = createPattern(
  /^(?:[*•–-] )?(?:(?:The|This) )?(?:[Nn]ew )?[Ff]eature (?:goes|is going|will go|went|is now|is) live(?! in (?:beta|staging|test))/u,
);
const COMES_OUT =
  /^ (?:is (?:now |finally )?(?:open|available|live|out|here)|goes live|ships|launches|comes out)(?! (?:in (?:beta|staging)|of date))(?!\p{L})/u;
const TOLD_OF =
  /^(?:docs?(?:\([^)]*\))?: ?)?(?:(?:document|announce|introduce|describe|(?:add|write) (?:docs|documentation|a page|a post|an article) (?:for|on|about)|docs (?:for|on))(?:s|d|ed|ing)? |blog(?: post)?(?::| for| on| about) )(?:the |our |new )*([^:?]{2,40}?)(?: feature)?[.!]?$/iu;

/** "Feature goes live for customers on 20 November" below "Document the SSO feature": what the change is about comes out. */
export function liveFeature(reading: Reading, sentence: Sentence): string | undefined {
  if (reading.document.kind !== "release") return undefined;
  if (sentence.isTitle) return openedToAll(reading, sentence);
  const product = TOLD_OF.exec(reading.document.title)?.[1];
  if (product === undefined) return undefined;
  const isNamed = /^\p{Lu}/u.test(product) && sentence.text.startsWith(product);
  return GOES_LIVE.test(sentence.text) || (isNamed && COMES_OUT.test(sentence.text.slice(product.length)))
    ? product
    : undefined;
}

/** "Remove beta label from exports", "Enable teams for everyone". */
const TO_ALL = createPattern(
  /^(?:[\p{L}_-]+(?:\([^)]{1,30}\))?: ?)?(?:(?:remove|drop)s?(?:d|ped)? (?:the )?beta (?:label|tag|badge|flag|notice|warning|banner) (?:from|on|for) (?:the |our )?(?<out>[\p{L}\d][\p{L}\d -]{2,30}?)|(?:enable|release|roll out|ship|turn on|launch|open)s?d? (?:the |our )?(?:new )?(?<open>[\p{L}\d][\p{L}\d -]{2,36}?) (?:for|to) (?:everyone|everybody|all (?:users|customers|accounts|plans|workspaces|tenants)))[.!]?$/iu,
);

function openedToAll(reading: Reading, sentence: Sentence): string | undefined {
  const { out, open } = TO_ALL.exec(sentence.text)?.groups ?? {};
  const product = out ?? open;
  if (product === undefined || technologyNamed(product) !== undefined || NO_FEATURE.test(product)) return undefined;
  return isStated(reading, sentence, 0) ? product : undefined;
}

const NO_FEATURE =
  /\b(?:logging|logs?|debug\w*|caching|cache|lint\w*|checks?|tests?|flags?|access|permissions?|2FA|MFA|TLS|HTTPS|rate limit\w*|cookies?|telemetry|metrics|tracing|alerts?|errors?|backups?|CI|builds?|access|accounts?|issue|PR|it)\b/i;
