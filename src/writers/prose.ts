import type { Claim } from "#core/brief.ts";
import type { Signal, SignalSource } from "#core/signal.ts";

/** A text in the making that remembers which of its spans rest on which evidence. */
export type Prose = {
  /** Words that claim nothing about the outside world. */
  say(sentence: string): void;
  /** A statement, with the signal and the document it rests on. */
  claim(sentence: string, signal: Signal, source: SignalSource): void;
  done(): { text: string; claims: Claim[] };
};

export function createProse(field: Claim["field"]): Prose {
  let text = "";
  const claims: Claim[] = [];
  const say = (sentence: string) => {
    text += text === "" ? sentence : ` ${sentence}`;
  };
  return {
    say,
    claim(sentence, signal, source) {
      say(sentence);
      claims.push({
        field,
        start: text.length - sentence.length,
        end: text.length,
        text: sentence,
        signalId: signal.id,
        documentId: source.documentId,
        ...(source.url === undefined ? {} : { url: source.url }),
      });
    },
    done: () => ({ text, claims }),
  };
}
