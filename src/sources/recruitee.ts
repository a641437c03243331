import { z } from "zod";
import { defineSource, miss } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { boardItems, type OpenRole } from "./formats/job-board.ts";
import { parseJsonBody } from "./formats/json-body.ts";

/** `GET {company}.recruitee.com/api/offers/` (Recruitee, Careers Site API); it lists what is published. */
const Board = z.object({
  offers: z.array(
    z.object({
      id: z.union([z.number(), z.string()]),
      title: z.string(),
      status: z.string().nullish(),
      careers_url: z.string().nullish(),
      department: z.string().nullish(),
      location: z.string().nullish(),
      city: z.string().nullish(),
      country: z.string().nullish(),
      description: z.string().nullish(),
      requirements: z.string().nullish(),
      /** "2026-11-02 09:00:00 UTC" */
      published_at: z.string().nullish(),
    }),
  ),
});
type Offer = z.infer<typeof Board>["offers"][number];

/** A job board at Recruitee. */
export const recruitee = defineSource({
  id: "recruitee",
  name: "Recruitee",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const board = parseJsonBody(input.body, Board);
    if (board === undefined) return miss();
    const published = board.offers.filter((offer) => (offer.status ?? "published") === "published");
    return boardItems(input, new URL(input.body.url).origin, published.map(toRole));
  },
});

function toRole(offer: Offer): OpenRole {
  const place = [offer.city, offer.country].filter(Boolean).join(", ");
  return {
    id: String(offer.id),
    title: offer.title,
    url: offer.careers_url ?? "",
    department: offer.department ?? undefined,
    location: (offer.location ?? place) || undefined,
    description: [offer.description ?? "", offer.requirements ?? ""].join("\n\n"),
    postedAt: parseTimestamp(offer.published_at ?? ""),
  };
}
