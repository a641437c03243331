/** A colour for each category of signals, the same everywhere. */
const COLORS: Record<string, string> = {
  capital: "teal",
  people: "grape",
  hiring: "blue",
  technology: "orange",
  market: "pink",
};

/** The name of a colour of the theme. */
export function categoryColor(category: string): string {
  return COLORS[category] ?? "gray";
}
