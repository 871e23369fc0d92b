import type { DraftWords } from "./language.ts";

type OfAll = (shown: number, all: number) => string;

/** Says how much of a table is shown: its rows, its columns, or both, where that is not all of them. */
export const cutIn =
  (rows: OfAll, columns: OfAll, between = ", "): DraftWords["cut"] =>
  (ofRows, ofColumns) =>
    [ofRows[0] < ofRows[1] ? rows(...ofRows) : "", ofColumns[0] < ofColumns[1] ? columns(...ofColumns) : ""]
      .filter((part) => part !== "")
      .join(between);

/**
 * The plural of what papers number, by how words end; one that no rule knows stays as it is, which is better than wrong.
 *
 * @param irregular words that no rule is right for
 * @param rules what an ending becomes; the first that fits
 */
export const pluralBy = (
  irregular: Readonly<Record<string, string>>,
  ...rules: readonly (readonly [ending: RegExp, plural: string])[]
): DraftWords["plural"] => {
  const known = new Map(Object.entries(irregular));
  return (kind) => {
    const [ending, plural] = rules.find(([each]) => each.test(kind)) ?? [];
    return known.get(kind) ?? (ending === undefined || plural === undefined ? kind : kind.replace(ending, plural));
  };
};
