import { withRetraction } from "./retraction.ts";
import type { Rubric } from "./rubric.ts";
import { findSameEvent, type Sighting } from "./same-event.ts";
import { confidenceWith, type Signal } from "./signal.ts";
import { registrableDomain } from "./url.ts";

/**
 * The signal whose event a publisher takes back, as it stands afterwards: retracted when nobody else has told it, else without what
 * that publisher said. Undefined when he never told it. What the workspace knows itself nobody takes back.
 */
export function takeBack(
  signals: Signal[],
  sighting: Sighting,
  given: { at: number; rubric: Pick<Rubric, "typeOverrides"> },
): Signal | undefined {
  const publisher = registrableDomain(sighting.url);
  const told = signals.filter(({ sources }) => sources.some(({ domain }) => domain === publisher));
  // A correction may come long after: the facts say which event is meant, not the day.
  const near = told.map((signal) => ({ ...signal, isDated: false }));
  const found = findSameEvent(near, sighting, []);
  const signal = found && signals.find(({ id }) => id === found.id);
  if (!signal) return undefined;
  const others = signal.sources.filter(({ domain }) => domain !== publisher);
  if (others.length === 0) return withRetraction(signal, "correction", true, given);
  return {
    ...signal,
    sources: others,
    confidence: confidenceWith(signal.baseConfidence, others),
    updatedAt: given.at,
  };
}
