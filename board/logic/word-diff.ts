/** A piece of a line that tells a change. */
interface DiffPiece {
  kind: "same" | "gone" | "come";
  text: string;
}

const MARK = /\[-(.*?)-\]|\{\+(.*?)\+\}/g;

/** A line with marks, `[-old-]` and `{+new+}`, in pieces. */
export function diffPieces(line: string): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let end = 0;
  for (const match of line.matchAll(MARK)) {
    if (match.index > end) pieces.push({ kind: "same", text: line.slice(end, match.index) });
    const [whole, gone, come] = match;
    pieces.push(gone === undefined ? { kind: "come", text: come ?? "" } : { kind: "gone", text: gone });
    end = match.index + whole.length;
  }
  if (end < line.length) pieces.push({ kind: "same", text: line.slice(end) });
  return pieces;
}
