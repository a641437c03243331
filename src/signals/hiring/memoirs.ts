import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/** Sentences above one in which its teller may look back. */
const REACH = 4;

/**
 * "Only a few years out of college, I was an engineer at Acme. 230 of the 250 people were let go": whoever tells of a former employer tells
 * what was long ago, unless it was today.
 */
export function isMemoir({ sentences }: Reading, { index, isTitle }: Sentence): boolean {
  if (isTitle) return false;
  const above = sentences.slice(Math.max(1, index - REACH), index + 1);
  return (
    above.some(({ text }) => LOOKS_BACK.test(text) && !QUOTES.test(text)) && !above.some(({ text }) => NOW.test(text))
  );
}

const LOOKS_BACK = createPattern(
  /(?<!\p{L})(?:years? out of (?:college|school|university|uni|grad school)|(?:fresh|straight|just|right) out of (?:college|school|university|uni)|back then|in those days|back in the day|my (?:very )?first (?:real |proper |full-time |tech |programming )?job|(?:early|earlier|at the start) (?:on )?in my career|(?:when|while) I (?:was (?:an? [^.;,]{2,40} )?(?:at|with|there)|(?:was work(?:ing)?|worked|used to work) (?:at|for|with|there))|I (?:was|had been|used to be) an? [^.;]{2,60}? (?:at|for|with)|I (?:used to work|once worked|worked|was working|had worked) (?:at|for|with|there)|(?:als ich (?:noch )?bei)|(?:quand je travaillais)|(?:cuando (?:yo )?trabajaba)|(?:quando (?:eu )?trabalhava)|(?:quando lavoravo)|(?:toen ik bij))(?!\p{L})/iu,
);
const QUOTES = /["“”„«»]/u;
const NOW = createPattern(
  /(?<!\p{L})(?:today|yesterday|tonight|this (?:morning|afternoon|week|month|quarter|year)|last (?:night|week|month|(?:mon|tues|wednes|thurs|fri)day)|earlier this|just (?:laid|cut|let|announced|been|got)|until (?:this|last|today|yesterday)|(?:days|weeks) ago|is (?:cutting|laying)|are (?:cutting|laying)|(?:has|have) (?:just )?(?:laid|cut|announced)|will (?:cut|lay)|heute|gestern|hoy|ayer|aujourd[’']hui|hier|oggi|ieri|hoje|ontem|vandaag|gisteren)(?!\p{L})/iu,
);
