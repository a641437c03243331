import type { SourceRequest, Target } from "#core/source.ts";
import { isPublicDomain } from "#core/url.ts";
import { findSource } from "#sources/index.ts";
import type { PipelineSettings } from "./context.ts";

/**
 * Whether a source's request is made at all. Sources may be off. And nobody outside is asked about a company whose domain
 * cannot exist there (`.example`, `.internal`): a test, or a name of the inside that is nobody's business. On a private
 * web, where `network.origins` sends the one who is asked elsewhere, it is.
 */
export function isOpen(
  { sourceId, url }: SourceRequest,
  { domain }: Pick<Target, "domain">,
  { sources, network }: PipelineSettings,
): boolean {
  const source = findSource(sourceId);
  if (source?.offBecause?.(sources) !== undefined) return false;
  if (!source?.asksAround || isPublicDomain(domain)) return true;
  return Object.hasOwn(network.origins, new URL(url).origin);
}
