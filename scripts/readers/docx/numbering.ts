import { toRoman } from "../../text/roman.ts";
import { childrenOf, type Element, find } from "../jats/element.ts";
import { isSet } from "./sheet.ts";

interface Level {
  format: string;
  /** `%1.%2`. */
  text: string;
  start: number;
  /** Whether all of its numbers are digits: `2.1` below `II`. */
  isLegal: boolean;
}

/** What stands before a paragraph of a list. */
interface ListMark {
  isOrdered: boolean;
  /** As it is printed: `2.1`, `a)`; of bullets nothing. */
  label: string;
  /** Whether it goes on with the item before: a bullet that is not seen. */
  isBlank: boolean;
}

export interface Numbering {
  /** Counts one more paragraph of a list. */
  next(list: string, level: number): ListMark | undefined;
}

const DEEPEST = 9;

/** Reads `numbering.xml`. */
export function readNumbering(root: Element | undefined): Numbering {
  const abstract = new Map(
    childrenOf(root, "abstractNum").map((each) => [each.attributes.abstractNumId ?? "", readLevels(each)]),
  );
  const lists = new Map(
    childrenOf(root, "num").map((each) => {
      const kind = find(each, "abstractNumId")?.attributes.val ?? "";
      const levels = new Map(abstract.get(kind));
      for (const change of childrenOf(each, "lvlOverride")) {
        const level = Number(change.attributes.ilvl);
        const whole = find(change, "lvl");
        const start = Number(find(change, "startOverride")?.attributes.val);
        const own = whole ? readLevel(whole) : levels.get(level);
        if (own) levels.set(level, start > 0 ? { ...own, start } : own);
      }
      // Lists of one kind count on, but for those that start anew.
      const isAnew = childrenOf(each, "lvlOverride").length > 0;
      return [each.attributes.numId ?? "", { levels, counter: isAnew ? `${kind}/${each.attributes.numId}` : kind }];
    }),
  );
  const counts = new Map<string, number[]>();
  return {
    next(list, depth) {
      const own = lists.get(list);
      const level = own?.levels.get(depth);
      if (!own || !level || depth >= DEEPEST) return undefined;
      const isOrdered = level.format !== "bullet" && level.format !== "none";
      if (!isOrdered) return { isOrdered, label: "", isBlank: level.text.trim() === "" };
      const count = counts.get(own.counter) ?? [];
      count[depth] = (count[depth] ?? level.start - 1) + 1;
      count.length = depth + 1;
      counts.set(own.counter, count);
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = own.levels.get(Number(digit) - 1);
        return at ? write(count[Number(digit) - 1] ?? at.start, level.isLegal ? "decimal" : at.format) : "";
      });
      return { isOrdered, label: label.trim(), isBlank: false };
    },
  };
}

const readLevels = (list: Element) =>
  new Map(childrenOf(list, "lvl").map((level) => [Number(level.attributes.ilvl), readLevel(level)]));

const readLevel = (level: Element): Level => ({
  format: find(level, "numFmt")?.attributes.val ?? "decimal",
  text: find(level, "lvlText")?.attributes.val ?? "",
  start: Number(find(level, "start")?.attributes.val ?? 1) || 0,
  isLegal: isSet(level, "isLgl") === true,
});

function write(number: number, format: string): string {
  if (format === "lowerLetter" || format === "upperLetter") {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(3, Math.ceil(number / 26) || 1));
    return format === "upperLetter" ? letter.toUpperCase() : letter;
  }
  if (format === "lowerRoman") return toRoman(number).toLowerCase();
  if (format === "upperRoman") return toRoman(number);
  return String(number);
}
