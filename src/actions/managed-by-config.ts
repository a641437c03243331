import { AppError } from "#core/errors.ts";

/** For an account or a bot that a file lists; the file is named as it is to the operator. */
export function managedByConfig(noun: "account" | "bot", file: string | undefined): AppError {
  return new AppError("conflict", `This ${noun} comes from ${file ?? "the configuration file"}; change it there.`, {
    reason: "managed_by_config",
  });
}
