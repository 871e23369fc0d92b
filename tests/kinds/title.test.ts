import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { TitleSlide } from "../../scripts/deck/types.ts";
import { title } from "../../scripts/kinds/title.ts";
import { languageOf } from "../../scripts/languages/index.ts";
import { bodyToMarkdown } from "../../scripts/markup/escape/markdown.ts";

/** The body of a title slide. */
function show(authors: TitleSlide["authors"], more: Partial<TitleSlide> = {}): string {
  const base = { id: "title", title: [], notes: [], minutes: 1, sources: [], keywords: [], hues: 0 };
  const context = { labels: languageOf("en").labels, way: "LR" as const, folder: "." };
  return bodyToMarkdown(title.emit({ kind: "title", ...base, authors, ...more }, context).body);
}

const [ada, bo, cy] = ["Ada Example", "Bo Example", "Cy Example"].map((name) => ({ name }));
const at = (author: { name: string } | undefined, affiliation: string) => ({ name: "", ...author, affiliation });

describe("what stands around the authors", () => {
  const text = (value: string) => [{ type: "text" as const, value }];

  it("is a subtitle before them", () => {
    expect(show([at(ada, "Here")], { subtitle: text("Below the title") })).toBe(
      '<div class="lt-subtitle">\n\nBelow the title\n\n</div>\n\n**Ada Example**\n\nHere',
    );
  });

  it("is a picture with whose it is: whole, or to the edges", () => {
    const picture = {
      path: resolve("a.png"),
      alt: "A picture",
      credit: text("By Ada"),
      position: { line: 1, column: 1, length: 1 },
    };
    const box = (name: string, ...inner: string[]) => [`<div class="${name}">`, ...inner, "</div>"].join("\n\n");
    expect(show([], { picture })).toBe(box("lt-cover-picture", "![A picture](./a.png)", "By Ada"));
    expect(show([], { picture: { ...picture, credit: [], full: true } })).toBe(
      box("lt-cover-picture is-full", "![A picture](./a.png)"),
    );
  });

  it("must be seen, in a lecture too", () => {
    const slide = { id: "title", title: [], notes: [], minutes: 1, sources: [], keywords: [], hues: 0, authors: [] };
    const picture = { path: "a.png", alt: "A picture", credit: [], position: { line: 1, column: 1, length: 1 } };
    const say = (name: string, words: TitleSlide["title"]) => ({ id: name, text: words });
    const items = title.lecture.items({ kind: "title", ...slide, subtitle: text("Below"), picture }, say);
    expect(items.map(({ kind }) => kind)).toEqual(["subtitle", "cover"]);
  });
});

describe("the authors of a title slide", () => {
  it("stand in the paper's order, whatever places they share", () => {
    expect(show([at(ada, "Here"), at(bo, "There"), at(cy, "Here")])).toBe(
      "**Ada Example¹, Bo Example², Cy Example¹**\n\n¹ Here\n\n² There",
    );
  });

  it("who work at several places share those that others work at", () => {
    expect(show([at(ada, "Here"), at(bo, "Here; There")])).toBe(
      "**Ada Example¹, Bo Example¹\u2009²**\n\n¹ Here\n\n² There",
    );
    expect(show([at(ada, "Here"), at(bo, "House 3; There")])).toContain("² House 3; There");
  });

  it("have no numbers where all work at one place, or none says where", () => {
    expect(show([at(ada, "Here"), at(bo, "Here")])).toBe("**Ada Example, Bo Example**\n\nHere");
    expect(show([ada, bo].flatMap((each) => each ?? []))).toBe("**Ada Example, Bo Example**");
  });

  it("have one where only some say where they work", () => {
    expect(show([at(ada, "Here"), ...[bo].flatMap((each) => each ?? [])])).toBe(
      "**Ada Example¹, Bo Example**\n\n¹ Here",
    );
  });

  it("name many places in one paragraph, in two digits where need be", () => {
    const many = Array.from({ length: 12 }, (_, n) => ({ name: `A${n + 1}`, affiliation: `P${n + 1}` }));
    const said = show(many);
    // Few fonts have more raised digits than three.
    expect(said).toContain("A12<sup>12</sup>**");
    expect(said.split("\n\n")).toHaveLength(2);
  });

  it("mark who presents, if that is one of several", () => {
    expect(show([at(ada, "Here"), at(bo, "Here")], { presenter: "Bo Example" })).toContain(
      "**Ada Example, _Bo Example_**",
    );
    expect(show([at(ada, "Here"), at(bo, "There")], { presenter: "Ada Example" })).toContain(
      "**_Ada Example¹_, Bo Example²**",
    );
    expect(show([at(ada, "Here")], { presenter: "Ada Example" })).toContain("**Ada Example**");
  });

  it("are followed by how many others there are", () => {
    expect(show([at(ada, "Here")], { others: 3 })).toBe("**Ada Example**\n\nand 3 more\n\nHere");
  });
});
