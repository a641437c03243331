import type { Schemas } from "../api/client.ts";

/** A signal with where it was read. */
export type SourcedSignal = Schemas["Signal"];
