import { AppError } from "#core/errors.ts";
import type { SignalType } from "#core/signal-type.ts";
import { SIGNAL_TYPES, TYPE_ALIASES } from "#signals/catalogue.ts";

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
