import { expect, it } from "vitest";
import { isNamedWorks, listNamedWorks } from "../../scripts/text/named-works.ts";

it.each([
  ["(Holm, 2012)", true],
  [" (Holm et al., 2012a; Quay and Aas, 2014, 2015)", true],
  ["(see Holm & Quay 2012, p. 3)", true],
  ["Holm, 2012", false],
  ["(on ships of 2012)", false],
  ["(Ropes of hemp were torn at quays in 2012)", false],
  ["(3)", false],
  ["(Sept. 2018)", false],
  ["(July 2023)", false],
  ["(May and Quay 2012)", true],
  ["(Table 2)", false],
  ["(Quay Works Ltd, 40 ropes)", false],
  ["(Holm, 2012) and ropes", false],
])("tells brackets that hold works, and nothing else: %s", (text, isWork) => {
  expect(isNamedWorks(text)).toBe(isWork);
});

it("lists who made each, and when, with their brackets", () => {
  const text = "Ropes tear (Holm et al., 2012; Quay 2014), at sea.";
  const [found] = listNamedWorks(text);
  expect(text.slice(found?.from, found?.to)).toBe("(Holm et al., 2012; Quay 2014)");
  expect(found?.works).toMatchObject([
    { name: "Holm", year: "2012" },
    { name: "Quay", year: "2014" },
  ]);
});
