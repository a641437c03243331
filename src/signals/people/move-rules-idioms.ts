import type { MoveRule } from "./move-rules.ts";
import { GOING } from "./move-rules-headline.ts";

const JOB = "(?:job|post|role|position|seat|chair|duties|responsibilities|brief|portfolio|work)";
/** What whoever leads a company holds. */
const REINS = "(?:reins|helm|baton|mantle|torch|tiller|wheel|keys)";
/** Who a sentence means that describes somebody named elsewhere: "The former banker", "The 52-year-old". */
const DESCRIBED =
  "(?:executive|exec|manager|banker|engineer|veteran|lawyer|accountant|marketer|economist|entrepreneur|alum(?:nus|na)?|hotelier|insider|official|consultant|native|newcomer|scientist|physician|nurse|specialist|\\d\\d-year-old|(?:[\\p{Ll}]+)?(?:man|woman))";
const TAKES_POST =
  "(?:(?:will |is to |has )?(?:tak(?:es?|en)|took) (?:up |on |over )?(?:the )?(?:newly created |new )?(?:role|post|position|job|reins) (?:of|as)|(?:will |is to )?take(?:s|n)? over as|will (?:be|become|serve as|start as)|becomes|joins as|has joined as|(?:has been|was|is) (?:named|appointed|hired as|made|elected)|steps up (?:to|as))";
const UNTIL_THEN =
  "(?:on an interim basis|in the interim|for the interim|ad interim|in the meantime|for the time being|temporarily|until (?:an?|the|its|his|her) (?:new|permanent|successor|replacement))(?![\\p{L}])";
const LEAVES_POST =
  "(?:leav(?:es?|ing)|left|depart(?:s|ed|ing)?|exit(?:s|ed|ing)?|resign(?:s|ed|ing)?|retir(?:es?|ed|ing)|quit(?:s|ting)?|step(?:s|ped|ping)? (?:down|aside|back)|stood down|stand(?:s|ing)? down|go(?:es|ing)?|went|walked out)";
const THROWS_OUT =
  "(?:fires|fired|ousts|ousted|removes|removed|dismisses|dismissed|sacks|sacked|axes|axed|terminates|terminated|let go(?: of)?|parts? (?:ways|company) with|parted (?:ways|company) with|loses|lost|is losing|will lose)";
const THROWN_OUT =
  "(?:replaced|removed|dismissed|let go|fired|sacked|ousted|axed|terminated|relieved of (?:his|her) duties)";
const NO_HARM = "(?! to (?:cancer|illness|death|suicide|a (?:stroke|heart)|covid))";
const ENDS_HERE =
  "(?= ?[.,;:)]|$| (?:as|with|after|amid|over|following|by|in|on|at|from|for|effective|because|less|just|this|next|last|when|only|while)(?![\\p{L}]))";

/** Moves told in turns of phrase: who fills whose shoes, whose time is over, whom a search is to replace. The letters are those of `move-rules.ts`. */
export const IDIOMS: MoveRule[] = [
  // Who comes
  {
    direction: "in",
    pattern: `\\b(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|[Tt]he|[Tt]hat) (?:[\\p{L}-]+ ){0,2}|{R}(?:[’']s?)? )${JOB}s?(?: (?:at|of|in) [^.;\\uE000-\\uE1FF]{1,40})? (?:(?:is|are|will|has|have|was|were|been|be|being|now|to) ){1,4}(?:taken (?:over|on|up)|filled|assumed|picked up|occupied|covered|handled) (?:[\\p{L} -]{0,30} )?by (?:[\\p{Ll}-]+,? ){0,3}(?:[\\uE100-\\uE1FF],? )?{P}`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:tak(?:es?|ing|en)|took|pick(?:s|ed|ing)? up|inherit(?:s|ed|ing)?|assum(?:es?|ed|ing)|seiz(?:es|ed|ing)|grab(?:s|bed|bing)) (?:over |up )?(?:the )?${REINS}\\b{..}\\bas {new}{R}`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:pick(?:s|ed|ing)? up|inherit(?:s|ed|ing)?) (?:the )?${REINS}(?= ?[.,;]|$| (?:from|at|of|in|on|after)(?![\\p{L}]))`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\bswap(?:s|ped|ping)? (?:his|her|their|the) (?:[\\p{L}-]+ ){0,2}{R}[^.;\\uE100-\\uE1FF]{0,60}? for [^.;\\uE000-\\uE1FF]{1,40} (?:at|with|of) {own}`,
  },
  {
    direction: "in",
    pattern: `^(?:Succeeding|Replacing|Following|Taking over from|Stepping in for|Filling in for)(?: {.}{Q})?(?:{..}\\b(?:as|in the role of) {new}{R})?{..}\\b(?:is|will be|comes|steps up) {.}(?:[\\uE100-\\uE17F],? )?{P}`,
  },
  {
    direction: "in",
    pattern: `^(?:The|An?) (?:[\\p{L}\\uE300-\\uE3FF’'-]+ ){0,4}?${DESCRIBED}(?:, [^.;]{2,60},)? ${TAKES_POST} {new}{R}(?! (?:of|at|for) (?:the )?[\\uE300-\\uE37F])`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:join|head|mov|com|go|switch|return|arriv)\\p{L}*\\b[^.;\\uE000-\\uE1FF]{0,20}{own}[^.;\\uE000-\\uE1FF]{0,40}, where (?:he|she|they) (?:will|is to|is going to|takes|becomes|starts|assumes|has (?:been|become)) (?:(?:be(?:come)?|serve|work|act|start|take over|lead|take (?:up|on) the (?:role|post|position)|assume the (?:role|post|position)|named|appointed)(?: as| of)? )?{new}{R}`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:parachuted|brought|drafted|called|flown|sent|put|hired|named|appointed|recruited|picked|chosen|tapped|asked|enlisted)(?: in| back)? to (?:run|lead|head|manage|turn (?:round|around)|rescue|steer|guide)\\b{..}\\bas {new}{R}`,
  },
  {
    direction: "in",
    pattern: `\\b(?:hunt|search|quest) for (?:(?:an?|its|the|new|next|permanent) ){0,3}{R}[^.;!?|\\n\\uE000-\\uE1FF]{0,30}\\b(?:is over|has ended|ended|ends|concluded|is at an end|came to an end)(?: with|[:;,–—-])[^.;\\n\\uE000-\\uE1FF]{0,50} {.}{P}`,
  },
  {
    direction: "in",
    pattern: `\\b(?:end(?:s|ed|ing)|conclud(?:es|ed)|complet(?:es|ed)) (?:(?:its|the|a) )?(?:[\\p{L}\\d-]+ ){0,3}(?:hunt|search|quest) for (?:(?:an?|its|the|new|next|permanent) ){0,3}{R}[^.;!?|\\n\\uE000-\\uE1FF]{0,50}\\b(?:with|by|naming|picking|hiring|appointing|choosing) {.}{P}`,
  },
  {
    direction: "in",
    pattern: `{P}, (?:the |an? |currently |now )?{R} (?:of|at) [^,.;]{1,40}, {..}\\b(?:named|appointed|hired|elected|mov(?:es|ed|ing)|goes|going|heads?) (?:to|for|into) (?:the|an?) (?:same|similar|equivalent) ${JOB} (?:at|of|with|for) {own}`,
  },
  {
    direction: "in",
    pattern:
      "\\bI(?:[’']ll| will| am going to|[’']m going to) (?:be|become|serve as|take over as|take (?:up|on) the (?:role|post|position) of) {new}{R}(?= (?:at|of|for) (?:the )?{own}| here(?! ))",
  },
  {
    direction: "in",
    pattern: `\\bI(?:[’']ve| have|[’']m| am)(?: just| recently)? (?:returned|returning|come back|coming back|gone back|going back) to (?:(?:the|my|my old) )?{R} (?:role|job|post|position|chair|seat)`,
  },
  {
    direction: "in",
    pattern: `\\b(?:replac(?:es|ed|ing)|swap(?:s|ped)?) (?:its |the )?(?:[\\p{L}-]+ )?{R},? {Q}{.} (?:with|by|for) (?:[\\p{L}-]+ ){0,3}(?:[\\uE100-\\uE17F],? )?{P}`,
  },
  {
    direction: "in",
    pattern: `(?:{R2},? )?{P}{ap} (?:(?:will|is|to|has|been|asked|appointed|now) ){1,4}(?:run|lead|head|manage|steer|running|leading)(?:ning|ing)?(?: {own}| (?:the|its|their) [\\p{L}-]+)? ${UNTIL_THEN}`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:tak(?:es?|ing) over|took over|fill(?:s|ing)? in|step(?:s|ped|ping)? in|act(?:s|ing)?|lead(?:s|ing)?|in charge|runs?|running)\\b{..}\\buntil (?:an?|the|its) (?:(?:new|permanent|next|full-time) ){0,2}{R} (?:is|has been|can be|starts|arrives|joins|takes)(?![\\p{L}])`,
  },
  {
    direction: "in",
    pattern:
      "^(?:Leading|Heading|Running|Taking charge (?:of|at)|Taking over (?:at )?|At the helm of)\\b{..}\\bas {new}{R},? (?:is|will be) {P}",
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:tak(?:es?|ing)|fill(?:s|ing)?|step(?:s|ping)? into) my (?:place|shoes|seat|chair|role|job|post)(?![\\p{L}])`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:step|mov|slid|settl|slot|walk|com|go|went|return)(?:e?s|p?ed|p?ing|e)?(?: back)? (?:in)?to (?:the|his|her|their) (?:old |former )?{R}(?:[’']s?)? (?:role|job|post|position|chair|seat|office|shoes)`,
  },
  {
    direction: "in",
    pattern:
      "\\b(?:new|one|first|additional|independent) {R} (?:has been|was|is) (?:appointed|named|elected|hired|found|chosen)(?: [^.;:\\uE000-\\uE1FF]{0,30})?[:,–—-] {P}",
  },
  {
    direction: "in",
    pattern:
      "{P}(?:, (?:so far|until now|until recently|previously|formerly|hitherto) [^.;,\\uE000-\\uE0FF]{2,50},)? (?:is|becomes) (?:now )?(?:{own}[’']s?|our|the company[’']s) {R},? (?:as of|from|effective|with effect)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern:
      "\\b[Ww]e(?:[’']ve| have)? (?:finally )?(?:found|hired|got|chosen|picked|recruited) (?:our|a|the) (?:new|next|first) {R}(?= ?[.;:!]|$| (?:in|and|at)(?![\\p{L}]))",
  },
  { direction: "in", pattern: "\\b(?:addition|arrival|appointment|hiring) of (?:an? )?(?:new )?{R} in {P}" },
  {
    direction: "in",
    pattern:
      "(?:\\b(?:today|tomorrow|now|this (?:week|month)|(?:next|last) (?:week|month|\\p{L}+day)|(?:mon|tues|wednes|thurs|fri)day|as of [^.;,]{2,20}),?|^) I(?:[’']m| am|[’']ll be| will be) {new}{R}(?= (?:at|of|for|with) (?:the )?{own})",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:named|appointed|made|chosen|designated|tapped|installed)(?: as)? (?:(?:an?|the|his|her|their|its) )?(?:interim|temporary|acting|permanent) (?:replacement|successor|stand-in)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern: `\\b(?:pass|hand|turn)(?:es|s|ed|ing)? (?:on |over )?(?:the )?${REINS}(?: on| over)? to [\\p{L}\\d :,-]{1,40} {P}`,
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\baccept(?:s|ed|ing)? (?:an?|the) (?:[\\p{L}-]+ ){0,2}(?:appointment|offer|position|role|post|job)(?: once again| again)? (?:as|of|to (?:be|become)) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:new|next|incoming) {R}(?: (?:of|at) {own})? (?:is|will be) (?:(?:the|its|current|former|[\\p{Ll}-]+) ){0,3}[\\uE100-\\uE1FF],? {P}",
  },
  {
    direction: "in",
    pattern:
      "{P}, (?:formerly|previously|lately|most recently|until recently|until now|ex) (?:(?:of|at|with|from) )?[\\uE000-\\uE0FF][^.;,\\uE000-\\uE0FF]{0,40},{..}\\b(?:(?:re-?)?join(?:s|ed|ing)?|(?:will )?becomes?|(?:tak(?:es?|ing|en)|took) (?:up |on |over )?(?:the (?:role|post|position|job))?|named|appointed|hired|recruited|starts?)(?: {own}| us)?(?: (?:as|of|to))? {new}{R}",
  },
  // Who goes
  {
    direction: "out",
    pattern: `{Q}, [^.;!?|\\n\\uE000-\\uE0FF]{0,70}?{R} (?:of|at) (?:[\\p{L}’'-]+ ){0,5}{own},{..}\\b(?:will |is |to |has )*${LEAVES_POST}${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap} (?:(?:is|was|has gone|goes|heads|headed) out (?:of )?the door|(?:takes?|took|taking) the exit(?: ramp)?|(?:is|was) out at {own})(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern: `\\b(?:succeed|replac)(?:e?s|e?d|ing)? (?:[\\p{L}-]+ )?(?:{R},? )?{Q},? (?:upon|following|on|at) (?:his|her|their) (?:[\\p{L}-]+ )?${GOING}`,
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap} (?:(?:will|is to|to|has) )?end(?:s|ed|ing)? (?:his|her|their) (?:[\\p{L}\\d-]+ ){0,2}(?:tenure|stint|run|reign)(?: (?:at|with) {own})?(?= ?[.,;]|$| (?:at the end|in|on|this|next|after)(?![\\p{L}]))",
  },
  {
    direction: "out",
    pattern:
      "^{own} (?:loses|has lost|is losing) (?:(?:its|the|another|respected|veteran|long-?time|long-serving|top|key|star|popular|trusted|second|third) ){0,3}{R}(?:,? {Q})?(?= ?[.,;:]|$| (?:to|as|after|amid|in|over|on)(?![\\p{L}]))(?! to (?:cancer|illness|death))",
  },
  {
    direction: "out",
    pattern:
      "\\b(?:departures|exits|resignations|leavers)\\b[^.;:\\uE000-\\uE1FF]{0,50}?(?: includ(?:es?|ed|ing)| are| were|:) (?:(?:its|their|the (?:company|firm|group|bank|retailer)[’']s|{own}[’']s?) )?(?:[\\p{Ll}-]+ )?{R}(?=,| and|[.;]|$)(?!,? [\\uE000-\\uE0FF])",
  },
  {
    direction: "out",
    pattern: `{Q}{ap}{..}\\bhand(?:s|ed|ing)?(?: over)? (?:the )?(?:day-to-day )?(?:control|leadership|management|running|reins|business|company|firm)(?: (?:of|at) (?:{own}|the (?:company|business|firm|group)))? (?:over )?to (?!customers|clients|the public|its)`,
  },
  {
    direction: "out",
    pattern: `{Q}{ap}{..}\\b(?:end(?:s|ed|ing)?|conclud(?:es?|ed|ing)|wrap(?:s|ped|ping)? up|clos(?:es|ed|ing)|bring(?:s|ing)? (?:to (?:an end|a close)|down the curtain on)) (?:(?:his|her|their|an?|the) )?(?:[\\p{L}\\d-]+ ){0,3}(?:run|stint|tenure|reign|spell|career|time|stay|term|service)\\b{..}\\bas {new}{R}(?! of (?:the|an?) (?!{own}|company|board|group|firm|bank))`,
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap}{..}\\b(?:transition(?:s|ed|ing)?|separat(?:es?|ed|ing)) (?:from|out of) (?:(?:his|her|their|the) )?(?:[\\p{L}-]+ )?(?:role|position|post|job|duties) (?:as|of) {new}{R}",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap}{..}\\b(?:transition(?:s|ing)?|separat(?:es?|ing)) (?:from|out of) (?:the [Cc]ompany|{own})(?= ?[.,;]|$| (?:on|at|in|effective|after|following|by)(?![\\p{L}]))",
  },
  {
    direction: "out",
    pattern: `{Q},? (?:the |our |currently |until now )?{R} (?:of|at|with|for) {own}(?: since [^,.;]{3,12})?,{..}\\b(?:(?:has been |is |was )?(?:named|appointed|hired as|tapped as|chosen as)|to become|will become|becomes|is to become|joins|is joining|will join|has joined) (?:as )?(?:the |its |an? )?(?:new |next )?(?:[\\uE100-\\uE17F] (?:of|at|for) (?:the |rival )?[\\uE300-\\uE37F]|(?:rival )?[\\uE300-\\uE37F] as (?:its |the )?(?:new )?[\\uE100-\\uE17F])`,
  },
  {
    direction: "out",
    pattern: `\\b(?:replac(?:es|ed|ing)|swap(?:s|ped)?) (?:its |the )?(?:[\\p{L}-]+ )?{R},? {Q}{.} (?:with|by|for) (?:[\\p{L}-]+ ){0,3}(?:[\\uE100-\\uE17F],? )?[\\uE000-\\uE0FF]`,
  },
  {
    direction: "out",
    pattern: `(?:{own}(?:, [^,.;]{2,60},)?|\\b(?:company|firm|group|bank|agency|hospital|club|[Ii]t)) (?:(?:is|has|have|was|set|about|to|will|now|also) ){0,4}(?:los(?:es?|ing|t)|say(?:s|ing)? goodbye to|said goodbye to|bid(?:s|ding)? farewell to|bade farewell to) (?:(?:its|the|another|our|their) )?(?:[\\p{L}-]+ ){0,2}{R},? {Q}${NO_HARM}(?! (?:${LEAVES_POST}|${THROWN_OUT})\\b)`,
  },
  {
    direction: "out",
    pattern: `\\b${THROWS_OUT} {.}{Q}, (?:its|the|their|our|{own}[’']s?) (?:[\\p{L}-]+ )?{R}${NO_HARM}`,
  },
  {
    direction: "out",
    pattern: `{R}(?: (?:of|at) {own})?,? {Q},? (?:(?:has|is|was|will|had|been|being|be) ){1,2}${THROWN_OUT}${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `(?:{R},? )?{Q}[’']s? (?:[\\p{L}\\d-]+ ){0,3}(?:time|spell|stint|reign|tenure|stay|era|career|employment|service)(?: as {R2})?(?: [^.;\\uE000-\\uE1FF]{0,40}?)? (?:is over|is at an end|(?:(?:was|is|has been|will be) )?terminated|(?:has )?ended|(?:comes|came|has come|is coming|draws|is drawing) to (?:an end|a close)|ends)(?= ?[.,;:]|$| (?:on|in|after|with|without|for|by|effective|this|next|as|at|today|when)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `{Q}, {.}{R}(?: (?:of|at) {own})?,{..}\\b(?:accept(?:s|ed)|tak(?:es|en|ing)|took) (?:(?:an?|another|the|new) ){1,2}(?:[\\p{L}-]+ ){0,3}(?:position|job|role|post) (?:elsewhere|(?:at|with|in|for) (?:an?|another|one of) )`,
  },
  {
    direction: "out",
    pattern: `{R},? {Q}{ap},? and [\\uE180-\\uE1FF],? [\\uE000-\\uE0FF]{..}\\b(?:both )?(?:(?:will|are|have|to|plan to|intend to|agreed to) )*${LEAVES_POST}${ENDS_HERE}`,
  },
  {
    direction: "out",
    pattern: `\\b(?:(?:voted|decided|chose|elected|opted|resolved|agreed) not to|(?:will|would|did|does) not|declin(?:es|ed) to) (?:renew|extend) (?:the )?(?:employment |work )?(?:contract|agreement|term|mandate) (?:of|with|for) (?:its |the )?(?:{R},? )?{Q}`,
  },
  {
    direction: "out",
    pattern: `(?:{R},? )?{Q}[’']s? (?:employment )?contract (?:(?:will|would|is|was|has) (?:not|be) (?:(?:to|be|been|not) ){0,2}|won[’']t be )(?:renewed|extended)(?<= not [^.;]{0,20})`,
  },
  {
    direction: "out",
    pattern:
      "\\btime (?:has come )?(?:for me to (?:leave|step (?:down|back|aside|away)|move on|hand over|retire|resign|say goodbye|bow out|pass)\\b{..}\\b(?:as|from|of) {new}{R}|to (?:leave|step (?:down|back|aside|away)|move on|retire|resign|say goodbye|bow out)\\b[^.;\\uE000-\\uE1FF]{0,20}\\bmy (?:[\\p{L}-]+ )?(?:role|job|post|position|time) (?:as|of) (?:the |a )?{R2})",
  },
  {
    direction: "out",
    pattern: `\\b(?:departures?|exits?|leavers?|resignations?|casualties|those (?:leaving|departing|going|out|to go|affected|let go))\\b[^.;:\\uE000-\\uE1FF]{0,50}?(?: includ(?:es?|ed|ing)| are| is| were|:) {.}(?:{R} {Q}|[\\uE000-\\uE0FF], (?:[\\p{L}-]+ ){0,2}{R2})`,
  },
  {
    direction: "out",
    pattern: `\\b(?:executives|leaders|managers|officers|people|directors|bosses)\\b[^.;:\\uE000-\\uE1FF]{0,40}\\b(?:${LEAVES_POST}|ousted|fired|out|head(?:ed|ing)? for the (?:exit|door))[^.;:\\uE000-\\uE1FF]{0,40}?(?:,? including|,? among them|:| –| —) (?:[\\p{L}-]+ ){0,2}(?:{R},? {Q}|{Q}, (?:[\\p{L}-]+ ){0,2}{R2})`,
  },
  {
    direction: "out",
    pattern: `{Q}{ap}(?: has| have| is)? (?:defect(?:s|ed|ing)|jump(?:s|ed|ing)? ship|decamp(?:s|ed|ing)?|been poached|been lured away|switch(?:es|ed) sides)(?= ?[.,;]|$| (?:to|by|for) (?:an?|its|the|rival|arch-?rival|[\\uE300-\\uE37F]))`,
  },
  {
    direction: "out",
    pattern: `\\b(?:search|hunt|look|seek|recruit|need|vacanc|successor|replacement)\\p{L}*[^.;\\uE000-\\uE1FF]{0,30} {new}{R}[^.;\\uE000-\\uE1FF]{0,30}? (?:(?:after|since|as|because|when|now that) {.}{Q},? (?:(?:has|had|is|was|will|who|would|also) ){0,2}${LEAVES_POST}(?! (?:for|a|the) (?:joint|vacant))|(?:after|following|with|upon|due to|because of) (?:the )?(?:[\\p{L}-]+ )?${GOING} of {.}{Q}|(?:after|following|with|upon|due to|because of) {Q2}[’']s? (?:[\\p{L}-]+ )?${GOING}|to (?:replace|succeed|follow) {.}[\\uE000-\\uE0FF],? who (?:(?:has|had|is|was|will) )?${LEAVES_POST})`,
  },
];
