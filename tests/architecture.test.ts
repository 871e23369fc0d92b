import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { findCircles, folderOf, groupImports, readImports } from "./helpers/imports.ts";

const SCRIPTS = resolve("scripts");

/** The ground floor: what any room may use, and what knows of no stage and no document. */
const GROUND = ["design", "diagnostics", "paths", "files", "text", "slidev", "slide-markdown"];

/** Which rooms a room may open the door to, besides itself. `scripts/README.md` has the picture. */
const MAY_IMPORT: Record<string, string[]> = {
  design: [],
  diagnostics: [],
  paths: [],
  files: ["paths"],
  text: [],
  // What is private in Slidev, Vite, Mermaid and pdf-lib.
  slidev: ["diagnostics", "paths"],
  // What stands in slides that a person wrote in Slidev's own Markdown.
  "slide-markdown": ["paths"],
  languages: [],
  // What all pages of reports have in common.
  "report-page": ["design", "files"],
  // The three documents, and what stages share of them.
  manuscript: [...GROUND, "languages", "outline"],
  outline: GROUND,
  // What an outline says in another language.
  translation: [...GROUND, "outline"],
  // How a house looks: colours, type and logos from its `_brand.yml`.
  brand: [...GROUND, "outline", "report-page"],
  deck: [...GROUND, "languages", "outline"],
  // Who presents: the plan, the time, what is kept of both.
  stage: GROUND,
  // Text as Markdown and Mermaid, in which nothing is more than text.
  markup: [...GROUND, "deck"],
  // What all stages know of each kind of slides.
  kinds: [...GROUND, "languages", "deck", "markup"],
  time: [...GROUND, "languages", "outline", "deck", "kinds"],
  // Stages, which never import one another.
  readers: [...GROUND, "languages", "outline", "manuscript"],
  drafter: [...GROUND, "languages", "outline", "manuscript"],
  witness: [...GROUND, "languages", "outline", "manuscript", "report-page"],
  planner: [...GROUND, "languages", "outline", "deck", "time"],
  remix: [...GROUND, "languages", "outline", "deck", "kinds", "time"],
  fitter: [...GROUND, "deck", "kinds"],
  emitter: [...GROUND, "languages", "outline", "deck", "markup", "kinds"],
  // It draws diagrams with the deck's own setup.
  page: [...GROUND, "deck", "setup", "stage"],
  // It looks for the fonts that the deck's own setup does.
  exporter: [...GROUND, "languages", "outline", "brand", "deck", "stage", "page", "setup"],
  checker: [...GROUND, "outline", "deck", "kinds", "page"],
  // Who does not see, hear or point: looks at slides and PDFs as WCAG and PDF/UA ask.
  accessibility: [...GROUND, "page", "exporter", "report-page"],
  // What `lectern new` writes, and the schemas that stay in a person's project.
  project: [...GROUND, "outline", "remix"],
  // Looks at what the exporter would use.
  doctor: [...GROUND, "exporter"],
  server: [...GROUND, "stage", "page", "exporter"],
  pipeline: [
    ...[...GROUND, "languages", "manuscript", "outline", "translation", "brand", "deck", "time"],
    ...["readers", "drafter", "witness", "planner", "remix", "fitter", "emitter", "page", "exporter", "checker"],
    ...["accessibility", "report-page", "stage"],
  ],
  terminal: ["diagnostics"],
  // Tools for an assistant.
  mcp: [...GROUND, "outline", "translation", "deck", "page", "exporter", "checker", "project", "pipeline"],
  // Lectures by eye: what its pages in `board/` ask for.
  board: [
    ...[...GROUND, "outline", "deck", "remix", "fitter", "page", "exporter"],
    ...["project", "server", "pipeline"],
  ],
  commands: [
    ...[...GROUND, "outline", "translation", "brand", "deck", "time", "terminal"],
    ...["readers", "drafter", "exporter", "checker", "project", "doctor", "server", "pipeline", "mcp"],
    ...["board", "stage"],
  ],
  "command-line": ["diagnostics", "paths", "commands", "exporter", "terminal"],
  cli: ["diagnostics", "command-line", "terminal"],
  // What other programs may call.
  index: ["diagnostics", "paths", "outline", "deck", "planner", "emitter", "exporter", "pipeline"],
  // Pages of blocks, drawn from the schema and the kitchen sink.
  docs: ["outline"],
  "write-docs": ["docs", "outline", "planner", "paths"],
  "write-schema": ["outline", "remix", "paths"],
  "write-tokens": ["design", "paths", "text"],
  "build-package": ["board", "page", "paths"],
};

/**
 * What only `scripts/slidev/` may say: private parts of Slidev, Vite, Mermaid and pdf-lib; and who else may, as what it is
 * wholly about. What is added to the room gets a row here and a contract in `tests/contract/`.
 */
const PRIVATE: [what: RegExp, who?: RegExp][] = [
  // Slidev's client has no other door for what runs in it; `tests/contract/` looks at these modules.
  [/(?:from|import\() ?"@slidev\/(?:cli|client)/, /^(?:components|setup)\//],
  // Modules and addresses.
  [/(?:#slidev|\/@slidev|\/@vite|\/__slidev)\/|@server-|__slidev_|__SLIDEV_|slidev:loader|vite-plugin-static-copy/],
  [/utils\.indexHtml|["/]\.slidev["/]|title-renderer(?!\.ts")|pptx-[^"]*\\\.mjs|pageCache/],
  // What its pages and Mermaid's drawings are made of.
  [/print-slide-container|print-content|data-slidev-no|slidev-page|nodeLabel/],
  [/\.slidev-(?!layout|page)[a-z]/, /^setup\/mend-client\.ts$/],
  [/\/__uno/],
  [/pre\[border\]|twoslash|ﬂ°°|edgePaths|barbEnd|statediagram/],
];

/** Lines of a file that name what is private in others. */
const findPrivate = (file: string, source: string) =>
  source
    .split("\n")
    .filter((line) =>
      PRIVATE.some(([what, who]) => what.test(line) && !file.startsWith("scripts/slidev/") && !who?.test(file)),
    );

const imports = readImports(SCRIPTS);
const files = [...imports.keys()];
const roomOf = (file: string) =>
  file
    .replace(/^\.\.\//, "")
    .split("/")[0]
    ?.replace(/\.ts$/, "") ?? "";

/** Rooms that a file imports from, though the table does not allow it. */
const findTrespasses = (file: string, named: readonly string[]) =>
  named.map(roomOf).filter((other) => other !== roomOf(file) && !MAY_IMPORT[roomOf(file)]?.includes(other));

/** What an element of a paper holds are elements: inside of a reader's folder, modules call one another. */
const isOneReader = (circle: readonly string[]) =>
  new Set(circle.map((file) => (file.startsWith("readers/") ? folderOf(file) : file))).size === 1;

describe("architecture", () => {
  it.each([...imports])("%s imports downwards only", (file, named) => {
    expect(Object.keys(MAY_IMPORT)).toContain(roomOf(file));
    expect(findTrespasses(file, named)).toEqual([]);
  });

  // The compiler knows what newer ones have, and tests run on the newest. (`using` goes when the package is built.)
  it("asks for nothing that the oldest Node of `engines` lacks", () => {
    const newer =
      /\b(?:RegExp\.escape|Promise\.try|Error\.isError|Math\.sumPrecise|Uint8Array\.fromBase64|Iterator\.concat)\b|\b(?:Float16Array|URLPattern)\b|\.getOrInsert(?:Computed)?\(/;
    const files = readdirSync(SCRIPTS, { recursive: true, encoding: "utf8" }).filter((name) => /\.[jt]s$/.test(name));
    expect(files.filter((name) => newer.test(readFileSync(join(SCRIPTS, name), "utf8")))).toEqual([]);
  });

  it("has no file that leads back to itself, and no two folders of a room that need each other", () => {
    expect(findCircles(imports).filter((circle) => !isOneReader(circle))).toEqual([]);
    expect(findCircles(groupImports(imports, folderOf))).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))("finds a fault that is planted in %s", (room) => {
    const file = `${room}/planted.ts`;
    const stranger = room === "cli" ? "page/x.ts" : "cli.ts";
    expect(findTrespasses(file, [`${room}/other.ts`, stranger])).toEqual([roomOf(stranger)]);
    const [one, two] = [`${room}/a/x.ts`, `${room}/b/x.ts`];
    const planted = new Map([...imports, [file, [one]], [one, [two]], [two, [file, one]]]);
    expect(findCircles(planted)).toContainEqual([one, two, file]);
    expect(findCircles(groupImports(planted, folderOf))).toContainEqual([`${room}/a`, `${room}/b`]);
  });

  it.each(files)("%s stays below 300 lines", (file) => {
    expect(readFileSync(join(SCRIPTS, file), "utf8").split("\n").length).toBeLessThanOrEqual(301);
  });

  it("leaves what is private in Slidev, Vite, Mermaid and pdf-lib to one room", () => {
    const all = ["scripts", "setup", "components", "layouts"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(?:ts|vue)$/.test(file))
        .map((file) => join(folder, file).replaceAll("\\", "/")),
    );
    const found = all.flatMap((file) =>
      findPrivate(file, readFileSync(file, "utf8")).map((line) => `${file}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'page.locator(".print-slide-container")',
    'import { useNav } from "@slidev/client/composables/useNav.ts";',
    'if (id === "/@slidev/configs") return;',
    'const options = { define: { __SLIDEV_FEATURE_PRINT__: "true" } };',
    'rmSync(join(folder, "node_modules/.slidev"))',
    'slide.querySelector("pre[border]")',
    "options.utils.indexHtml",
    "(pdf as unknown as Cache).pageCache.invalidate()",
    'drawing.querySelector(".edgePaths")',
  ])("sees when another room says %s", (line) => {
    expect(findPrivate("scripts/exporter/new.ts", `// Fine.\n${line}\n`)).toEqual([line]);
    expect(findPrivate("scripts/slidev/new.ts", line)).toEqual([]);
  });

  const isPaged = (file: string) => roomOf(file) === "page" && !/[/\\]node[/\\]/.test(file);
  it.each(files.filter(isPaged))("%s runs in a browser", (file) => {
    const source = readFileSync(join(SCRIPTS, file), "utf8");
    const imports = [...source.matchAll(/ from "([^"]+)"/g)].map(([, path = ""]) => path);
    expect(imports.filter((path) => !path.startsWith(".") || path.includes("/node/"))).toEqual([]);
  });

  it("turns no function of its own into text", () => {
    // A function that is evaluated in a page lacks there whatever it calls: what takes more than a few lines is a tool of
    // `page/`.
    const TEXT = /\bnew Function\(|\.evaluate(?:All)?(?:<[^(]*>)?\((?:[\w.]+\s*[,)]|`|await )/;
    const turning = files.filter((file) => TEXT.test(readFileSync(join(SCRIPTS, file), "utf8")));
    // One gives a page axe-core, one the tools, one reads options that are JavaScript in the deck.
    expect(turning.sort()).toEqual([
      "accessibility/look-at-slides.ts",
      ...["exporter/site/diagram-page.ts", "page/node/call-page.ts"],
    ]);
  });

  it("says in one file what layouts mark on slides", () => {
    const naming = files.filter((file) =>
      /["'`][^"'`\n]*\.lt[-.[> "'`]/.test(readFileSync(join(SCRIPTS, file), "utf8")),
    );
    // The latter writes the style sheet.
    expect(naming.sort()).toEqual(["deck/marks.ts", "write-tokens.ts"]);
  });

  it("leaves the process to one file", () => {
    const touching = files.filter((file) =>
      /process\.(?:exit|argv|on\()/.test(readFileSync(join(SCRIPTS, file), "utf8")),
    );
    // The processes that build and serve are ones of their own.
    expect(touching.sort()).toEqual([
      "cli.ts",
      ...["exporter/site/build-worker.ts", "server/server-worker.ts", "slidev/load-slidev.ts"],
    ]);
  });
});
