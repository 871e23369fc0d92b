import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inline, listFootnotes, parseInline, parseWithFootnotes, toPlainText } from "../../scripts/text/inline.ts";
import { sliceInlines } from "../../scripts/text/slice-inlines.ts";
import { normalizeWhiteSpace } from "../../scripts/text/white-space.ts";
import { writeInline } from "../../scripts/text/write-inline.ts";
import { anyText, escapeInline } from "../helpers/texts.ts";

/** Running text in one line: footnotes in ‹›, other marks by their names. */
const sketch = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.type === "text") return node.value;
      if (node.type === "citation") return `cite(${node.items.map(({ key }) => key).join()})`;
      if (!("children" in node)) return `${node.type}(${node.value})`;
      return node.type === "footnote" ? `‹${sketch(node.children)}›` : `${node.type}(${sketch(node.children)})`;
    })
    .join("");

describe("parseWithFootnotes", () => {
  it.each([
    ["a word^[said below] goes on", "a word‹said below› goes on"],
    [
      "marks^[*so*, $x_{[1]}$, `]`, [@key], [b](https://e.test)]",
      "marks‹emphasis(so), inlineMath(x_{[1]}), inlineCode(]), cite(key), link(b)›",
    ],
    ["a word ^[ with spaces ], too", "a word‹with spaces›, too"],
    ["*a^[b]* **c**^[d]", "emphasis(a‹b›) strong(c)‹d›"],
    ["H~2~O^[water] and x^2^^[a power]", "Hsubscript(2)O‹water› and xsuperscript(2)‹a power›"],
    ["two^[one]^[after another]", "two‹one›‹after another›"],
    ["brackets^[a [b] c\\] d]", "brackets‹a [b] c] d›"],
    ["[a link^[b]](https://e.test)", "link(a link)‹b›"],
  ])("reads %s", (source, expected) => {
    expect(sketch(parseWithFootnotes(source))).toBe(expected);
    expect(sketch(parseWithFootnotes(writeInline(parseWithFootnotes(source))))).toBe(expected);
  });

  it.each([
    ["a\\^[b]", "a^[b]"],
    ["a^[1], ^[2, 3]", "a^[1], ^[2, 3]"],
    ["a^[@key]", "a^cite(key)"],
    ["a^[b", "a^[b"],
    ["a^[ ]", "a^[ ]"],
    ["^[alone]", "^[alone]"],
    ["`a^[b]`", "inlineCode(a^[b])"],
    ["$x^[2]$", "inlineMath(x^[2])"],
    ["a^[b ^[c] d]", "a‹b ^[c] d›"],
  ])("takes no more for a footnote than is one: %s", (source, expected) => {
    expect(sketch(parseWithFootnotes(source))).toBe(expected);
  });

  it("gives back any footnote whose marks are escaped", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [footnote] = listFootnotes(parseWithFootnotes(`Word^[So: ${escapeInline(text)}.] more`));
        expect(toPlainText(footnote?.children ?? [])).toBe(normalizeWhiteSpace(`So: ${text}.`));
      }),
    );
  });

  it("loses no letter of any text", () => {
    const marked = fc.string({ unit: fc.constantFrom(..."ab ^[]^[]*`$~\\") });
    const letters = (inlines: readonly Inline[]) => sketch(inlines).replace(/\w+\(|[^ab]/g, "");
    fc.assert(
      fc.property(marked, (text) => {
        expect(letters(parseWithFootnotes(text))).toBe(letters(parseInline(text)));
      }),
    );
  });

  it("is written so that any text reads back as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab ^[]\\`$") }), (value) => {
        expect(toPlainText(parseWithFootnotes(writeInline([{ type: "text", value }])))).toBe(
          normalizeWhiteSpace(value),
        );
      }),
    );
  });
});

describe("a text that is cut", () => {
  it.each([1, 4, 5, 6, 9, 10, 13])("has each footnote once, with the word before it, wherever it is: %i", (at) => {
    const text = parseWithFootnotes("^[a] Four^[b] *more*^[c] and^[d]");
    const parts = [sliceInlines(text, 0, at), sliceInlines(text, at, 99)];
    expect(parts.flatMap(listFootnotes).map(({ children }) => sketch(children))).toEqual(["a", "b", "c", "d"]);
  });
});
