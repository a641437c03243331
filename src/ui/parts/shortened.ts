/** The beginning of a foreign text that may be of any length, for a place that has little room. */
export function shortened(text: string, lengthMax = 60): string {
  const letters = [...text.slice(0, 2 * lengthMax + 1)];
  return letters.length > lengthMax ? `${letters.slice(0, lengthMax).join("")} …` : text;
}
