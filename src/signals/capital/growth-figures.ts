import { PERCENT } from "./figures.ts";

/** A text without the percentages that are no growth: a share of sales, a margin of error, a distance from estimates, the stock's day. */
export function movesIn(text: string): string {
  return text.replace(EACH_PERCENT, (mark: string, at: number) =>
    isNoGrowth(text.slice(0, at), text.slice(at + 1)) ? " " : mark,
  );
}

/** Whether a percentage is none by which results have grown or shrunk: judged by what stands before and behind it. */
export function isNoGrowth(before: string, behind: string): boolean {
  if (GROWTH_BEHIND.test(behind)) return false;
  return NO_GROWTH_BEFORE.test(before.slice(-60)) || NO_GROWTH_BEHIND.test(behind);
}

/** "Shares climb on 23% rise in full-year revenue" */
const GROWTH_BEHIND =
  /^ (?:rise|fall|drop|jump|increase|decrease|growth|gain|decline|slump|surge|slide|leap|plunge) in (?:[\p{L}-]+ ){0,3}(?:sales|revenues?|turnover|profits?|earnings|income)(?!\p{L})/iu;

const EACH_PERCENT = new RegExp(PERCENT, "gu");
const NO_GROWTH_BEFORE =
  /\b(?:dividends?|divi|pay-?outs?|prices?|stake|jobs|workforce|staff) (?:by |of )?$|\bshares (?:of|in) [^,;]{2,50}? (?:rose|fell|surged|jumped|dropped|gained|lost|soared|slid|slipped|climbed|sank|tumbled|rallied|were (?:up|down)|rise|fall|surge|jump|drop|gain|soar|slip|climb)(?: (?:about|around|nearly|almost|as much as|more than|over|by|up to)){0,2} ?$|(?:plus or minus|plus\/minus|±|\+\/-) ?$|\b(?:shares?|stock)\b(?! (?:of|in) )(?:(?!\b(?:revenues?|sales|profits?|earnings|income)\b)[^,;])*$/iu;
const NO_GROWTH_BEHIND =
  /^ (?:off (?:[\p{L}'’-]+ ){0,5}(?:value|shares?|stock)|of (?:[\p{L}-]+ ){0,4}(?:sales|revenues?|turnover|income|profits?)|(?:above|below|ahead of|short of|more than|less than) (?:\p{L}+['’]? ){0,2}(?:estimates?|expectations|consensus|forecasts?))(?!\p{L})/iu;
