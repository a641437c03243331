import { type Handler, Parser, type ParserOptions } from "htmlparser2";

/** Far deeper than anything real; the parser's work at each element grows with the depth it is at. */
const DEPTH_MAX = 1_000;
const PIECE_LENGTH = 16 * 1_024;

/** Runs the parser over a text piece by piece, and leaves off where elements are nested to no end: linear in any text. */
export function parseMarkup(text: string, handler: Partial<Handler>, options: ParserOptions = {}): void {
  let depth = 0;
  const parser = new Parser(
    {
      ...handler,
      onopentagname(name) {
        depth++;
        handler.onopentagname?.(name);
      },
      onclosetag(name, isImplied) {
        depth--;
        handler.onclosetag?.(name, isImplied);
      },
    },
    options,
  );
  for (let at = 0; at < text.length && depth <= DEPTH_MAX; at += PIECE_LENGTH) {
    parser.write(text.slice(at, at + PIECE_LENGTH));
  }
  parser.end();
}
