import type { Reading, Sentence } from "../reading.ts";

const NAME = "(\\p{Lu}[\\p{L}\\p{N}+#-]*(?: \\p{Lu}[\\p{L}\\p{N}+#-]*){0,2})";
const HAVE = "(?:['’]ve|['’]d| have| had)?(?: been)?";
const SINCE =
  "(?:[^.;]{0,40}? )?(?:for (?:over |about |more than |almost |nearly )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|several) (?:full )?(?:years?|months?|weeks?)|since (?:last )?\\p{L}+|last (?:\\p{L}+)|(?:in|from) (?:19|20)\\d\\d|all (?:\\p{L}+ ){1,3}(?:on|with|in) it|every day|daily)(?!\\p{L})";

/** "We have run Globex in production for a year", "we moved the studio to Globex last winter": which tool the writers say that they use. */
const USED = [
  `(?:[Ww]e|I|[Oo]ur (?:team|studio|company|shop|office|agency))${HAVE} (?:run|ran|running|used?|using|lived with|worked (?:in|with|on)|paid (?:for)?|had|on|operated|relied on) ${NAME} ${SINCE}`,
  `(?:[Ww]e|I|[Oo]ur (?:team|studio|company|shop|office|agency))${HAVE} (?:moved|switched|migrated|signed|rolled)(?: (?:the|our|all) [\\p{L}-]+(?: [\\p{L}-]+)?)? (?:over )?(?:to|out|up for) ${NAME} ${SINCE}`,
  `[Ww]e${HAVE} (?:bought|got|ordered) (?:\\d+ [\\p{L}]+ (?:of|for|on) )${NAME} ${SINCE}`,
  `[Ww]e (?:use|run) ${NAME} for (?:all|every|most|our|everything)`,
].map((source) => new RegExp(`(?:^|[.!?:,] )${source}`, "u"));
/** Sentences in which such a text says so. */
const LEAD = 4;

/** The tool that the headline names and that the first lines say its writers use; undefined where the two do not agree. */
export function usedBelow({ sentences, document }: Reading, heading: Sentence): string | undefined {
  if (document.kind !== "article" && document.kind !== "release") return undefined;
  for (const { text } of sentences.slice(1, LEAD)) {
    for (const pattern of USED) {
      const tool = pattern.exec(text)?.[1];
      if (tool !== undefined && heading.text.includes(tool)) return tool;
    }
  }
  return undefined;
}
