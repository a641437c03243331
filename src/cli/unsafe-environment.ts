import { AppError } from "#core/errors.ts";

/** Variables with which the runtime would run other code than ours, or believe any certificate. */
const UNSAFE: [name: string, isUnsafe: (value: string) => boolean, effect: string][] = [
  ["BUN_BE_BUN", (value) => value !== "" && value !== "0", "turns this program into a JavaScript runtime"],
  ["BUN_OPTIONS", (value) => value.trim() !== "", "makes the runtime load other code"],
  ["NODE_TLS_REJECT_UNAUTHORIZED", (value) => value === "0", "switches off the check of certificates"],
];

/** Throws `invalid` when the environment would undo what the appliance promises. */
export function refuseUnsafeEnvironment(env: Readonly<Record<string, string | undefined>>): void {
  for (const [name, isUnsafe, effect] of UNSAFE) {
    if (isUnsafe(env[name] ?? "")) throw new AppError("invalid", `${name} is set, which ${effect}; unset it to start.`);
  }
}
