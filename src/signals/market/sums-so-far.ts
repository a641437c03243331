import { createPattern } from "../language/pattern.ts";

/** What has gone into a site over the years is not what this step costs. */
export const SO_FAR = createPattern(
  /(?<!\p{L})(?:bisher|bislang|bis heute|seit (?:dem |der )?(?:Jahr )?(?:(?:19|20)\d\d|Gründung|Beginn)|to date|so far|until now|over the (?:years|past|last)|since (?:then|its (?:foundation|founding|opening|launch)|opening|launching|arriving|(?:19|20)\d\d,? (?:[\p{L}.&-]+ ){0,3}(?:invested|spent|put))|(?:invested|spent|put) [^.;]{0,60} since (?!(?:construction|work)(?!\p{L}))|à ce jour|jusqu[’']à présent|jusqu[’']ici|depuis (?:19|20)\d\d|hasta la fecha|hasta ahora|desde (?:19|20)\d\d|até (?:hoje|agora|o momento)|finora|fino a oggi|ad oggi|dal (?:19|20)\d\d|tot nu toe|tot op heden|sinds (?:19|20)\d\d)(?!\p{L})/iu,
);
