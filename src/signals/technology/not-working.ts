import { createPattern } from "../language/pattern.ts";

/** How status entries say that something does not work, in plain words or another language; too weak for other texts. */
export const NOT_WORKING = createPattern(
  /(?<!\p{L})(?:\d+ ?% of [^.;\n]{3,50} (?:arrived late|not at all|failed|were lost)|(?:receiv(?:e|es|ed|ing)|gets?|got) nothing|(?:(?:is|are|was|were|being) )?not (?:being )?(?:transmitted|sent|delivered|processed|received|arriving|loading|working|responding|syncing)|never (?:started|ran|arrived|finished)|sat in the queue|gestört|störung(?:en)?|ausfall|ausgefallen|nicht (?:verfügbar|erreichbar|möglich)|schlägt fehl|schlugen fehl|fehlgeschlagen|konnten? (?:[^.;\n]{0,40} )?(?:nicht|keine?n?)|keine (?:signatur|verbindung|anmeldung|zahlung)(?:en)?|indisponib\p{L}+|interruption (?:majeure|de service|du service)|perte de service|hors service|ne (?:permettai(?:en)?t|fonctionn\p{L}+|répond\p{L}*) (?:pas|plus)|ni [^.;\n]{2,60} ni [^.;\n]{2,60} ne |panne|disserviz[io]|non (?:è stato possibile|disponibil[ei]|funziona(?:va)?(?:no)?|raggiungibil[ei]|autorizzano|riceve(?:va)?(?:no)?|risponde(?:va)?(?:no)?)|(?:invio|servizio|sistema) [^.;\n]{0,50}(?:è|era) fermo|rifiutano|guasto|no disponib\p{L}+|caída (?:de|del|total|general)|no (?:se puede|se podía|funciona(?:ba)?n?|responde)|fuera de servicio|indisponív\p{L}+|fora do ar|não (?:funciona\p{L}*|responde\p{L}*|é possível|era possível)|instabilidade|niet (?:bereikbaar|beschikbaar|mogelijk)|onbereikbaar|storing(?:en)?|(?:zien|kregen) een lege?)(?!\p{L})/iu,
);

/** What was announced before. */
export const PLANNED_ABROAD = createPattern(
  /(?<!\p{L})(?:geplante?[rn]?|wartung\p{L}*|maintenance|planifiée?s?|prévue?s?|manutenzione|programmat[oa]|mantenimiento|programad[oa]|manutenção|onderhoud|gepland(?:e)?)(?!\p{L})/iu,
);
