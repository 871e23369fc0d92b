import { expect, it } from "vitest";
import { z } from "zod";
import { inline, lines, plain } from "../../scripts/outline/fields.ts";
import { mayBeInline } from "../../scripts/outline/schema-nodes.ts";
import { compileBeside } from "../helpers/compile-beside.ts";
import { isThorough } from "../helpers/thorough.ts";

/** A block that nobody has written yet. */
const ASIDE = `
import type { BlockBase } from "../../scripts/outline/blocks/block.ts";
declare module "../../scripts/outline/blocks/types.ts" {
  interface Blocks { aside: BlockBase & { type: "aside"; words: string } }
}
`;

/** From a file to its deck, and what packages lack of types: other rooms see slides and items. */
const WAY = ["scripts/outline/load-outline.ts", "scripts/planner/plan-deck.ts", "scripts/outline/citation-js.d.ts"];

// “Add a block”, CONTRIBUTING.md.
it.runIf(isThorough)("is asked for wherever blocks are listed, once it is a line in Blocks", () => {
  const found = compileBeside("tests/contributing/aside.ts", ASIDE, WAY);
  const places = [
    "scripts/outline/blocks/index.ts",
    ...["scripts/planner/items.ts", "scripts/planner/plan-content.ts"],
  ];
  expect(found).toEqual(expect.arrayContaining(places.map((file) => `${file}: Property 'aside' is missing`)));
  // What else is said comes of these.
  expect([...new Set(found.map((each) => each.replace(/: .*/s, "")))]).toEqual(places);
});

it("has its running texts checked, which the schema knows", () => {
  const inner = z.strictObject({ words: z.array(z.union([inline("Words."), z.null()])).optional() });
  const aside = z.strictObject({
    aside: inline("Words."),
    by: plain("A name.").optional(),
    code: lines("Code."),
    inner,
  });
  const at = (...path: PropertyKey[]) => mayBeInline(aside, path);
  expect([at("aside"), at("inner", "words", 0)]).toEqual([true, true]);
  expect([at("by"), at("code"), at("inner"), at("else")]).toEqual([false, false, false, false]);
});
