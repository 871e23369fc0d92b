import { expect, it } from "vitest";
import type { Figure, ManuscriptSection, Passage } from "../../../scripts/manuscript/manuscript.ts";
import { placeFloats } from "../../../scripts/readers/pdf/place-floats.ts";

const place = { file: "paper.pdf", position: { line: 1, column: 1, length: 1 } };
const text = (value: string): Passage => ({ type: "paragraph", place, text: [{ type: "text", value }] });
const figure = (name: string | undefined): Figure => ({ type: "figure", place, images: [], caption: [], name });
const section = (label: string, content: Passage[], sections: ManuscriptSection[] = []): ManuscriptSection => ({
  ...{ place, label, title: [], content, sections },
});

/** What stands in each section, in short. */
const show = (sections: readonly ManuscriptSection[]): string[] =>
  sections.flatMap(({ label, content, sections: inner }) => [
    `${label}: ${content.map((each) => (each.type === "figure" ? (each.name ?? "?") : "text")).join(", ")}`,
    ...show(inner),
  ]);

it("has figures in the section that speaks of them, behind the paragraph that does so", () => {
  const sections = [
    section("1", [text("Figure 1 shows the quay.")]),
    section(
      "2",
      [text("Ropes tear, as Figs. 1 and 2 show."), text("Others do not (see Figure 2).")],
      [section("2.1", [figure("Figure 1"), text("They are old.")])],
    ),
    section("3", [figure("Figure 2"), figure(undefined), figure("Figure 3"), text("The end.")]),
  ];
  expect(show(placeFloats(sections))).toEqual([
    "1: text",
    "2: text, Figure 1, Figure 2, text",
    "2.1: text",
    "3: ?, Figure 3, text",
  ]);
});

it("leaves them where they are spoken of", () => {
  const sections = [
    section("1", [text("Figure 1 is large. Figure 1 is old.")]),
    section("2", [figure("Figure 1"), text("We saw it in Fig. 1, not in Figure 11.")]),
    section("3", [figure("Figure 11")]),
    section("4", [figure("Figure 4")]),
  ];
  expect(show(placeFloats(sections))).toEqual(["1: text", "2: Figure 1, text, Figure 11", "3: ", "4: Figure 4"]);
});

it("takes no longer for many", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => figure(`Figure ${(index % 900) + 1}`));
  const [first, second] = placeFloats([section("1", [text("Figure 7 and Figure 8.")]), section("2", many)]);
  expect([first?.content.length, (second?.content.length ?? 0) > 19_000]).toEqual([47, true]);
});
