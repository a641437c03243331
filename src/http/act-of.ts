import type { By } from "#core/audit.ts";

const ID = /^[a-z]+_[0-9A-HJKMNP-TV-Z]{20}$/;
/** What a method does where the path names no verb. */
const METHODS: Record<string, string> = { POST: "created", PUT: "replaced", PATCH: "updated", DELETE: "deleted" };

/**
 * What a request asks for, in the words of the audit log: `POST /v1/accounts/{id}/brief:regenerate` is
 * `account.brief_regenerate` of the account. For changes that no record tells by itself.
 */
export function actOf(method: string, path: string): NonNullable<By["act"]> {
  const parts = path.split("/").filter((part) => part !== "" && !/^(?:v\d|api)$/.test(part));
  const words = parts.filter((part) => !ID.test(part)).map((part) => part.replace(/^~/, "").replaceAll("-", "_"));
  const [noun = "appliance", ...rest] = words;
  const last = parts.findLastIndex((part) => ID.test(part));
  const id = parts[last];
  const type = singular(parts[last - 1] ?? noun);
  return {
    verb: `${singular(noun)}.${rest.length > 0 ? rest.join("_") : (METHODS[method] ?? "changed")}`,
    object: id === undefined ? { type: singular(noun) } : { type, id },
  };
}

function singular(noun: string): string {
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return noun.replace(/s$/, "");
}
