import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { listFiles } from "../../scripts/exporter/publish/publish.ts";
import { proseFrom, setLines } from "../helpers/set-lines.ts";
import { strangersEnv } from "./pack.ts";

const PNPM = "pnpm@10.34.9";
const SAMPLE = resolve("outlines/international-cooperation");
const THEMED = resolve("tests/package/themed");

const start = promisify(execFile);

/** A way to have Lectern, and the command that runs it then. */
interface Way {
  name: string;
  /** Installs below a folder. */
  install: (folder: string, tarball: string, run: Run) => Promise<Installed>;
}
type Run = (program: string, args: string[], cwd?: string) => Promise<unknown>;
interface Installed {
  /** Where the talk will lie. */
  talk: string;
  /** The program and its first arguments. */
  command: string[];
  /** A folder in which nobody may write once all is installed. */
  closed?: string;
}

const project = (folder: string, more = {}) =>
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "talks", private: true, ...more }));

const WAYS: Way[] = [
  {
    name: "npm, in a folder with spaces and letters of other languages, where nobody may write afterwards",
    async install(folder, tarball, run) {
      const home = join(folder, "Vorträge und 讲座");
      mkdirSync(home);
      project(home);
      await run("npm", ["install", tarball], home);
      const closed = join(home, "node_modules");
      return { talk: join(home, "täglich"), command: [join(closed, ".bin/lectern")], closed };
    },
  },
  {
    name: "npm -g, for a talk in a folder of no project",
    async install(folder, tarball, run) {
      await run("npm", ["install", "-g", "--prefix", join(folder, "prefix"), tarball]);
      return { talk: join(folder, "talk"), command: [join(folder, "prefix/bin/lectern")] };
    },
  },
  {
    name: "npx, from the tarball",
    install: async (folder, tarball) => ({
      talk: join(folder, "talk"),
      command: ["npx", "-y", `--package=${tarball}`, "lectern"],
    }),
  },
  {
    name: "pnpm",
    async install(folder, tarball, run) {
      project(folder);
      await run("npx", ["-y", PNPM, "add", tarball]);
      return { talk: join(folder, "talk"), command: [join(folder, "node_modules/.bin/lectern")] };
    },
  },
  {
    name: "a workspace, whose packages lie at its root",
    async install(folder, tarball, run) {
      project(folder, { workspaces: ["talks/*"] });
      const member = join(folder, "talks/one");
      mkdirSync(member, { recursive: true });
      const dependencies = { lectern: `file:${tarball}` };
      writeFileSync(join(member, "package.json"), JSON.stringify({ name: "one", version: "1.0.0", dependencies }));
      await run("npm", ["install"]);
      expect(readdirSync(member)).toEqual(["package.json"]);
      return { talk: join(member, "talk"), command: [join(folder, "node_modules/.bin/lectern")] };
    },
  },
];

/** Whoever may do anything may write everywhere; that nothing was changed is looked at besides. */
const setRights = (folder: string, rights: "u+w" | "a-w") => execFileSync("chmod", ["-R", rights, folder]);

/** Names, times and sizes of all below a folder. */
const listBelow = (folder: string) =>
  execFileSync("find", [folder, "-printf", "%p %T@ %s\n"], { encoding: "utf8", maxBuffer: 2 ** 28 });

let first: Record<string, string> | undefined;

/** A paper with a figure that has letters in it. */
const paper = await setLines([
  [
    { text: "Kettles at night", x: 200, y: 60, size: 20 },
    { text: "1 Introduction", y: 120, size: 14, isBold: true },
    ...proseFrom(140),
    { text: "", x: 100, y: 260, ground: [200, 100] },
    { text: "kettles", x: 150, y: 300, isSans: true },
    { text: "Figure 1. The kettle of a village.", x: 100, y: 380 },
    ...proseFrom(430),
  ],
]);

describe.concurrent("installed with", () => {
  it.each(WAYS)("$name, makes the sample's site and PDFs, as any other does", async ({ name, install }) => {
    const home = inject("home");
    const env = strangersEnv(home);
    const folder = join(realpathSync(dirname(home)), String(WAYS.findIndex((way) => way.name === name)));
    mkdirSync(folder);
    const { talk, command, closed } = await install(folder, inject("tarball"), (program, args, cwd = folder) =>
      start(program, args, { cwd, env }),
    );
    cpSync(SAMPLE, talk, { recursive: true });
    if (closed) setRights(closed, "a-w");
    const before = closed && listBelow(closed);
    const connections = join(folder, "connections.txt");
    writeFileSync(connections, "");
    const [program = "", ...args] = command;
    // npx itself asks the registry.
    const record = { NODE_OPTIONS: `--import ${resolve("tests/helpers/record-connections.mjs")}` };
    const asked = program === "npx" ? env : { ...env, ...record, LECTERN_CONNECTIONS: connections };
    const request = ["export", "outline.yaml", "-d", "slides.md", "-o", "dist", "--only", "site,slides,handout"];
    const { stdout } = await start(program, [...args, ...request], { cwd: talk, env: asked });
    expect(stdout).toMatch(/dist\/slides\.pdf +27 /);
    expect(readFileSync(join(talk, "slides.md"), "utf8")).toContain("addons:\n  - lectern\n");
    const hosts = new Set(readFileSync(connections, "utf8").split("\n").filter(Boolean));
    expect([...hosts].filter((host) => !/^(?:localhost|127\.0\.0\.1|::1)$/.test(host))).toEqual([]);
    const files = listFiles(join(talk, "dist/site"));
    const site = Object.fromEntries(files.map((file) => [file, readFileSync(join(talk, "dist/site", file), "latin1")]));
    first ??= site;
    expect(Object.keys(site)).toEqual(Object.keys(first));
    expect(Object.keys(site).filter((file) => site[file] !== first?.[file])).toEqual([]);
    // Where a program for drawing is found twice, the one can't draw what the other makes.
    writeFileSync(join(talk, "paper.pdf"), paper);
    const imported = await start(program, [...args, "import", "paper.pdf", "-o", "paper/outline.yaml"], {
      ...{ cwd: talk, env },
    });
    expect(imported.stdout + imported.stderr).not.toContain("can't be drawn");
    expect(readdirSync(join(talk, "paper/figures"))).toEqual(["figure.png"]);
    if (closed) {
      expect(listBelow(closed)).toBe(before);
      setRights(closed, "u+w");
    }
    rmSync(folder, { recursive: true, force: true });
  });
});

/** Slidev's other theme of its own, and one of its community's that is kept up and puts a number on every slide. */
const THEMES = { seriph: "@slidev/theme-seriph@0.25.0", academic: "slidev-theme-academic@3.0.1" };

describe("beside another theme", () => {
  const home = () => join(realpathSync(dirname(inject("home"))), "themes");
  const env = () => strangersEnv(inject("home"));
  beforeAll(async () => {
    mkdirSync(home());
    project(home());
    await start("npm", ["install", inject("tarball"), ...Object.values(THEMES)], { cwd: home(), env: env() });
    return () => rmSync(home(), { recursive: true, force: true });
  }, 400_000);

  it.each(Object.keys(THEMES))(
    "a talk with the theme %s shows all that its outline says, fits, and can be read",
    async (theme) => {
      const talk = join(home(), theme);
      cpSync(THEMED, talk, { recursive: true });
      const outline = readFileSync(join(talk, "outline.yaml"), "utf8");
      writeFileSync(join(talk, "outline.yaml"), outline.replace("theme: default", `theme: ${theme}`));
      const request = ["export", "outline.yaml", "-d", "slides.md", "-o", "dist", "--only", "site,slides", "--json"];
      const { stdout } = await start(join(home(), "node_modules/.bin/lectern"), request, { cwd: talk, env: env() });
      const { diagnostics, ledger, artifacts } = JSON.parse(stdout);
      // Neither what does not fit, nor a text with too little contrast.
      expect(diagnostics).toEqual([]);
      const kinds = ["section", "point", "detail", "figure", "table", "equation", "listing", "quotation"];
      const more = ["pillar", "claim", "principle", "takeaway", "reference"];
      expect([...new Set(ledger.map(({ kind }: { kind: string }) => kind))].sort()).toEqual([...kinds, ...more].sort());
      expect(ledger.filter(({ status }: { status: string }) => status !== "shown")).toEqual([]);
      const deck = readFileSync(join(talk, "slides.md"), "utf8");
      const count = deck.match(/^layout: /gm)?.length;
      expect(artifacts).toContainEqual(expect.objectContaining({ file: "dist/slides.pdf", pages: count }));
      const pages = await readPages(join(talk, "dist/slides.pdf"));
      // The foot's number, and the theme's own where it has one.
      const ofAll = new RegExp(`\\d+\\s*/\\s*${count}\\b`, "g");
      const numbers = pages.map((text) => text.match(ofAll)?.map((each) => Number.parseInt(each, 10)));
      expect(numbers.slice(1)).toEqual(
        numbers.slice(1).map((_, index) => (theme === "academic" ? [index + 2, index + 2] : [index + 2])),
      );
      expect(deck).toContain(`theme: ${theme}\naddons:\n  - lectern\n`);
      const files = ["slides.md", ...listFiles(join(talk, "dist")).map((file) => join("dist", file))];
      expect(files.filter((file) => readFileSync(join(talk, file), "latin1").includes(home()))).toEqual([]);
    },
  );
});

/** The text of each page of a PDF. */
async function readPages(file: string): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join(" ");
  });
  return Promise.all(pages);
}
