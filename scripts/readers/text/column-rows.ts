/** A line of a page in two columns, cut in two. */
export interface Row {
  /** What it holds; `tight` are lines that might go across, or have the narrowest gap. */
  kind: "blank" | "left" | "right" | "both" | "tight" | "across";
  left: string;
  right: string;
  /** Whether what stands above is read first, both columns of it. */
  opensBand?: boolean;
}

/** Where the text of a paper begins, below its title and authors. */
const OPENING = /^\s*(?:\d\.?\s+|I\.?\s+)?(?:abstract|summary|introduction|keywords?)\b/i;

/**
 * Settles what cutting line by line can't tell.
 *
 * @param rows the lines of one page
 * @param isFirst whether it is the first page, which has a title block
 */
export function sortRows(rows: readonly Row[], isFirst: boolean): Row[] {
  const sorted = rows.map((row, index): Row => {
    if (row.kind === "tight") return isAmongColumns(rows, index) ? { ...row, kind: "both" } : across(row);
    // A running head or foot: name, title and number of page, with gaps between.
    return row.kind === "both" && isAlone(rows, index) ? across(row) : row;
  });
  const opening = isFirst ? sorted.findIndex(({ kind, left }) => kind !== "across" && OPENING.test(left)) : -1;
  if (opening < 0) return sorted;
  // The right column may start higher than the abstract.
  let top = opening;
  while (sorted[top - 1]?.kind === "right") top--;
  return sorted.map((row, index) => (index === top ? { ...row, opensBand: true } : row));
}

const across = (row: Row): Row => ({ kind: "across", left: row.left, right: row.right });

/** Whether the lines around one, up to blank ones, are in two columns: the nearest that tell. */
function isAmongColumns(rows: readonly Row[], index: number): boolean {
  const isBlank = ({ kind }: Row) => kind === "blank";
  const end = rows.findIndex((row, at) => at > index && isBlank(row));
  const block = rows.slice(rows.findLastIndex((row, at) => at < index && isBlank(row)) + 1, end < 0 ? undefined : end);
  const at = block.indexOf(rows[index] as Row);
  const tells = ({ kind }: Row) => kind === "both" || kind === "across" || kind === "right";
  const before = block.slice(0, at).findLast(tells);
  const after = block.slice(at + 1).find(tells);
  return before?.kind !== "across" && after?.kind !== "across" && (before !== undefined || after !== undefined);
}

/** Whether a line is the first or last of its page, with a blank one between it and the text. */
function isAlone(rows: readonly Row[], index: number): boolean {
  const hasText = ({ kind }: Row) => kind !== "blank";
  const isFirst = !rows.slice(0, index).some(hasText) && rows[index + 1]?.kind === "blank";
  const isLast = !rows.slice(index + 1).some(hasText) && rows[index - 1]?.kind === "blank";
  return isFirst || isLast;
}

/**
 * The lines of one column. Where its lines stand between those of the other, each has a blank one behind it, which says
 * nothing: those go.
 *
 * @returns for each row its text; nothing for a row that goes
 */
export function deinterleave(rows: readonly Row[], side: "left" | "right"): (string | undefined)[] {
  const isGap = (index: number) => {
    const row = rows[index];
    return row !== undefined && row[side] === "" && row.kind !== "blank";
  };
  const isText = (index: number) => (rows[index]?.[side] ?? "") !== "";
  /** Whether text and gaps take turns there. */
  const takesTurns = (index: number) =>
    isGap(index) &&
    isText(index - 1) &&
    isText(index + 1) &&
    [-4, -2, 2, 4].filter((step) => isGap(index + step) && isText(index + step - Math.sign(step))).length >= 2;
  const last = rows.findLastIndex((_, index) => isText(index));
  return rows.map((row, index) => {
    if (index > last) return row.kind === "blank" && side === "right" ? "" : undefined;
    return takesTurns(index) ? undefined : row[side];
  });
}
