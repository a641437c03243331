import { z } from "zod";
import type { ActionContext } from "#actions/context.ts";
import { notFound } from "#core/errors.ts";
import { type IdPrefix, isId } from "#core/id.ts";
import type { Paging } from "./paging.ts";

/** What the routes of this surface share. */
export type RouteContext = { actions: ActionContext; paging: Paging };

/** Where errors are explained. Asked for each time: the address is only known once the port is open. */
export function docsUrl({ baseUrl }: Pick<ActionContext, "baseUrl">): string {
  return `${baseUrl}/docs`;
}

/** The body of an action that takes none: absent or empty, so that a field nobody reads is refused by name. */
export const NoBody = z
  .strictObject({})
  .nullish()
  .meta({ openapi: { not: {} } });

/** An id from the path, as far as its form goes: what cannot exist is not found, like what does not. */
export function pathId(prefix: IdPrefix, text: unknown, noun: string): string {
  if (typeof text !== "string" || !isId(prefix, text)) throw notFound(noun);
  return text;
}
