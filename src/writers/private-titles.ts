/** Types whose titles rest on what the workspace knows of its own customers, so that nobody outside may read them. */
export const PRIVATE_TITLE_TYPES: ReadonlySet<string> = new Set(["champion_move"]);
