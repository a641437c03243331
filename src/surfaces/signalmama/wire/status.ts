import { z } from "zod";
import { COMPONENTS, type Fault } from "#core/fault.ts";

const Health = z.enum(["operational", "degraded"]);

export const StatusWire = z
  .object({
    status: Health,
    version: z.string(),
    components: z.array(z.object({ name: z.enum(COMPONENTS), status: Health, reasons: z.array(z.string()) })),
  })
  .meta({
    title: "Status",
    examples: [
      {
        status: "degraded",
        version: "1.0.0",
        components: [
          { name: "database", status: "operational", reasons: [] },
          { name: "jobs", status: "degraded", reasons: ["publish jobs are more than a minute behind"] },
          { name: "disk", status: "operational", reasons: [] },
          { name: "backups", status: "operational", reasons: [] },
        ],
      },
    ],
  });

export function toStatusWire(faults: Fault[], version: string): z.infer<typeof StatusWire> {
  const components = COMPONENTS.map((name) => {
    const reasons = faults.filter(({ component }) => component === name).map(({ reason }) => reason);
    return { name, status: healthOf(reasons), reasons };
  });
  return { status: healthOf(faults), version, components };
}

function healthOf(wrongs: unknown[]): z.infer<typeof Health> {
  return wrongs.length === 0 ? "operational" : "degraded";
}
