import { text } from "../../../text/edit-inlines.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { toSubscript, toSuperscript } from "../../../text/shift-text.ts";
import { type DraftCitation, isCitation } from "./nodes.ts";

/** `<sup>`: citations stay citations, words become raised characters where there are such. */
export function readSuperscript(children: Inline[]): Inline[] {
  const isMark = (node: Inline) => node.type === "text" && /^[\s()[\],;–—‐-]*$/.test(node.value);
  if (children.some(isCitation) && children.every((node) => isCitation(node) || isMark(node)))
    return children.flatMap((node): (Inline | DraftCitation)[] => {
      if (isCitation(node)) return [{ ...node, isRaised: true }];
      return node.type === "text" ? text(node.value.replace(/[()[\]]/g, "")) : [];
    });
  return rewrite(children, toSuperscript);
}

/** `<sub>`, likewise. */
export const readSubscript = (children: Inline[]): Inline[] => rewrite(children, toSubscript);

function rewrite(children: Inline[], write: (text: string) => string): Inline[] {
  const isPlain = (node: Inline): boolean =>
    node.type === "text" || ((node.type === "emphasis" || node.type === "strong") && node.children.every(isPlain));
  if (!children.every(isPlain)) return children;
  // Spaces are often marked up with the word before them; line ends are only the file's.
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(toPlainText(children)) ?? [];
  const space = (white: string) => (white === "" || white.includes("\n") ? "" : " ");
  // Dashes stand for minus before a number.
  return text(`${space(before)}${write(words.replace(/[–‐‑](?=\d)/g, "−"))}${space(after)}`);
}
