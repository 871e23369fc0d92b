import { parseSync } from "@slidev/parser";
import { expect, it } from "vitest";
import { splitNote } from "../../scripts/slide-markdown/split-note.ts";

it.each([
  "a\n\n<!-- b -->",
  "a <!-- b --> c",
  "a <!-- b --> <!-- c -->",
  "a --> b <!-- c -->",
  "a <!-- b <!-- c -->",
  "a <!-- b --> c -->",
  "a <!-->",
  "a <!---->",
  "a <!--->",
  "a\n<!--\nb\n\n---\n-->\n",
  "a -->",
])("takes for notes what Slidev does: %j", (text) => {
  const [slide] = parseSync(`# Title\n\n${text}`, "slides.md").slides;
  const { markdown, note } = splitNote(text);
  expect([`# Title\n\n${markdown}`, note]).toEqual([slide?.content, slide?.note ?? ""]);
});
