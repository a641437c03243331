/** Problems in the order in which a reader meets them: of each file by line and column, others where they stand. */
export function byPlace(problems: readonly string[]): string[] {
  const places = problems.map((problem) => PLACE.exec(problem)?.groups);
  const firstOf = (file: string) => places.findIndex((place) => place?.["file"] === file);
  return problems
    .map((problem, index) => {
      const { file, line = 0, column = 0 } = places[index] ?? {};
      return { problem, rank: [file === undefined ? index : firstOf(file), Number(line), Number(column)] };
    })
    .sort((a, b) => a.rank.map((one, i) => one - (b.rank[i] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ problem }) => problem);
}

/** How `placeOf` writes it. */
const PLACE = /^(?<file>.+?):(?<line>\d+):(?<column>\d+): /;
