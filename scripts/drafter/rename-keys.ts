import type { ListItem, Manuscript, ManuscriptSection, Passage } from "../manuscript/manuscript.ts";
import type { Inline } from "../text/inline.ts";

/** A paper whose citations name their works by other keys. */
export function renameKeys(manuscript: Manuscript, keys: ReadonlyMap<string, string>): Manuscript {
  if ([...keys].every(([old, key]) => old === key)) return manuscript;
  const rename = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((node) => {
      if (node.type === "citation")
        return { ...node, items: node.items.map((item) => ({ ...item, key: keys.get(item.key) ?? item.key })) };
      return "children" in node ? { ...node, children: rename(node.children) } : node;
    });
  const renameItem = ({ text, items, ...item }: ListItem): ListItem => ({
    ...item,
    text: text.map(rename),
    items: items.map(renameItem),
  });
  const renamePassage = (passage: Passage): Passage => {
    switch (passage.type) {
      case "paragraph":
      case "quote":
        return { ...passage, text: rename(passage.text) };
      case "list":
        return { ...passage, items: passage.items.map(renameItem) };
      case "table":
        return {
          ...passage,
          caption: rename(passage.caption),
          columns: passage.columns.map(rename),
          rows: passage.rows.map((row) => row.map(rename)),
        };
      case "figure":
      case "code":
        return { ...passage, caption: rename(passage.caption) };
      case "equation":
        return passage;
    }
  };
  const renameSection = ({ title, content, sections, ...section }: ManuscriptSection): ManuscriptSection => ({
    ...section,
    title: rename(title),
    content: content.map(renamePassage),
    sections: sections.map(renameSection),
  });
  return {
    ...manuscript,
    title: rename(manuscript.title),
    abstract: manuscript.abstract.map(rename),
    lead: manuscript.lead.map(renamePassage),
    sections: manuscript.sections.map(renameSection),
  };
}
