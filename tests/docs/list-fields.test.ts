import { expect, it } from "vitest";
import { z } from "zod";
import { listEntries, listFields } from "../../scripts/docs/list-fields.ts";
import { block } from "../../scripts/outline/blocks/index.ts";
import { inline, plain } from "../../scripts/outline/fields.ts";
import { outlineJsonSchema } from "../../scripts/outline/json-schema.ts";

/** The rows of an entry of `content` that is made up. */
function rowsOf(entry: z.ZodType) {
  const content = z.strictObject({ content: z.array(entry) }).meta({ id: "Section" });
  const json = JSON.stringify(z.toJSONSchema(z.array(content), { io: "input", reused: "inline" }));
  return listEntries(json).map(([name, node]) => [
    name,
    ...listFields(node).map(({ path, value, description }) => `${path}: ${value}: ${description}`),
  ]);
}

it("names every entry that the schema knows by its first field, slides too", () => {
  const names = listEntries(outlineJsonSchema()).map(([name]) => name);
  expect(names).toHaveLength(block.options.length);
  expect(new Set(names).size).toBe(names.length);
  expect(names.at(-1)).toBe("slide");
});

it("lists fields with what is inside of them, what must be there, and what they take", () => {
  const side = z.union([
    z.strictObject({ name: plain("Its name."), points: z.array(inline("A point.")) }),
    z.strictObject({ name: plain("Its name."), size: z.int() }),
  ]);
  const aside = z.strictObject({
    aside: inline("What it says."),
    sides: z.array(side).optional().meta({ description: "Sides." }),
    by: z
      .union([plain("A name."), z.literal("")])
      .default("me")
      .meta({ description: "Whose it is." }),
    look: z.strictObject({ at: z.enum(["left", "right"]).optional(), is: z.boolean() }).optional(),
  });
  expect(rowsOf(z.union([inline("A point."), aside]))).toEqual([
    [
      "aside",
      "aside: text with marks, required: What it says.",
      "sides: list: Sides.",
      "sides[].name: text, required: Its name.",
      "sides[].points: list: ",
      "sides[].size: whole number: ",
      "by: text (default: `me`): Whose it is.",
      "look: fields: ",
      "look.at: `left` or `right`: ",
      "look.is: `true` or `false`, required: ",
    ],
  ]);
});

it("goes into no blocks that stand in another", () => {
  const content = z.array(z.strictObject({ point: plain("A point.") })).meta({ description: "What is on it." });
  expect(rowsOf(z.union([z.string(), z.strictObject({ slide: plain("A message."), content })]))).toEqual([
    ["slide", "slide: text, required: A message.", "content: list, required: What is on it."],
  ]);
});
