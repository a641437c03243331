import { trainFacts } from "./train-facts.ts";
import { trainTypes } from "./train-types.ts";
import { trainWords } from "./train-words.ts";

process.stdout.write(await trainWords());
process.stdout.write(`${await trainTypes()}\n`);
// After the types, for it looks at what is found with them and still lacks facts.
process.stdout.write(await trainFacts());
