import type { Surface } from "#http/surface.ts";
import { type SignalmamaParts, signalmamaSurface } from "./signalmama/index.ts";

/** All surfaces; a path belongs to the first that owns it. */
export function createSurfaces(parts: SignalmamaParts): Surface[] {
  return [signalmamaSurface(parts)];
}
