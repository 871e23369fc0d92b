import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { keepCompounds } from "../../setup/keep-compounds.ts";

const parser = new MarkdownIt({ html: true });
parser.use(keepCompounds);
const kept = (text: string) =>
  [...parser.render(text).matchAll(/<span class="lt-keep">([^<]*)<\/span>/g)].map(([, word]) => word);

describe("compounds", () => {
  it("stay on one line where a part says nothing alone, has a number, or is a name", () => {
    expect(kept("a t-test of PBDE-47 by Fillion-Robin, *n-grams* and pre-trained models")).toEqual([
      "t-test",
      "PBDE-47",
      "Fillion-Robin",
      "n-grams",
      "pre-trained",
    ]);
  });

  it("may be parted where each part is a word, but in titles where they are short", () => {
    expect(kept("slow-moving ropes, and a harbour-dependent one")).toEqual([]);
    expect(kept("# Slow-moving ropes, and a harbour-dependent one")).toEqual(["Slow-moving"]);
  });

  it("are none in code, addresses, ranges of words and what is longer than a place", () => {
    expect(kept("`n-code`, <https://a-b.org>, 1–2, --x-y--, a-b-c-d-e-f, abcdefghijklmnopqrs-2")).toEqual([]);
  });

  it("leaves every text as it is", () => {
    const words = fc.array(
      fc.constantFrom("a", "-", "n-code", "12", " ", "é", "<", "&", "[", "]", "(", ")", "#", "\n"),
    );
    const textOf = (html: string) => html.replaceAll('<span class="lt-keep">', "").replaceAll("</span>", "");
    const plain = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(words, (parts) => {
        expect(textOf(parser.render(parts.join("")))).toBe(plain.render(parts.join("")));
      }),
    );
  });
});
