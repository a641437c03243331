import { createPattern } from "../language/pattern.ts";
import type { Reading, Sentence } from "../reading.ts";

/** "Kestrel 3.0: nu algemeen beschikbaar", "Neu: Kestrel Lohn ist ab sofort verfügbar": headings of release notes in other languages. */
export function availableAbroad(reading: Reading, { text, isTitle }: Sentence): string | undefined {
  if (!isTitle || reading.document.kind !== "release") return undefined;
  const [, product = ""] = AVAILABLE_NOW.exec(text) ?? [];
  if (product === "" || MINOR.test(product)) return undefined;
  const [own = ""] = reading.subject.name.split(" ");
  return product.startsWith(`${own} `) && own.length > 2 && product !== reading.subject.name ? product : undefined;
}

/** A number behind the full stop is a step on the way. */
const MINOR = /\d\.(?!0(?!\d))\d|\d\.0\.[1-9]/;
const AVAILABLE_NOW = createPattern(
  /^(?:(?:Neu|Nouveau(?:té)?|Nuovo|Novità|Nuevo|Novedad|Novo|Novidade|Nieuw) ?: ?)?(\p{Lu}[\p{L}\d]*(?: (?:\p{Lu}[\p{L}\d]*|\d+(?:\.\d+)*)){1,3})(?: ist| est| è| está| is|:)? (?:(?:ab (?:sofort|heute)|nun|jetzt|désormais|maintenant|dès aujourd['’]hui|ora|adesso|da oggi|ya|ahora|desde hoy|já|agora|a partir de hoje|vanaf vandaag|nu) )?(?:(?:für|per|voor|para|pour|a) (?:alle|tutti|iedereen|todos|tous|toda a gente) |allgemein |algemeen |généralement |generalmente )?(?:verfügbar|disponible|disponibile|disponível|beschikbaar|erhältlich)(?:[.!]|$| (?:für|per|voor|para|pour|in|auf|op|en|em|sur|a) )/u,
);
