import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, relative } from "node:path";
import { digestOf } from "../files/cache.ts";
import { keepResult, nameOf, takeKept, type Work } from "../files/keep.ts";
import { isInstalled } from "../paths/packages.ts";
import { ROOT } from "../paths/root.ts";

/** Sources of the board's pages, and where the package has what was built of them. */
const SOURCES = join(ROOT, "board");
const BUILT = join(ROOT, "lib/board");

const WORK: Work = {
  kind: "board",
  packages: [
    "vite",
    "@vitejs/plugin-vue",
    "vue",
    "minisearch",
    "@tanstack/vue-virtual",
    "@atlaskit/pragmatic-drag-and-drop",
  ],
  modules: [new URL(import.meta.url)],
  most: 2,
};

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Fonts of the pages, from the packages that slides have them of. */
const FONTS: Record<string, string> = {
  "/fonts/sans.woff2": "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  "/fonts/serif.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
};

/** Files of the board's pages, by their paths on the server; all of them are text. */
type Built = Record<string, string>;

/** The board's pages: in the package as they were built with it, in a clone made of the sources, and kept until these change. */
export class AppFiles {
  readonly #files: Built;

  private constructor(files: Built) {
    this.#files = files;
  }

  static async open(): Promise<AppFiles> {
    if (isInstalled || !existsSync(SOURCES)) return new AppFiles(readBuilt());
    const sources = [SOURCES, join(ROOT, "styles/tokens.css"), join(ROOT, "public/favicon.svg")].flatMap(listFiles);
    const name = nameOf(
      WORK,
      sources.map((file) => [relative(ROOT, file), digestOf(readFileSync(file))]),
    );
    const files = takeKept<Built>(WORK, name) ?? (await buildApp());
    keepResult(WORK, name, files);
    return new AppFiles(files);
  }

  has(path: string): boolean {
    return path in this.#files || path in FONTS;
  }

  read(path: string): { type: string; content: Buffer | string } | undefined {
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    const font = FONTS[path];
    if (font !== undefined) return { type, content: readFileSync(createRequire(import.meta.url).resolve(font)) };
    const content = this.#files[path];
    return content === undefined ? undefined : { type, content };
  }
}

function readBuilt(): Built {
  return Object.fromEntries(
    listFiles(BUILT).map((file) => [`/${relative(BUILT, file).replaceAll("\\", "/")}`, readFileSync(file, "utf8")]),
  );
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    // It is a file.
    return [path];
  }
}

/** Builds the pages with Vite. */
async function buildApp(): Promise<Built> {
  const [{ build }, { default: vue }] = await Promise.all([import("vite"), import("@vitejs/plugin-vue")]);
  const { NODE_ENV } = process.env;
  // Elsewhere Vue's compiler would write where each component lies on this machine.
  process.env.NODE_ENV = "production";
  try {
    const made = await build({
      ...{ root: SOURCES, configFile: false, envDir: false, publicDir: false, logLevel: "error", base: "/" },
      plugins: [vue()],
      build: { write: false, modulePreload: false, assetsInlineLimit: 0, target: "esnext" },
    });
    const output = [made].flat().flatMap((each) => ("output" in each ? each.output : []));
    return Object.fromEntries(
      output.map((file) => [`/${file.fileName}`, file.type === "chunk" ? file.code : String(file.source)]),
    );
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Writes the pages to where the package has them. */
export async function writeApp(): Promise<void> {
  for (const [path, content] of Object.entries(await buildApp())) {
    const file = join(BUILT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
