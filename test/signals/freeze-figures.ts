import { FIGURES_PATH, type Figures, fallenFigures, measureFigures } from "./figures.ts";

const file = Bun.file(FIGURES_PATH);
const kept: Figures | undefined = (await file.exists()) ? await file.json() : undefined;
const measured = await measureFigures();
await Bun.write(FIGURES_PATH, `${JSON.stringify(measured, null, 2)}\n`);
const fallen = kept ? fallenFigures(measured, kept) : [];
process.stdout.write(fallen.length > 0 ? `Kept, though these fell: ${fallen.join(", ")}.\n` : "Kept; nothing fell.\n");
