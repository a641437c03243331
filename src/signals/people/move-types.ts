/** Signal types that tell of somebody who comes, rises or goes. */
export const MOVE_TYPES: ReadonlySet<string> = new Set([
  "exec_move",
  "exec_departure",
  "leader_hire",
  "promotion",
  "board_change",
  "founder_transition",
]);
