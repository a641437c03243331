import { isStated } from "../language/doer.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

const IS_NEW =
  "(?:is |are |has been |have been |was |now |finally |officially |ist |est |est désormais |è |está |jetzt |ab sofort )*";
const ARRIVES =
  "(?:out of beta|released|launched|unveiled|announced|introduced|available|out|here|live|arrives|lands|debuts|launches|ships|(?:hits|reaches|enters) (?:general availability|GA|stores|shelves)|(?:goes|gone) (?:live|GA)|generally available|leaves beta|exits beta|verfügbar|erschienen|veröffentlicht|erhältlich|disponible|disponibile|disponível|lanzad[oa]|uscit[oa]|lançad[oa]|uitgebracht|beschikbaar)";
const NEW_HEAD = createPattern(
  new RegExp(
    `^((?: (?:(?:for|pour|für) )?(?:\\p{Lu}|\\d)[\\p{L}\\p{N}.+-]*){1,3})(?: |: ?)${IS_NEW}${ARRIVES}(?=[!.:,]|$| (?:today|now|with|for (?:all|every\\p{L}*)|on \\p{Lu}|–|—|-) ?)`,
    "u",
  ),
);

/**
 * "Atlas 5 released" of the company Atlas, "Boxwood Insights hits general availability" of Boxwood: a headline in which what is new
 * begins with the account's name. Without a version the text below has to name the account alone: it may be another company.
 */
export function headedProduct(reading: Reading, sentence: Sentence): string | undefined {
  const { name } = reading.subject;
  const { text, isTitle } = sentence;
  if (!isTitle || !text.toLowerCase().startsWith(`${name.toLowerCase()} `)) return undefined;
  const bare = BARE.exec(text.slice(name.length));
  if (bare !== null && reading.document.kind === "article") return text;
  const [whole, rest = ""] = NEW_HEAD.exec(text.slice(name.length)) ?? [];
  if (whole === undefined || !isStated(reading, sentence, name.length + rest.length)) return undefined;
  if (!(VERSION.test(rest) || (isNamedBelow(reading) && !COMPANY_FORM.test(rest)))) return undefined;
  return text.slice(0, name.length) + rest;
}

/** "Beacon CLI 2.0" and nothing else: the entry of a feed of releases. */
const BARE = /^(?: \p{Lu}[\p{L}\p{N}+-]*){1,2} v?\d{1,2}\.0(?:\.0)?$/u;
/** A year is no version. */
const VERSION = /^(?: [^\d ]+){0,2} (?:v|Version |version )?\d{1,2}(?:\.0)?$/;
const COMPANY_FORM =
  /(?<!\p{L})(?:Inc|Ltd|LLC|GmbH|AG|SE|plc|Group|Holdings?|Capital|Partners|Ventures|Bank|Council|University|Foundation|Results|Report|Annual|Shares|Jobs)(?!\p{L})/u;

function isNamedBelow({ sentences, matcher, subject }: Reading): boolean {
  return sentences
    .slice(1, 5)
    .some(
      ({ text, namesSubject }) =>
        namesSubject && matcher.find(text).some(({ start, end }) => end - start <= subject.name.length + 2),
    );
}
