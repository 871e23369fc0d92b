import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDefaultConfig } from "@slidev/parser/fs";
import type { ResolvedSlidevOptions } from "@slidev/types";
import { PDFDocument, PDFName } from "pdf-lib";
import { createServer, type Plugin } from "vite";
import { expect } from "vitest";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { clientEntry, lightFiles } from "../../scripts/slidev/built-ins.ts";
import {
  FILES_READ_ONCE,
  LARGE_FEATURES,
  LIGHT_FEATURES,
  listSurroundings,
  SETTINGS_READ_ONCE,
} from "../../scripts/slidev/discovery.ts";
import { knowsBroken } from "../../scripts/slidev/drawing-error.ts";
import { addToPage, pageOf, startWith } from "../../scripts/slidev/index-html.ts";
import { findMermaidFault } from "../../scripts/slidev/mermaid-parser.ts";
import { readNotes } from "../../scripts/slidev/notes.ts";
import { forgetPages } from "../../scripts/slidev/pdf-lib.ts";
import { loadSlidevPptx } from "../../scripts/slidev/pptx-export.ts";
import { KEEP_PRINT_PAGE, PRINT_CONTENT, PRINT_SLIDE, SLIDE_NO } from "../../scripts/slidev/print-page-marks.ts";
import { reportUnnumbered } from "../../scripts/slidev/printed-slide.ts";
import { PAGE_GONE } from "../../scripts/slidev/server-addresses.ts";
import { reportLoudFollowers } from "../../scripts/slidev/shared-place.ts";
import { keepPendingChanges } from "../../scripts/slidev/shared-state.ts";
import { withoutStaticCopy } from "../../scripts/slidev/static-copy.ts";
import { guardTitles } from "../../scripts/slidev/title-renderer.ts";
import { DECK_MODULES, deckModule, VIRTUAL_FOLDER } from "../../scripts/slidev/virtual-modules.ts";
import { type Slidev, sourcesIn } from "../helpers/made-up-slidev.ts";
import { sharedModule } from "../helpers/shared-module.ts";

/** Something private of another project that Lectern leans on. */
export interface Assumption {
  /** What is so, as a sentence. */
  name: string;
  /** The file that knows it. */
  knownBy: string;
  /** What uses it, and what is lost without it. */
  usedBy: string;
  /** Fails when it is not so any more. */
  check(slidev: Opened): void | Promise<void>;
}

/** Slidev, with a deck of two slides opened as for a build. */
export interface Opened extends Slidev {
  options: ResolvedSlidevOptions;
  plugins: Plugin[];
  /** Text of its program, and of each file of its client. */
  program: string;
  clientFiles: Map<string, string>;
}

/** Opens a deck with Slidev, be it the real one or a made-up one. */
export async function openSlidevAt(slidev: Slidev): Promise<Opened & Disposable> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-contract-"));
  const entry = join(folder, "slides.md");
  writeFileSync(entry, "---\ntheme: none\n---\n\n# One\n\n<!--\nSay **this**.\n-->\n\n---\n\n# Two\n");
  const { resolveOptions, ViteSlidevPlugin } = (await import(
    pathToFileURL(join(slidev.cli, "dist/index.mjs")).href
  )) as typeof import("@slidev/cli");
  const options = await resolveOptions({ entry, routerMode: "hash", base: "./" }, "build");
  const addonRoots = [join(folder, "addon")];
  mkdirSync(join(folder, "addon/public"), { recursive: true });
  return {
    ...slidev,
    options,
    plugins: (await ViteSlidevPlugin({ ...options, addonRoots })).flat(3) as Plugin[],
    program: [...sourcesIn(join(slidev.cli, "dist")).values()].join("\n"),
    clientFiles: sourcesIn(slidev.client),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What `scripts/slidev/` tells while something runs. */
async function hear(run: () => unknown): Promise<string[]> {
  const heard: string[] = [];
  globalThis.lecternReport = ({ message }: Diagnostic) => void heard.push(message);
  try {
    await run();
  } finally {
    globalThis.lecternReport = undefined;
  }
  return heard;
}

/** All of a regular expression's first groups in a text. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, group = ""]) => group);

const require = createRequire(import.meta.url);

export const ASSUMPTIONS: readonly Assumption[] = [
  {
    name: "Slidev asks `vitefu` where a package is, and `process.argv[1]` from where it was called",
    knownBy: "load-slidev.ts",
    usedBy: "each build and `dev`: a deck outside of Lectern finds neither Lectern nor its theme",
    check({ program }) {
      expect(program).toMatch(/import \{[^}]*findDepPkgJsonPath[^}]*\} from "vitefu"/);
      expect(program).toContain("process.argv[1]");
    },
  },
  {
    name: "Slidev's print page has a container for each slide, with its number",
    knownBy: "print-page-marks.ts",
    usedBy: "exporter/print-page.ts, page/ and styles/: nothing is measured, read or printed",
    check({ clientFiles }) {
      const text = (file: string) => clientFiles.get(file) ?? `${file} is not there`;
      expect(text("internals/PrintSlideClick.vue")).toContain(`class="${PRINT_SLIDE.slice(1)}"`);
      expect(text("internals/PrintContainer.vue")).toContain(`id="${PRINT_CONTENT}"`);
      expect(text("internals/SlideWrapper.vue")).toContain(`:${SLIDE_NO}=`);
    },
  },
  {
    name: "Slidev's print page is at `?print=true#/print`, and in a built site when a constant says so",
    knownBy: "print-page-marks.ts",
    usedBy: "exporter/print-page.ts, site/build-with-slidev.ts: nothing is printed",
    check({ clientFiles, options }) {
      expect(clientFiles.get("composables/useNav.ts")).toMatch(/get\('print'\) === 'clicks'/);
      const routes = clientFiles.get("setup/routes.ts") ?? "";
      expect(routes).toMatch(/__SLIDEV_FEATURE_PRINT__[\s\S]*path: '\/print'/);
      expect(options.utils.define).toHaveProperty(Object.keys(KEEP_PRINT_PAGE)[0] ?? "");
    },
  },
  {
    name: "Slidev's frame of a printed slide has its route, and provides what slides ask for",
    knownBy: "printed-slide.ts",
    usedBy: "setup/vite-plugins.ts: what a theme puts on every slide says the first one's number on paper",
    async check({ client }) {
      expect(await hear(() => reportUnnumbered(client))).toEqual([]);
    },
  },
  {
    name: "Slidev's windows tell each other where they are in one function, and follow in one place",
    knownBy: "shared-place.ts",
    usedBy: "setup/vite-plugins.ts: windows of `dev` lead each other back",
    async check({ client }) {
      expect(await hear(() => reportLoudFollowers(client))).toEqual([]);
    },
  },
  {
    name: "Slidev's windows wait before they tell of a change, in a module that vite-plugin-vue-server-ref makes",
    knownBy: "shared-state.ts",
    usedBy: "setup/vite-plugins.ts: of two windows of `dev` one misses what is changed in both at the same moment",
    async check() {
      const modules = await Promise.all(["nav", "drawings?diff"].map((name) => sharedModule(name)));
      for (const code of modules) expect(await hear(() => keepPendingChanges(code))).toEqual([]);
    },
  },
  {
    name: "Slidev marks the slide that is shown",
    knownBy: "print-page-marks.ts",
    usedBy: "setup/announce-slide.ts and styles/: screen readers hear of no slide",
    check({ clientFiles }) {
      expect(clientFiles.get("internals/SlidesShow.vue")).toContain('id="slideshow"');
      expect(clientFiles.get("utils.ts")).toMatch(/'slidev-page'[\s\S]*`slidev-page-\$\{no\}`/);
    },
  },
  {
    name: "Slidev shows a broken diagram as `pre[border]`, in the place of `.mermaid`",
    knownBy: "drawing-error.ts",
    usedBy: "exporter/print-page.ts: a deck that draws its diagrams itself is published with a broken one",
    check({ client }) {
      expect(knowsBroken(client)).toBe(true);
    },
  },
  {
    name: "Slidev's client asks the deck for these modules, and its plugin resolves them",
    knownBy: "virtual-modules.ts",
    usedBy: "site/prebuilt-client.ts, site/build-deck.ts: each site is built as a whole, which takes longer",
    async check({ plugins, clientFiles }) {
      const client = [...clientFiles.values()].join("\n");
      const load = loaderOf(plugins);
      for (const name of DECK_MODULES) {
        expect(client).toContain(`from '#slidev/${name}'`);
        expect(await load(deckModule(name))).toBeDefined();
      }
    },
  },
  {
    name: "Slidev keeps modules of its own beside a deck, and names slides by number",
    knownBy: "virtual-modules.ts",
    usedBy: "site/forget-machine.ts, site/litter.ts, server/slide-finding.ts: paths of the machine are in the site",
    check({ program }) {
      expect(program).toContain(VIRTUAL_FOLDER);
      expect(program).toContain("/__slidev_(\\d+)\\.(md|frontmatter)$/");
    },
  },
  {
    name: "Slidev writes the list of titles as templates with `no === 1`",
    knownBy: "title-renderer.ts",
    usedBy: "setup/vite-plugins.ts: titles are read as Markdown again, and long decks do not build",
    async check({ plugins }) {
      const code = (await loaderOf(plugins)(`${deckModule("title-renderer")}.md`)) ?? "";
      let guarded = "";
      expect(await hear(() => (guarded = guardTitles(code)))).toEqual([]);
      expect(guarded.match(/<span><\/span>/g)).toHaveLength(2);
      expect(guarded).not.toContain("v-else");
    },
  },
  {
    name: "Slidev's loader gives the notes of each slide as HTML",
    knownBy: "notes.ts",
    usedBy: "site/build-with-slidev.ts: notes.pdf and slides.pptx have them as plain text",
    async check({ plugins, options }) {
      let notes: string[] = [];
      const heard = await hear(async () => {
        notes = await readNotes(options, plugins);
      });
      expect(heard).toEqual([]);
      expect(notes).toEqual(["<p>Say <strong>this</strong>.</p>\n", ""]);
    },
  },
  {
    name: "Slidev copies public files of addons by `vite-plugin-static-copy`",
    knownBy: "static-copy.ts",
    usedBy: "site/build-with-slidev.ts: sites hold files of Lectern's that nobody asks for",
    async check({ plugins }) {
      expect(await hear(() => withoutStaticCopy(plugins))).toEqual([]);
    },
  },
  {
    name: "Slidev shows types in those listings that say `twoslash`, and loads what does that where the headmatter has it",
    knownBy: "listing-types.ts",
    usedBy: "site/build-with-slidev.ts: listings show no types, or each build takes longer",
    check({ program }) {
      expect(program).toContain("explicitTrigger: true");
      expect(program).toMatch(/\(config\.twoslash === true \|\| config\.twoslash === mode\) && await /);
    },
  },
  {
    name: "Slidev's page starts its client by one script, and has a body to add to",
    knownBy: "index-html.ts",
    usedBy: "site/build-deck.ts, server/open-slidev.ts: each site is built as a whole; `dev` shows no findings",
    async check({ options }) {
      expect(startWith(options, "/mine.ts")).toContain('<script type="module" src="/mine.ts"></script>');
      const copy = { ...options, utils: { ...options.utils } };
      expect(await hear(() => addToPage(copy, "<hr>"))).toEqual([]);
      expect(pageOf(copy)).toContain("<hr>\n</body>");
    },
  },
  {
    name: "Slidev's part for PowerPoint is a chunk by itself, and says which pictures it made",
    knownBy: "pptx-export.ts",
    usedBy: "formats/pptx.ts: there is no slides.pptx, or diagrams in it are not described",
    async check({ cli, program }) {
      expect(await loadSlidevPptx(join(cli, "bin/slidev.mjs"))).toBeDefined();
      expect(program).toContain("altText = `Rendered as an image because of ");
    },
  },
  {
    name: "Slidev finds these files beside a deck, and no others",
    knownBy: "discovery.ts",
    usedBy: "exporter/surroundings.ts: an export that is not up to date is taken for one",
    check({ program }) {
      const layers = all(program, /getComponent\("\w+", (\[[^\]]*\])/g).flatMap((list) => JSON.parse(list) as string[]);
      expect(layers.length).toBeGreaterThan(5);
      const styles = all(program, /join\(root, "(styles?[^"]*)"\)/g).map((file) => file.replace("{ts,js,css}", "css"));
      const unocss = all(program, /resolve\(root, "(un\w+\.config\.ts)"\)/g);
      expect([styles.length, unocss.length]).toEqual([3, 2]);
      const names = [...layers.map((name) => `${name}.vue`), ...styles, ...unocss, "index.html"];
      const found = new Set(listNamesBeside(names.map((name) => name.split("/")[0] ?? "")));
      expect(names.filter((name) => !found.has(name.split("/")[0] ?? ""))).toEqual([]);
      const globs = all(program, /fg\("(\w+)\/\*\*/g);
      expect(globs).toContain("layouts");
      expect(globs.filter((name) => listNamesBeside([name]).length === 0)).toEqual([]);
    },
  },
  {
    name: "Slidev's client is another one for what these features of slides need, and for no others",
    knownBy: "discovery.ts",
    usedBy: "exporter/site/: a site could be built with the client of a deck that needs another one",
    check({ program }) {
      const named = [...program.matchAll(/\bfeatures\.(\w+)/g)].map(([, name]) => name);
      expect(new Set(named)).toEqual(new Set([...LIGHT_FEATURES, ...LARGE_FEATURES]));
    },
  },
  {
    name: "Slidev's server reads these files and settings once",
    knownBy: "discovery.ts",
    usedBy: "server/open-slidev.ts: `dev` goes on with what it read before",
    check({ program }) {
      const setups = all(program, /loadSetups\([^,]+, "([\w-]+\.ts)"/g).map((name) => `setup/${name}`);
      expect(setups.length).toBeGreaterThan(4);
      expect(setups.filter((name) => !FILES_READ_ONCE.includes(name))).toEqual([]);
      expect(Object.keys(getDefaultConfig())).toEqual(
        expect.arrayContaining(SETTINGS_READ_ONCE.filter((name) => name !== "addons")),
      );
    },
  },
  {
    name: "Slidev's client has these components, layouts and modules",
    knownBy: "built-ins.ts",
    usedBy:
      "site/prebuilt-client.ts, remix/slidev/, outline/find-unmet.ts: each site is built as a whole; decks are refused for `<VClick>`",
    check({ client }) {
      const files = [...lightFiles(client), clientEntry(client)];
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
      expect(readdirSync(join(client, "builtin"))).toContain("VClick.ts");
      expect(readdirSync(join(client, "layouts"))).toContain("cover.vue");
    },
  },
  {
    name: "Vite's server tells when a page's socket is closed, of the page that had spoken",
    knownBy: "server-addresses.ts",
    usedBy: "server/remote/stage-hub.ts: a phone's buttons do nothing when the window is closed that was used last",
    async check() {
      const http = createHttpServer().listen(0, "127.0.0.1");
      await once(http, "listening");
      await using vite = Object.assign(
        await createServer({
          ...{ configFile: false, root: tmpdir(), logLevel: "silent", optimizeDeps: { noDiscovery: true } },
          server: { middlewareMode: true, ws: { server: http }, watch: null },
        }),
        { [Symbol.asyncDispose]: () => vite.close() },
      );
      const spoke = Promise.withResolvers<unknown>();
      const gone = Promise.withResolvers<unknown>();
      vite.ws.on("lectern:test", (_, client) => spoke.resolve(client));
      vite.ws.on(PAGE_GONE, (_: unknown, client: unknown) => gone.resolve(client));
      const { port } = http.address() as AddressInfo;
      const token = (vite.config as unknown as { webSocketToken: string }).webSocketToken;
      const page = new WebSocket(`ws://127.0.0.1:${port}/?token=${token}`, "vite-hmr");
      page.addEventListener("open", () => page.send(JSON.stringify({ type: "custom", event: "lectern:test" })));
      const client = await spoke.promise;
      page.close();
      expect(await gone.promise).toBe(client);
      http.close();
    },
  },
  {
    name: "Slidev's pages ask its server at these addresses",
    knownBy: "server-addresses.ts",
    usedBy: "server/doors.ts: the presenter has no notes, and windows do not go along",
    check({ program, clientFiles }) {
      expect(program).toContain("/^\\/__slidev\\/slides\\/(\\d+)\\.json$/");
      const shared = all([...clientFiles.values()].join("\n"), /server-(?:reactive|ref):(\w+)/g);
      expect([...new Set(shared)].sort()).toEqual(["drawings", "nav", "snapshots"]);
      expect(program).toContain("/@server-reactive/nav");
    },
  },
  {
    name: "Slidev's own pages are made of these elements",
    knownBy: "../../setup/mend-client.ts",
    usedBy: "setup/root.ts: screen readers and keyboards miss what Slidev's pages lack",
    check({ clientFiles }) {
      const client = [...clientFiles]
        .filter(([file]) => file.endsWith(".vue"))
        .map(([, text]) => text)
        .join("\n");
      const marks = all(readFileSync("setup/mend-client.ts", "utf8"), /[.#](slidev-[\w-]+)/g);
      expect(marks.length).toBeGreaterThan(4);
      expect([...new Set(marks)].filter((mark) => !client.includes(mark))).toEqual([]);
      expect(client).toContain("fixed top-4 right-4 z-modal");
    },
  },
  {
    name: "Slidev's client exports what `components/slidev-client.d.ts` says",
    knownBy: "../../components/slidev-client.d.ts",
    usedBy: "components/ and setup/: types are right, and slides do not show",
    check({ clientFiles }) {
      const types = readFileSync("components/slidev-client.d.ts", "utf8");
      const membersOf = (name: string) =>
        all(new RegExp(`function ${name}\\(\\): \\{([\\s\\S]*?)\\n\\};`).exec(types)?.[1] ?? "", /^ {2}(\$?\w+)[:(]/gm);
      const returned = (file: string, name: string) =>
        new RegExp(`export function ${name}\\([\\s\\S]*`).exec(clientFiles.get(file) ?? "")?.[0] ?? "";
      const lacking = (file: string, name: string, text = returned(file, name)) =>
        membersOf(name).filter((member) => !new RegExp(`(?<![\\w$])${member.replace("$", "\\$")}(?!\\w)`).test(text));
      expect(membersOf("useNav")).toHaveLength(20);
      expect(membersOf("useSlideContext")).toHaveLength(5);
      const nav = clientFiles.get("composables/useNav.ts") ?? "";
      expect(returned("composables/useNav.ts", "useNav")).not.toBe("");
      expect(lacking("composables/useNav.ts", "useNav", nav)).toEqual([]);
      expect(lacking("context.ts", "useSlideContext")).toEqual([]);
      const exported: [file: string, names: string[]][] = [
        ["logic/dark.ts", ["isDark"]],
        ["logic/slides.ts", ["slides"]],
        ["logic/shortcuts.ts", ["registerShortcuts"]],
        ["env.ts", ["configs"]],
        ["composables/useClicks.ts", ["createClicksContextBase"]],
        ["composables/useSwipeControls.ts", ["useSwipeControls"]],
        ["composables/useWakeLock.ts", ["useWakeLock"]],
        ["state/storage.ts", ["isInputting", "shortcutsEnabled", "shortcutsLocked", "lockShortcuts", "showOverview"]],
      ];
      for (const [file, names] of exported)
        for (const name of names)
          expect(clientFiles.get(file), file).toMatch(
            new RegExp(`export (?:(?:const|function) ${name}\\b|\\{[^}]*\\b${name}\\b)`),
          );
      expect(clientFiles.get("composables/useDrawings.ts")).toMatch(/^ {4}drawingEnabled,$/m);
      expect(clientFiles.get("internals/ShadowRoot.vue")).toMatch(/innerHtml: string/);
    },
  },
  {
    name: "Slidev has these routes, keys and parts, of which the speaker's view is made",
    knownBy: "../../setup/routes.ts",
    usedBy: "setup/ and stage/: the speaker's view, unknown addresses and keys are Slidev's own",
    check({ clientFiles }) {
      const routes = clientFiles.get("setup/routes.ts") ?? "";
      for (const name of ["presenter", "play", "NotFound"]) expect(routes).toContain(`name: '${name}'`);
      expect(routes).toContain("path: '/presenter/:no'");
      expect(clientFiles.get("setup/shortcuts.ts")).toContain("name: 'goto'");
      const views = [...sourcesIn("stage").values()].join("\n");
      const parts = all(views, /"@slidev\/client\/(internals\/\w+\.vue)"/g);
      expect(parts.length).toBeGreaterThan(5);
      expect(parts.filter((part) => !clientFiles.has(part))).toEqual([]);
      expect(clientFiles.get("internals/SlideContainer.vue")).toContain("'--slidev-slide-scale': scale.value");
      expect(clientFiles.get("internals/SlideContainer.vue")).toContain("scale(var(--slidev-slide-scale))");
    },
  },
  {
    name: "Slidev's client keeps drawings by numbers, hands on what a hand drew first, and windows share them unless `$syncUp` is off",
    knownBy: "../../components/slidev-client.d.ts",
    usedBy: "setup/keep-drawings.ts: what is drawn in `dev` is not kept, or on another slide",
    check({ cli, clientFiles }) {
      const drawings = clientFiles.get("composables/useDrawings.ts") ?? "";
      for (const part of [
        "patchDrawingState(key, drauu.dump())",
        "drauu.load(state[currentSlideNo.value] || '')",
        "const data = drawingState[page || currentSlideNo.value]",
      ])
        expect(drawings).toContain(part);
      expect(drawings).toMatch(/return \{[^}]*\bdrauu,[^}]*\bdrawingState,/);
      expect(clientFiles.get("state/drawings.ts")).toContain("server-reactive:drawings?diff");
      const shared = createRequire(join(cli, "package.json")).resolve("vite-plugin-vue-server-ref");
      expect(readFileSync(shared, "utf8")).toMatch(
        /if \(!data\.\$syncUp \|\| data\.\$paused \|\| skipWatch\)\s+return/,
      );
      const core = createRequire(join(cli, "package.json")).resolve("@drauu/core");
      expect(readFileSync(core, "utf8")).toMatch(/load\(svg\) \{\s+this\.clear\(\);\s+this\.el\.innerHTML = svg;/);
    },
  },
  {
    name: "Mermaid writes entities as `ﬂ°°35¶ß` inside",
    knownBy: "mermaid-svg.ts",
    usedBy: "markup/escape/mermaid.ts, setup/mermaid-renderer.ts: `#` in a label becomes something else",
    check() {
      const chunks = sourcesIn(join(require.resolve("mermaid/dist/mermaid.esm.mjs"), "../chunks/mermaid.esm"));
      expect([...chunks.values()].join("\n")).toMatch(/"\\uFB02\\xB0\\xB0" \+ \w+ \+ "\\xB6\\xDF"/);
    },
  },
  {
    name: "Mermaid's grammars run in Node with a stand-in for DOMPurify",
    knownBy: "mermaid-parser.ts",
    usedBy: "outline/check-diagrams.ts: what is wrong with a diagram is told without its line",
    async check() {
      expect(
        await findMermaidFault('stateDiagram-v2\n  [*] --> A\n  click A href "https://example.org/"'),
      ).toBeUndefined();
      expect(await findMermaidFault("mindmap\n  one\n two")).toMatchObject({
        says: expect.stringContaining("one root"),
      });
      expect(await findMermaidFault("flowchart LR\n  a --> b[")).toMatchObject({ line: 2 });
    },
  },
  {
    name: "pdf-lib keeps the list of a document's pages",
    knownBy: "pdf-lib.ts",
    usedBy: "pdf/join-pdfs.ts: a PDF that was joined lacks pages",
    async check() {
      const pdf = await PDFDocument.create();
      pdf.addPage();
      pdf.addPage();
      expect(pdf.getPages()).toHaveLength(2);
      const kids = pdf.context.obj(
        pdf
          .getPages()
          .slice(0, 1)
          .map(({ ref }) => ref),
      );
      pdf.catalog.Pages().set(PDFName.of("Kids"), kids);
      forgetPages(pdf);
      expect(pdf.getPages()).toHaveLength(1);
    },
  },
];

/** The loader of Slidev's plugin; gives a module's code. */
function loaderOf(plugins: readonly Plugin[]): (id: string) => Promise<string | undefined> {
  const load = plugins.find((plugin) => plugin?.name === "slidev:loader")?.load as
    | ((this: unknown, id: string) => Promise<{ code: string } | string | undefined>)
    | undefined;
  return async (id) => {
    const module = await load?.call({ resolve: () => undefined }, id);
    return typeof module === "object" ? module.code : module;
  };
}

/** Which of some names count, beside a deck. */
function listNamesBeside(names: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "lectern-beside-"));
  try {
    for (const name of new Set(names)) writeFileSync(join(folder, name), "");
    return listSurroundings(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is told of an assumption that does not hold. */
export async function findBroken(
  slidev: Opened,
  { name, knownBy, usedBy, check }: Assumption,
): Promise<string | undefined> {
  try {
    await check(slidev);
    return undefined;
  } catch (error) {
    const message = (error as Error).message.replace(/\x1b\[[\d;]*m/g, "").slice(0, 1500);
    return `No longer so: ${name}.\nKnown by scripts/slidev/${knownBy}, used by ${usedBy}.\n${message}`;
  }
}
