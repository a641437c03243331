import { z } from "zod";
import { parseTimestamp } from "#core/timestamp.ts";
import type { OpenRole } from "./job-board.ts";

/** A posting as the list and its own page of SmartRecruiters' Posting API have it (developers.smartrecruiters.com). */
export const SmartRecruitersPosting = z.object({
  id: z.string(),
  name: z.string(),
  releasedDate: z.string().nullish(),
  department: z.object({ label: z.string().nullish() }).nullish(),
  location: z
    .object({
      fullLocation: z.string().nullish(),
      city: z.string().nullish(),
      region: z.string().nullish(),
      /** Two letters, lower case. */
      country: z.string().nullish(),
    })
    .nullish(),
});
export type SmartRecruitersPosting = z.infer<typeof SmartRecruitersPosting>;

/** The company's identifier in an address of the API. */
export function companyOf(address: string): string | undefined {
  return /\/v1\/companies\/([^/?]+)\/postings/.exec(address)?.[1];
}

export function toRole(
  { id, name, releasedDate, department, location }: SmartRecruitersPosting,
  boardUrl: string,
): OpenRole {
  const parts = [location?.city, location?.region, location?.country?.toUpperCase()];
  return {
    id,
    title: name,
    url: `${boardUrl}/${encodeURIComponent(id.toWellFormed())}`,
    department: department?.label ?? undefined,
    location: (location?.fullLocation ?? parts.filter(Boolean).join(", ")) || undefined,
    description: "",
    postedAt: parseTimestamp(releasedDate ?? ""),
  };
}
