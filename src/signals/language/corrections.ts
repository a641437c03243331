import type { Reading } from "../reading.ts";
import { type Cued, createCue } from "./cues.ts";
import { createPattern } from "./pattern.ts";
import type { Span } from "./sentences.ts";

/** Words that introduce what was told wrongly; the claim follows them to the end of the sentence. */
const TAKES_BACK = [
  // English
  "\\b(?:an?|the|our) (?:earlier|previous|original|initial|prior|first) (?:version|edition) of (?:this|the|our) (?:article|story|report|post|headline|piece|page|item|release)(?:,[^,.;]{0,60},)? (?:(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately) )?(?:said|stated|reported|claimed|suggested|read)(?: in error)?,? (?:that )?",
  "\\b(?:we|this (?:site|newspaper|paper|blog)|(?:\\p{Lu}[\\p{L}.]{1,20} ){0,3}\\p{Lu}[\\p{L}.]{1,20}) (?:(?:had|has|have) )?(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately) (?:reported|said|stated|wrote|claimed)(?: [^.;]{0,30}?)?,? that ",
  "\\b(?:retracts?|retracted|retracting|withdraws?|withdrew|withdrawn) (?:its|our|the|a|an|this) (?:(?:earlier|previous) )?(?:report|story|article|claim|announcement)(?: [^.;,]{0,30}?)? (?:that|saying that|which said that|according to which) ",
  "\\b(?:reports?|a report|our report|the report) that (?=[^.;]{5,160} (?:was|were|is|are) (?:wrong|incorrect|false|inaccurate|untrue|an error|a mistake)\\b)",
  // German, French, Spanish, Italian, Portuguese, Dutch
  "\\bin einer (?:früheren|ersten|vorherigen) (?:Version|Fassung) (?:dieses|des) (?:Artikels|Textes|Beitrags|Berichts) (?:hieß es|stand|war zu lesen|wurde berichtet)(?: fälschlich(?:erweise)?| irrtümlich)?,? (?:dass )?",
  "\\bune (?:première |précédente )?version (?:précédente |antérieure |initiale )?de (?:cet article|ce texte) (?:indiquait|affirmait|mentionnait|annonçait)(?: à tort| par erreur)?,? que ",
  "\\buna versión (?:anterior|previa) de (?:este artículo|esta nota|esta noticia) (?:decía|afirmaba|indicaba)(?: por error| erróneamente)?,? que ",
  "\\buna versione precedente di questo articolo (?:diceva|affermava|riportava|indicava)(?: erroneamente| per errore)?,? che ",
  "\\buma versão anterior (?:deste artigo|desta notícia|desta reportagem) (?:dizia|afirmava|informava)(?: erradamente| por engano)?,? que ",
  "\\bin een eerdere versie van dit (?:artikel|bericht) (?:stond|werd gemeld)(?: ten onrechte)?,? dat ",
].map((source) => createPattern(new RegExp(source, "iu")));

/** What stands before the verdict in "the report that … was wrong". */
const VERDICT = /,? (?:(?:was|were|is|are) (?:wrong|incorrect|false|inaccurate|untrue|an error|a mistake)\b[^.]*)$/i;

/** Each of the patterns has one of these words. */
const mayTakeBack = createCue(
  `version edition fassung versión versione versão versie incorrectly wrongly mistakenly erroneously inaccurately retract withdraw
  wrong incorrect false inaccurate untrue error mistake`,
);

/** Whether a sentence takes something back: what it repeats is not stated by it. */
export function takesBack(sentence: Cued): boolean {
  return mayTakeBack(sentence) && TAKES_BACK.some((pattern) => pattern.test(sentence.text));
}

/** The claims that a document takes back, as spans of its text. */
export function findTakenBack({ sentences }: Reading): Span[] {
  return sentences.filter(takesBack).flatMap(({ text, start }) => {
    for (const pattern of TAKES_BACK) {
      const match = pattern.exec(text);
      if (!match) continue;
      const from = match.index + match[0].length;
      const claim = text
        .slice(from)
        .replace(VERDICT, "")
        .replace(/[.\s]+$/, "");
      return claim === "" ? [] : [{ start: start + from, end: start + from + claim.length }];
    }
    return [];
  });
}
