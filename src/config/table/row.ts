import type { z } from "zod";
import { text } from "../kinds.ts";

/** One setting. Its default is as written in the file; without one the setting is absent unless given. */
export type Setting<Kind extends z.ZodType = z.ZodType> = {
  kind: Kind;
  default?: z.input<Kind> | undefined;
  /** What it is for, its unit, and what its absence means. The file and the editor's schema show it. */
  about: string;
  /** Never printed; may also be given as the name of a file, under the key + `_file`. */
  isSecret?: boolean;
  /** An example for a setting without a default. */
  example?: z.input<Kind>;
};

/** A setting with a default. */
export const row = <Kind extends z.ZodType>(kind: Kind, defaultValue: z.input<Kind>, about: string): Setting<Kind> => ({
  kind,
  default: defaultValue,
  about,
});
/** One that is absent unless given; the file shows an example. */
export const optional = <Kind extends z.ZodType>(kind: Kind, example: z.input<Kind>, about: string) => {
  const setting: Setting<z.ZodOptional<Kind>> = { kind: kind.optional(), about, example };
  return setting;
};
/** A text that is never shown. */
export const secret = (about: string) => ({ ...optional(text, "…", about), isSecret: true });
