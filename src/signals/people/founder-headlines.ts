import { isBound } from "../language/binding.ts";
import { SUBJECT } from "../language/elsewhere.ts";
import { withMarks } from "../language/marks.ts";
import { createPattern } from "../language/pattern.ts";
import type { Reading } from "../reading.ts";
import { withNewcomer } from "./newcomer.ts";
import type { WideMove } from "./wide-moves.ts";

const FOUNDER =
  "(?:co-?)?founders?(?:[- ](?:and |& )?(?:CEO|CTO|chief executive|chief|boss|chair\\p{L}{0,5}|president))?";
const FOUNDER_ABROAD =
  "(?:(?:mit)?gründer(?:in)?|(?:co-?)?fondat(?:eur|rice|ore)|(?:co-?)?fundador[ae]?|(?:mede-?)?oprichter)";
const OF = "(?:of|von|der|de|du|di|da|do|van|bei)(?: (?:la|el|le|l[’']))?";
const GOES =
  "(?:pass(?:es|ed|ing)? (?:on )?(?:the )?(?:torch|baton|reins|mantle|helm)|hand(?:s|ed|ing)? (?:over|on)|(?:giv|gave)(?:e|es|ing)? up (?:[\\p{L}-]+ ){1,3}|relinquish(?:es|ed|ing)? |step(?:s|ped|ping)? (?:back|down|aside|away)|(?:take|takes|took|taking) a back ?seat|mov(?:e|es|ed|ing) (?:aside|upstairs|on)|withdr(?:aw|aws|ew|awing) from|(?:leave|leaves|left|quit|quits|exit|exits|depart|departs|departed|leaving|quitting|exiting|departing)(?= ?[.,;:]|$| (?:after|amid|as|in|the (?:company|firm|business|group)|it|\\uE200))|bow(?:s|ed|ing)? out|retir(?:e|es|ed|ing)|cede(?:s|d)? (?:control|power)|ousted|forced out|out(?= (?:after|amid|as)|$))";
const GOES_ABROAD =
  "(?:gibt (?:[^.;]{2,40} )?ab|zieht sich (?:[^.;]{0,40} )?zurück|tritt (?:[^.;]{0,40} )?(?:zurück|ab)|verlässt|übergibt|hört auf|geht|macht Platz|scheidet|legt [^.;]{2,30} nieder|passe (?:la main|le relais|le flambeau)|quitte|cède|se retire|s[’']en va|prend du recul|tire sa révérence|laisse|démissionne|deja|abandona|se retira|se aparta|cede|dimite|renuncia|se va|se marcha|pasa el testigo|da un paso (?:al lado|atrás)|deixa|sai|se afasta|passa o bastão|lascia|si dimette|passa il testimone|si ritira|esce|stapt|vertrekt|treedt|doet (?:een )?stap|draagt [^.;]{2,40} over|stopt|verlaat|neemt afscheid)";

/** Headlines in which a founder whom they do not name goes or hands something over; the founder is the subject's own. */
const STEPS = [
  `\\uE200(?:[’']s?)? ${FOUNDER} (?:(?:is|are|to|will|has|have|set) ){0,2}${GOES}`,
  `${FOUNDER} (?:of|at) (?:the )?(?:[\\p{Ll}-]+ ){0,3}\\uE200,? (?:(?:is|are|to|will|has|have|set) ){0,2}${GOES}`,
  `^(?:[^:]{1,40}: )?(?:our|the|its) ${FOUNDER} (?:(?:is|are|to|will|has|have) ){0,2}${GOES}`,
  `\\b(?:man|woman|brothers|sisters|pair|duo|couple|trio|person|people) who (?:co-?)?(?:founded|started|built|created|set up) \\uE200,? (?:(?:is|are|to|will|has|have) ){0,2}${GOES}`,
  `(?:(?<!\\p{L})${FOUNDER_ABROAD} (?:${OF} )?\\uE200|\\uE200-${FOUNDER_ABROAD}|\\uE200[:,] (?:l[’']|der |die |le |la |el |o |il |de )?${FOUNDER_ABROAD}) ${GOES_ABROAD}(?!\\p{L})`,
].map((source) => createPattern(new RegExp(source, "iu")));

const CALLED = /found|gründer|fondat|fundador|oprichter|started|built|set up/iu;

/** The subject as one character, the way it stands in the patterns. */
function withSubject({ matcher }: Reading, text: string): string {
  return withMarks(
    text,
    matcher.findLoosely(text).map((span) => ({ ...span, code: SUBJECT })),
  ).text;
}

/** What the headline says of a founder, for whom the next sentence may have the name. */
export function stepInHeadline(reading: Reading): WideMove | undefined {
  const [title] = reading.sentences;
  if (!title || title.isBoilerplate || !CALLED.test(title.text) || !isBound(reading, title)) return undefined;
  if (title.certainty !== "stated" && title.certainty !== "planned") return undefined;
  const text = withSubject(reading, title.text);
  const step = STEPS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (!step) return undefined;
  const move: WideMove = {
    direction: "out",
    role: undefined,
    person: undefined,
    replaces: undefined,
    sentence: title,
    isInterim: false,
    said: step[0],
  };
  return withNewcomer(reading, move);
}
