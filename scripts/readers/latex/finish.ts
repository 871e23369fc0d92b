import type { ListItem, Manuscript, ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import type { Inline } from "../../text/inline.ts";
import { trimInlines } from "./inlines/inline-writer.ts";
import type { Reading } from "./reading.ts";
import { toReferenceId } from "./references/citation-log.ts";

/** Fills in what could be said only at the end: numbers of labels, names of cited authors; drops unknown citations. */
export class Finisher {
  readonly #reading: Reading;
  /** Whether a citation of this text is left out. */
  #hasDropped = false;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  finish(manuscript: Manuscript): Manuscript {
    return {
      ...manuscript,
      title: this.inlines(manuscript.title),
      abstract: manuscript.abstract.map((text) => this.inlines(text)).filter((text) => text.length > 0),
      lead: this.#passages(manuscript.lead),
      sections: manuscript.sections.map((section) => this.#section(section)),
    };
  }

  #section(section: ManuscriptSection): ManuscriptSection {
    return {
      ...section,
      title: this.inlines(section.title),
      content: this.#passages(section.content),
      sections: section.sections.map((inner) => this.#section(inner)),
    };
  }

  #passages(passages: readonly Passage[]): Passage[] {
    return passages
      .map((passage) => this.#passage(passage))
      .filter((passage) => passage.type !== "paragraph" || passage.text.length > 0);
  }

  #passage(passage: Passage): Passage {
    switch (passage.type) {
      case "paragraph":
      case "quote":
        return { ...passage, text: this.inlines(passage.text) };
      case "list":
        return { ...passage, items: this.#items(passage.items) };
      case "figure":
        return { ...passage, caption: this.inlines(passage.caption) };
      case "table":
        return {
          ...passage,
          columns: passage.columns.map((cell) => this.inlines(cell)),
          rows: passage.rows.map((row) => row.map((cell) => this.inlines(cell))),
          caption: this.inlines(passage.caption),
        };
      case "equation":
        return { ...passage, tex: this.#fill(passage.tex) };
      case "code":
        return { ...passage, code: this.#fill(passage.code), caption: this.inlines(passage.caption) };
    }
  }

  #items(items: readonly ListItem[]): ListItem[] {
    return items.map((item) => ({
      ...item,
      text: item.text.map((text) => this.inlines(text)),
      items: this.#items(item.items),
    }));
  }

  /** Running text with everything filled in. */
  inlines(inlines: readonly Inline[]): Inline[] {
    this.#hasDropped = false;
    const merged = merge(inlines.flatMap((node) => this.#inline(node)));
    return trimInlines(
      merged.map((node) => (node.type === "text" ? { ...node, value: this.#tidy(node.value) } : node)),
    );
  }

  #inline(node: Inline): Inline[] {
    switch (node.type) {
      case "text":
      case "inlineCode":
      case "inlineMath":
        return [{ ...node, value: this.#fill(node.value) }];
      case "citation":
        return this.#citation(node);
      default: {
        const children = merge(node.children.flatMap((child) => this.#inline(child)));
        const tidied = children.map((child) =>
          child.type === "text" ? { ...child, value: this.#tidy(child.value) } : child,
        );
        return tidied.length > 0 ? [{ ...node, children: tidied }] : [];
      }
    }
  }

  /** What a citation that is left out leaves: brackets around nothing, a space before a mark. */
  #tidy(text: string): string {
    if (!this.#hasDropped) return text;
    return text.replace(/\s*[([]\s*[,;]?\s*[)\]]/g, "").replace(/(?<! ) +(?=[.,;:)])/g, "");
  }

  #citation(node: Inline & { type: "citation" }): Inline[] {
    const { citations, findings } = this.#reading;
    const items = node.items.filter(({ key }) => {
      if (citations.has(key)) return true;
      const say = (names: string) => `the paper has no reference for ${names}; these citations are left out`;
      findings.gather("citation-has-reference", key, citations.placeOf(key), say);
      return false;
    });
    if (items.length === 0) this.#hasDropped = true;
    return items.length > 0
      ? [{ ...node, items: items.map((item) => ({ ...item, key: toReferenceId(item.key) })) }]
      : [];
  }

  #fill(text: string): string {
    return this.#reading.targets.fill(text, this.#reading.findings);
  }
}

/** Neighbouring text as one node. */
function merge(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const node of inlines) {
    const last = merged.at(-1);
    if (node.type === "text" && last?.type === "text")
      merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else merged.push(node);
  }
  return merged.map((node) => (node.type === "text" ? { ...node, value: node.value.replace(/ {2,}/g, " ") } : node));
}
