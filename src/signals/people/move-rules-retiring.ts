import type { MoveRule } from "./move-rules.ts";

/** Somebody gone into retirement or away, told beside who follows: the post is that of the newcomer. The letters are those of `move-rules.ts`. */
export const RETIRING: MoveRule[] = [
  {
    direction: "out",
    pattern:
      "\\bI (?:will|shall|[’']ll)? ?(?:stop being|no longer be|cease to be|give up being|hand over as|vacate my role as) {new}{R}(?: of {own})?",
  },
  {
    direction: "out",
    pattern:
      "{R},? {Q} and (?:[\\p{Ll}-]+ ){0,4}{own} (?:have |has )?(?:gone|go|going|part|parted|are going) (?:(?:their|on) )?(?:separate ways|ways)",
  },
  {
    direction: "out",
    pattern:
      "(?:{R},? )?{Q}{ap} (?:has |have |had )?(?:both )?(?:cleared|clears|emptied|empties) (?:his|her|their|out his|out her) desks?(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern: "{Q}, whose (?:contract|term|mandate|tenure) (?:ends|expires|ended|expired|runs out|ran out)",
  },
];

/** The same in German. */
export const RETIRING_GERMAN: MoveRule[] = [
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:verabschiedet sich|geht|ging|tritt|wechselt|ist|hat sich)\\b[^.;!?|\\n\\uE000-\\uE1FF]{0,50}\\bin (?:den|die|seinen|ihren) (?:[\\p{Ll}-]+ )?(?:Ruhestand|Rente|Pension)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "{Q}, (?:der|die) [^.;!?|\\n\\uE000-\\uE1FF]{0,50}\\bin (?:den|die|seinen|ihren) (?:[\\p{Ll}-]+ )?(?:Ruhestand|Rente|Pension) (?:geht|tritt|wechselt|verabschiedet|ging|gegangen|eintritt)",
  },
  {
    direction: "out",
    pattern:
      "(?:verabschiedet sich|geht) (?:{R},? )?{Q} [^.;!?|\\n\\uE000-\\uE1FF]{0,40}\\bin (?:den|die|seinen|ihren) (?:[\\p{Ll}-]+ )?(?:Ruhestand|Rente|Pension)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} zieht sich\\b[^.;!?|\\n\\uE000-\\uE1FF]{0,40}\\baus der (?:Leitung|Geschäftsführung|Geschäftsleitung|Führung|operativen Führung|operativen Leitung|Unternehmensleitung|Unternehmensführung|Chefetage) zurück",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} (?:hat|räumt)\\b[^.;!?|\\n\\uE000-\\uE1FF]{0,20}(?:seinen|ihren) Schreibtisch\\b[^.;]{0,12}(?:geräumt|$)",
  },
];

/** The same in French, Spanish, Portuguese and Dutch. */
export const RETIRING_ABROAD: MoveRule[] = [
  {
    direction: "out",
    pattern: "{Q}(?:, qui|{ap}) (?:fait|a fait|fera) valoir ses droits à (?:la|sa) retraite",
  },
  {
    direction: "out",
    pattern:
      "{Q}(?:, qui|{ap}),? (?:part|est parti|est partie|partira) (?:diriger|rejoindre|à la retraite|vers|chez)(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "{Q}{ap} a été priée? de quitter (?:[\\p{L}-]+ ){0,2}(?:la {R}|ses fonctions|son poste|la direction|l[’']entreprise)",
  },
  {
    direction: "out",
    pattern:
      "{Q}(?:, (?:quien|que)|{ap}) (?:deja|dejará|dejó|abandona|abandonará|abandonó) (?:el (?:cargo|puesto|timón)|la (?:gerencia|dirección general|dirección|presidencia ejecutiva))(?![\\p{L}])",
  },
  {
    direction: "out",
    pattern:
      "\\bcarta de (?:renúncia|demissão) d[oa] (?:Sra?\\. )?{Q}(?:,? (?:aos?|do|ao|à|às) (?:seu )?(?:cargos?|posto|função|funções)(?: d[eo])? {R})?",
  },
  {
    direction: "out",
    pattern:
      "{Q}(?:, die|{ap}),? (?:[\\p{Ll}\\d ]{0,30} )?(?:met pensioen gaat|gaat(?: [\\p{Ll}\\d]+){0,3} met pensioen)(?![\\p{L}])",
  },
];
