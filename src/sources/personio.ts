import { defineSource, miss } from "#core/source.ts";
import { parseTimestamp } from "#core/timestamp.ts";
import { boardItems, type OpenRole } from "./formats/job-board.ts";
import { type PersonioPosition, readPersonio } from "./formats/personio.ts";

/** A career site at Personio, by its feed (`GET {company}.jobs.personio.de/xml`), which holds every open position. */
export const personio = defineSource({
  id: "personio",
  name: "Personio",
  kind: "ats",
  requests: () => [],
  parse: (input) => {
    const positions = readPersonio(input.body.text);
    if (positions === undefined) return miss();
    const { origin } = new URL(input.body.url);
    const roles = positions.map((position) => toRole(position, origin));
    return boardItems(input, origin, roles);
  },
});

function toRole({ id, name, department, offices, description, createdAt }: PersonioPosition, origin: string): OpenRole {
  return {
    id,
    title: name,
    url: `${origin}/job/${encodeURIComponent(id.toWellFormed())}`,
    department: department || undefined,
    location: [...new Set(offices)].join("; ") || undefined,
    description,
    postedAt: parseTimestamp(createdAt),
  };
}
