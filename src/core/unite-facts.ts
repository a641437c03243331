import type { SignalFacts } from "./detection.ts";

/** The facts of two reports of one event: the first one's, with what only the second gives; lists are put together. */
export function uniteFacts(first: SignalFacts, second: SignalFacts): SignalFacts {
  const united: SignalFacts = { ...second, ...first };
  for (const [name, value] of Object.entries(first)) {
    const other = second[name];
    if (Array.isArray(value) && Array.isArray(other)) united[name] = uniteNames([...value, ...other]);
  }
  return united;
}

/** Each name once, in its longest form: "Larkspur" and "Larkspur Growth" are one investor. */
function uniteNames(names: string[]): string[] {
  const isPartOf = (name: string, longer: string) => longer.toLowerCase().startsWith(`${name.toLowerCase()} `);
  const distinct = names.filter(
    (name, index) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === index,
  );
  return distinct.filter((name) => !distinct.some((longer) => isPartOf(name, longer)));
}
