import { type AppError, invalidParam } from "#core/errors.ts";
import { OWN_TYPE_KEY, ownType, type SignalType } from "#core/signal-type.ts";
import { SIGNAL_TYPES, TYPE_ALIASES } from "#signals/catalogue.ts";
import type { ActionContext } from "./context.ts";

/** The 47 built-in types, each with the names that stand for its whole family in filters. */
export function listSignalTypes(): (SignalType & { aliases: string[] })[] {
  return SIGNAL_TYPES.map((type) => ({
    ...type,
    aliases: Object.keys(TYPE_ALIASES).filter((alias) => TYPE_ALIASES[alias] === type.family),
  }));
}

/** The keys behind names of types; an alias stands for its family. Throws `unknown_signal_type`. */
export function resolveSignalTypes(names: string[], param: string): string[] {
  const keys = names.flatMap((name) => {
    const family = Object.hasOwn(TYPE_ALIASES, name) ? TYPE_ALIASES[name] : undefined;
    if (family !== undefined) return SIGNAL_TYPES.filter((type) => type.family === family).map((type) => type.key);
    const type = SIGNAL_TYPES.find((candidate) => candidate.key === name);
    if (!type) throw unknownType(param);
    return [type.key];
  });
  return [...new Set(keys)];
}

/** The types of the workspace's own naming that its bots fire, by key. */
export async function listOwnSignalTypes(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
): Promise<SignalType[]> {
  const fired = await store.bots.listFired(workspaceId);
  return fired.filter(({ key }) => !isBuiltIn(key)).map(({ key, score }) => ownType(key, score));
}

/** A bot fires a built-in type or one of the workspace's own naming, never an alias. Throws `unknown_signal_type`. */
export function checkFiredType(key: string, param: string): void {
  if (SIGNAL_TYPES.some((type) => type.key === key) || isOwnKey(key)) return;
  throw invalidParam(
    param,
    "must be a key of /v1/signals/types, or one of your own: 3 to 49 lower-case letters, digits and underscores",
    "unknown_signal_type",
  );
}

/** As `resolveSignalTypes`, and the workspace's own keys that some signal or bot of it has. */
export async function resolveUsedTypes(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  names: string[],
  param: string,
): Promise<string[]> {
  const candidates = [...new Set(names)].filter(isOwnKey);
  const fired = candidates.length > 0 ? await store.bots.listFired(workspaceId) : [];
  const own = new Set<string>();
  for (const name of candidates) {
    if (fired.some(({ key }) => key === name) || (await store.signals.hasType(workspaceId, name))) own.add(name);
  }
  const rest = names.filter((name) => !own.has(name));
  return [...resolveSignalTypes(rest, param), ...own];
}

/** The type that a caller's own signal may have: a built-in one or a key of the workspace's own; no alias of a family. */
export function findReportableType(key: string): SignalType & { isOwn: boolean } {
  const type = SIGNAL_TYPES.find((candidate) => candidate.key === key);
  if (type) return { ...type, isOwn: false };
  if (!isOwnKey(key)) throw unknownType("type");
  return { ...ownType(key), isOwn: true };
}

/** Types that list their sub-types take no others, but what detectors may write beyond the list. Throws `invalid_param`. */
export function checkSubtype(type: SignalType, subtype: string | undefined, param: string): void {
  const { key, subtypes, furtherSubtypes } = type;
  if (subtype === undefined || subtypes.length === 0 || subtypes.includes(subtype)) return;
  if (furtherSubtypes?.test(subtype)) return;
  throw invalidParam(param, `of a \`${key}\` must be one of ${subtypes.join(", ")}`);
}

function isOwnKey(key: string): boolean {
  return OWN_TYPE_KEY.test(key) && !isBuiltIn(key);
}

function isBuiltIn(name: string): boolean {
  return Object.hasOwn(TYPE_ALIASES, name) || SIGNAL_TYPES.some((type) => type.key === name);
}

export function unknownType(param: string): AppError {
  return invalidParam(param, "names a signal type that does not exist; see /v1/signals/types", "unknown_signal_type");
}
