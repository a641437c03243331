import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import { boardItems, type OpenRole } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";

/** `GET api.lever.co/v0/postings/{site}?mode=json` (Lever, Postings API). */
const Postings = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    hostedUrl: z.string(),
    createdAt: z.number().nullish(),
    categories: z
      .object({ department: z.string().nullish(), team: z.string().nullish(), location: z.string().nullish() })
      .nullish(),
    description: z.string().nullish(),
    descriptionPlain: z.string().nullish(),
    lists: z.array(z.object({ text: z.string(), content: z.string() })).nullish(),
    additional: z.string().nullish(),
  }),
);
type Posting = z.infer<typeof Postings>[number];

/** A job board at Lever. */
export const lever = defineSource({
  id: "lever",
  name: "Lever",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const postings = parseJsonBody(input.body, Postings);
    if (postings === undefined) return miss();
    const api = new URL(input.body.url);
    const url = `https://${api.hostname.replace(/^api\./, "jobs.")}/${/\/postings\/([^/?]+)/.exec(api.pathname)?.[1] ?? ""}`;
    return boardItems(input, url, postings.map(toRole));
  },
});

function toRole(posting: Posting): OpenRole {
  const lists = (posting.lists ?? []).map((list) => `<h3>${list.text}</h3><ul>${list.content}</ul>`);
  return {
    id: posting.id,
    title: posting.text,
    url: posting.hostedUrl,
    department: posting.categories?.department ?? posting.categories?.team ?? undefined,
    location: posting.categories?.location ?? undefined,
    description: [posting.description ?? posting.descriptionPlain ?? "", ...lists, posting.additional ?? ""].join("\n"),
    postedAt: posting.createdAt ?? undefined,
  };
}
