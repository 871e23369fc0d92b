import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reference } from "../../scripts/outline/types.ts";
import type { Citer } from "../../scripts/planner/citer.ts";

const WORKS: Reference[] = [
  ...[2016, 2016, 2019].map((year, index) => ({
    id: `work${index}`,
    type: "article-journal",
    title: `Quays and their <i>harbours</i>, part ${index}`,
    author: [
      { family: "Example", given: "Ada" },
      { family: "Keeper", given: "Ben" },
    ],
    issued: { "date-parts": [[year]] },
    "container-title": "Journal of Quays",
    page: "3-9",
    DOI: `10.1000/${index}`,
  })),
  { id: "site", type: "webpage", title: "Harbours", URL: "https://example.org/a_b", author: [{ literal: "WHO" }] },
];

const CITED: Parameters<Citer["cite"]>[0][] = [
  [{ key: "work1" }],
  [{ key: "work0", locator: "p. 3" }, { key: "work1" }],
  [{ key: "site", locator: "ch. 2" }],
  [{ key: "work2" }, { key: "site" }],
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern-citer-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.doUnmock("../../scripts/files/cache.ts");
  vi.doUnmock("../../scripts/planner/format-references.ts");
  vi.doUnmock("node:fs");
  vi.resetModules();
});

const keptFiles = () => readdirSync(folder).map((name) => join(folder, name));

/** A planner that knows nothing, with a cache of its own, or none. Which engines it started is said by `started`. */
async function freshPlanner(cache: string | undefined) {
  vi.resetModules();
  vi.doMock("../../scripts/files/cache.ts", async (original) => ({
    ...(await original<typeof import("../../scripts/files/cache.ts")>()),
    cacheFolder: () => cache,
  }));
  const started: string[] = [];
  vi.doMock("../../scripts/planner/format-references.ts", async (original) => {
    const real = await original<typeof import("../../scripts/planner/format-references.ts")>();
    return {
      makeFormatter(works: Parameters<typeof real.makeFormatter>[0]) {
        started.push(works.style);
        return real.makeFormatter(works);
      },
    };
  });
  return { started, ...(await import("../../scripts/planner/citer.ts")) };
}

interface Asked {
  style?: string;
  language?: string;
  references?: Reference[];
  cited?: typeof CITED;
}

/** All that a planner says of works. What it keeps it has kept by then. */
async function say(
  cache: string | undefined,
  // Of the styles with names and years the one that is started sooner than APA.
  { style = "harvard1", language = "en", references = WORKS, cited = CITED }: Asked = {},
) {
  const { makeCiter, started } = await freshPlanner(cache);
  const paper = { language } as Parameters<typeof makeCiter>[0]["paper"];
  const citer = await makeCiter({ references, style, paper });
  const said = JSON.stringify([citer.bibliography, cited.map((items) => citer.cite(items))]);
  await Promise.resolve();
  return { said, isStarted: started.length > 0 };
}

it.each(["apa", "gb-t-7714", "harvard1", "vancouver"])(
  "says the same from what was kept, in the style %s",
  async (style) => {
    const { said } = await say(undefined, { style });
    expect(await say(folder, { style })).toEqual({ said, isStarted: true });
    expect(await say(folder, { style })).toEqual({ said, isStarted: false });
    expect(keptFiles()).toHaveLength(1);
  },
);

it("says a citation that was not kept as if none were", async () => {
  for (const style of ["apa", "harvard1", "vancouver"]) {
    for (const items of CITED) {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      await say(folder, { style, cited: [items] });
      const { said } = await say(undefined, { style });
      expect(await say(folder, { style })).toEqual({ said, isStarted: true });
      expect(await say(folder, { style })).toEqual({ said, isStarted: false });
    }
  }
});

it("makes anew what was damaged, or is another list's", async () => {
  const { said } = await say(folder);
  const [file = ""] = keptFiles();
  const kept = readFileSync(file);
  for (const at of [0, 10, 40, kept.length - 5]) {
    const changed = Buffer.from(kept);
    changed[at] = (changed[at] ?? 0) ^ 1;
    for (const content of [changed, kept.subarray(0, at)]) {
      writeFileSync(file, content);
      expect(await say(folder)).toEqual({ said, isStarted: true });
      expect(readFileSync(file)).toEqual(kept);
    }
  }
  await say(folder, { language: "de" });
  const other = keptFiles().find((name) => name !== file) ?? "";
  copyFileSync(other, file);
  expect(await say(folder)).toEqual({ said, isStarted: true });
});

it("tells works, styles and languages apart", async () => {
  const changed = WORKS.map((work) => ({ ...work, title: "Other" }));
  const reversed = WORKS.toReversed();
  for (const asked of [
    {},
    { language: "fr" },
    { style: "vancouver" },
    { references: changed },
    { references: reversed },
  ])
    expect(await say(folder, asked)).toEqual({ ...(await say(undefined, asked)), isStarted: true });
  expect(keptFiles()).toHaveLength(5);
});

it("knows a style file by what it says, wherever it lies, also when it is changed while Lectern runs", async () => {
  const csl = createRequire(import.meta.url)("@citation-js/core").plugins.config.get("@csl").styles;
  const style = join(folder, "own.csl");
  const cache = join(folder, "cache");
  mkdirSync(cache);
  const { makeCiter } = await freshPlanner(cache);
  const cite = async () => {
    const citer = await makeCiter({ references: WORKS, style, paper: { language: "en" } as never });
    return citer.cite([{ key: "work0" }]);
  };
  writeFileSync(style, csl.get("apa"));
  expect(await cite()).toBe("(Example & Keeper, 2016a)");
  writeFileSync(style, csl.get("vancouver"));
  expect(await cite()).toBe("(1)");
  const moved = join(folder, "moved.csl");
  copyFileSync(style, moved);
  expect(await say(cache, { style: moved, cited: [[{ key: "work0" }]] })).toMatchObject({ isStarted: false });
});

/** Which of Lectern's own CSL files are read from now on. What they say is changed on the way, if so asked. */
function watchFiles(change = (text: string) => text): string[] {
  const read: string[] = [];
  vi.doMock("node:fs", async (original) => {
    const real = await original<typeof import("node:fs")>();
    return {
      ...real,
      readFileSync(path: string, options: "utf8") {
        const [name] = /(?<=^.*[\\/]csl[\\/])[^\\/]+$/.exec(String(path)) ?? [];
        const content = real.readFileSync(path, options);
        if (name === undefined) return content;
        read.push(name.replace("china-national-standard-gb-t-7714-2015-", ""));
        return change(content);
      },
    };
  });
  return read;
}

it.each<[Asked, string[]]>([
  [{}, []],
  [{ language: "en-GB", style: "vancouver" }, []],
  [{ language: "de" }, []],
  [{ language: "sv" }, []],
  [{ language: "zh", references: [], cited: [] }, []],
  [{ language: "it" }, ["locales-it-IT.xml"]],
  [{ language: "zh-Hans" }, ["locales-zh-CN.xml"]],
  // citeproc has what the second of them lacks from the first.
  [{ language: "zh-TW" }, ["locales-zh-CN.xml", "locales-zh-TW.xml"]],
  [{ language: "pt-BR" }, ["locales-pt-PT.xml", "locales-pt-BR.xml"]],
  [{ style: "gb-t-7714" }, ["numeric.csl"]],
  [{ style: "gb-t-7714-author-date", language: "zh" }, ["author-date.csl"]],
])("reads no file that it does not need: %j", async (asked, expected) => {
  const read = watchFiles();
  await say(folder, asked);
  expect(read).toEqual(expected);
});

it("knows locales and styles of its own by what they say", async () => {
  for (const asked of [{ language: "it" }, { style: "gb-t-7714" }]) {
    watchFiles();
    expect(await say(folder, asked)).toMatchObject({ isStarted: true });
    expect(await say(folder, asked)).toMatchObject({ isStarted: false });
    watchFiles((text) => text.replace("<info>", "<info><!-- newer -->"));
    expect(await say(folder, asked)).toMatchObject({ isStarted: true });
  }
});

it("has the words of a style file for works in other languages", async () => {
  const { apa } = createRequire(import.meta.url)("@citation-js/plugin-csl/lib/styles.json");
  const style = join(folder, "two.csl");
  const layout = '<layout locale="ja"><text variable="title"/><text term="et-al"/></layout>';
  writeFileSync(style, apa.replace(/(<bibliography[\s\S]*?)(?=<layout>)/, `$1${layout}`));
  const read = watchFiles();
  const references = [{ id: "a", type: "book", title: "Port", language: "ja" }];
  expect((await say(undefined, { style, references, cited: [] })).said).toContain("Portほか");
  expect(read).toEqual(["locales-ja-JP.xml"]);
});

describe("citations one by one", () => {
  it("have the numbers and letters of their list", async () => {
    const { makeCiter } = await freshPlanner(undefined);
    const paper = { language: "en" } as Parameters<typeof makeCiter>[0]["paper"];
    const numbered = await makeCiter({ references: WORKS, style: "vancouver", paper });
    const dated = await makeCiter({ references: WORKS, style: "apa", paper });
    const say = ({ cite }: Citer) => WORKS.map(({ id }) => cite([{ key: id }]));
    const letters = [
      "(Example & Keeper, 2016a)",
      "(Example & Keeper, 2016b)",
      "(Example & Keeper, 2019)",
      "(WHO, n.d.)",
    ];
    expect(say(numbered)).toEqual(["(1)", "(2)", "(3)", "(4)"]);
    expect(say(dated)).toEqual(letters);
    expect(numbered.cite([{ key: "work2" }, { key: "work0" }, { key: "work1" }])).toBe("(1–3)");
  });

  it("have them also where two lists are cited by turns", async () => {
    const { makeCiter } = await freshPlanner(undefined);
    const paper = { language: "en" } as Parameters<typeof makeCiter>[0]["paper"];
    const one = await makeCiter({ references: WORKS, style: "vancouver", paper });
    const other = await makeCiter({ references: WORKS.toReversed(), style: "vancouver", paper });
    for (const citer of [one, other, one]) expect(citer.cite([{ key: "work0" }])).toBe(citer === one ? "(1)" : "(4)");
  });
});

it("finds all that may change what is said", async () => {
  const source = readFileSync(resolve("scripts/planner/format-references.ts"), "utf8");
  const imported = [...source.matchAll(/(?:import|require)\("([^"]+)"\)(?!\.)/g)].map(([, name]) => name);
  const citer = readFileSync(resolve("scripts/planner/citer.ts"), "utf8");
  expect(imported).toHaveLength(4);
  for (const name of imported) expect(citer).toContain(`"${name}"`);
});
