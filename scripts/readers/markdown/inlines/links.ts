import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import type { Reading } from "../reading.ts";
import type { IslandOf } from "../source/islands.ts";
import type { Line } from "../source/lines.ts";
import { setTypography } from "../source/typography.ts";
import { restore } from "./inline-islands.ts";
import { text, wait } from "./inline-text.ts";

const WEB = /^(?:https?:\/\/|mailto:)/i;

/** Links to the web and to addresses; those within the paper are cross-references, those to a DOI may be citations. */
export function readLink(url: string, children: Inline[], line: Line, reading: Reading): Inline[] {
  const target = restore(url, reading);
  const words = toPlainText(children);
  const isSpecial = (child: Inline) =>
    child.type !== "text" || reading.inserted.has(child) || reading.pending.has(child);
  const island = words === "" && children.some(isSpecial) ? undefined : readPointer(target, words, line);
  if (island) return [wait(island, reading)];
  // A link without words says its address.
  if (words === "" && children.length === 0) return WEB.test(target) ? [text(target)] : [];
  // An address that is its own text keeps its hyphens.
  const shown = words === setTypography(target) ? [text(target)] : children;
  const hasPassage = shown.some((child) => child.type === "text" && reading.inserted.has(child));
  return WEB.test(target) && !hasPassage ? [{ type: "link", url: target, children: shown }] : shown;
}

/** What MyST's links stand for that leave their words to be filled in: a cited work, a figure, a section. */
function readPointer(target: string, words: string, line: Line): IslandOf<"cite" | "crossReference"> | undefined {
  const [, doi] = words === "" ? (/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\..+)$/i.exec(target) ?? []) : [];
  if (doi !== undefined)
    return {
      kind: "cite",
      line,
      isNarrative: false,
      works: [{ key: `doi:${doi}`, prefix: "", suffix: "" }],
      raw: target,
    };
  if (!target.startsWith("#")) return undefined;
  const label = target.slice(1);
  const reference = { kind: "crossReference" as const, line, label, template: undefined, raw: words || label };
  if (words === "") return { ...reference, form: "fitting" };
  if (/%s|\{(?:number|name)\}/.test(words)) return { ...reference, form: "name", template: words };
  return words.startsWith("@") ? { ...reference, form: "name" } : undefined;
}
