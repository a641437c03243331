import { createPattern } from "../language/pattern.ts";

/** Reworked documents in the words of those who keep them beside the code: headings of changes, lines of notes for developers. */
export const NOTED_REWORK = createPattern(
  /^docs?(?:\([^)]*\))?: ?(?:re-?writ(?:e|es|ten)|rework(?:s|ed)?|overhaul(?:s|ed)?|updat(?:e|es|ed)|new pages) (?:[\p{L}-]+ ){0,3}?for (?:the )?(?:new )?(?:api )?v(?:ersion )?\d+(?!\.\d+\.\d)|^docs?(?:\([^)]*\))?: ?(?:retire|archive|sunset)s? (?:the |all )?(?:api )?v\d+ (?:pages|docs|reference)|^docs?(?:\([^)]*\))?: ?(?:re-?write|rework|overhaul|re-?structure|re-?organi[sz]e|revamp)s? (?:the |our |all )?(?:[\p{L}-]+ )?(?:getting[- ]started|tutorials?)(?!\p{L})/giu,
);
/** "Reference now generated from source". */
export const NOW_GENERATED = createPattern(
  /(?<!\p{L})(?:api |sdk )?(?:reference|docs|documentation)(?: pages?)? (?:(?:is|are) )?(?:now )?(?:generated|built) (?:automatically )?from (?:the )?(?:source|code|spec|openapi|schema|comments)(?!\p{L})/giu,
);
/** "New: webhooks reference (14 events), a Postman collection". */
export const LISTED_AS_NEW = createPattern(
  /^[-*•]? ?new: (?:an? |the )?(?:[\p{L}-]+ ){0,1}?(?:(?:api|webhooks?|sdk|graphql|rest) )(?:reference|docs|documentation|portal)(?!\p{L})/giu,
);
