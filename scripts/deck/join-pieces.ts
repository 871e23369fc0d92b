import type { NamedFile } from "../outline/types.ts";

/** A slide in Slidev's Markdown as one text, with something that is a name in place of those of files. */
export const joinPieces = (
  pieces: readonly (string | NamedFile)[],
  nameOf: (file: NamedFile) => string = () => "./file",
): string => pieces.map((piece) => (typeof piece === "string" ? piece : nameOf(piece))).join("");
