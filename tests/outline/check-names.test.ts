import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { folderWith } from "../helpers/lecture.ts";

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="4" height="2"/></svg>';

/** What is told of an outline with these lines. */
async function warn(block: string, language = "en") {
  const outline = `lectern: 1
paper: { title: T, authors: [{ name: Ada Example }], licence: unknown, language: ${language} }
sections:
  - id: a
    title: A
    content:
      - ${block}
`;
  const folder = folderWith({ "outline.yaml": outline, "fig1.svg": PICTURE });
  const { diagnostics } = await loadOutline(join(folder, "outline.yaml"));
  return diagnostics.map(({ severity, code, position, hint }) => ({ severity, code, line: position?.line, hint }));
}

describe("names that mean nothing", () => {
  it.each([
    ["pyhton", "did you mean `python`?"],
    ["Jvascript", "did you mean `javascript`?"],
    ["ours", "leave `language` out, or see https://shiki.style/languages"],
  ])("are told of code: %s", async (language, hint) => {
    expect(await warn(`{ code: x, language: ${language} }`)).toEqual([
      { severity: "warning", code: "code-language-is-known", line: 7, hint },
    ]);
  });

  it.each(["python", "Py", "c++", "text", "mermaid"])("are not found where there is one: %s", async (language) => {
    expect(await warn(`{ code: x, language: ${language} }`)).toEqual([]);
  });

  it.each(["fig1.svg", "Figure_2.PNG"])("are told of descriptions: %s", async (alt) => {
    expect(await warn(`{ figure: fig1.svg, alt: ${alt} }`)).toMatchObject([
      { severity: "warning", code: "alt-describes", line: 7 },
    ]);
  });

  it("are no names where a sentence speaks of a file", async () => {
    expect(await warn("{ figure: fig1.svg, alt: The window of an editor with fig1.svg }")).toEqual([]);
  });

  it.each(["xzy", "xzy-Latn"])("are told of languages: %s", async (language) => {
    expect(await warn("P", language)).toMatchObject([{ severity: "warning", code: "language-is-known", line: 2 }]);
  });

  it.each(["de", "gsw", "zh-Hans"])("are languages: %s", async (language) => {
    expect(await warn("P", language)).toEqual([]);
  });
});
