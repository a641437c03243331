import { parseMarkup } from "./parse-markup.ts";

/** One position as the feed has it; texts are HTML, empty when absent. */
export type PersonioPosition = {
  id: string;
  name: string;
  department: string;
  offices: string[];
  description: string;
  createdAt: string;
};

const POSITIONS_MAX = 5_000;
const TEXT_LENGTH_MAX = 200_000;

/**
 * Reads the feed of a career site at Personio (developer.personio.de, "Retrieving open positions"); undefined when the
 * text is none, or breaks off: what follows would seem to be gone. No position is a list too.
 */
export function readPersonio(text: string): PersonioPosition[] | undefined {
  let positions: PersonioPosition[] | undefined;
  let isWhole = false;
  let position: PersonioPosition | undefined;
  let path: string[] = [];
  let value = "";
  parseMarkup(
    text,
    {
      onopentagname(name) {
        path = [...path.slice(0, 10), name];
        value = "";
        if (name === "workzag-jobs") positions ??= [];
        if (name !== "position" || positions === undefined || positions.length >= POSITIONS_MAX) return;
        position = { id: "", name: "", department: "", offices: [], description: "", createdAt: "" };
      },
      ontext(part) {
        if (value.length < TEXT_LENGTH_MAX) value += part;
      },
      onclosetag(name, isImplied) {
        const parent = path.at(-2);
        path = path.slice(0, -1);
        if (position !== undefined) take(position, name, parent, value.trim());
        value = "";
        if (name === "workzag-jobs") isWhole = !isImplied;
        if (name !== "position" || position === undefined) return;
        positions?.push(position);
        position = undefined;
      },
    },
    { xmlMode: true },
  );
  return isWhole ? positions : undefined;
}

function take(position: PersonioPosition, name: string, parent: string | undefined, value: string): void {
  if (name === "office" && value !== "" && position.offices.length < 50) position.offices.push(value);
  if (parent === "jobDescription" && name === "name") position.description += `<h3>${value}</h3>`;
  if (parent === "jobDescription" && name === "value") position.description += `<div>${value}</div>`;
  if (parent !== "position") return;
  if (name === "id" || name === "name" || name === "department" || name === "createdAt") position[name] = value;
}
