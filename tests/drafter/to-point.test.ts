import { describe, expect, it } from "vitest";
import { toPoint, withoutGaps } from "../../scripts/drafter/to-point.ts";
import { parseInline } from "../../scripts/text/inline.ts";
import { writeInline } from "../../scripts/text/write-inline.ts";

describe("toPoint", () => {
  it.each([
    ["However, ships are late [@holm2012].", "Ships are late.", ["holm2012"]],
    [
      "Holm [@holm2012] asked *why*, and [@aas2010; @lund2011] agree.",
      "Holm asked *why*, and [@aas2010; @lund2011] agree.",
      ["holm2012"],
    ],
    ["Ships are late ([@holm2012]) at noon.", "Ships are late at noon.", ["holm2012"]],
    ["The quay (Holm et al., [@holm2012]) is long.", "The quay is long.", ["holm2012"]],
    ["The quay (Holm and Aas, [@holm2012]) is long.", "The quay is long.", ["holm2012"]],
    ["In addition, “the quay” is $2x$ long.", "“The quay” is $2x$ long.", []],
    ["First, *ropes* tear.", "*Ropes* tear.", []],
    ["The proof in [@holm2012] holds [@aas2010].", "The proof in [@holm2012] holds.", ["aas2010"]],
    ["[@holm2012] asks why.", "[@holm2012] asks why.", []],
    ["However, [@holm2012] showed that ropes tear.", "[@holm2012] showed that ropes tear.", []],
    ["In the north, [@holm2012] found ropes.", "In the north, [@holm2012] found ropes.", []],
    ["Recently, [@holm2012] and [@aas2010] found ropes.", "Recently, [@holm2012] and [@aas2010] found ropes.", []],
    ["[@holm2012], [@aas2010] showed it.", "[@holm2012], [@aas2010] showed it.", []],
    ["[@holm2012]'s method is old.", "[@holm2012]'s method is old.", []],
    ["It is late; [@holm2012] asks why.", "It is late; [@holm2012] asks why.", []],
    ["Ropes tear, [@holm2012] and ships sink.", "Ropes tear, and ships sink.", ["holm2012"]],
    ["Ropes tear,[@holm2012; @aas2010] freeing ships.", "Ropes tear, freeing ships.", ["holm2012", "aas2010"]],
    ["Ropes tear [@holm2012, for an overview].", "Ropes tear.", ["holm2012"]],
    ["Ropes tear [@holm2012, p. 3].", "Ropes tear [@holm2012, p. 3].", []],
    ["Ropes tear [@holm2012, chapter 3].", "Ropes tear [@holm2012, chapter 3].", []],
    ["The winch can be seen at [@holm2012].", "The winch can be seen at [@holm2012].", []],
    ["Ropes tear [@holm2012], which is bad.", "Ropes tear, which is bad.", ["holm2012"]],
    ["This was seen by Holm et al. [@holm2012].", "This was seen by Holm et al.", ["holm2012"]],
    ["This was seen by Holm *et al.* [@holm2012].", "This was seen by Holm *et al.*", ["holm2012"]],
    [
      "This was seen by Holm et al. [@holm2012; @aas2010], too.",
      "This was seen by Holm et al., too.",
      ["holm2012", "aas2010"],
    ],
    ["Ropes tear ... [@holm2012].", "Ropes tear ....", ["holm2012"]],
    ["We follow the way of [@holm2012; @aas2010].", "We follow the way of [@holm2012; @aas2010].", []],
    ["Additionally old ropes tear.", "Old ropes tear.", []],
    ["Ropes tear [@holm2012] .", "Ropes tear.", ["holm2012"]],
    ["So far, nothing is known.", "So far, nothing is known.", []],
    ["Finally they left.", "Finally they left.", []],
  ])("makes a point of %j", (sentence, text, cite) => {
    expect(toPoint({ inlines: parseInline(sentence) })).toEqual({ text, cite });
  });
});

it("takes the gap before a comma away, but in code and formulas", () => {
  const inlines = parseInline("Old ropes , as Holm (2012) , *and others , too* , say of `f(a , b)` and $a , b$");
  expect(writeInline(withoutGaps(inlines))).toBe(
    "Old ropes, as Holm (2012), *and others, too* , say of `f(a , b)` and $a , b$",
  );
});
