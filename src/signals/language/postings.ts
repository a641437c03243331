import type { Document } from "#core/document.ts";
import { findRoles } from "./roles.ts";

/** What one open role is called and where it is. */
export type Posting = { role: string; location: string | undefined; department: string | undefined };

/** The role a job document advertises: as the board gives it, else as the title or text of a single posting names it. */
export function postingOf(document: Document, company: string): Posting | undefined {
  const { facts, title } = document;
  const { department } = facts;
  if (document.sourceId !== "case") return { role: (facts.role ?? title).trim(), location: facts.location, department };
  if (NOT_OPEN.test(title)) return undefined;
  return readPosting(document, company);
}

/** A posting known by its title alone, which holds company, place and file endings too; none if it names no role. */
function readPosting({ facts, title, text }: Document, company: string): Posting | undefined {
  const parts = partsOf(title).filter((part) => !isSame(part, company));
  const titled = parts.find((part) => findRoles(part).length > 0);
  const role = titled ?? roleInText(text) ?? (ADVERTISED.test(`${title}\n${text}`) ? parts[0] : undefined);
  if (!role) return undefined;
  const rest = titled ? parts.slice(parts.indexOf(titled) + 1) : [];
  const location = facts.location ?? rest.map(toLocation).find((place) => place !== undefined);
  return { role: role.charAt(0).toUpperCase() + role.slice(1), location, department: facts.department };
}

const NOT_OPEN =
  /\b(?:closed|filled|expired|no longer (?:open|available)|remove[sd]?|delete[sd]?|not hiring|hiring (?:freeze|process|policy|guide)|besetzt|pourvu|interview (?:process|questions)|how (?:we|to) hire)\b/i;
const ADVERTISED =
  /\b(?:we(?:['’]re| are)? (?:hiring|looking|recruiting|seeking|need)|is (?:hiring|looking for|seeking)|join (?:us|our)|apply (?:now|here|by)|how to apply|responsibilities|requirements|qualifications|vacancy|this role|your role|headquarters:|job description|wir suchen|bewirb|bewerbung|nous recherchons|vaga|buscamos|vacature)\b/i;

/** "Create designer.md", "Hiring - QA Engineer", "Acme: VP Sales (m/f/d) - Berlin" in their parts. */
function partsOf(title: string): string[] {
  return title
    .replace(/\.(?:md|html?|pdf)$/i, "")
    .replace(/\((?:[mwfdxhv](?:[/|][mwfdxhv]|[/|](?:divers|all)){1,3}|all genders|gn)\)/gi, " ")
    .replace(/^(?:create|add|update|new|post)s?:? (?=\p{L})/iu, "")
    .split(/ [-–—|@] |: | at (?=\p{Lu})| bei (?=\p{Lu})|[()]|, (?=\p{Lu}[\p{L}]+$)/u)
    .map((part) => part.trim())
    .filter(
      (part) =>
        part !== "" &&
        !/^(?:(?:we(?:['’]re| are) )?hiring|jobs?|vacancy|career|careers|opening|wanted|stellenangebot|offre d['’]emploi)$/i.test(
          part,
        ),
    );
}

function roleInText(text: string): string | undefined {
  const advertised =
    /\b(?:hiring|looking for|look for|need|seek(?:ing)?|contrata|sucht|suchen|recherche|zoekt|busca)\b[^.\n]{0,60}/i.exec(
      text,
    )?.[0];
  return advertised === undefined ? undefined : findRoles(advertised)[0]?.role;
}

function toLocation(part: string): string | undefined {
  if (/preferred|required|level|english|german|french|speaking/i.test(part)) return undefined;
  const places = part
    .split(/\s*[/,]\s*/)
    .filter((place) => !/^(?:remote|hybrid|on-?site|full[- ]time|part[- ]time|contract|\S* preferred)$/i.test(place));
  const location = places.join("/");
  return /^\p{Lu}/u.test(location) && findRoles(location).length === 0 ? location : undefined;
}

function isSame(part: string, company: string): boolean {
  return company.toLowerCase().startsWith(part.toLowerCase());
}
