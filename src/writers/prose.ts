import type { Claim } from "#core/brief.ts";
import type { Signal, SignalSource } from "#core/signal.ts";

/** Some words of a text. With `rests` they state something, on the evidence of that source; without, they claim nothing. */
export type Part = { text: string; rests?: { signal: Signal; source: SignalSource } };

/** A text in the making that remembers which of its spans rest on which evidence. */
export type Prose = { add(part: Part): void; done(): { text: string; claims: Claim[] } };

export function createProse(field: Claim["field"]): Prose {
  let text = "";
  const claims: Claim[] = [];
  return {
    add(part) {
      text += text === "" ? part.text : ` ${part.text}`;
      if (!part.rests) return;
      const { signal, source } = part.rests;
      claims.push({
        field,
        start: text.length - part.text.length,
        end: text.length,
        text: part.text,
        signalId: signal.id,
        documentId: source.documentId,
        ...(source.url === undefined ? {} : { url: source.url }),
      });
    },
    done: () => ({ text, claims }),
  };
}
