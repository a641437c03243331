/** The parts of the appliance that can be at fault while it still answers. */
export const COMPONENTS = ["database", "jobs", "disk", "backups"] as const;

/** Why the appliance is not quite ready. Says nothing about any workspace. */
export type Fault = { component: (typeof COMPONENTS)[number]; reason: string };

/** Whether requests should go elsewhere because of it. A backup that failed is the operator's concern, not the callers'. */
export function keepsFromServing({ component }: Fault): boolean {
  return component !== "backups";
}
