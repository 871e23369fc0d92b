import type { Chunk, Held } from "./source-tokens.ts";

/** A piece of a paragraph's source, and where it comes from; what is held is kept away from the parser. */
export interface Piece {
  text: string;
  from: number;
  held?: Held;
}

/** The chunk that pieces are, in their order. */
export function joinPieces(pieces: readonly Piece[], endsParagraph: boolean): Chunk {
  const chunk: Chunk = { text: "", marks: [], held: new Map(), endsParagraph };
  const texts: string[] = [];
  let length = 0;
  for (const { text, from, held } of pieces) {
    chunk.marks.push({ start: length, from });
    if (held) chunk.held.set(length, held);
    texts.push(text);
    length += text.length;
  }
  return { ...chunk, text: texts.join("") };
}
