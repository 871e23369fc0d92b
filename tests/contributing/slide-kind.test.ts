import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../scripts/kinds/index.ts";
import { compileBeside } from "../helpers/compile-beside.ts";

/** Kinds of slides that nobody has written yet, of which one holds a block, and one of items. */
const POSTER = `
import type { SlideBase } from "../../scripts/deck/slide-base.ts";
import type { Check, Fit, Kind, Lecture } from "../../scripts/kinds/kind.ts";
declare module "../../scripts/deck/types.ts" {
  interface SlideKinds { poster: SlideBase & { kind: "poster"; words: string } }
}
declare module "../../scripts/deck/content-slides.ts" {
  interface ContentKinds { banner: SlideBase & { kind: "banner"; words: string } }
}
declare module "../../scripts/deck/items.ts" {
  interface ItemKinds { motto: { words: string } }
}
`;

// “Add a slide kind”, CONTRIBUTING.md.
describe("a new kind of slides", () => {
  it("is asked for wherever kinds are listed, and for all that is to be known of it", () => {
    const { fit, check, lecture } = KINDS.quote;
    const parts = {
      'Kind<"poster">': KINDS.quote,
      "Fit<never>": fit,
      "Check<never>": check,
      "Lecture<never>": lecture,
    };
    const fields = Object.entries(parts).flatMap(([type, value]) => Object.keys(value).map((field) => [type, field]));
    const without = fields.map(([type, field], n) => `export const x${n}: ${type} = {} as Omit<${type}, "${field}">;`);
    expect(fields.length).toBeGreaterThan(18);
    expect(
      compileBeside("tests/contributing/poster.ts", POSTER + without.join("\n"), [
        "scripts/kinds/index.ts",
        "scripts/checker/item-kinds.ts",
        "components/slide-context.ts",
      ]),
    ).toEqual(
      [
        "scripts/checker/item-kinds.ts: Property 'motto' is missing",
        "scripts/kinds/content.ts: Property 'banner' is missing",
        "scripts/kinds/index.ts: Property 'poster' is missing",
        ...fields.map(([, field]) => `tests/contributing/poster.ts: Property '${field}' is missing`),
      ].sort(),
    );
  });

  it.each(Object.entries(KINDS))("has a layout that draws it: %s", (_, { layout }) => {
    expect(existsSync(resolve("layouts", `${layout}.vue`))).toBe(true);
  });
});
