import { type Command, InvalidArgumentError } from "commander";
import { add, type Ends } from "./declare.ts";

const DETECT_HELP = `
One text a line, as a JSON object:
  {"id":"1","company":"Acme","domain":"acme.example","kind":"press_release","published_at":"2026-11-10",
   "title":"Acme raises $30 million Series B","text":"…","source_url":"https://acme.example/news/series-b"}
kind: headline, press_release, blog, rss_item, page, careers, release_notes, status, filing or discussion.
company or domain is whom the text is judged for. Other fields may be missing or null, and a line may hold more. An unknown kind
and a date that is none are said on standard error, and the line is judged without them; so are a missing company and an empty
text, of which nothing is claimed. A line that cannot be read ends it with its number.
English is covered fully; German, French, Spanish, Portuguese, Dutch and Italian for the main types. A text in another language
gets only what its names, figures and a few known words tell, mostly nothing: no signal there does not mean that nothing happened.
evidence.start and .end count characters of the title, a line break and the text.`;

const EVAL_HELP = `
One text a line, as for detect, with the answer:
  {"id":"1","company":"Acme","kind":"headline","lang":"en","title":"Acme raises $30 million Series B","text":"…",
   "labels":["funding"],"optional":["partnership"],"slots":{"amount":30000000,"currency":"USD","round":"series_b"}}
labels: all types that must fire, [] where none may. optional: types that are neither right nor wrong. slots: facts to find.
A slot is right within 1 % for numbers, else when its words are the same but for case, accents and punctuation.
On cases that rules were tuned on the figures are training figures; keep some aside (--split) and look at those last.`;

/** The detectors alone, over texts of one's own. */
export function addTexts(program: Command, { terminal }: Ends): void {
  add(program, "detect", "Run the detectors over texts; no server, no database", "detect --input cases.jsonl")
    .addHelpText("after", DETECT_HELP)
    .requiredOption("--input <file>", "texts, one JSON object a line; - for standard input")
    .option("--output <file>", "where to write the signals, one JSON object a line (default: standard output)")
    .action(async (options) => (await import("../detect.ts")).detect(options, terminal));
  add(program, "eval", "Measure the detectors on labelled texts; no server, no database", "eval --cases cases.jsonl")
    .addHelpText("after", EVAL_HELP)
    .requiredOption("--cases <file>", "labelled texts, one JSON object a line; - for standard input")
    .option("--split <number>", "figures of the cases whose number is divisible by this apart", parseSplit)
    .option("--errors", "list every wrong and every missed label with its case")
    .option("--core", "leave out labels that are none of the 47 types")
    .option("--family", "compare families of types that lie close together instead of single types")
    .option("--json", "the figures as JSON; shares from 0 to 1")
    .action(async (options) => (await import("../eval.ts")).evalCommand(options, terminal));
}

function parseSplit(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) < 2) throw new InvalidArgumentError("expected a whole number from 2.");
  return Number(text);
}
