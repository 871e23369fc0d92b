import { expect, it } from "vitest";
import { readFont } from "../../../scripts/readers/pdf/fonts.ts";

/** What a font is, in words. */
const said = (name: string) =>
  Object.entries(readFont({ name }))
    .flatMap(([key, is]) => (is ? key.slice(2).toLowerCase() : []))
    .join(" ");

it.each([
  ["ABCDEF+LinLibertineT", ""],
  ["ABCDEF+LinBiolinumTB", "bold"],
  ["ABCDEF+LinLibertineTZI", "bold italic"],
  ["ABCDEF+LinBiolinumTI", "italic"],
  ["ABCDEF+SFSX1000", "bold"],
  ["ABCDEF+SFBI1000", "bold italic"],
  ["ABCDEF+CMBXTI10", "bold italic"],
  ["ABCDEF+CMSSI10", "italic"],
  ["ABCDEF+AdvGulliv-B", "bold"],
  ["AdvOT863180fb.BI+fb", "bold italic"],
  ["ABCDEF+AdvOT863180fb", ""],
  ["ABCDEF+t1xtt", "mono"],
  ["Monaco", "mono"],
  ["ABCDEF+SFST1000", "italic mono"],
  ["ABCDEF+NewTXBMI", "math"],
  ["ABCDEF+CMSY10", "math signs"],
  ["ABCDEF+LMMathSymbols10-Regular", "math signs"],
  ["ABCDEF+CMEX10", "math largesigns"],
  ["ABCDEF+TIMES-ITALIC", "italic"],
  ["ABCDEF+Semi", ""],
])("knows %s by its name", (name, expected) => {
  expect(said(name)).toBe(expected);
});
