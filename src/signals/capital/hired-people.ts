import { createPattern } from "../language/pattern.ts";
import { findPeople } from "../language/people.ts";

/** "… Jane Roe as its finance chief", "… Jane Roe to be": the words behind whoever is taken on. */
const INTO_POST = createPattern(
  /^(?:,[^,;.]{2,60},)? (?:to be|to become|to (?:lead|head|run|manage)|as|como|comme|als|come|zum|zur|en tant que|en qualité de)(?!\p{L})/iu,
);

/** Whether what a deal takes for a company is somebody who comes to a post: "has snapped up Jane Roe as its CFO". */
export function isHired(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0 || !INTO_POST.test(text.slice(at + name.length))) return false;
  return findPeople(text).some((person) => person.name === name);
}
