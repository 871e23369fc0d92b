import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { outlineJsonSchema } from "../../scripts/outline/json-schema.ts";

it("public/outline.schema.json is as the schema says (npm run schema)", () => {
  expect(readFileSync("public/outline.schema.json", "utf8")).toBe(outlineJsonSchema());
});

it("the sample outline names it in its first line", () => {
  const [first] = readFileSync("outlines/international-cooperation/outline.yaml", "utf8").split("\n");
  expect(first).toBe("# yaml-language-server: $schema=../../public/outline.schema.json");
});

it("explains every field", () => {
  const unexplained: string[] = [];
  const walk = (schema: unknown, path: string) => {
    if (typeof schema !== "object" || schema === null) return;
    const { properties } = schema as { properties?: Record<string, { description?: string; $ref?: string }> };
    for (const [name, field] of Object.entries(properties ?? {})) {
      if (field.description === undefined && field.$ref === undefined) unexplained.push(`${path}.${name}`);
    }
    for (const [key, value] of Object.entries(schema)) walk(value, `${path}.${key}`);
  };
  walk(JSON.parse(outlineJsonSchema()), "");
  expect(unexplained).toEqual([]);
});
