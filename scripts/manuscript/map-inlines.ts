import type { Inline } from "../text/inline.ts";
import type { ListItem, Manuscript, ManuscriptSection, Passage } from "./manuscript.ts";

/**
 * A manuscript with all its running text changed; paragraphs of which nothing stays go.
 *
 * @param change what becomes of a running text
 * @param write what becomes of TeX and code
 */
export function mapInlines(
  manuscript: Manuscript,
  change: (inlines: Inline[]) => Inline[],
  write: (source: string) => string = (source) => source,
): Manuscript {
  const mapContent = (passages: readonly Passage[]) => mapPassages(passages, change, write);
  const mapSection = (section: ManuscriptSection): ManuscriptSection => ({
    ...section,
    title: change(section.title),
    content: mapContent(section.content),
    sections: section.sections.map(mapSection),
  });
  return {
    ...manuscript,
    title: change(manuscript.title),
    abstract: manuscript.abstract.map(change).filter((text) => text.length > 0),
    lead: mapContent(manuscript.lead),
    sections: manuscript.sections.map(mapSection),
  };
}

/** Passages with all their running text changed; see {@link mapInlines}. */
export function mapPassages(
  passages: readonly Passage[],
  change: (inlines: Inline[]) => Inline[],
  write: (source: string) => string = (source) => source,
): Passage[] {
  const mapTexts = (texts: readonly Inline[][]) => texts.map(change).filter((text) => text.length > 0);
  const mapItem = (item: ListItem): ListItem => ({
    ...item,
    text: mapTexts(item.text),
    items: item.items.map(mapItem),
  });
  const mapPassage = (passage: Passage): Passage => {
    switch (passage.type) {
      case "paragraph":
      case "quote":
        return { ...passage, text: change(passage.text) };
      case "list":
        return { ...passage, items: passage.items.map(mapItem) };
      case "figure":
        return { ...passage, caption: change(passage.caption) };
      case "table": {
        const columns = passage.columns.map(change);
        const rows = passage.rows.map((row) => row.map(change));
        return { ...passage, columns, rows, caption: change(passage.caption) };
      }
      case "equation":
        return { ...passage, tex: write(passage.tex) };
      case "code":
        return { ...passage, code: write(passage.code), caption: change(passage.caption) };
    }
  };
  return passages.map(mapPassage).filter((passage) => passage.type !== "paragraph" || passage.text.length > 0);
}
