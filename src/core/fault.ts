/** The parts of the appliance that can be at fault while it still answers. */
export const COMPONENTS = ["database", "jobs"] as const;

/** Why the appliance is not quite ready. Says nothing about any workspace. */
export type Fault = { component: (typeof COMPONENTS)[number]; reason: string };
