import { AppError } from "#core/errors.ts";
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

/** As `resolveSignalTypes`, and the workspace's own keys that some signal of it has. */
export async function resolveUsedTypes(
  { store }: Pick<ActionContext, "store">,
  workspaceId: string,
  names: string[],
  param: string,
): Promise<string[]> {
  const own = new Set<string>();
  for (const name of new Set(names)) {
    if (isBuiltIn(name) || !OWN_TYPE_KEY.test(name)) continue;
    if (await store.signals.hasType(workspaceId, name)) own.add(name);
  }
  const rest = names.filter((name) => !own.has(name));
  return [...resolveSignalTypes(rest, param), ...own];
}

/** The type that a caller's own signal may have: a built-in one or a key of the workspace's own; no alias of a family. */
export function findReportableType(key: string): SignalType & { isOwn: boolean } {
  const type = SIGNAL_TYPES.find((candidate) => candidate.key === key);
  if (type) return { ...type, isOwn: false };
  if (isBuiltIn(key) || !OWN_TYPE_KEY.test(key)) throw unknownType("type");
  return { ...ownType(key), isOwn: true };
}

function isBuiltIn(name: string): boolean {
  return Object.hasOwn(TYPE_ALIASES, name) || SIGNAL_TYPES.some((type) => type.key === name);
}

function unknownType(param: string): AppError {
  return new AppError("invalid", `\`${param}\` names a signal type that does not exist; see /v1/signals/types.`, {
    reason: "unknown_signal_type",
    param,
  });
}
