import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { escapeAttribute } from "./escape/attribute.ts";

const html = (value: string) => ({ type: "html" as const, value });

/**
 * The content of a slide with its footnotes numbered anew, in the order in which their numbers stand on it, and what they
 * say at its end. A number is a link to its note (`components/NoteNumber.vue`).
 *
 * @param address the slide's, so that what footnotes are called is unique in the deck
 */
export function placeFootnotes(content: readonly RootContent[], address: string): RootContent[] {
  const notes: PhrasingContent[][] = [];
  const number = (node: Nodes, index: number, siblings: readonly Nodes[]): Nodes[] => {
    if (node.type === "footnote") {
      notes.push(node.children);
      const last = notes.length;
      const follows = siblings[index - 1]?.type === "footnote" ? " follows" : "";
      return [html(`<NoteNumber no="${last}" note="${nameOf(address, last)}"${follows} />`)];
    }
    return ["children" in node ? ({ ...node, children: node.children.flatMap(number) } as Nodes) : node];
  };
  const numbered = content.flatMap(number) as RootContent[];
  return notes.length === 0 ? [...content] : [...numbered, ...notesBelow(notes, address)];
}

const nameOf = (address: string, no: number) => escapeAttribute(`${address}-note-${no}`);

function notesBelow(notes: readonly PhrasingContent[][], address: string): RootContent[] {
  return [
    html('<div class="lt-notes">'),
    ...notes.flatMap((children, index): RootContent[] => [
      html(`<div id="${nameOf(address, index + 1)}" role="doc-footnote" tabindex="-1">`),
      { type: "paragraph", children: [html(`<sup>${index + 1}</sup>`), { type: "text", value: " " }, ...children] },
      html("</div>"),
    ]),
    html("</div>"),
  ];
}
