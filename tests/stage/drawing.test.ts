import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_DRAWING_LENGTH, readDrawing, writeDrawing } from "../../scripts/stage/drawing.ts";

const svg = (inner: string, attributes = "") => `<svg viewBox="0 0 960 540"${attributes}>${inner}</svg>`;
const markupOf = (inner: string, name = "ii-b") => readDrawing(svg(inner), name).drawing?.markup;
const faultsOf = (text: string) => readDrawing(text, "x").faults.map(({ message }) => message);

/** What drauu leaves in the page with each brush. */
const DRAWN = {
  stylus: '<path fill="#ff595e" d="M 1.00 2.00 Q 3.00 4.00 5.50 6 Z" data-drauu_index="0"></path>',
  line: '<line fill="transparent" stroke="#ff595e" stroke-width="4" stroke-linecap="round" x1="1.00" y1="2" x2="3" y2="4"></line>',
  arrow:
    '<g data-drauu_index="1"><defs><marker id="1f-2e" viewBox="0 -5 10 10" refX="5" refY="0" markerWidth="4" markerHeight="4" orient="auto"><path fill="#ff595e" d="M0,-5L10,0L0,5"></path></marker></defs><line fill="transparent" stroke="#ff595e" stroke-width="4" stroke-linecap="round" x1="1" y1="2" x2="3" y2="4" marker-end="url(#1f-2e)"></line></g>',
  rectangle:
    '<rect fill="transparent" stroke="#000000" stroke-width="4" stroke-linecap="round" x="1" y="2" width="3" height="4"></rect>',
  ellipse: '<ellipse fill="transparent" stroke="red" stroke-width="4" cx="1" cy="2" rx="3" ry="4"></ellipse>',
};

describe("a drawing", () => {
  it.each(Object.entries(DRAWN))("keeps what the brush makes: %s", (_, inner) => {
    expect(faultsOf(svg(inner))).toEqual([]);
    const gone = (text = "") => text.replace(/ data-drauu_index="\d"|#(?:1f-2e|drawn-[\da-f]{8}-1)/g, "");
    const bare = gone(inner).replace(/><\/(?:path|line|rect|ellipse)>/g, "/>");
    expect(gone(markupOf(inner)).replace(/id="[^"]*"/, 'id="1f-2e"')).toBe(bare);
  });

  it("has names of its own, and arrows keep their heads", () => {
    const [one = "", other = ""] = [markupOf(DRAWN.arrow, "one"), markupOf(DRAWN.arrow, "other")];
    const id = /<marker id="([^"]+)"/.exec(one)?.[1];
    expect(id).toMatch(/^drawn-/);
    expect(one).toContain(`marker-end="url(#${id})"`);
    expect(other).not.toContain(id);
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a handler", '<path d="M0 0" onclick="alert(1)"/>'],
    ["a link", '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
    ["an image", '<image href="https://example.org/x.png"/>'],
    ["a use", '<use href="#x"/>'],
    ["an address as colour", '<path d="M0 0" fill="url(https://example.org/x.svg#a)"/>'],
    ["a marker elsewhere", '<path d="M0 0" marker-end="url(https://example.org/x.svg#a)"/>'],
    ["style", '<path d="M0 0" style="background:url(//example.org)"/>'],
    ["a class", '<path d="M0 0" class="fixed"/>'],
    ["HTML", "<foreignObject><b>x</b></foreignObject>"],
    ["animation", '<animate attributeName="href" to="x"/>'],
    ["text", "<text>words</text>"],
    ["loose text", "words"],
    ["another language", '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'],
    ["an id", '<path d="M0 0" id="slideshow"/>'],
    ["names of all objects", '<constructor/><path d="M0 0" constructor="x"/>'],
  ])("leaves out and tells: %s", (_, inner) => {
    const { drawing, faults } = readDrawing(svg(inner), "x");
    expect(faults.length).toBeGreaterThan(0);
    expect(drawing?.markup ?? "").toMatch(/^(?:<path d="M0 0"\/>)?$/);
  });

  it.each([
    ["no XML", "<svg"],
    ["another document", '<html viewBox="0 0 1 1"/>'],
    ["no canvas", "<svg/>"],
    ["a canvas elsewhere", '<svg viewBox="5 5 10 10"/>'],
    ["an entity", '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9">&a;</svg>'],
    ["what is nested without end", "<svg>".repeat(100_000)],
    ["what is too large", svg(" ".repeat(MOST_DRAWING_LENGTH))],
    ["more parts than a hand draws", svg("<g/>".repeat(20_001))],
  ])("is refused: %s", (_, text) => {
    const { drawing, faults } = readDrawing(text, "x");
    expect(drawing).toBeUndefined();
    expect(faults).toHaveLength(1);
  });

  it("ends where elements stand in one another too deep", () => {
    const deep = `${"<g>".repeat(50)}<path d="M0 0"/>${"</g>".repeat(50)}`;
    expect(markupOf(deep)).toBe(`${"<g>".repeat(7)}<g/>${"</g>".repeat(7)}`);
    expect(faultsOf(svg(deep))).toEqual([
      "more than 8 elements in one another can't be drawn by hand, and was left out",
    ]);
  });

  it("says where a fault is", () => {
    expect(readDrawing(svg("\n<b/>"), "x").faults[0]?.offset).toBe(svg("\n").indexOf("\n") + 1);
  });

  it("is known again as it was written, under another name too", () => {
    const { drawing } = readDrawing(svg(DRAWN.arrow + DRAWN.stylus, ' data-slide="abc123"'), "one");
    expect(drawing).toMatchObject({ width: 960, height: 540, slide: "abc123", isOwn: false });
    if (!drawing) return;
    const text = writeDrawing(drawing);
    expect(readDrawing(text, "one").drawing).toEqual({ ...drawing, isOwn: true });
    expect(readDrawing(text, "other").drawing?.isOwn).toBe(true);
    expect(readDrawing(text.replace("#ff595e", "#ff595f"), "one").drawing?.isOwn).toBe(false);
  });

  it("holds nothing but shapes, whatever was in it", () => {
    const name = fc.constantFrom(
      "path",
      "g",
      "line",
      "defs",
      "marker",
      "script",
      "a",
      "image",
      "use",
      "style",
      "svg",
      "b",
    );
    const attribute = fc.constantFrom(
      ...["d", "fill", "stroke", "href", "xlink:href", "onload", "style", "id", "marker-end", "class", "x1", "points"],
    );
    const value = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        ...["url(#a)", "url(//example.org#a)", "javascript:alert(1)", "red", "#fff", "M0 0L1 1", 'x"/><script>', "1e3"],
      ),
    );
    const toText = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc
        .tuple(
          name,
          fc.dictionary(attribute, value, { maxKeys: 4 }),
          fc.array(fc.oneof({ depthSize: "small" }, fc.string().map(toText), tie("node")), { maxLength: 3 }),
        )
        .map(([name, attributes, children]) => {
          const all = Object.entries(attributes).map(([key, said]) => ` ${key}="${toText(said)}"`);
          return `<${name}${all.join("")}>${children.join("")}</${name}>`;
        }),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (nodes) => {
        const { drawing, faults } = readDrawing(svg(nodes.join("")), "x");
        if (!drawing) return expect(faults).toHaveLength(1);
        const { markup } = drawing;
        expect(markup).not.toMatch(/<(?!\/?(?:path|line|g|defs|marker)[\s/>])/);
        expect(markup).not.toMatch(/href|\son|style|class|script|example|javascript|url\((?!#drawn-)/i);
        const again = readDrawing(writeDrawing(drawing), "x");
        expect(again.faults).toEqual([]);
        expect(again.drawing).toEqual({ ...drawing, isOwn: true });
      }),
    );
  });

  it("is none, or clean, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { drawing, faults } = readDrawing(text, text);
        expect(drawing === undefined ? faults.length : 1).toBe(1);
      }),
    );
  });
});
