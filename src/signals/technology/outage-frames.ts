import { createCue } from "../language/cues.ts";
import { isStated } from "../language/doer.ts";
import { othersOf } from "../language/other-parties.ts";
import { withSelfSign } from "../language/self-sign.ts";
import type { Reading, Sentence } from "../reading.ts";
import { findDurationMinutes } from "./durations.ts";
import { WIDE } from "./failures.ts";

/** Failures told by what people could not do, or by what stood still: "for most of Tuesday you could not send campaigns". */

/** What nobody can do for other reasons than a failure. */
const NOT_MEANT =
  "(?!(?:say|tell|know|believe|agree|explain|imagine|guess|predict|foresee|match|beat|compete|stop|resist|deny|doubt|afford|have|be|find a|help|ask|wish|hope|see (?:how|why|that|what)|care|wait)(?!\\p{L}))";
const CANNOT =
  "(?:could(?: not|n['’]t| no longer)|can(?:not|['’]t| no longer)|(?:was|were|are|is|been) (?:unable|not able) to|weren['’]t able to)";
const ANYBODY = "(?:nobody|no one|no-one|none of (?:you|our customers|them))";
const PEOPLE =
  "(?:you|customers?|users?|shoppers?|teams?|members?|merchants?|shops|stores|sellers|drivers|passengers|commuters|subscribers|patients|clients|students|teachers|residents|traders|players|visitors|everyone|most of (?:you|them)|many of (?:you|them))";
const FAILED =
  "(?:failed|fail|crashed|broke(?: down)?|went (?:down|dark|dead|out|wrong)|collapsed|stopped(?: working| responding| answering)?|gave up|gave way|fell over|froze|seized up|shut down|buckled|locked up|filled up|ran out of (?:memory|space|disk)|died|burst|tripped)";
const SYSTEM =
  "(?:(?:[\\p{Ll}-]+ ){0,3}(?:systems?|computers?|servers?|network|software|signals?|signalling|radio|database|cluster|queue|disk|storage|power supply|substation|cable|router|switch|data cent(?:er|re)|main|check-?in|booking|dispatch|app|website|site|portal))";
const ASKED =
  "(?:requests?|calls?|log-?ins?|payments?|orders?|pages?|uploads?|webhooks?|deliver(?:y|ies)|e-?mails?|messages?|jobs?|builds?|transactions?|transfers?|wages|salaries|refunds)";

type Frame = { pattern: RegExp; isOwn?: boolean };
const create = (source: string, isOwn = false): Frame => ({
  pattern: new RegExp(`(?<![\\p{L}¤])${source}(?!\\p{L})`, "iu"),
  isOwn,
});

const FRAMES: Frame[] = [
  // On its own pages, or of "we" and "you"
  create(`${ANYBODY} (?:could|was able to|can) ${NOT_MEANT}\\p{Ll}+`, true),
  create(`${PEOPLE} ${CANNOT} ${NOT_MEANT}\\p{Ll}+`, true),
  create(
    `(?:every|all|most|nearly all|almost all|half of(?: all)?|about \\d+ ?%|\\d+ ?%|many|thousands of)(?: of)?(?: the| ¤['’]s)?(?: [\\p{L}-]+)? ?${ASKED}(?: (?:to|from|through|via|in|of) [^.;]{2,30}?)? (?:(?:was|were|have|has|had|been|being|got) )*(?:failed|fail|return(?:ed|ing) (?:an? )?errors?|timed out|rejected|refused|dropped|lost|stuck|arrived late|never (?:arrived|started|ran|finished))`,
    true,
  ),
  create(`(?:¤['’]s |the |a )?${SYSTEM} ${FAILED}`, true),
  create(
    `¤ (?:would not|did not|wouldn['’]t|didn['’]t|refused to|could not) (?:open|load|start|respond|answer|send|sync|save|process|deliver|accept|print)`,
    true,
  ),
  // Told by others, with its name beside
  create(
    `¤[^.;]{0,50}? (?:came|come|comes|were brought|was brought|brought|ground|grinds?) to a (?:standstill|halt|stop|complete stop)[^.;]{0,80}? (?:when|after|because|as|due to)[^.;]{0,60}?(?:${SYSTEM}|fault|failure|glitch|outage|update)`,
  ),
  create(
    `${ASKED} (?:at|from|by|through|of|via) (?:the )?¤ (?:(?:got|were|was|are|have been|has been) )*(?:stuck|lost|delayed by|held up|not (?:processed|paid|credited|delivered)|duplicated)`,
  ),
  create(
    `(?:cards|payments|tickets|vouchers|passes) (?:issued by|of|from) (?:the )?¤ (?:(?:were|are|was|have been) )(?:declined|refused|not (?:accepted|working)|rejected)`,
  ),
  create(
    `(?:homes|households|residents|properties|customers|people|businesses|farms|subscribers|lines)[^.;]{0,60}? (?:are|is|were|was|remain|remained|still) (?:still )?(?:unable to use their (?:tele)?phones|without (?:(?:tele)?phone|internet|water|gas|power|heat|heating|broadband|mobile)(?: service)?)[^.;]{0,60}?¤|(?:homes|households|residents|properties|customers|people)[^.;]{0,60}? (?:are|were|remain|remained) (?:still )?(?:unable to use their (?:tele)?phones|without (?:(?:tele)?phone|internet|water|gas|power|heat|heating|broadband|mobile)(?: service)?)`,
  ),
  create(
    `¤(?:['’]s?)? (?:[\\p{Ll}-]+ ){0,2}(?:customers|users|members|passengers|clients|subscribers) (?:have|has|are|were|had) (?:still |now )?(?:been )?(?:unable|not been able|not able) to`,
  ),
  create(
    `(?:customers|users|members|passengers|clients|subscribers|players) (?:of|at|with) (?:the )?¤ (?:(?:have|had|are|were) )?(?:say|said|report(?:ed|ing)?|complain(?:ed|ing)?) (?:that )?they (?:can(?:not|['’]t)|could(?: not|n['’]t)|are unable to|were unable to|have been unable to)`,
  ),
  create(
    `(?:caída|fallo|falla|avería|apagón|error)(?: [^.;]{0,40}?)? (?:mantuvo|mantiene|deja|dejó|tiene|tuvo|paralizó|paraliza|bloqueó|afectó)[^.;]{0,40}? (?:paralizad\\p{L}+|parad\\p{L}+|sin (?:servicio|sistema|luz|agua|internet|conexión)|bloquead\\p{L}+|inoperativ\\p{L}+)[^.;]{0,80}?¤`,
  ),
  create(
    `(?:usuarios|clientes) de (?:la )?¤ (?:reporta(?:ro)?n|denuncia(?:ro)?n|registra(?:ro)?n) (?:fallas|fallos|caídas)`,
  ),
  create(`¤[^.;]{0,40}? (?:ging|geht|lief|läuft|funktionierte|funktioniert)[^.;]{0,40}? (?:gar )?nichts(?: mehr)?`),
  create(`(?:ging|geht|lief|läuft|funktionierte|funktioniert)[^.;]{0,40}? bei (?:der |dem )?¤[^.;]{0,20}? nichts`),
  create(
    `(?:bei|von) (?:der |dem )?¤[^.;]{0,60}? weder [^.;]{2,50}? noch [^.;]{2,50}?(?:erreichbar|möglich|verfügbar)`,
  ),
  create(
    `¤-?(?:Kund(?:en|innen)|Nutzer|Fahrgäste|Mitglieder)[^.;]{0,60}? (?:nicht mehr in|nicht mehr auf|keinen Zugriff|keinen Zugang|(?:stundenlang |seit Stunden |tagelang )nicht (?:telefonieren|bezahlen|zahlen|surfen|buchen|einloggen|zugreifen))`,
  ),
  create(
    `(?:kommen|kamen|konnten|können|mussten)[^.;]{0,40}? ¤-?(?:Kund(?:en|innen)|Nutzer|Fahrgäste)[^.;]{0,50}? (?:nicht mehr|nicht|kein\\p{L}*)`,
  ),
  create(
    `(?:clients|usagers|abonnés|voyageurs) de (?:la |l['’])?¤ n['’](?:ont|avaient|arriv\\p{L}+|peuvent) (?:pas|plus|toujours pas) (?:pu |à )?(?:téléphoner|se connecter|payer|retirer|accéder|joindre|appeler|voyager|commander)`,
  ),
];

export const mayFail = createCue(
  `nobody no-one none cannot can't could couldn't unable able failed fail crashed broke down went collapsed stopped froze buckled locked filled died burst standstill halt stop stuck lost delayed held declined refused rejected
  without caída fallo falla avería apagón error nichts weder kommen kamen konnten können kunden nutzer usuarios clientes n'ont n'arrivent n'peuvent clients usagers every timed returned return arrived never dropped one would did refused`,
);
/** Sentences in which such a thing is the news. */
const LEAD = 4;
/** A failure counts from this length on (minutes), or where many felt it. */
const LONG_MINUTES = 60;

/** Whether a sentence tells of such a failure of the account's own. */
export function tellsOfFailure(reading: Reading, sentence: Sentence, isOwnAccount: boolean): boolean {
  if (sentence.index > LEAD || !mayFail(sentence) || /\?\s*$/.test(sentence.text) || OTHERWISE.test(sentence.text))
    return false;
  const text = withSelfSign(reading, sentence);
  const near = reading.sentences
    .slice(sentence.index, sentence.index + 3)
    .filter(({ isBoilerplate }) => !isBoilerplate)
    .map((one) => one.text)
    .join(" ");
  const minutes = findDurationMinutes(near);
  for (const { pattern, isOwn } of FRAMES) {
    const match = pattern.exec(text);
    if (!match || !isStated(reading, { ...sentence, text: asFailure(text) }, match.index)) continue;
    if (isOwn ? !isOwnAccount : !isOfAccount(reading, sentence, match[0])) continue;
    if (minutes === undefined ? WIDELY.test(near) || (!isOwn && WIDE.test(near)) : minutes >= LONG_MINUTES) return true;
  }
  return false;
}

/** Where no length is given: "for most of Tuesday", "it was 14 hours before". */
const WIDELY =
  /(?<!\p{L})(?:(?:most|all|much|half|the rest) of (?:the )?(?:day|morning|afternoon|evening|night|weekend|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|all (?:day|morning|night|weekend)|overnight|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many) (?:and a half )?(?:hours|days)|across the (?:country|state|region|island|city)|nationwide|stundenlang)(?!\p{L})/iu;

/** What could not be done was not done: the words that deny it are the news. */
function asFailure(text: string): string {
  return text.replace(/(?<!\p{L})(?:not|n['’]t|never|no longer|nobody|no one|nicht|nichts|pas|plus)(?!\p{L})/giu, "…");
}

function isOfAccount(reading: Reading, sentence: Sentence, told: string): boolean {
  const [title] = reading.sentences;
  if (othersOf(reading, sentence).some(({ name }) => name.includes(" "))) return false;
  if (told.includes("¤")) return true;
  if (title !== undefined && !title.namesSubject && othersOf(reading, title).length > 0) return false;
  const next = reading.sentences[sentence.index + 1];
  return sentence.index <= 2 && (title?.namesSubject === true || next?.namesSubject === true);
}

const OTHERWISE =
  /\b(?:strikes?|walk-?out|protest\w*|weather|snow|fog|recall\w*|court|ban(?:ned)?|sanctions?|shortage\w*|sold out|fully booked|pandemic|lockdown|curfew|if you|when you|in case|to avoid|customer stor(?:y|ies)|before (?:using|switching|moving)|used to)\b/i;
