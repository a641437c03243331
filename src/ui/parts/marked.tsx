import { Mark } from "@mantine/core";
import type { Schemas } from "../api/client.ts";

type Span = Schemas["Span"];

/** A text with stretches of it marked; positions count UTF-16 units, as the API has them. */
export function Marked({ text, spans, color = "yellow" }: { text: string; spans: Span[]; color?: string }) {
  const pieces: { start: number; text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push({ start: at, text: text.slice(at, start), isMarked: false });
    pieces.push({ start, text: text.slice(start, end), isMarked: true });
    at = end;
  }
  pieces.push({ start: at, text: text.slice(at), isMarked: false });
  return pieces
    .filter((piece) => piece.text !== "")
    .map((piece) =>
      piece.isMarked ? (
        <Mark key={piece.start} color={color}>
          {piece.text}
        </Mark>
      ) : (
        piece.text
      ),
    );
}
