/** "80 jobs to go as Beacon moves production to Poland": whether a sentence names a place as where the work goes, so that no job is cut there. */
export function isWhereWorkGoes(text: string, place: string): boolean {
  const at = text.indexOf(place);
  if (at <= 0) return false;
  const before = text.slice(0, at);
  return GOES.some((pattern) => pattern.test(before)) || (before.endsWith("nach ") && IS_MOVED.test(text.slice(at)));
}

/** What stands right before such a place. */
const GOES = [
  /\b(?:mov(?:es?|ed|ing)|shift(?:s|ed|ing)?|transfer(?:s|red|ring)?|relocat(?:es?|ed|ing)|switch(?:es|ed|ing)?|outsourc(?:es?|ed|ing)|offshor(?:es?|ed|ing)) (?:(?:its|the|all|some|more|most) )*(?:(?:[\p{Ll}-]+ ){0,2}(?:production|work|manufacturing|operations|output|jobs|assembly|activities|support|services))(?: from [^.;]{2,40}?)? to (?:the )?$/iu,
  // "As packing is brought together at one site in Leeds"
  /\b(?:brought together|concentrat(?:ed|es|ing)|consolidat(?:ed|es|ing)|combin(?:ed|es|ing)|merg(?:ed|es|ing)) (?:[\p{Ll}-]+ ){0,3}?(?:at|in|into|on) (?:[\p{Ll}-]+ ){0,3}$/iu,
  // "Délocalise la confection au Portugal", "trasloca in Serbia"
  /(?<!\p{L})(?:(?:délocalis|transf(?:è|é|ie)r|déplac|traslad|deslocaliz|delocalizz|trasfer|trasloc|spost|llev|verplaats|verhui[sz]|overheve?l)\p{L}*|transfere[mn]?|transferirá|levam?|levará) (?:[^.;,]{2,50} )?(?:au|aux|en|à|vers(?: l[ea])?|a|al|para(?: [oa])?|in|naar) (?:l[’'])?$/iu,
  // "Künftig aus Polen"
  /(?<!\p{L})(?:künftig|bald|fortan|désormais|bientôt|ahora|ora|voortaan) (?:aus|du|de|d[’']|desde|da|dal|dalla|uit) $/iu,
  // "Verlagert die Montage nach Polen"
  /(?<!\p{L})(?:verlager|wander|zieh|verleg)\p{L}* (?:[^.;,]{2,40} )?nach $/iu,
];
/** "Die Montage wird nach Polen verlagert" */
const IS_MOVED = /^\p{Lu}\p{L}+(?: und \p{Lu}\p{L}+)? (?:\p{Ll}+ ){0,2}(?:verlager|verleg|abgezogen|abwander)/u;
