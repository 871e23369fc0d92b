import type { ListItem, Manuscript, ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import type { Inline } from "../../text/inline.ts";

type Change = (inlines: Inline[]) => Inline[];

/** A manuscript with all its running text changed; paragraphs and items of which nothing stays go. */
export function mapInlines(manuscript: Manuscript, change: Change): Manuscript {
  return {
    ...manuscript,
    title: change(manuscript.title),
    abstract: manuscript.abstract.map(change).filter((text) => text.length > 0),
    lead: mapPassages(manuscript.lead, change),
    sections: manuscript.sections.map((section) => mapSection(section, change)),
  };
}

function mapSection(section: ManuscriptSection, change: Change): ManuscriptSection {
  return {
    ...section,
    title: change(section.title),
    content: mapPassages(section.content, change),
    sections: section.sections.map((each) => mapSection(each, change)),
  };
}

type PassageMappers = {
  [Type in Passage["type"]]: (passage: Extract<Passage, { type: Type }>, change: Change) => Passage[];
};

const MAPPERS: PassageMappers = {
  paragraph: (passage, change) => {
    const text = change(passage.text);
    return text.length > 0 ? [{ ...passage, text }] : [];
  },
  list: (passage, change) => [{ ...passage, items: mapItems(passage.items, change) }],
  figure: (passage, change) => [{ ...passage, caption: change(passage.caption) }],
  table: (passage, change) => [
    {
      ...passage,
      columns: passage.columns.map(change),
      rows: passage.rows.map((row) => row.map(change)),
      caption: change(passage.caption),
    },
  ],
  equation: (passage) => [passage],
  code: (passage, change) => [{ ...passage, caption: change(passage.caption) }],
  quote: (passage, change) => [{ ...passage, text: change(passage.text) }],
};

function mapPassages(passages: readonly Passage[], change: Change): Passage[] {
  return passages.flatMap((passage) =>
    (MAPPERS[passage.type] as (passage: Passage, change: Change) => Passage[])(passage, change),
  );
}

function mapItems(items: readonly ListItem[], change: Change): ListItem[] {
  return items.map((item) => ({
    ...item,
    text: item.text.map(change).filter((text) => text.length > 0),
    items: mapItems(item.items, change),
  }));
}
