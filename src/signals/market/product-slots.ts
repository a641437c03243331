/** What stands where a product is named and names none: an ability, a version of something, a day. */
export function isNoName(product: string): boolean {
  return NO_NAME.test(product) || DAY.test(product) || NOT_OUT.test(product) || GATHERING.test(product);
}

const NO_NAME =
  /^(?:technical |technology )?(?:preview|test|beta) releases?$|-\p{L}+ing$|^(?:bulletins? )?(?:MS\d\d-\d+)?$|^(?:(?:holiday|new|latest|own) )*(?:entry|entries|line-?ups?|models?)$|^(?:(?:critical|security|cumulative|emergency) ){1,2}(?:updates?|patch(?:es)?|fix(?:es)?|bulletins?|advisor(?:y|ies)|hotfix(?:es)?)(?: [\d.-]+)?$|^(?:frontal |legal |major )?(?:assault|attack|offensive|salvo|broadside|bid)$|^(?:(?:new|latest|next|first|stable|supported|improved|public|initial|beta) )*(?:ability|abilities|versions?|beta|features?|software|code|products?|support|functionality|options?|ways?|updates?|releases?|possibility|capability|capabilities|improvements?|behaviou?r|beforehand|parts?|phase \d+|tools?|services?|sections?|apps|solutions?|hours|(?:(?:exclusive|early|pre-launch|free|full) )?access|things?|stuff|blog|fully[ -]\p{L}+|(?:drop-in|free|own|simple|small|great|better|second|third|fourth|fifth) (?:tool|service|section|app|solution|product|version)s?|(?:products|tools|services|things) \p{Ll}+ing)$/iu;
/** Repairs and candidates of what is out or comes out, and addresses. */
const NOT_OUT = /(?:^|\s)v?\d+\.\d+\.0*[1-9]\d*(?:-|$)|\d-(?:rc|alpha|dev)|^\/|:\/\//i;
/** "TideCon 2022" */
const GATHERING = /\p{Ll}Con(?:f)? 20\d\d$|Con(?:f)? 20\d\d$/u;
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})$/;

/** "Kelvo 3.1.2 Released!": a headline of a repair. */
export const IS_REPAIR =
  /^(?:\S+ ){0,3}v?\d+\.\d+\.0*[1-9]\d*(?:$|[!,:]| (?:is |now |has been )*(?:released|available|out)|,? and )/i;

/** "Acme Launches Kelvo 1.0": the verb is no part of the name. */
export const HAS_VERB = / (?:launches|releases|announces|introduces|unveils|ships|presents|debuts|updates) /i;
