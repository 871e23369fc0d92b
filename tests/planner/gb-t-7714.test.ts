import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import type { Reference } from "../../scripts/outline/types.ts";
import { makeCiter } from "../../scripts/planner/citer.ts";
import { toPlainText } from "../../scripts/text/inline.ts";
import { compileMarkdown } from "../helpers/compile.ts";
import { folderWith } from "../helpers/lecture.ts";

const STYLES = ["gb-t-7714", "gb-t-7714-author-date"];

/** `李,明` is a name in two parts, `李明` one in one. */
const people = (...names: string[]) =>
  names.map((name) => {
    const [family = "", given] = name.split(",");
    return given === undefined ? { family } : { family, given };
  });
const year = (value: number) => ({ issued: { "date-parts": [[value]] } });

/** What a Chinese paper cites: works in several languages, of which few say in which they are. */
const WORKS: Reference[] = [
  {
    ...{ id: "li", type: "article-journal", title: "港口标准化研究：以 BERT 与 <i>GPT</i> 模型为例", ...year(2019) },
    ...{ author: people("李,明", "王芳", "张伟", "陈静"), "container-title": "中国港口", volume: "12", issue: "3" },
    page: "3-9",
  },
  {
    ...{ id: "smith", type: "article-journal", title: "On quays and the meaning of 道", ...year(2016) },
    ...{
      author: people("Smith,John", "Keeper,Ben", "Muster,Carla", "Mast,Dan"),
      "container-title": "Journal of Quays",
    },
    ...{ volume: "12", issue: "3", page: "3-9", DOI: "10.1000/1" },
  },
  {
    ...{ id: "again", type: "article-journal", title: "More on quays", language: "English", ...year(2016) },
    ...{
      author: people("Smith,John", "Keeper,Ben", "Muster,Carla", "Mast,Dan"),
      "container-title": "Journal of Quays",
    },
    page: "10-19",
  },
  {
    ...{ id: "zhao", type: "book", title: "Q", language: "chi", author: people("赵,强"), translator: people("孙,丽") },
    ...{ edition: "2", publisher: "人民交通出版社", "publisher-place": "北京", ...year(2020) },
  },
  {
    ...{ id: "chapter", type: "chapter", title: "Locks of the north", author: people("Author,Dora") },
    ...{
      editor: people("Deck,Emil", "Mast,Fay"),
      "container-title": "Handbook of harbours",
      edition: "2",
      volume: "4",
    },
    ...{ page: "101-120", publisher: "Quay Press", "publisher-place": "Ghent", URL: "https://example.org/locks" },
    ...{ accessed: { "date-parts": [[2024, 5, 7]] }, ...year(2019) },
  },
  {
    ...{ id: "site", type: "webpage", title: "港口统计数据", author: [{ literal: "交通运输部" }] },
    ...{ URL: "https://example.org/tongji", accessed: { "date-parts": [[2024, 5, 7]] }, ...year(2023) },
  },
  {
    ...{ id: "fr", type: "book", title: "Les quais", language: "fr", publisher: "Quai", "publisher-place": "Lyon" },
    ...{ author: people("Dupont,Jean", "Durand,Luc", "Petit,Anne", "Roux,Guy"), ...year(2011) },
  },
  {
    ...{ id: "ru", type: "book", title: "Порты", edition: "2", publisher: "Наука", "publisher-place": "Москва" },
    ...{ author: people("Иванов,Иван", "Петров,Пётр", "Сидоров,Антон", "Козлов,Олег"), ...year(2001) },
  },
  {
    ...{ id: "ja", type: "book", title: "港の歴史", edition: "2", publisher: "岩波書店", "publisher-place": "東京" },
    ...{ author: people("山田,太郎", "佐藤,花子", "鈴木,一", "田中,実"), ...year(2001) },
  },
  {
    ...{ id: "ko", type: "book", title: "항구의 역사", publisher: "출판", "publisher-place": "서울", ...year(2001) },
    author: people("김,철수", "이,영희", "박,민수", "최,수"),
  },
];

const CITED = [["li"], ["smith"], ["again"], ["zhao"], ["ja"], ["li", "smith", "again"], ["fr", "site", "ru"]];

async function say(style: string, language: string, references = WORKS): Promise<string[]> {
  const { cite, bibliography } = await makeCiter({ references, style, paper: { language } } as never);
  const cited = CITED.map((keys) => keys.filter((key) => references.some(({ id }) => id === key)));
  return [
    ...cited.filter((keys) => keys.length > 0).map((keys) => cite(keys.map((key) => ({ key })))),
    ...bibliography.map(({ text }) => toPlainText(text)),
  ];
}

describe("GB/T 7714", () => {
  it("has each work in words of its own language", async () => {
    const parts = [];
    for (const style of STYLES) parts.push(`# ${style}\n\n${(await say(style, "zh-Hans")).join("\n")}\n`);
    await expect(parts.join("\n")).toMatchFileSnapshot("gb-t-7714.golden.txt");
  });

  it.each(STYLES)("says the same in a deck in another language: %s", async (style) => {
    const said = await say(style, "zh-Hans");
    for (const language of ["en", "de", "ja", "sv"]) expect(await say(style, language)).toEqual(said);
    // Taiwan has another word for who translated.
    const words = (text: string) => text.replace(/孙丽, [译翻譯員]+/, "孙丽");
    expect((await say(style, "zh-Hant")).map(words)).toEqual(said.map(words));
  });

  it.each(STYLES)("needs no work in another language: %s", async (style) => {
    const english = WORKS.filter(({ id }) => ["smith", "again"].includes(id));
    const chinese = WORKS.filter(({ id }) => id === "li");
    expect((await say(style, "zh-Hans", english)).join("\n")).not.toMatch(/等|译|版/);
    expect((await say(style, "en", chinese)).join("\n")).not.toMatch(/et al|ed\./);
  });

  it("numbers citations on slides as their list does", async () => {
    const paper = { title: "题", authors: [{ name: "李明" }], licence: "unknown", abstract: "话", language: "zh-Hans" };
    const content = [{ point: "一", cite: ["smith"] }, { point: "二", cite: ["zhao", "li"] }, "三 [@zhao, p. 3]"];
    const sections = [{ id: "a", title: "港", content }];
    const folder = folderWith({});
    const file = join(folder, "outline.yaml");
    writeFileSync(file, stringify({ lectern: 1, paper, style: "gb-t-7714", references: WORKS, sections }));
    const { markdown = "", deck } = await compileMarkdown(file, join(folder, "slides.md"));
    // The works stand in the order of the outline's references.
    expect(markdown).toContain("一 [\\[2\\]](/references)");
    expect(markdown).toContain("二 [\\[3,1\\]](/references)");
    expect(markdown).toContain("三 [\\[3\\]](/references)");
    const [list] = deck?.slides.filter((slide) => slide.kind === "references") ?? [];
    expect(list?.entries.map(({ key, text }) => [key, toPlainText(text).slice(0, 8)])).toEqual([
      ["li", "[1] 李明, "],
      ["smith", "[2] SMIT"],
      ["zhao", "[3] 赵强. "],
    ]);
  });
});

it.each([
  ["gb-t-7714-authordate", "did you mean `gb-t-7714-author-date`?"],
  ["gb-t-7715", "did you mean `gb-t-7714`?"],
  ["chicago", "or name a .csl file beside the outline"],
])("tells which styles there are: %s is none", async (style, hint) => {
  const file = join(folderWith({}), "outline.yaml");
  const paper = { title: "T", authors: [{ name: "A" }], licence: "unknown" };
  writeFileSync(file, stringify({ lectern: 1, paper, style, sections: [{ id: "a", title: "A" }] }));
  expect((await loadOutline(file)).diagnostics).toMatchObject([
    {
      code: "style-is-known",
      message: "expected `apa`, `gb-t-7714`, `gb-t-7714-author-date`, `harvard1`, `vancouver`",
      hint,
    },
  ]);
});
