import type { Reading } from "../reading.ts";
import type { WideMove } from "./wide-moves.ts";

const RISES =
  /(?<![\p{L}])(?:promot(?:es?|ed|ing|ions?)|elevat(?:es?|ed|ing)|(?:rises?|rose|rising|moves up|moved up|steps? up|stepped up|climbs|climbed|advanc(?:es|ed)) (?:to|into|as|from)|befördert\p{L}*|beförderung|rückt|steigt|promue?s?|promeut|promotion|promovid[oa]|promove|promueve|ascendid[oa]|asciende|promoss[oa]|promuove|bevorder[dt])(?![\p{L}])/iu;
/** A headline that says of everybody below it that they rose. */
const RISES_IN_TITLE =
  /\bpromot(?:es|ed|ions?)\b|^(?:[^:]{2,40}: )?(?:From|Vom|Von|Del?|Dal?|Van) [^.;:]{2,40} (?:to|zum|zur|à|al?|naar) |\bintern(?:e|al)? (?:promoti|appointment|aufstieg)|\brise (?:in|through|up) the ranks\b|\bmove up\b|(?<!\p{L})(?:beförder|ascensos?\b|promozioni\b|bevordering)/iu;
/** The way somebody once went up is told as a career. */
const CAREER =
  /\b(?:later|then|eventually|subsequently|previously|soon|quickly|twice|since) (?:was |being |been |got )?promot|\bpromoted (?:twice|several|three|to [^.;]{0,40}(?:years?|months?) (?:later|after|ago)|again)|\b(?:years?|months?) (?:later|ago)\b[^.;]{0,40}promot|\bafter being promoted\b/iu;

/** Whether somebody comes to a post from within the company, as the text puts it. */
export function isRise({ document }: Reading, { said, direction, sentence }: WideMove): boolean {
  if (direction !== "in" || CAREER.test(sentence.text)) return false;
  return RISES.test(said) || RISES_IN_TITLE.test(document.title);
}
