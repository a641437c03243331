const memories: Map<string, unknown>[] = [];

/**
 * The same function, which remembers its answers until the next document is read: detectors ask the same of the same sentences.
 * Nobody may change an answer.
 */
export function remember<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  memories.push(answers);
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    answers.set(text, answer);
    return answer;
  };
}

/** Forgets the texts of the document before; without it they would never be freed. */
export function forgetTexts(): void {
  for (const answers of memories) answers.clear();
}
