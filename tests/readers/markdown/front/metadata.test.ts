import { expect, it } from "vitest";
import { toPlainText } from "../../../../scripts/text/inline.ts";
import { readMarkdown } from "../read-sample.ts";

const read = async (head: string) => {
  const { title, shortTitle, keywords, licence, findings } = await readMarkdown(`${head}\n\n# Lids\n\nLids hold.\n`);
  return { title: toPlainText(title), shortTitle, keywords, licence, told: findings.map(({ message }) => message) };
};
const NOTHING = { shortTitle: undefined, keywords: [], licence: undefined, told: [] };

it.each([
  [
    "title: {formatted: 'Tea in \\pkg{lids}', plain: Tea in lids, short: Tea}",
    { title: "Tea in lids", shortTitle: "Tea" },
  ],
  ["title: Tea\nkeywords: {formatted: ['\\proglang{R}'], plain: [R, tea]}", { title: "Tea", keywords: ["R", "tea"] }],
  ["title: |\n  | Kettles that cool:\n  | A study of lids", { title: "Kettles that cool: A study of lids" }],
  ["title: Tea\nrunning: {title: T}\ncreative_commons: CC BY", { title: "Tea", shortTitle: "T", licence: "CC-BY-4.0" }],
  ["title: Tea\nauthor: [{name: Ann Ash, affiliation: 'Elm House \\AND'}]", { title: "Tea" }],
])("the front matter of templates says: %s", async (head, expected) => {
  expect(await read(`---\n${head}\n---`)).toEqual({ ...NOTHING, ...expected });
});
