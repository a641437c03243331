/** Strokes on a field of 24 by 24. */
const PATHS = {
  today: "M4 19V11M10 19V5M16 19v-8M22 19H2",
  signals: "M3 12h4l3-8 4 16 3-8h4",
  bots: "M12 3v3M6 9h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2ZM9 14v1M15 14v1",
  webhooks: "M10 7a3 3 0 1 1 4 2.8L16.5 14M9 8.500 6.500 13.500M6 20a3 3 0 1 1 3-3h8a3 3 0 1 1-.7 2",
  rubric: "M4 7h10M18 7h2M4 17h2M10 17h10M14 4v6M6 14v6",
  settings:
    "M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM12 2v3M12 19v3M4.900 4.900 7 7M17 17l2.100 2.100M2 12h3M19 12h3M4.900 19.100 7 17M17 7l2.100-2.100",
  sun: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2v2M12 20v2M4 12H2M22 12h-2M5 5l1.500 1.500M17.500 17.500 19 19M5 19l1.500-1.500M17.500 6.500 19 5",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500Z",
  search: "M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM16 16l5 5",
  person: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4 21a8 8 0 0 1 16 0",
} as const;

/** A small picture beside a word that says the same. */
export function Icon({ name, size = 18 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
