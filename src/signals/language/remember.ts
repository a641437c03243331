const memories: { clear(): void }[] = [];

/** What is kept until the next document is read. */
export function createMemory<Key, Value>(): Map<Key, Value> {
  const memory = new Map<Key, Value>();
  memories.push(memory);
  return memory;
}

/**
 * The same function, which remembers its answers until the next document is read: detectors ask the same of the same sentences.
 * Nobody may change an answer.
 */
export function remember<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = createMemory<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    answers.set(text, answer);
    return answer;
  };
}

/**
 * The same function, whose answer is worked out once for each thing it is asked about and kept as long as that is: detectors ask
 * the same of the same reading. Nobody may change an answer.
 */
export function onceEach<Thing extends object, Answer>(read: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { answer: Answer }>();
  return (thing) => {
    const known = answers.get(thing) ?? { answer: read(thing) };
    answers.set(thing, known);
    return known.answer;
  };
}

/** Forgets the texts of the document before; without it they would never be freed. */
export function forgetTexts(): void {
  for (const memory of memories) memory.clear();
}
