import { describe, expect, it } from "vitest";
import { pickFaces } from "../../setup/fonts/pick-faces.ts";

/** The families of the picked faces, each with how many slices. */
function pick(text: string, language = "en"): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, family = ""] of pickFaces(text, language).matchAll(/font-family: ['"]([^'"]+)['"]/g)) {
    counts[family] = (counts[family] ?? 0) + 1;
  }
  return counts;
}

const LATIN = { "Source Sans 3 Variable": 2, "Source Serif 4 Variable": 2, "Source Code Pro Variable": 1 };

describe("fonts of a deck", () => {
  it("are Latin ones where nothing else is asked for", () => {
    expect(pick("Plain text, © 2026 · 50 % – “quoted”… 1 # *")).toEqual(LATIN);
  });

  it("add the slices that other scripts need, and no more", () => {
    expect(pick("да")).toEqual({
      "Source Sans 3 Variable": 4,
      "Source Serif 4 Variable": 4,
      "Source Code Pro Variable": 2,
    });
    expect(pick("سلام")).toEqual({ ...LATIN, "IBM Plex Sans Arabic": 2 });
    expect(pick("שלום")).toEqual({ ...LATIN, "Noto Sans Hebrew Variable": 1 });
    expect(pick("a → b ∀x")).toEqual({ ...LATIN, "Noto Sans Math": 1 });
    expect(pick("🚰")).toEqual({ ...LATIN, "Noto Emoji Variable": 1 });
    expect(pick("한")).toEqual({ ...LATIN, "Noto Sans KR Variable": 1 });
  });

  it("draw ideographs as the deck's language does", () => {
    expect(pick("国")).toMatchObject({ "Noto Sans SC Variable": 1, "Noto Serif SC Variable": 1 });
    expect(Object.keys(pick("国", "ja"))).toContain("Noto Sans JP Variable");
    expect(Object.keys(pick("国", "ja"))).not.toContain("Noto Sans SC Variable");
    expect(Object.keys(pick("國", "ko"))).toContain("Noto Sans KR Variable");
  });

  it("are those for ideographs in `lectern dev` too, where the text is not known yet", () => {
    const japanese = pickFaces(undefined, "zh").match(/@font-face[^}]*Noto Sans JP Variable[^}]*\}/g) ?? [];
    expect(japanese.length).toBeGreaterThan(0);
    expect(japanese.join("")).toMatch(/unicode-range: [^;]*U\+304/);
    expect(japanese.join("")).not.toMatch(/U\+[4-9][0-9a-f]{3}\b/i);
  });

  it("are not those of other scripts for letters with accents", () => {
    expect(pick("é ñ å")).toEqual(LATIN);
  });

  it("give Chinese its own quotation marks, and nothing else of that font before the Latin one", () => {
    const css = pickFaces("“国”", "zh-Hans");
    const [marks = ""] = css.match(/@font-face[^}]*Lectern Wide Marks[^}]*\}/g) ?? [];
    expect(marks).toMatch(/unicode-range: (?:U\+20(?:14|18|19|1c|1d|26)(?:-20(?:19|1d))?(?:, )?)+[;\s}]/);
    expect(Object.keys(pick("“国”", "en"))).not.toContain("Lectern Wide Marks");
  });

  it.each([
    ["HTML", "&#x56fd; &#22269; &alpha;"],
    ["Mermaid", "#22269; #945;"],
    ["YAML", '"\\u56fd \\u03b1"'],
    ["long YAML", '"\\U000056FD \\u03B1"'],
  ])("see characters that are written as %s escapes", (_, text) => {
    expect(pick(text)).toMatchObject({ "Noto Sans SC Variable": 1, "Source Sans 3 Variable": 4 });
  });

  it("come from packages, as woff2", () => {
    for (const [, url] of pickFaces(undefined, "en").matchAll(/url\(([^)]*)\)/g)) {
      expect(url).toMatch(/^@fontsource(?:-variable)?\/[a-z0-9-]+\/files\/[a-z0-9-]+\.woff2$/);
    }
  });
});
