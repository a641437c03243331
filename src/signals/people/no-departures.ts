import type { Match } from "./no-arrivals.ts";

/** "Buys Globex, ousts CEO": whose, nobody knows. */
const AFTER_PURCHASE =
  /\b(?:buy|bought|acquir|takes over|took over|takeover|merg|wins?)\p{L}* [^,;]{0,40}[\uE300-\uE37F][^,;]{0,20}(?:[,;]|,? and|,? then) $/iu;
/** "Sued by ousted CEO {P}": of whom one has heard before. */
const ATTRIBUTE = /(?<!\p{L})(?:by|with|of|from|for|against|to|the|its|and|over|between) $/iu;
const PARTICIPLE = /^(?:ousted|fired|sacked|dismissed|removed|replaced|terminated) /i;
/** "{R} was sacked for fraud, court told" */
const IN_COURT = /\b(?:court|tribunal|trial|jury|judge)\b/i;
const WAS = /\b(?:was|were|had been)\b/i;

/** "Deja la puerta abierta", "quitte la salle", "deixa claro": what is left is no post and no company. */
const LEAVES = /(?<!\p{L})(?:quitte|quittera|deja|dejará|lascia|lascerà|deixa|deixará|abandona|abandonará|laisse)$/iu;
const A_THING =
  /^ (?:(?:la|le|les|el|los|las|il|gli|un|une|una|um|uma|o|a|os|as|su|sus|son|sa|ses|seu|sua|suo) |l[’'])(?!(?:entrepr|soci|group|grup|maison|compa|banq|banc|marque|marca|dire[cçz]|présiden|presiden|poste|posto|puesto|fonction|funç|fauteuil|conse|consi|navire|barre|tête|empresa|casa|cargo|entidad|firma|aziend|incaric|ruolo|caric|guida|timon|cda|comando|diretor|club|fond|fund|mus|théâtr|teatr|équip|equip|squadr|aventur|fin|partir|compter|princip|comienz|inicio|metà|primi|sorpre|organi|agen|start|scale)\p{L}*)\p{Ll}{2,}/u;
const SPEAKS_CLEARLY = /^ (?:claro|claramente|que |entendre|entender|intendere|entrever|caer|planer)/u;

/** Whether words that sound like a departure tell of one at another company, or of one that is known already. */
export function isNoDeparture({ before, text, behind }: Match): boolean {
  return (
    AFTER_PURCHASE.test(before) ||
    (LEAVES.test(text) && (A_THING.test(behind) || SPEAKS_CLEARLY.test(behind))) ||
    (PARTICIPLE.test(text) && ATTRIBUTE.test(before)) ||
    (WAS.test(text) && IN_COURT.test(before + behind)) ||
    isWhatItAddsTo(text)
  );
}

/** "La salida de Sanz se suma a la del {R}, {Q}": behind the comparison stands who has gone before. */
function isWhatItAddsTo(text: string): boolean {
  const [lead] = ADDS_TO.exec(text) ?? [];
  return lead !== undefined && !MARKED.test(lead);
}

const ADDS_TO =
  /^[^.;]*?(?<!\p{L})(?:se (?:suma|sumó|añade|añadió|une|unió|agrega)n? a|s[’']ajoute(?:nt)? (?:à|aux?)|(?:si aggiunge|si somma|si aggiungono) a(?:lla|l|i|gli|lle)?|soma-se a|se soma à?|junta-se à?|komt (?:boven ?op|bij)|(?:kommt|kommen) (?:noch )?(?:hinzu )?zu|(?:add(?:s|ed)? to|follow(?:s|ed)|com(?:es|ing) (?:[\p{L}-]+ ){0,4}after) (?:that|those) of)(?!\p{L})/iu;
const MARKED = /[\uE000-\uE1FF]/u;
