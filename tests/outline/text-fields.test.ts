import { describe, expect, it } from "vitest";
import { z } from "zod";
import { outlineSchema } from "../../scripts/outline/schema.ts";
import { recipeSchema } from "../../scripts/remix/recipe/schema.ts";
import { textPaths, textsIn } from "../helpers/schema-texts.ts";
import { OUTLINE_FIELDS, RECIPE_FIELDS } from "../helpers/text-fields.ts";

describe("every field that takes text is shown in the tests of what slides say, or there is a reason", () => {
  it.each([
    ["outline", outlineSchema, OUTLINE_FIELDS],
    ["recipe", recipeSchema, RECIPE_FIELDS],
  ])("%s", (_, schema, fields) => {
    expect(textPaths(schema)).toEqual(Object.keys(fields).sort());
  });
});

it("a walk over a schema finds what is optional, in lists, in choices, by any key, and in itself", () => {
  const inner = z.object({
    text: z.string(),
    get more() {
      return z.array(inner).optional();
    },
  });
  const schema = z.object({
    number: z.number(),
    some: z.union([z.string(), z.object({ b: z.array(z.string()).default([]) })]).optional(),
    any: z.record(z.string(), z.object({ c: z.string() })),
    inner,
  });
  expect(textPaths(schema)).toEqual(["any.*.c", "inner.text", "some", "some.b[]"]);
  expect(() => textPaths(z.object({ when: z.date() }))).toThrow("what is written at when?");
});

it("texts of a document go by the same names", () => {
  const document = { any: { x: { c: "1" } }, sections: [{ a: ["2"], sections: [{ a: ["3"] }] }] };
  expect(textsIn(document, ["any"])).toEqual([
    { path: "any.*.c", text: "1" },
    { path: "sections[].a[]", text: "2" },
    { path: "sections[].a[]", text: "3" },
  ]);
});
