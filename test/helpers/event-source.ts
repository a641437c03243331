/** One message of a stream, as a browser's EventSource would hand it out. */
export type Message = { id: string; type: string; data: Record<string, unknown> };

export type EventSource = {
  response: Response;
  /** The id to come back with. */
  lastEventId(): string;
  /** The next message; undefined when the server has ended the stream. */
  next(): Promise<Message | undefined>;
  /** The next comment. */
  comment(): Promise<string | undefined>;
  close(): void;
};

type Options = { key: string; query?: string; lastEventId?: string };

/** Opens a stream and reads it by the rules of the HTML standard, section 9.2.6. */
export async function openEvents(url: string, { key, query = "", lastEventId }: Options): Promise<EventSource> {
  const gone = new AbortController();
  const response = await fetch(`${url}/v1/events/stream?${query}`, {
    headers: {
      authorization: `Bearer ${key}`,
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    },
    signal: gone.signal,
  });
  let last = lastEventId ?? "";
  const blocks = blocksOf(response);
  const find = async <T>(read: (block: string) => T | undefined): Promise<T | undefined> => {
    for (;;) {
      const { value: block, done } = await blocks.next();
      if (done) return undefined;
      last = fieldOf(block, "id") ?? last;
      const found = read(block);
      if (found !== undefined) return found;
    }
  };
  return {
    response,
    lastEventId: () => last,
    next: () =>
      find((block) => {
        const data = fieldOf(block, "data");
        return data === undefined
          ? undefined
          : { id: last, type: fieldOf(block, "event") ?? "message", data: JSON.parse(data) };
      }),
    comment: () => find((block) => (block.startsWith(":") ? block.slice(1).trim() : undefined)),
    close: () => gone.abort(),
  };
}

async function* blocksOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let buffered = "";
  for await (const bytes of response.body ?? []) {
    buffered += decoder.decode(bytes, { stream: true });
    const parts = buffered.split("\n\n");
    buffered = parts.pop() ?? "";
    yield* parts;
  }
}

function fieldOf(block: string, name: string): string | undefined {
  const line = block.split("\n").find((one) => one.startsWith(`${name}:`));
  return line?.slice(name.length + 1).replace(/^ /, "");
}
