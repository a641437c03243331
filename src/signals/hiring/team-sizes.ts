import type { JobStatement } from "./job-counts.ts";

/** Whether the number of a statement is that of the people whom one joins or leads: "a developer for our team of 14 people". */
export function isSizeOfTeam({ sentence, headcount }: JobStatement): boolean {
  return headcount !== undefined && BEFORE_SIZE.test(sentence.text.slice(0, headcount.start));
}

const BEFORE_SIZE = new RegExp(
  [
    // "our lean team (", "our data team, currently ", "its crew of about "
    "(?<!\\p{L})(?:our|its|their) (?!new )(?:[\\p{L}-]+ ){0,4}?(?:team|crew|staff|company|firm|studio|agency|group|department|organi[sz]ation)(?: of (?:[\\p{Ll}]+ ){0,2}|,? ?\\(|, (?:currently|now|today) (?:[\\p{Ll}]+ )?)$",
    // "to join 30 ", "will lead a team of ", "work alongside our "
    "(?<!\\p{L})(?:lead|manag|supervis|overs|head|join)(?:e|s|es|ee|ees|ing|eeing)? (?:(?:an?|the|our|its|their) )?(?!new )(?:[\\p{Ll}-]+ ){0,3}?(?:(?:team|crew|group|staff) of )?(?:(?:about|around|over|more than|some) )?$",
    "(?<!\\p{L})(?:alongside|together with) (?:(?:an?|the|our|its|their) )?(?:[\\p{Ll}-]+ ){0,3}?$",
  ].join("|"),
  "iu",
);
