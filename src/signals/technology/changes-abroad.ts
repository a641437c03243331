import { createPattern, type Pattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";
import { isOfVersion, isOwnPlace, isTold } from "./own-doing.ts";
import { FEATURE_OF, isAllKnown, type TechName, techNamesAt, techNamesBefore } from "./tech-objects.ts";
import { OWN_STACK } from "./tech-words.ts";

/**
 * The headings of changes in other languages than English: they give the verb as an order or in its bare form ("Remplacer Intercom par
 * Crisp", "Vervang Jenkins door GitHub Actions", "Google Analytics entfernt"), which elsewhere would only speak of doing so.
 */
const LABEL = '^[^\\p{L}\\p{N}"“]{0,4}(?:[\\p{L}\\d_/-]+(?:\\([^)]{1,30}\\))?!?: ?|\\[[^\\]]{1,25}\\]:? ?|#?\\d+ )?';
const ARTICLE = "(?:le |la |les |l['’]|el |los |las |o |a |os |as |il |lo |i |gli |den |die |das |het |de )?";

const REPLACES = createPattern(
  new RegExp(
    `${LABEL}(?:remplacer|remplacement de|remplace|ersetzen|ersetze|reemplazar|reemplaza|sustituir|cambiar|substituir|trocar|sostituire|sostituisci|vervang(?:en)?|tausche) ${ARTICLE}(?=\\p{L})`,
    "iu",
  ),
);
const BY = /^[^.;:]{0,30}?(?<!\p{L})(?:par|durch|gegen|por|pel[oa]|con|com|door)\s/iu;
const MOVES = createPattern(
  new RegExp(
    `${LABEL}(?:passer|migrer|basculer|passage|bascule|migrar|cambiar|pasar|mudar|trocar|passar|migrare|passare|migreer|verhuis|stap over|overstappen|wechseln|umziehen|migriere|wechsle|umstellen) (?:[\\p{Ll}'’]+ ){0,3}?(?:de |d['’]|du |von |vom |da |dal |dall['’]|do |van |desde )(?=\\p{L})`,
    "iu",
  ),
);
const TO = /^ (?:[\p{Ll}-]+ ){0,2}?(?:à|au|vers|sur|zu|zum|auf|a|al|ad|para|hacia|naar) /iu;
const REMOVES = createPattern(
  new RegExp(
    `${LABEL}(?:retirer|retrait de|suppression de|enlever|rimuovi|rimuovere|rimozione di|verwijder|verwijderen|entferne|entfernen|quitar|eliminar|remover|elimina|remove o) ${ARTICLE}(?=\\p{L})`,
    "iu",
  ),
);
const IS_REMOVED =
  / (?:wurde |ist |wird |est |a été |è stato |is |foi |ha sido )?(?:entfernt|entfernen|rausgeworfen|rausgenommen|abgeschaltet|abgeschafft|abgelöst|gekündigt|retirée?|supprimée?|rimoss[oa]|eliminad[oa]|removid[oa]|quitad[oa]|verwijderd|verwijderen|uitgezet)[.!]?$/iu;
const ADDS = createPattern(
  new RegExp(
    `${LABEL}(?:ajouter|ajout de|ajout d['’]|intégrer|intégration de|installer|installation de|mettre en place|añadir|agregar|integrar|instalar|adicionar|adiciona|aggiungi|aggiungere|integrare|integra|voeg|gebruik|nutze|verwende|utiliser|usar|usare) ${ARTICLE}(?=\\p{L})`,
    "iu",
  ),
);
const IS_ADDED =
  /^ (?:einbauen|einbinden|eingebunden|eingebaut|einführen|eingeführt|einrichten|eingerichtet|hinzufügen|hinzugefügt|integrieren|integriert|aktivieren|aktiviert|toevoegen|toe|toegevoegd|ajouté|intégré|installé|añadido|integrado|adicionado|aggiunto|integrato)(?=[.!]?$| (?:für|pour|para|per|voor|auf|sur|en|in|op)(?!\p{L}))/iu;
const ENDS =
  /^(?:["”'’`)]*(?:[.!,]|$)|["”'’`)]* (?:für|pour|para|per|voor|auf|sur|en|in|op|y|e|et|und|da|do|du|des|del|della|dal|van|aus|von)(?!\p{L}))/iu;

export function exchangedAbroad(
  reading: Reading,
  sentence: Sentence,
): { at: number; from: TechName[]; to: TechName[] }[] {
  const { text } = sentence;
  if (!isHeading(reading, sentence)) return [];
  for (const [verb, link] of [
    [REPLACES, BY],
    [MOVES, TO],
  ] as [Pattern, RegExp][]) {
    const from = namesAfter(reading, sentence, verb);
    const last = from.at(-1)?.end;
    const joint = last === undefined ? undefined : link.exec(text.slice(last, last + 60))?.[0];
    const to = last === undefined || joint === undefined ? [] : techNamesAt(reading, text, last + joint.length);
    if (isAllKnown(from) && isAllKnown(to)) return [{ at: 0, from, to }];
  }
  return [];
}

export function removedAbroad(reading: Reading, sentence: Sentence): TechName[] {
  if (!isHeading(reading, sentence)) return [];
  const { text } = sentence;
  const names = namesAfter(reading, sentence, REMOVES);
  if (isAllKnown(names) && ENDS.test(text.slice(names.at(-1)?.end)) && isTold(reading, sentence, 0)) return names;
  const said = IS_REMOVED.exec(text);
  const before = said ? techNamesBefore(reading, text, said.index) : [];
  return isAllKnown(before) && isTold(reading, sentence, 0) ? before : [];
}

export function addedAbroad(reading: Reading, sentence: Sentence): TechName[] {
  if (!isHeading(reading, sentence)) return [];
  const { text } = sentence;
  const isStack = (names: TechName[]) =>
    names.length > 0 && names.every(({ known }) => known && OWN_STACK.has(known.category));
  const names = namesAfter(reading, sentence, ADDS);
  const rest = text.slice(names.at(-1)?.end);
  if (
    isStack(names) &&
    !FEATURE_OF.test(rest) &&
    (ENDS.test(rest) || IS_ADDED.test(rest)) &&
    isTold(reading, sentence, 0)
  )
    return names;
  const [lead = ""] = new RegExp(LABEL, "u").exec(text) ?? [];
  const first = techNamesAt(reading, text, lead.length);
  return first[0]?.start === lead.length &&
    isStack(first) &&
    IS_ADDED.test(text.slice(first.at(-1)?.end)) &&
    isTold(reading, sentence, 0)
    ? first
    : [];
}

function namesAfter(reading: Reading, { text }: Sentence, verb: Pattern): TechName[] {
  const [lead] = verb.exec(text) ?? [];
  return lead === undefined ? [] : techNamesAt(reading, lead.toLowerCase() + text.slice(lead.length), lead.length);
}

function isHeading(reading: Reading, { isTitle }: Sentence): boolean {
  return isTitle && isOwnPlace(reading) && !isOfVersion(reading);
}
