import { createPattern, type Pattern } from "../language/pattern.ts";

/** A headline that reviews a tool: its name is the first group. `isOwnUse`: the headline itself says that the writers use it. */
export type VerdictHead = { pattern: Pattern; isOwnUse: boolean };

const WE = "(?:[Ww]e|[Ii])(?:['’](?:ve|re|m|d))?";
/** What somebody feels about a tool, whatever became of it: "why we regret", "why I keep paying for". */
const ATTITUDE =
  "(?:regret(?:ted)?|love|like|hate|dislike|miss|trust|recommend|swear by|can['’]?t stand|won['’]t renew|renewed|cancel?led|keep|kept|stuck with|stick with|stay(?:ed)? with|came back to|went back to|return(?:ed)? to|pay(?: extra)? for|bet on|put up with|got rid of|are getting rid of|gave up on|fell (?:in|out of) love with|would(?:n['’]t)?(?: never)? (?:buy|choose|pick|use|recommend))";
/** "buying", "having moved to" between the attitude and the tool. */
const DOING =
  "(?:(?:having )?(?:bought|buying|choosing|chosen|using|used|picking|picked|adopting|adopted|moving to|moved to|switching to|switched to|leaving|left|paying for|relying on|signing up (?:for|to|with)) )?";
const WORTH_TELLING =
  "(?:[Ll]essons|[Nn]otes|[Ll]earnings|[Tt]ales|[Ss]tories|[Rr]eflections|[Oo]bservations|[Ff]indings|[Tt]houghts|[Tt]akeaways)";
const USING = "(?:using|running|working with|living with|building (?:on|with)|operating|being on|life with|life on)";
const VERDICT =
  "(?:[Rr]eview|[Vv]erdict|[Ee]xperiences?|[Oo]pinion|[Ii]mpressions?|[Aa]ssessment|[Aa]ppraisal|[Hh]onest look|[Ff]air look|[Cc]lose look|[Tt]houghts|[Ff]azit|[Uu]rteil|[Bb]ilanz|[Aa]vis|[Rr]etour|[Bb]ilan|[Oo]pini[óo]n|[Bb]alance|[Rr]ese[ñn]a|[Oo]pini[ãa]o|[Oo]rdeel|[Oo]pinione|[Bb]ilancio)";
const OURS =
  "(?:[Oo]ur|[Mm]y|[Uu]nsere?|[Mm]eine?|[Nn]otre|[Mm]on|[Nn]uestr[oa]|[Mm]i|[Nn]oss[oa]|[Oo]ns|[Oo]nze|[Ii]l nostro|[Ll]a nostra)";
const ARTICLE = "(?:[Aa]n?|[Tt]he|[Ee]ine?|[Uu]ne?)";

/** The ways to head a review; `name` is the source of an expression for a name, in a group. */
export function verdictHeads(name: string): VerdictHead[] {
  return [
    // "Why I regret buying Globex", "Why we would never buy Globex again"
    { isOwnUse: true, source: `^Why ${WE} (?:\\p{L}+ ){0,2}?${ATTITUDE} ${DOING}${name}` },
    // "Five things we love (and two we hate) about Globex"
    {
      isOwnUse: true,
      source: `(?:[Tt]hings?|[Rr]easons|[Ff]eatures|[Ww]hat|[Ww]here|[Aa]ll|[Ee]verything)(?: that)? ${WE} (?:\\p{L}+ )?(?:love|like|hate|dislike|miss|loathe|enjoy|wish|appreciate)(?!\\p{L})[^.;:]{0,40}? (?:about|in|of|with|from) ${name}`,
    },
    // "What we make of Globex", "what eighteen months of Globex taught us"
    {
      isOwnUse: true,
      source: `[Ww]hat ${WE} (?:\\p{L}+ )?(?:make|made|think|thought|found|find|learned|learnt|got|get) (?:of|about|in|with|from|out of) ${name}`,
    },
    {
      isOwnUse: true,
      source: `^What [^.;:]{2,40} (?:of|with|on|in|using|without) ${name} (?:has )?(?:taught|did|does|have taught)`,
    },
    { isOwnUse: true, source: `^How ${name} (?:has )?(?:changed|saved|cost|wasted|ruined|fixed|broke) our ` },
    // "Lessons from running Globex in production"
    {
      isOwnUse: true,
      source: `${WORTH_TELLING} (?:learned |learnt )?(?:from|after|on|of) (?:[\\p{L}\\d-]+ ){0,5}?(?:${USING}|(?:years?|months?|weeks?) (?:of|with|on|in|using)) ${name}`,
    },
    // "Using Globex in 14 schools: our review"
    {
      isOwnUse: true,
      source: `^(?:Using|Running|Adopting|Implementing|Deploying|Living with|Working with|Running on|Life with|Life on|Rolling out) ${name}(?=[^.;:]{0,50}[:–—,-] ?(?:(?:${OURS}|${ARTICLE}) )?(?:[\\p{L}-]+ ){0,2}?${VERDICT}(?!\\p{L}))`,
    },
    // "Globex: a review from a four-lawyer firm", "Globex : notre bilan"
    { isOwnUse: true, source: `^${name} ?(?::|,| [–—-]) ${OURS} (?:[\\p{L}-]+ ){0,3}?${VERDICT}(?!\\p{L})` },
    { isOwnUse: false, source: `^${name} ?(?::|,| [–—-]) ${ARTICLE} (?:[\\p{L}-]+ ){0,3}?${VERDICT}(?!\\p{L})` },
    // "A fair look at Globex", "Unser Fazit zu Globex"
    {
      isOwnUse: false,
      source: `^(?:${OURS}|${ARTICLE}) (?:[\\p{L}-]+ ){0,3}?${VERDICT} (?:of|at|on|about|zu|mit|sur|sobre|over|su) ${name}`,
    },
    // "Globex: three stars from us", "Four stars for Globex"
    {
      isOwnUse: false,
      source: `^${name}(?: at [^:;]{2,50})?: (?:\\d(?:[.,]\\d)?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) (?:out of (?:5|10|five|ten)|stars)(?: from (?:us|me|our \\p{L}+))?`,
    },
    {
      isOwnUse: false,
      source: `^(?:\\d(?:[.,]\\d)?|One|Two|Three|Four|Five)(?: and a half)? stars (?:out of five )?for ${name}`,
    },
    // "So gut ist Globex", "Globex im Praxistest", "Was wir von Globex halten"
    { isOwnUse: false, source: `${name} (?:im|in der) (?:Praxis|Praxistest|Alltag|Einsatz|Dauertest|Härtetest)` },
    {
      isOwnUse: true,
      source: `(?:[Ww]as wir (?:an|von)|[Cc]e que nous (?:pensons|aimons) (?:de|chez|dans)|[Ll]o que (?:más |menos )?(?:nos gusta|pensamos) de|[Oo] que (?:achamos|pensamos) d[eoa]|[Ww]at (?:wij|we) vinden van|[Cc]osa pensiamo di) ${name}`,
    },
  ].map(({ source, isOwnUse }) => ({ pattern: createPattern(new RegExp(source, "u")), isOwnUse }));
}
