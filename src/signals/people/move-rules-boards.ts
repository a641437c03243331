import type { MoveRule } from "./move-rules.ts";

const SEAT = "(?<B>board seat|seat on the board)";

/** How headlines tell of seats on a board. The letters are those of `move-rules.ts`. */
export const BOARD_HEADLINES: MoveRule[] = [
  {
    direction: "in",
    pattern:
      "\\b(?:taps|tapped|picks|picked|selects|selected|rop(?:es|ed) in|recruits|recruited) {.}{P}{ap} (?:to|for|on) (?:join )?{B}",
  },
  { direction: "in", pattern: `{own} (?:gives?|gave|grants?|granted|hands?|offers?) {P} ${SEAT}` },
  {
    direction: "in",
    pattern: `{P}{ap} (?:takes?|took|gets?|got|wins?|won|gains?|gained|lands|landed|given|handed|secures?) ${SEAT} (?:at|of) {own}`,
  },
  {
    direction: "in",
    pattern:
      "\\b(?:strengthen|expand|bolster|refresh|enlarg|broaden|round|reinforc)(?:e?s|e?d|ing)?(?: out)? {B}(?:,? with|, (?:adding|naming|appointing|electing)) (?:the )?(?:(?:appointment|addition|election|arrival) of )?{.}{P}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:approv(?:es|ed)|ratif(?:ies|ied)|endors(?:es|ed)) {.}{P}{ap}{.}\\bas (?:an? |the |its )?(?:(?:interim|new|acting) )?{R}",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:appoint|nam|elect|add|welcom|nominat)(?:e?s|e?d|ing) (?:[\\p{L}\\d-]+ ){0,3}(?<B>directors|board members|trustees|non-executives)(?: [^.;:\\uE000-\\uE1FF]{0,40})?[:,–—-] (?:(?:they are|including) )?{.}{P}(?:, {P2})?(?:,? (?:and|&) {P3})?",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:elected|appointed|named|added|welcomed|joining|joined|new) (?:on)?(?:to|on) {B}(?: (?:are|is|include)|:) {.}{P}(?:, {P2})?(?:,? (?:and|&) {P3})?",
  },
  {
    direction: "in",
    pattern:
      "{B} (?:has|gets|gains|got|welcomes) (?:(?:an?|two|three|its|our) )?(?:new )?(?:members?|faces?|directors?|additions?|colleagues?)(?:[:,–—-]| in) {.}{P}",
  },
  {
    direction: "out",
    pattern:
      "{Q}[’']s? (?:[\\p{L}-]+ ){0,2}(?:term|time|tenure|mandate|service|stint) on {B}{.}\\b(?:ends|ended|expires|expired|is over|comes to an end|has ended)(?![\\p{L}])",
  },
  {
    direction: "in",
    pattern: "{P}{ap}{..}\\bfill(?:s|ed|ing)? (?:an? |the )?(?:vacancy|vacant seat|open seat|seat) on {B}",
  },
  { direction: "in", pattern: "{P}{ap}{..}\\b(?:succeed(?:s|ed)|replac(?:es|ed)) {.}{Q}{..}\\bon {B}" },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:(?:is|set|due|will) )?(?:to )?(?:takes?|took|assumes?|takes up) (?:over )?(?:the |up the )?(?<B>chair(?:manship)?) (?:at|of) {own}",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} (?:(?:is|was) )?(?:to take|takes?|took|taking|assumes?) (?:over )?(?:the |up the )?{R} (?:at|of) {own}(?=$|[.,;:]| (?:in|on|from|as|after|and|next|this)\\b)",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:appoints?|appointed|elects?|elected|names?|named|nominates?|nominated) {.}{P},? (?:and|&) {P2}(?:,[^.;]{0,60},)? as (?:(?:new|independent|non-executive|outside|additional) ){0,3}(?<B>directors|board members|trustees)",
  },
  {
    direction: "in",
    pattern:
      "\\b(?:appoints?|appointed|elects?|elected|names?|named) {.}{P}, {P2},? (?:and|&) {P3} as (?:(?:new|independent|non-executive|outside|additional) ){0,3}(?<B>directors|board members|trustees)",
  },
  {
    direction: "in",
    pattern: `{P} (?:and|&) {P2}{..}\\b(?:elected|appointed|named|added|nominated|welcomed|co-?opted)(?: as)? (?:(?:new|independent|non-executive|outside|additional) ){0,3}(?<B>directors|board members|trustees)`,
  },
  {
    direction: "in",
    pattern: `{P}, {P2},? (?:and|&) {P3}{..}\\b(?:elected|appointed|named|added|nominated|welcomed|co-?opted|joined|join)(?: as)? (?:(?:new|independent|non-executive|outside|additional) ){0,3}(?<B>directors|board members|trustees)`,
  },
  {
    direction: "in",
    pattern:
      "{P}{ap} to {R} (?:the (?:board|group|company|firm|bank|business|charity|retailer|insurer)|{own})(?=$|[.,;:]| (?:board|from|in|as|after|next|on)(?![\\p{L}]))",
  },
  {
    direction: "in",
    pattern:
      "{P}{ap}{..}\\b(?:joins?|joined|appointed|named|elected|becomes?|arrives)\\b{.}as an? (?<B>non-exec(?:utive)?)(?= ?[.,;)]|$| (?:at|in|on|from|of|and)\\b)",
  },
  {
    direction: "out",
    pattern:
      "^(?:Gone|Out|Missing|Leaving|Departing|Retiring|Stepping down|Also (?:leaving|going))\\b{..}{B}{..}\\b(?:is|are|will be) {Q}(?:,? (?:and|&) {Q2})?",
  },
  {
    direction: "in",
    pattern:
      "^(?:Joining|New (?:to|on)|Elected to|Appointed to|Added to|Coming onto)\\b{..}{B}{..}\\b(?:is|are|will be) {P}(?:, {P2})?(?:,? (?:and|&) {P3})?",
  },
  {
    direction: "in",
    pattern:
      "^[^.;\\uE000-\\uE0FF]{1,60}\\b(?:tak(?:es|ing)|took|gets|got|gains|wins|won|given|handed|lands|secures|offered) (?:an? |the |two |three )?(?:board )?(?:seats?|place) (?:on|in) {B}",
  },
  { direction: "in", pattern: "{P}{ap}{.}\\bto (?<B>chair) (?:our|its|the) (?:[\\p{L}-]+ )?board\\b" },
  { direction: "in", pattern: "{P}{ap} (?:will|to|is to) serve on {B}" },
  {
    direction: "in",
    pattern:
      "\\bI (?:was|have been|am) (?:(?:just|today|also|then|unanimously|duly|recently) )?(?:elected|voted in|confirmed|installed) (?:to |as )?(?:the |its |our )?{R}(?=[,.;]| (?:of (?:the board|{own})|today|tonight|last night|yesterday|after|for|and|but)\\b)",
  },
  { direction: "in", pattern: "{P}{ap} (?:(?:is|was|set|due|picked|chosen|named|appointed) )?to (?<B>chair) {own}" },
  { direction: "in", pattern: "{own}(?:[’']s)? {B} (?:gains|gained|gets|adds|added|welcomes|welcomed) {.}{P}" },
  { direction: "in", pattern: "{P}{ap} (?:takes?|took|gets?|wins?|won|gains?) seat on {B}" },
  {
    direction: "out",
    pattern:
      "\\b(?:vot(?:es?|ed)|remov(?:es?|ed)|oust(?:s|ed)?|kick(?:s|ed)?|throw(?:s|n)?|threw) {.}{Q} (?:off|from|out of) {B}",
  },
  {
    direction: "in",
    pattern: "\\b[Ww]ith the (?:addition|appointment|election|arrival) of {.}{P}(?:,? (?:and|&) {P2})?, {B}",
  },
  { direction: "in", pattern: "{P}[’']s? (?:appointment|election|addition)(?: to|,) {B}" },
  { direction: "in", pattern: "(?<B>board): {P} in, {Q} out" },
  { direction: "in", pattern: "^(?<B>Board seat) for {P} (?:at|with) {own}" },
  { direction: "in", pattern: "{P}{ap} (?:tak(?:es|ing)|took|will take|fills?) {Q}[’']s? (?:seat|place|chair) on {B}" },
  { direction: "in", pattern: "\\b(?:[Pp]lease )?[Ww]elcome {P} to {B}" },
];
