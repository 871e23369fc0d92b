import { expect, it } from "vitest";
import { orderSections } from "../../../scripts/drafter/story/order.ts";
import type { StoryRole } from "../../../scripts/drafter/story/roles.ts";
import type { ManuscriptSection } from "../../../scripts/manuscript/manuscript.ts";
import { parseInline } from "../../../scripts/text/inline.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };

/** The order in which a talk tells parts that its paper has in some order. */
function order(...roles: StoryRole[]): string {
  const sections = roles.map(
    (role): ManuscriptSection => ({ place, title: parseInline(role), content: [], sections: [] }),
  );
  const known = new Map(sections.map((section, index) => [section, roles[index] ?? "method"]));
  return orderSections(sections, known)
    .map((section) => known.get(section))
    .join(" ");
}

it("keeps the paper's order, but for methods that stand behind all results", () => {
  expect(order("problem", "related", "method", "results", "limits")).toBe("problem related method results limits");
  expect(order("problem", "results", "discussion", "method")).toBe("problem method results discussion");
  expect(order("problem", "results", "method", "results")).toBe("problem results method results");
  expect(order("problem", "method", "results", "related")).toBe("problem method results related");
  expect(order("problem", "method")).toBe("problem method");
  const sections = ["Applications", "Ropes in detail", "Quays in detail"].map(
    (title): ManuscriptSection => ({ place, title: parseInline(title), content: [], sections: [] }),
  );
  const roles = new Map(sections.map((section, at) => [section, at === 0 ? "results" : "method"] as const));
  expect(orderSections(sections, roles)).toEqual(sections);
  expect(order()).toBe("");
});
