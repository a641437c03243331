import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { roleItems } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";
import { rolePath, siteOf } from "./formats/workday.ts";

/** `GET {tenant}.wd{n}.myworkdayjobs.com/wday/cxs/{tenant}/{site}/job/…`: the role behind a path of the list. */
const Role = z.object({
  jobPostingInfo: z.object({
    title: z.string(),
    jobDescription: z.string().nullish(),
    location: z.string().nullish(),
    additionalLocations: z.array(z.string()).nullish(),
    /** The day it was posted: "2026-11-02". */
    startDate: z.string().nullish(),
    externalUrl: z.string().nullish(),
  }),
});

/** One open role at Workday. */
export const workdayRole = defineSource({
  id: "workday-role",
  name: "Workday role",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const role = parseJsonBody(input.body, Role)?.jobPostingInfo;
    const site = siteOf(input.body.url);
    const path = site && rolePath(input.body.url.slice(site.api.length));
    if (role === undefined || site === undefined || path === undefined) return miss();
    const places = [role.location ?? "", ...(role.additionalLocations ?? [])].filter((place) => place !== "");
    const items = roleItems(input, site.url, {
      id: path,
      title: role.title,
      url: role.externalUrl ?? `${site.url}${path}`,
      department: undefined,
      location: places.join("; ") || undefined,
      description: role.jobDescription ?? "",
      postedAt: parseTimestamp(role.startDate ?? ""),
    });
    return { items, next: [], isMiss: items.length === 0 };
  },
});
