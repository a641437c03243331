import type { MoveRule } from "./move-rules.ts";

/** How a text goes on behind the words for a departure: an end, a time, a reason. */
const ENDS =
  "(?= ?[.,;:)]|$| (?:as|after|amid|at|on|in|over|following|for|from|with|by|effective|this|next|last|just|less|more|only|because|due|when|while|and|to|citing|pending|early|late|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\\d)(?![\\p{L}]))";
const LEAVES =
  "(?:steps? (?:down|aside)|stepped (?:down|aside)|stepping (?:down|aside)|stands? down|stood down|resign(?:s|ed|ing)?|quit(?:s|ting)?|retir(?:es?|ed|ing)|depart(?:s|ed|ing)?|leav(?:es?|ing)|left|exit(?:s|ed|ing)?|going|gone|bow(?:s|ed|ing)? out|mov(?:es?|ed|ing) on|been (?:fired|ousted|dismissed|sacked|removed|replaced))";
const HAS = "(?:(?:will|would|is|has|have|was|plans|intends|decided|agreed|set|due|about|also|now|to|be) ){0,5}";
const GOING = "(?:resignation|departure|retirement|exit|dismissal|ouster|removal|firing|sacking|stepping down)";
const THROWS =
  "(?:fire|oust|dismiss|remove|sack|axe|terminate|unseat|eject|replace|part (?:ways|company) with|let go of|vote out)";

/** Departures told by who decides, how long somebody stayed, or what comes behind a remark. The letters are those of `move-rules.ts`. */
export const EXITS: MoveRule[] = [
  // Several decide: the verb is a plural.
  {
    direction: "out",
    pattern: `\\b(?:directors|trustees|regents|governors|shareholders|investors|owners|commissioners|councill?ors|supervisors|members|board members) (?:have |vote(?:d)? (?:[\\p{L}\\d–-]+ ){0,2}to |agree(?:d)? to |decide(?:d)? to )?${THROWS} {new}{R}(?:,? {Q})?(?! (?:of|at|for) (?:the )?[\\uE300-\\uE37F])`,
  },
  {
    direction: "out",
    pattern: `\\bvot(?:ed|es) (?:[\\p{L}\\d–-]+ ){0,3}to ${THROWS} (?:(?:its|the|{own}(?:[’']s?)?) )?(?:{R},? )?{Q}`,
  },
  {
    direction: "out",
    pattern:
      "\\bvot(?:ed|es) (?:[\\p{L}\\d–-]+ ){0,3}to (?:end|terminate|cancel|rescind|buy out) (?:the )?(?:contract|employment|tenure) of (?:its |the )?(?:{R},? )?{Q}",
  },
  {
    direction: "out",
    pattern:
      "{own} and (?:(?:its|the|our|their) )?{R}(?:,? {Q},?)?{.}\\b(?:have |has |had |mutually |agreed to |to |are |is )*(?:end(?:ed|ing)?|terminat(?:e|ed|ing)) (?:their )?(?:cooperation|collaboration|working relationship|relationship|contract|employment)",
  },
  // The latest of several
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap} (?:is|was|becomes|became) (?:just |only )?(?:the |another |an? )(?:latest|most recent|newest|second|third|fourth|fifth)?(?: [\\p{Ll}-]+){0,4}? ?(?:to (?:leave|depart|exit|quit|resign|go)(?! (?:on|for|into)\\b)|departure(?: from (?:[\\p{Ll}-]+ ){0,4}{own})?|to be (?:fired|ousted|let go|dismissed))",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap}{..}\\b(?:follow|join)(?:s|ed|ing)? [^.;\\uE000-\\uE0FF]{2,60}? (?:out (?:of )?(?:the )?door|(?:to|towards?|through) the (?:exit|door)|in leaving)",
  },
  {
    direction: "out",
    pattern: `\\b(?:latest|another|second|third|biggest|most senior|highest-profile) (?:executive |high-profile |top-level )?(?:departure|exit|resignation|casualty)[^.;\\uE000-\\uE1FF]{0,30} (?:is|was|:) (?:that of )?{.}{R},? {Q}`,
  },
  {
    direction: "out",
    pattern: `\\b(?:latest|another|second|third|biggest|most senior|highest-profile) (?:executive |high-profile |top-level )?(?:departure|exit|resignation|casualty)[^.;\\uE000-\\uE1FF]{0,30} (?:is|was|:) (?:that of )?{.}{Q}, [^.;\\uE000-\\uE1FF]{0,20}{R}`,
  },
  // A remark between the name and the verb
  {
    direction: "out",
    pattern: `{R},? {Q}(?:, (?:aged )?\\d\\d)?, (?:who|which|whose) [^;!?|\\n]{3,150}, ${HAS}${LEAVES}${ENDS}`,
  },
  {
    direction: "out",
    pattern: `{Q}(?:, (?:aged )?\\d\\d)?, (?:[\\p{L}’'-]+ ){0,4}{R}(?: (?:of|at) (?:the )?{own})?(?: (?:since|for|from) [^,.;]{3,24}),{..}\\b${HAS}${LEAVES}${ENDS}`,
  },
  {
    direction: "out",
    pattern: `^(?:The|Its) {R}, (?:who|whose) [^;!?|\\n\\uE000-\\uE0FF]{3,110}, ${HAS}${LEAVES}${ENDS}`,
  },
  { direction: "out", pattern: "{R},? {Q},? (?:is )?on (?:his|her|their) way out(?! of (?:jail|prison|court))" },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap}{..}\\b(?:go(?:es|ing)?|went|enter(?:s|ed|ing)?|head(?:s|ed|ing)?) (?:into|for) (?:(?:his|her|their|a|an) )?(?:[\\p{Ll}-]+ )?retirement\\b",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}(?:, [^.;\\uE000-\\uE0FF]{2,70},)? (?:and {.}[\\uE000-\\uE0FF])?,? ?(?:(?:has|have|both|also) ){0,2}los(?:es?|t|ing) (?:his|her|their) (?:jobs?|posts?|positions?)(?= ?[.,;]|$| (?:in|as|after|over|at|on|amid|following|with|because)(?![\\p{L}]))",
  },
  {
    direction: "out",
    pattern:
      "{R}, {Q},? and (?:the )?{R2},? {Q2},? (?:(?:has|have|both|also|will|are|were) ){0,2}(?:lost their (?:jobs|posts)|resign(?:ed)?|quit|step(?:ped)? down|le(?:ave|ft)|leaving|go|gone|out|fired|dismissed|ousted)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "{own}[^.;\\uE000-\\uE0FF\\uE300-\\uE37F]{0,40}\\b(?:has |have )?(?:fired|ousted|dismissed|sacked|removed|terminated) {.}{Q}, (?:its |the )?{R}(?= ?[.,;]|$| (?:of|at|since|after|over|for)(?![\\p{L}]))",
  },
  {
    direction: "out",
    pattern: "\\bdemot(?:es|ed|ing) (?:its |the )?{R},? {Q}(?: and (?:its |the )?{R2},? {Q2})?(?! to (?:the )?board)",
  },
  // The noun
  {
    direction: "out",
    pattern: `{Q}[^.;!?|\\n\\uE000-\\uE0FF]{0,90}\\b(?:his|her|their) (?:[\\p{Ll}-]+ ){0,2}${GOING} (?:as|from (?:the|his|her) (?:post|role|job|position) (?:of|as)) {new}{R}(?! (?:of|at) (?:the )?[\\uE300-\\uE37F])`,
  },
  {
    direction: "out",
    pattern: `{own}[^.;\\uE000-\\uE0FF\\uE300-\\uE37F]{0,60}\\b(?:(?:sudden|abrupt|shock|surprise|unexpected|immediate|early) )?${GOING} of (?:[\\p{Ll}-]+ ){0,3}{Q}(?= ?[.,;]|$| (?:after|from|in|on|who|amid|and|as|over|following|last|this|effective|with)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `\\b(?:announc|confirm|disclos|report|reveal|accept)(?:s|es|ed|ing) (?:the )?(?:(?:sudden|abrupt|shock|surprise|immediate) )?${GOING} of {.}{R},? {Q}`,
  },
  // Ways to put it
  {
    direction: "out",
    pattern: `{Q}, (?:the |its |our )?{R}(?: (?:of|at) {own})?,{..}\\b(?:transition|step|mov|separat|retir)(?:s|es|e|ed|ped|ing|ping)? (?:down |away |back |aside )?(?:from|out of) (?:(?:his|her|their|the) )(?:current |executive |present )?(?:role|position|post|duties|job)s?(?! (?:as|of))`,
  },
  {
    direction: "out",
    pattern:
      "{Q}, who (?:is|has|will) (?:pursu(?:ing|e)|accepted (?:an?|another)|taken (?:an?|another) (?:job|post|position|role)|chosen to (?:leave|retire|pursue)|decided to (?:leave|retire|pursue|return|take))(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}(?=(?:, [^.;]{2,60},)?[^.;]{0,30} (?:will not|won[’']t|would not|has decided not to|chose not to|does not wish to|declined to|is not going to) (?:renew|extend|prolong|seek (?:to (?:renew|extend)|another|a (?:second|third|new))) [^.;]{0,24}(?:contract|term|mandate)(?! (?:of|with|for) (?:the|its|a) (?:supplier|customer)))",
  },
  {
    direction: "out",
    pattern: "{Q}(?=,? whose (?:contract|term|mandate) (?:was|is|will|has) not (?:be(?:en)? )?(?:renewed|extended))",
  },
  {
    direction: "out",
    pattern:
      "\\bI(?:[’']m| am|[’']ll be| will be|[’']ve decided to| have decided to| have)? (?:leav(?:e|ing)|left) {own}[^.;\\uE000-\\uE1FF]{0,30},? where I(?:[’']ve| have)? (?:been|was|am|served as|have served as|work(?:ed)? as) {new}{R}",
  },
  {
    direction: "out",
    pattern:
      "(?:{R2},? )?{Q}{ap} (?:will |to |is to |has )?(?:finish(?:es|ed)?|complet(?:es|ed)?|round(?:s|ed)? off|wind(?:s|ing)? up) (?:(?:his|her|a|an) )?(?:[\\p{L}\\d-]+ ){1,4}(?:years|months|decades|stint|run|tenure|spell) as {new}{R}",
  },
  {
    direction: "out",
    pattern: `\\b{R} (?:has |have )?(?:walks|walked|exit(?:s|ed) stage left|packs (?:his|her) bags|packed (?:his|her) bags|throws in the towel|threw in the towel|falls on (?:his|her) sword|fell on (?:his|her) sword)(?= ?[.,;]|$| (?:out|away|after|over|amid|on|as|following)(?![\\p{L}]))(?! (?:out )?on (?:to )?(?:stage|the (?:stage|red)))`,
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap}{.}\\b(?:packs (?:his|her) bags|packed (?:his|her) bags|throws in the towel|threw in the towel|falls on (?:his|her) sword|fell on (?:his|her) sword|exit(?:s|ed) stage left|hit(?:s|ting)? the road|goes (?:his|her) own way|went (?:his|her) own way|was pushed out|has been pushed out|is (?:being )?pushed out)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern: `(?<!\\b(?:former|ex)[ -]){own}(?:[’']s?)? {R},? {Q},? (?:to become|becomes|will become|is to become|to be(?: the)?(?: next| new)?|named|appointed|tapped as|hired as|picked as|chosen as|leaves to (?:lead|head|run)|off to) (?:(?:the|its|next|new|as) ){0,3}[\\uE100-\\uE17F] (?:of|at) (?:the |rival )?[\\uE300-\\uE37F]`,
  },
  {
    direction: "out",
    pattern: `\\bannounc(?:es|ed|ing) (?:(?:an?|its|the|planned|new|orderly) ){0,3}{R} (?:transition|succession|change|handover)(?! (?:plan|process|committee|timeline|search)\\p{L}*)(?= ?[.,;:]|$| (?:after|as|following|with|effective)(?![\\p{L}]))`,
  },
  {
    direction: "in",
    pattern: `\\bannounc(?:es|ed|ing) (?:(?:an?|its|the|planned|new|orderly) ){0,3}{R} (?:transition|succession|change|handover)(?! (?:plan|process|committee|timeline|search)\\p{L}*)(?= ?[.,;:]|$| (?:after|as|following|with|effective)(?![\\p{L}]))`,
  },
  {
    direction: "out",
    pattern: `{Q},? and {Q2}(?:,[^.;\\uE000-\\uE1FF]{0,60},)? (?:(?:have|has|had|both|will|are|also|to) ){0,3}${LEAVES} (?:as|from (?:the post|their posts|their roles) (?:as|of)) {new}{R}`,
  },
  {
    direction: "out",
    pattern:
      "{R},? {Q}[^.;!?|\\n]{0,140} said [^.;]{0,60}\\bthey (?:had|have|were|are|would|will) [^.;\\uE000-\\uE1FF]{0,70}\\b(?:resign|step(?:ping)? down|leav(?:e|ing)|quit)(?![\\p{L}])",
  },
  // Who comes, told beside it
  {
    direction: "in",
    pattern:
      "\\b(?:names?|named|appoint(?:s|ed)|hir(?:es|ed)|elect(?:s|ed)|pick(?:s|ed)|tapp?(?:s|ed)|install(?:s|ed)|promot(?:es|ed))(?: also)? (?:(?:an?|the|its|fellow|former|long-?time|current|independent) ){0,3}[\\uE180-\\uE1FF],? {P},? (?:as|to be|to become|to serve as) {new}{R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?:role|post|job|position|place|seat|duties)s? as {R} (?:is|are|will|has|have|was|were|been|be|being|now|to| )+(?:taken (?:over|on|up)|filled|assumed|covered|handled) (?:[\\p{L} -]{0,30} )?by (?:[\\p{Ll}-]+,? ){0,3}(?:[\\uE100-\\uE1FF],? )?{P}",
  },
  {
    direction: "in",
    pattern:
      "{R} [^.;\\uE000-\\uE1FF]{0,60}\\b(?:being|to be|and is|and will be|and was) (?:replaced|succeeded|followed) by (?:[\\p{Ll}-]+ ){0,3}{P}",
  },
  {
    direction: "in",
    pattern:
      "(?:^|[.;] )(?:[Hh]is|[Hh]er|[Tt]he) (?:immediate |designated |permanent |interim |temporary |chosen )?(?:replacement|successor)(?: as {R})?,(?: [^.;\\uE000-\\uE0FF]{2,90}?,?)? {P}(?=,| (?:said|starts|joins|takes|will|has|is|was|signalled|comes|arrives|begins|steps))",
  },
  {
    direction: "in",
    pattern: `^To (?:replace|succeed|follow) {Q},{..}\\b(?:directors|board|company|firm|it|they|he|she|{own}|trustees|owners) (?:has |have )?(?:picked|named|chose|chosen|appointed|tapped|hired|elected|selected|promoted|brought in|turned to|installed) {.}{P}`,
  },
  {
    direction: "in",
    pattern:
      "(?:^|[.;] )An? (?:new|interim|acting|temporary|permanent) {R} (?:has been|was|is|has already been) (?:appointed|named|found|hired|installed|chosen|put in place)(?! by [\\uE300-\\uE37F])",
  },
  {
    direction: "in",
    pattern: `\\b(?:role|post|job|position|seat|place|vacancy) (?:is|will be|has been|was)(?: being| now)? (?:filled|taken(?: over)?|assumed|covered) by (?:[\\p{Ll}-]+ ){0,3}(?:[\\uE100-\\uE1FF],? )?{P},? until (?:an?|the) (?:new |permanent |new permanent )?{R} (?:is|has been|can be)`,
  },
  {
    direction: "in",
    pattern: `{P}{ap}{..}\\b(?:tak(?:es?|ing)|took|assum(?:es|ed|ing)) (?:over )?(?:temporary |interim )?charge(?: as {R})?(?= ?[.,;]|$| (?:until|while|for now|temporarily)(?![\\p{L}]))`,
  },
];
