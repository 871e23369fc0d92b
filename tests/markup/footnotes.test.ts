import { describe, expect, it } from "vitest";
import type { SlideText } from "../../scripts/deck/types.ts";
import { paragraph } from "../../scripts/markup/blocks.ts";
import { bodyToMarkdown, notesToMarkdown, toNote } from "../../scripts/markup/escape/markdown.ts";
import { placeFootnotes } from "../../scripts/markup/footnotes.ts";
import { parseWithFootnotes } from "../../scripts/text/inline.ts";

const textOf = (source: string) => parseWithFootnotes(source) as SlideText;

describe("footnotes of a slide", () => {
  it("are numbered in the order of their places, and stand at its end", () => {
    const body = ["A word^[One, {{ braces }}.].", "*Another^[Two.]*"].map((source) => paragraph(textOf(source)));
    expect(bodyToMarkdown(placeFootnotes(body, "ii-a"))).toMatchInlineSnapshot(`
      "A word<NoteNumber no="1" note="ii-a-note-1" />.

      *Another<NoteNumber no="2" note="ii-a-note-2" />*

      <div class="lt-notes">

      <div id="ii-a-note-1" role="doc-footnote" tabindex="-1">

      <sup>1</sup> One, <span v-pre>{{</span> braces }}.

      </div>

      <div id="ii-a-note-2" role="doc-footnote" tabindex="-1">

      <sup>2</sup> Two.

      </div>

      </div>"
    `);
  });

  it("two in a row are told apart", () => {
    const body = [paragraph(textOf("A word^[One.]^[Two.], another^[Three.]"))];
    const [line] = bodyToMarkdown(placeFootnotes(body, "a")).split("\n");
    expect(line).toBe(
      'A word<NoteNumber no="1" note="a-note-1" /><NoteNumber no="2" note="a-note-2" follows />, another<NoteNumber no="3" note="a-note-3" />',
    );
  });

  it("a slide without any stays as it is", () => {
    const body = [paragraph(textOf("No footnote, \\^[only] signs"))];
    expect(placeFootnotes(body, "a")).toEqual(body);
  });

  it("in what is said they stand in brackets", () => {
    expect(notesToMarkdown([toNote(textOf("A word^[*so*], which goes on"))])).toBe("A word (*so*), which goes on");
  });
});
