import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitations, parseInline, toPlainText } from "../../scripts/text/inline.ts";
import { normalizeWhiteSpace } from "../../scripts/text/white-space.ts";
import { anyText, escapeInline } from "../helpers/texts.ts";

/** The text's structure in one line: `em(…)`, `strong(…)`, `code(…)`, `tex(…)`, `link[url](…)`, `cite(…)`. */
function sketch(source: string): string {
  const say = (nodes: ReturnType<typeof parseInline>): string =>
    nodes
      .map((node) => {
        switch (node.type) {
          case "text":
            return node.value;
          case "inlineCode":
            return `code(${node.value})`;
          case "inlineMath":
            return `tex(${node.value})`;
          case "citation":
            return `cite(${node.items.map(({ key, locator }) => key + (locator ? `: ${locator}` : "")).join("; ")})`;
          case "link":
            return `link[${node.url}](${say(node.children)})`;
          default:
            return `${node.type}(${say(node.children)})`;
        }
      })
      .join("");
  return say(parseInline(source));
}

describe("parseInline", () => {
  it.each([
    ["*a* and **b** and `c`", "emphasis(a) and strong(b) and code(c)"],
    ["[site](https://e.test/?a=1&b=2)", "link[https://e.test/?a=1&b=2](site)"],
    ["[x](javascript:alert(1)) [y](../z)", "[x](javascript:alert(1)) [y](../z)"],
    ["costs $5 or $6, and $x^2$", "costs $5 or $6, and tex(x^2)"],
    ["as shown [@key; @other, p. 3]", "as shown cite(key; other: p. 3)"],
    ["mail a@b.example or [@]", "mail a@b.example or [@]"],
    ["\\*not emphasis\\* and \\[@key]", "*not emphasis* and [@key]"],
    ["<b>html</b> &amp; ![image](x) # no heading", "<b>html</b> &amp; ![image](x) # no heading"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    [
      "~~old~~ new, H~2~O, x^2^, *x~i~*, SO~4~^2−^",
      "delete(old) new, Hsubscript(2)O, xsuperscript(2), emphasis(xsubscript(i)), SOsubscript(4)superscript(2−)",
    ],
    ["~~a *b* [c](https://e.test) d ~ e~~", "delete(a emphasis(b) link[https://e.test](c) d ~ e)"],
    [
      "x~*i*~ and ^13^C, 10^−6^ m, 1^st^, Ca^2+^ ions",
      "xsubscript(emphasis(i)) and superscript(13)C, 10superscript(−6) m, 1superscript(st), Casuperscript(2+) ions",
    ],
    // People's own signs.
    [
      "~10, a ~ b, ~5–~7 km, (~5/~6), 2^10, 2^10/2^20, x^2+y^2, x^a+y^b",
      "~10, a ~ b, ~5–~7 km, (~5/~6), 2^10, 2^10/2^20, x^2+y^2, x^a+y^b",
    ],
    ["^_^ (^o^) ~~ ~~~x~~~ ~/a~/b \\~~x\\~~ x\\^2^", "^_^ (^o^) ~~ ~~~x~~~ ~/a~/b ~~x~~ x^2^"],
    ["[a](https://e.test/~b/c~d~e) x^[1]^ y^`a`^", "link[https://e.test/~b/c~d~e](a) x^[1]^ y^code(a)^"],
    ["unclosed **strong and `code", "unclosed **strong and `code"],
  ])("%s", (source, expected) => {
    expect(sketch(source)).toBe(expected);
  });

  it("gives back any text whose marks are escaped", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toPlainText(parseInline(escapeInline(text)))).toBe(normalizeWhiteSpace(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["**a", "a*", "~~a ", "a~", "b^", "_a ", "[a](b", "`a", "$a b ", "$x$ "])(
    "takes more of %j than can be paired in good time for text",
    (piece) => {
      const text = normalizeWhiteSpace(piece.repeat(20_000));
      expect(parseInline(text)).toEqual([{ type: "text", value: text }]);
    },
  );
});

describe("toPlainText", () => {
  it("takes the space before a citation away with it", () => {
    expect(toPlainText(parseInline("A claim [@key]."))).toBe("A claim.");
  });
});

describe("raised and lowered text", () => {
  it("is plain text in Unicode's characters, if it has all of them", () => {
    expect(toPlainText(parseInline("10^6^ H~2~O, x~Q~ and a^Q^"))).toBe("10⁶ H₂O, xQ and aQ");
  });
});

describe("findCitations", () => {
  it("finds them inside of marks, with their places", () => {
    expect(findCitations(parseInline("a *b [@k]*")).map(({ items, offset }) => [items, offset])).toEqual([
      [[{ key: "k" }], 5],
    ]);
  });
});
