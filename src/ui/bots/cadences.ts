/** How often a bot can be asked to look, as people say it. */
const CADENCES: Record<string, string> = {
  "15min": "every 15 minutes",
  hourly: "every hour",
  "6h": "every 6 hours",
  daily: "every day",
  weekly: "every week",
};

export const CADENCE_CHOICES = Object.entries(CADENCES).map(([value, label]) => ({ value, label }));

/** "every hour"; five cron fields are told as they are. */
export function cadenceInWords(cadence: string): string {
  if (cadence === "on_push") return "when something is pushed to it";
  return CADENCES[cadence] ?? `at ${cadence}`;
}
