import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { loadRecipe } from "../../scripts/remix/recipe/load-recipe.ts";
import { folderWith } from "../helpers/lecture.ts";

const outline = (theme: string) => `lectern: 1
paper: { title: A talk, authors: [{ name: Ada Example }], licence: CC-BY-4.0 }
talk: { theme: ${theme} }
sections: [{ id: one, title: One, content: [A point] }]
`;
const load = async (theme: string, files: Record<string, string> = {}) => {
  const { diagnostics } = await loadOutline(
    join(folderWith({ "outline.yaml": outline(theme), ...files }), "outline.yaml"),
  );
  return diagnostics.map(({ code, message, hint, position }) => ({ code, message, hint, line: position?.line }));
};

describe("a theme", () => {
  it.each(["default", "none", '"@slidev/theme-default"'])("that Lectern has is found: %s", async (name) => {
    expect(await load(name)).toEqual([]);
  });

  it("is found where the outline is, as a package and as a folder", async () => {
    const files = { "node_modules/slidev-theme-mine/package.json": '{ "name": "slidev-theme-mine" }' };
    expect(await load("mine", files)).toEqual([]);
    expect(await load("./look", { "look/package.json": "{}" })).toEqual([]);
  });

  it("that is not there is told at its line, with what to install", async () => {
    expect(await load("nope")).toEqual([
      {
        code: "theme-exists",
        message: "the theme `nope` is not installed",
        hint: "install its package beside this file: `npm install @slidev/theme-nope`, or of another name: slidev-theme-nope, nope",
        line: 3,
      },
    ]);
    expect(await load("./look")).toMatchObject([{ code: "theme-exists", message: expect.stringContaining("./look") }]);
    expect(await load("./outline.yaml")).toMatchObject([{ code: "theme-exists" }]);
  });

  it.each(["/etc", "a/../b", '"x y"', "https://example.org/theme"])("is a name or a folder, not %s", async (name) => {
    expect(await load(name)).toMatchObject([{ message: expect.stringContaining("such as seriph") }]);
  });

  it("of a lecture is looked for in the same way", () => {
    const lecture =
      "lectern: 1\nlecture: { title: A lecture, lecturer: Ada Example, theme: nope }\nslides: [{ slide: One }]\n";
    const { diagnostics } = loadRecipe(join(folderWith({ "lecture.yaml": lecture }), "lecture.yaml"));
    expect(diagnostics.map(({ code }) => code)).toContain("theme-exists");
  });
});
