import { expect, it } from "vitest";
import { isAuthorYear } from "../../../scripts/drafter/shorten/author-year.ts";

it.each([
  ["(Holm, 2012)", true],
  ["(Holm et al., 2012a; Quay and Aas, 2014, 2015)", true],
  ["(see Holm & Quay (2012))", true],
  ["Holm, 2012", true],
  ["(on ships of 2012)", false],
  ["(3)", false],
  ["(Table 2)", false],
  ["(Quay Works Ltd, 40 ropes)", false],
])("tells works by author and year: %s", (text, isWork) => {
  expect(isAuthorYear(text)).toBe(isWork);
});
