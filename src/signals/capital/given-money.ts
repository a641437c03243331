import { isDoer, isStated, mentionsIn } from "../language/doer.ts";
import { type Obtained, type Told, toObtained } from "./obtained-things.ts";
import {
  FOR_ACCOUNT,
  GAP_MAX,
  GIVES,
  HANDS_OVER,
  IS_GIVER,
  OF_OTHERS,
  OTHER_CLAUSE,
  OTHER_RECIPIENT,
} from "./obtaining.ts";
import { isToldOfAccount, namesAnother } from "./whose.ts";

/** "HSBC provides Beacon with a loan", "… a loan to Beacon", "Invest NI has offered £3m" in a text about Beacon. */
export function byGiver(told: Told): Obtained | undefined {
  const { reading, sentence, figured, things } = told;
  const { text } = figured;
  for (const verb of GIVES.matchAll(text)) {
    const from = verb.index + verb[0].length;
    const thing = things.find((one) => one.start >= from && one.start - from <= GAP_MAX);
    if (!thing) continue;
    const at = figured.originalAt(verb.index);
    if (isDoer(reading, sentence, at) || !isStated(reading, sentence, at)) continue;
    const between = text.slice(from, thing.start);
    const isToAccount =
      meansAccount(told, between) || isFor(told, text.slice(thing.end)) || isOfAccount(told, text.slice(thing.end));
    if (isToAccount && !/[;:]/.test(between)) return toObtained(told, thing, true);
    const isUnsaid =
      !OTHER_CLAUSE.test(between) && !namesAnother(between) && !OTHER_RECIPIENT.test(text.slice(thing.end));
    const lead = text.slice(0, verb.index);
    const hasGiver = HANDS_OVER.test(verb[0]) && (IS_GIVER.test(lead) || namesAnother(lead));
    if (isUnsaid && hasGiver && !sentence.namesSubject && isToldOfAccount(reading, sentence))
      return toObtained(told, thing, false);
  }
  return undefined;
}

/** Whether the words between a verb and its object are the account: "Beacon with", "the company", "us". */
function meansAccount({ reading, sentence }: Told, part: string): boolean {
  const [own] = mentionsIn(reading, sentence, part);
  if (own) {
    const rest = part.slice(own.end);
    return /^ (?:[\p{L}'’-]+ ){0,7}$/u.test(part.slice(0, own.start)) && !OF_OTHERS.test(rest) && !OF_DEAL.test(rest);
  }
  const isMeant = /^ (?:it|us|them|the (?:[\p{L}-]+ ){0,2}(?:company|firm|start-?up|business|group))\b/iu.test(part);
  return isMeant && isToldOfAccount(reading, sentence);
}

/** "Quay backs Beacon asset buy with a loan": whoever buys from the account borrows. */
const OF_DEAL =
  /^(?:['’]s?)? (?:[\p{Ll}-]+ ){0,2}?(?:buy|bid|deal|purchase|takeover|acquisition|buy-?out|swoop|assets?|units?|stake|brands?|business)(?!\p{L})/u;

/** "agree to a £60m refinancing of Beacon" */
function isOfAccount({ reading, sentence }: Told, rest: string): boolean {
  const [own] = mentionsIn(reading, sentence, rest);
  return (
    own !== undefined &&
    / of (?:the )?$/.test(rest.slice(0, own.start)) &&
    own.start < 10 &&
    !OF_OTHERS.test(rest.slice(own.end))
  );
}

/** "… to Beacon", "… for the company" in a text about it. */
export function isFor({ reading, sentence }: Told, rest: string): boolean {
  const [own] = mentionsIn(reading, sentence, rest);
  if (own) return FOR_ACCOUNT.test(rest.slice(0, own.start)) && !OF_OTHERS.test(rest.slice(own.end));
  return (
    /^[^.;:,]{0,30}? (?:to|for) (?:it|us|the (?:[\p{L}-]+ ){0,2}(?:company|firm|start-?up|business|group))\b/iu.test(
      rest,
    ) && isToldOfAccount(reading, sentence)
  );
}
