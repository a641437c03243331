import { AppError } from "#core/errors.ts";
import { OWN_SIGNAL_TYPE, ownSignalType } from "#core/own-signal-type.ts";
import type { SignalType } from "#core/signal-type.ts";
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
    if (!type) {
      throw new AppError("invalid", `\`${param}\` names a signal type that does not exist; see /v1/signals/types.`, {
        reason: "unknown_signal_type",
        param,
      });
    }
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
  return fired.filter(({ key }) => !isBuiltIn(key)).map(({ key, score }) => ownSignalType(key, score));
}

/** A bot fires a built-in type or one of the workspace's own naming, never an alias. Throws `unknown_signal_type`. */
export function checkFiredType(key: string, param: string): void {
  if (isBuiltIn(key) || (OWN_SIGNAL_TYPE.test(key) && !Object.hasOwn(TYPE_ALIASES, key))) return;
  throw new AppError(
    "invalid",
    `\`${param}\` must be a key of /v1/signals/types, or one of your own: 3 to 49 lower-case letters, digits and underscores.`,
    { reason: "unknown_signal_type", param },
  );
}

function isBuiltIn(key: string): boolean {
  return SIGNAL_TYPES.some((type) => type.key === key);
}
