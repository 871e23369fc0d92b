import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBrokenTex, hasTex, splitTex } from "../../scripts/text/split-tex.ts";

describe("formulas in plain texts", () => {
  it.each([
    ["noise $\\Lambda/n$ at most", [{ text: "noise " }, { tex: "\\Lambda/n" }, { text: " at most" }]],
    ["$x$", [{ tex: "x" }]],
    ["$a$, then $b$", [{ tex: "a" }, { text: ", then " }, { tex: "b" }]],
    ["$n$ at \\$5", [{ tex: "n" }, { text: " at $5" }]],
    ["\\text{$} is no end: $\\text{a\\$b}$", [{ text: "\\text{$} is no end: " }, { tex: "\\text{a\\$b}" }]],
    ["of $\\varepsilon $ or more", [{ text: "of " }, { tex: "\\varepsilon " }, { text: " or more" }]],
    ["", []],
  ])("are told from words: %s", (source, parts) => {
    expect(splitTex(source)).toEqual(parts);
  });

  it.each(["US$5 and US$10", "$5–$9", "$ a $", "a$", "$$x$$", "from $5, $ more", "\\$n$", "$\\nothing_known$", "$a"])(
    "are none, as money or what KaTeX can't read: %s",
    (source) => {
      expect(hasTex(source)).toBe(false);
      expect(splitTex(source)).toEqual([{ text: source }]);
    },
  );

  it("that can't be read are told, if they have a command", () => {
    expect(findBrokenTex("$\\frac{$ and $\\nothing x$, US$5 for $A or $B")).toEqual(["\\frac{", "\\nothing x"]);
  });

  it("lose nothing of a text, and of hostile ones no time", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("$", "\\", "a", " ", "5", "{", "^") }), (source) => {
        const parts = splitTex(source);
        const whole = parts.map((part) => ("tex" in part ? `$${part.tex}$` : part.text)).join("");
        expect(whole).toBe(hasTex(source) ? whole : source);
        // Behind another backslash, too, one before a dollar goes with it.
        const bare = (text: string) => text.replaceAll(/\\+\$/g, "$");
        expect(bare(whole)).toBe(bare(source));
      }),
      { examples: [["$5$\\\\$"]] },
    );
    expect(splitTex("$a ".repeat(100_000))).toHaveLength(1);
  });
});
