import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportDiagnostics } from "../../../scripts/diagnostics/report.ts";
import { recipeJsonSchema } from "../../../scripts/remix/recipe/json-schema.ts";
import { loadRecipe } from "../../../scripts/remix/recipe/load-recipe.ts";
import { folderWith } from "../../helpers/lecture.ts";

const FAULTS = "tests/remix/recipe/faults";

describe("loadRecipe", () => {
  it.each(readdirSync(FAULTS).filter((file) => file.endsWith(".yaml")))(
    "tells all that is wrong with %s",
    async (file) => {
      const { value, diagnostics } = loadRecipe(join(FAULTS, file));
      expect(value).toBeUndefined();
      await expect(reportDiagnostics(diagnostics, false)).toMatchFileSnapshot(
        `faults/${file.replace(".yaml", ".expected.txt")}`,
      );
    },
  );

  it("reads text as outlines do, and fills in what is not said", () => {
    const folder = folderWith({
      "a.yaml": {
        lectern: 1,
        lecture: { title: "On *rails*", lecturer: ["A", "B"].map((name) => ({ name })) },
        notes: "strip",
        slides: [
          { from: "x.md", take: ["a-*", { slide: "b" }, { kind: "claim" }, { tag: "t" }], pin: true },
          { slide: "Mine", points: ["One", { point: "Two", details: ["**Three**"] }] },
          { divider: "Part", gist: "Why" },
        ],
      },
    });
    const { value, diagnostics } = loadRecipe(join(folder, "a.yaml"));
    expect(diagnostics).toEqual([]);
    expect(value?.lecture.lecturers).toEqual([{ name: "A" }, { name: "B" }]);
    expect(value?.lecture.title.at(-1)).toMatchObject({ type: "emphasis" });
    const [taken, own, divider] = value?.entries ?? [];
    expect(taken).toMatchObject({
      type: "taken",
      notes: "strip",
      isPinned: true,
      isOwn: false,
      drop: [],
      overrides: [],
    });
    expect(taken?.type === "taken" && taken.take?.map(({ by, value: named }) => [by, named])).toEqual([
      ["id", "a-*"],
      ["slide", "b"],
      ["kind", "claim"],
      ["tag", "t"],
    ]);
    expect(own).toMatchObject({
      type: "own",
      priority: "must",
      points: [{ details: [] }, { details: [[{ type: "strong" }]] }],
    });
    expect(divider).toMatchObject({ type: "divider", position: { line: 22 } });
  });
});

describe("public/recipe.schema.json", () => {
  it("is as the schema says (npm run schema)", () => {
    expect(readFileSync("public/recipe.schema.json", "utf8")).toBe(recipeJsonSchema());
  });

  it("explains every field", () => {
    const unexplained: string[] = [];
    const walk = (schema: unknown, path: string) => {
      if (typeof schema !== "object" || schema === null) return;
      const { properties } = schema as { properties?: Record<string, { description?: string }> };
      for (const [name, field] of Object.entries(properties ?? {}))
        if (field.description === undefined) unexplained.push(`${path}.${name}`);
      for (const [key, value] of Object.entries(schema)) walk(value, `${path}.${key}`);
    };
    walk(JSON.parse(recipeJsonSchema()), "");
    expect(unexplained).toEqual([]);
  });

  it.each(["lectures/ten-minutes.yaml", "lectures/seminar.yaml", "lectures/from-slidev/lecture.yaml"])(
    "is named in the first line of %s",
    (file) => {
      const [first] = readFileSync(file, "utf8").split("\n");
      expect(first).toMatch(/^# yaml-language-server: \$schema=(?:\.\.\/)+public\/recipe\.schema\.json$/);
    },
  );
});
