import { z } from "zod";
import type { DemoState } from "#actions/demo.ts";
import { toIso } from "#core/time.ts";
import { Instant } from "./values.ts";

export const DemoWire = z
  .object({
    loaded_at: Instant.nullable().meta({ description: "`null` where it is not loaded." }),
    accounts: z.number().int().min(0).meta({ description: "How many of its companies are there." }),
  })
  .meta({ title: "Demo", examples: [{ loaded_at: "2026-06-02T09:00:00.000Z", accounts: 10 }] });

export function toDemoWire({ loadedAt, accounts }: DemoState): z.infer<typeof DemoWire> {
  return { loaded_at: loadedAt === undefined ? null : toIso(loadedAt), accounts };
}
